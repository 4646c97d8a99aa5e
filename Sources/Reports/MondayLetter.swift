package import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// What one party has to do in an agreement this week and next, and what it is late with: what the Monday letter says.
package struct MondayList: Sendable {
    /// One thing to do: one line of the letter.
    package struct Ask: Sendable {
        package let obligation: Obligation
        package let commitment: Commitment
        /// The line itself, with the day by which it is to be done.
        package let text: String
    }
    /// Late and still worth doing, or missed in the last two weeks: perhaps it was done and nobody registered it.
    package let late: [Ask]
    package let thisWeek: [Ask]
    package let nextWeek: [Ask]

    package var asks: [Ask] { late + thisWeek + nextWeek }

    /// Days after which a missed meeting is not asked for again.
    package static let missedDays = 14

    /// - Parameters:
    ///   - day: any day of the week.
    ///   - isAgreed: false while a party has not accepted the reading; then nothing is late.
    package init(
        of party: ActorKey, _ statuses: [CommitmentStatus], in agreement: Agreement, on day: CivilDate, isAgreed: Bool,
        wording: Wording
    ) {
        let monday = day.adding(days: 1 - day.weekday)
        let (sunday, second) = (monday.adding(days: 6), monday.adding(days: 13))
        let open = statuses.filter(\.commitment.isBoardRow).flatMap { status in
            status.occasions.filter { occasion in
                [.notYetDue, .dueSoon, .overdue, .missed].contains(occasion.standing)
                    && !occasion.obligation.isOpenEnded
                    && agreement.parties(owing: status.commitment, unit: occasion.obligation.id.unit).contains(party)
            }.map { (status.commitment, $0) }
        }.sorted { $0.1.obligation.window.last < $1.1.obligation.window.last }
        func asks(_ isWanted: (ObligationStatus) -> Bool) -> [Ask] {
            open.filter { isWanted($0.1) }.map { commitment, occasion in
                Ask(
                    obligation: occasion.obligation, commitment: commitment,
                    text: Self.line(occasion, commitment, agreement, wording))
            }
        }
        late =
            isAgreed
            ? asks {
                $0.standing == .overdue
                    || $0.standing == .missed && day.days(since: $0.obligation.window.last) <= Self.missedDays
            } : []
        thisWeek = asks { !$0.standing.isLate && $0.obligation.window.last <= sunday }
        nextWeek = asks {
            !$0.standing.isLate && $0.obligation.window.last > sunday && $0.obligation.window.last <= second
        }
    }

    private static func line(
        _ occasion: ObligationStatus, _ commitment: Commitment, _ agreement: Agreement, _ wording: Wording
    ) -> String {
        let unit = occasion.obligation.id.unit
        let place = unit.isEmpty ? "" : ", \(wording.unit(unit, of: commitment, in: agreement))"
        let period = wording.period(occasion.obligation, of: commitment)
        let last = wording.day(occasion.obligation.window.last)
        let title = commitment.title[wording.language] + place
        return occasion.standing.isLate
            ? wording.say(
                "\(title) (\(period)). Sista dagen var \(last).", "\(title) (\(period)). The last day was \(last).")
            : wording.say("\(title). Senast \(last).", "\(title). By \(last).")
    }
}

/// The letter itself, from the lists of all the agreements that somebody works with.
package struct MondayLetter: Sendable {
    /// One agreement's part, with the address of its board and of what registers each line.
    package struct Part: Sendable {
        package let name: String
        package let board: String
        package let list: MondayList
        /// The address by which a thing is registered, where one click is enough.
        package let register: [Obligation.ID: String]

        package init(name: String, board: String, list: MondayList, register: [Obligation.ID: String]) {
            self.name = name
            self.board = board
            self.list = list
            self.register = register
        }
    }

    package let subject: String
    package let text: String

    /// Nil when there is nothing to do: then no letter is sent.
    /// - Parameter account: the address of the page where the reader says how often letters come.
    package init?(_ parts: [Part], week: ISOWeek, account: String, wording: Wording) {
        let parts = parts.filter { !$0.list.asks.isEmpty }
        guard !parts.isEmpty else { return nil }
        let count = parts.reduce(0) { $0 + $1.list.asks.count }
        subject = wording.say(
            "Vecka \(week.week): \(count) att göra", "Week \(week.week): \(count) to do")
        let lines = parts.flatMap { Self.lines(of: $0, wording) }
        let end = [
            wording.say("Du väljer hur ofta brevet kommer:", "You choose how often this letter comes:"), account,
        ]
        text = (lines + end).joined(separator: "\n") + "\n"
    }

    private static func lines(of part: Part, _ wording: Wording) -> [String] {
        let groups = [
            (wording.say("Sent", "Late"), part.list.late),
            (wording.say("Den här veckan", "This week"), part.list.thisWeek),
            (wording.say("Nästa vecka", "Next week"), part.list.nextWeek),
        ].filter { !$0.1.isEmpty }
        var lines = [part.name, part.board, ""]
        for (heading, asks) in groups {
            lines += ["\(heading):"]
            for ask in asks {
                lines.append("- \(ask.text)")
                if let address = part.register[ask.obligation.id] {
                    lines.append("  \(wording.say("Gjort:", "Done:")) \(address)")
                }
            }
            lines.append("")
        }
        return lines
    }
}
