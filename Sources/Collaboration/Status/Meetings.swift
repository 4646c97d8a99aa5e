import Agreements
package import Vocabulary

extension State.Doing {
    /// What makes a meeting the same one: its thing, its day and its place, whoever registered it.
    package struct Meeting: Hashable, Sendable {
        package let what: String
        package let on: CivilDate
        /// Empty where it is counted for no place.
        package let unit: String
    }

    /// Nil for what is no meeting: two activities on one day are two.
    package var meeting: Meeting? {
        done.evidence == .meeting ? Meeting(what: done.what, on: on, unit: done.unit ?? "") : nil
    }
}

extension [State.Doing] {
    /// How many times it was done. A meeting that both parties registered was held once.
    package var times: Int {
        guard count > 1 else { return count }
        return Set(compactMap(\.meeting)).count + count { $0.meeting == nil }
    }

    /// What was done, with each meeting once: as it was registered last.
    package var withoutRepeats: [State.Doing] {
        var seen: Set<State.Doing.Meeting> = []
        return reversed().filter { doing in doing.meeting.map { seen.insert($0).inserted } ?? true }.reversed()
    }

    /// Those who took part in the meeting that `doing` tells of, as all who registered it say.
    package func present(at doing: State.Doing) -> [ActorKey] {
        guard let meeting = doing.meeting else { return doing.done.present }
        return [ActorKey](uniqued: filter { $0.on == doing.on && $0.meeting == meeting }.flatMap(\.done.present))
    }
}
