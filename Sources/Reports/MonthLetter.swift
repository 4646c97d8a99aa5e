package import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// What happened in a month, or should have, that one party has said nothing of: what it is asked to confirm.
package struct MonthList: Sendable {
    package struct Row: Sendable {
        package enum Thing: Hashable, Sendable {
            /// Another party registered it, in this entry.
            case registered(entry: Int)
            /// Nobody registered it.
            case open(Obligation.ID)
        }
        package let thing: Thing
        package let commitment: Commitment
        /// The occasion; nil for what was registered.
        package let occasion: ObligationStatus?
        /// The row in a sentence or two.
        package let text: String
        fileprivate let day: CivilDate
    }

    /// By day; what was registered before what was not.
    package let rows: [Row]

    /// - Parameters:
    ///   - month: its first and last day.
    ///   - isAgreed: false while a party has not accepted the reading; then nothing is asked for that nobody registered.
    package init(
        of party: ActorKey, _ month: DayRange, _ statuses: [CommitmentStatus], _ state: State, in agreement: Agreement,
        isAgreed: Bool, wording: Wording
    ) {
        let shown = statuses.filter(\.commitment.isBoardRow)
        var seen: Set<Int> = []
        let registered = shown.flatMap { status in
            Self.registered(status, party, month, state, agreement, wording)
        }.filter { row in
            // One meeting may serve several commitments.
            if case .registered(let entry) = row.thing { seen.insert(entry).inserted } else { true }
        }
        let open = isAgreed ? shown.flatMap { Self.open($0, party, month, state, agreement, wording) } : []
        rows = registered.sorted { $0.day < $1.day } + open.sorted { $0.day < $1.day }
    }

    private static func registered(
        _ status: CommitmentStatus, _ party: ActorKey, _ month: DayRange, _ state: State, _ agreement: Agreement,
        _ wording: Wording
    ) -> [Row] {
        let commitment = status.commitment
        let own = status.doings.filter { $0.actor.organisation == party }
        return status.doings.filter { doing in
            month.contains(doing.on) && doing.actor.organisation != party
                && agreement.parties(owing: commitment, unit: doing.done.unit ?? "").contains(party)
                && state.word(of: party, about: doing.entry) == nil
                // Who has registered the same meeting has said so already.
                && !own.contains { $0.on == doing.on && $0.done.unit == doing.done.unit }
        }.map { doing in
            let unit = doing.done.unit.map { " (\(wording.unit($0, of: commitment, in: agreement)))" } ?? ""
            let title = commitment.title[wording.language] + unit
            let (day, who) = (wording.day(doing.on), agreement.name(of: doing.actor.organisation))
            return Row(
                thing: .registered(entry: doing.entry), commitment: commitment, occasion: nil,
                text: wording.say(
                    "\(title), \(day). Registrerat av \(who).", "\(title), \(day). Registered by \(who)."),
                day: doing.on)
        }
    }

    private static func open(
        _ status: CommitmentStatus, _ party: ActorKey, _ month: DayRange, _ state: State, _ agreement: Agreement,
        _ wording: Wording
    ) -> [Row] {
        let commitment = status.commitment
        return status.occasions.filter { occasion in
            let id = occasion.obligation.id
            return month.contains(occasion.obligation.window.last) && !occasion.obligation.isOpenEnded
                && [.overdue, .missed, .notDone].contains(occasion.standing)
                && agreement.parties(owing: commitment, unit: id.unit).contains(party)
                && !state.saidNotDone(party, id)
        }.map { occasion in
            let id = occasion.obligation.id
            let unit = id.unit.isEmpty ? "" : ", \(wording.unit(id.unit, of: commitment, in: agreement))"
            let period = wording.period(occasion.obligation, of: commitment)
            let title = commitment.title[wording.language] + unit
            let last = wording.day(occasion.obligation.window.last)
            return Row(
                thing: .open(id), commitment: commitment, occasion: occasion,
                text: wording.say(
                    "\(title) (\(period)), senast \(last). Inte registrerat.",
                    "\(title) (\(period)), by \(last). Not registered."),
                day: occasion.obligation.window.last)
        }
    }
}

/// The letter at the turn of a month: the rows, and one link to the page where they are answered. Reading it answers nothing.
package struct MonthLetter: Sendable {
    package struct Part: Sendable {
        package let name: String
        package let list: MonthList
        /// The address of the page where all rows are answered.
        package let page: String
        package init(name: String, list: MonthList, page: String) {
            self.name = name
            self.list = list
            self.page = page
        }
    }

    package let subject: String
    package let text: String

    /// Nil when there is nothing to confirm.
    /// - Parameters:
    ///   - month: a day of it.
    ///   - choices: the address of the page where the reader chooses letters.
    package init?(_ parts: [Part], month: CivilDate, choices: String, wording: Wording) {
        let parts = parts.filter { !$0.list.rows.isEmpty }
        let count = parts.reduce(0) { $0 + $1.list.rows.count }
        guard count > 0 else { return nil }
        let name = wording.month(of: month)
        subject = wording.say("Bekräfta \(name): \(count) att svara på", "Confirm \(name): \(count) to answer")
        var lines: [String] = []
        for part in parts {
            lines += [part.name, ""] + part.list.rows.map { "- \($0.text)" }
            lines += ["", wording.say("Svara på allt på en sida:", "Answer all of it on one page:"), part.page, ""]
        }
        text = (lines + letterFoot(choices, wording)).joined(separator: "\n") + "\n"
    }
}
