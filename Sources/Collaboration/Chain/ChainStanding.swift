import Agreements
package import Vocabulary

/// Where something stands on its way through the bodies.
package enum ChainStanding: String, Hashable, Sendable, CaseIterable {
    case written, proposed, prepared, submitted, returned, rejected, advised, anchored
    /// Some have said yes where each party says it for itself, and the rest have not.
    case partlyDecided = "partly-decided"
    case decided, adopted, active, closed
    /// A later one of the same sort has been adopted.
    case superseded
}

/// Where a subject stands, who has said what, and whether its words have changed since.
package struct SubjectStatus: Hashable, Sendable {
    package let subject: Subject
    package let standing: ChainStanding
    /// The day of the step that brought it there.
    package let since: CivilDate?
    /// The parties whose yes is missing, where no body decides for all.
    package let waitingFor: [ActorKey]
    /// True when it has got new words after the step that brought it there.
    package let isChangedSince: Bool
}

extension ChainView {
    package func status(of subject: Subject) -> SubjectStatus {
        let taken = handlings(of: subject)
        let last = taken.last { $0.handled.step != .advise } ?? taken.last
        let version = version(of: subject)
        return SubjectStatus(
            subject: subject, standing: standing(subject, last), since: last?.on,
            waitingFor: last?.handled.step.isDecision == true ? missingYes(subject) : [],
            isChangedSince: last.map { step in step.handled.version.map { $0 != version } ?? false } ?? false)
    }

    private func standing(_ subject: Subject, _ last: Handling?) -> ChainStanding {
        if isSuperseded(subject) { return .superseded }
        guard let handled = last?.handled else { return .written }
        switch handled.answer {
        case .no: return .rejected
        case .returned: return .returned
        case .yes: break
        }
        switch handled.step {
        case .propose: return .proposed
        case .prepare, .assign: return .prepared
        case .submit: return .submitted
        case .advise: return .advised
        case .anchor: return .anchored
        case .approve, .decide: return missingYes(subject).isEmpty ? .decided : .partlyDecided
        case .adopt: return .adopted
        case .plan, .appoint, .revise: return .prepared
        case .start, .activate: return .active
        case .close: return .closed
        }
    }

    /// The parties that have not said yes to the words as they stand. Where the text names who decides, or a body decides for
    /// all, nobody else is asked.
    package func missingYes(_ subject: Subject) -> [ActorKey] {
        let decisions = handlings(of: subject).filter { $0.handled.step.isDecision }
        let parties = agreement.authorities
        let isByBody = decisions.contains { $0.handled.answer == .yes && !parties.contains($0.handled.by) }
        if isByBody { return [] }
        let version = version(of: subject)
        return parties.filter { party in
            let own = decisions.last { $0.handled.by == party }
            return own.map { $0.handled.answer != .yes || $0.handled.version != version } ?? true
        }
    }

    package func isDecided(_ subject: Subject) -> Bool {
        let yes = handlings(of: subject).contains { $0.handled.step.isDecision && $0.handled.answer == .yes }
        let last = handlings(of: subject).last { $0.handled.step.isDecision }
        return yes && last?.handled.answer == .yes && missingYes(subject).isEmpty
    }

    // MARK: Pictures

    /// The latest picture of a sort that has been adopted.
    package func currentPicture(_ sort: Picture.Sort) -> ChainDocument? {
        sorted(.picture).filter { document in
            guard case .picture(let picture) = document.content, picture.sort == sort else { return false }
            return handlings(of: .document(document.id)).contains {
                $0.handled.step == .adopt && $0.handled.answer == .yes
            }
        }.max { ($0.current?.day ?? $0.current?.on ?? day, $0.id) < ($1.current?.day ?? $1.current?.on ?? day, $1.id) }
    }

    func isSuperseded(_ subject: Subject) -> Bool {
        guard case .document(let id) = subject, case .picture(let picture) = documents[id]?.content,
            picture.sort != .own, let current = currentPicture(picture.sort), current.id != id
        else { return false }
        return (documents[id]?.current?.day ?? day, id) < (current.current?.day ?? day, current.id)
    }
}

// MARK: Who was there

/// What a decision lacked in those who took it. It is a flag and undoes nothing.
package struct DecisionPresence: Hashable, Sendable {
    package let vacantSeats: [ActorKey]
    package let missingSeats: [ActorKey]
    package let absentParties: [ActorKey]
    package let standInsWithoutMandate: [ActorKey]
    package var isFull: Bool {
        vacantSeats.isEmpty && missingSeats.isEmpty && absentParties.isEmpty && standInsWithoutMandate.isEmpty
    }
}

extension ChainView {
    /// Whom a step by a body lacked: nil for steps of posts and parties. Nobody is missed where nobody is said to have been there.
    package func presence(_ handled: ChainFact.Handled) -> DecisionPresence? {
        guard let body = agreement.bodies.first(where: { $0.key == handled.by }) else { return nil }
        let vacant = (seats[body.key] ?? [:]).filter { $0.value == nil }.keys.sorted()
        let present = handled.present ?? []
        let standIns = handled.standIns ?? []
        let filled = standIns.map(\.seat)
        let missing =
            present.isEmpty && standIns.isEmpty
            ? []
            : body.seats.filter { seat in
                !vacant.contains(seat) && !filled.contains(seat)
                    && !present.contains { agreement.fills($0, seat: seat) }
            }
        // Only parties that have a seat of their own there are missed.
        let expected = Set(body.seats.compactMap(agreement.party(of:)))
        let came = Set((present + standIns.map(\.by)).compactMap(agreement.party(of:)))
        let absent = present.isEmpty ? [] : agreement.authorities.filter { expected.contains($0) && !came.contains($0) }
        return DecisionPresence(
            vacantSeats: vacant, missingSeats: missing, absentParties: absent,
            standInsWithoutMandate: standIns.filter { !$0.mandate }.map(\.by))
    }
}
