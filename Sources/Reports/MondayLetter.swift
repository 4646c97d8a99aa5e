package import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// What one party has to do in an agreement this week and next, and what it is late with: what the Monday letter says.
package struct MondayList: Sendable {
    /// What is to be done.
    package enum Thing: Hashable, Sendable {
        case occasion(Obligation.ID)
        /// A measure is to be done.
        case measure(MeasureNumber)
        /// A measure is to be followed up.
        case followUp(MeasureNumber)
    }

    /// One thing to do: one line of the letter.
    package struct Ask: Sendable {
        package let thing: Thing
        /// The commitment of an occasion; nil for a measure.
        package let commitment: Commitment?
        /// The line itself, with the day by which it is to be done.
        package let text: String
        fileprivate let last: CivilDate
        fileprivate let standing: ObligationStatus.Standing
    }
    /// Late and still worth doing, or missed in the last two weeks: perhaps it was done and nobody registered it.
    package let late: [Ask]
    package let thisWeek: [Ask]
    package let nextWeek: [Ask]

    package var asks: [Ask] { late + thisWeek + nextWeek }

    /// Days after which a missed meeting is not asked for again.
    package static let missedDays = 14

    /// - Parameters:
    ///   - measures: the plan.
    ///   - day: any day of the week.
    ///   - isAgreed: false while a party has not accepted the reading; then nothing is late.
    package init(
        of party: ActorKey, _ statuses: [CommitmentStatus], _ measures: [MeasureStatus] = [], in agreement: Agreement,
        on day: CivilDate, isAgreed: Bool, wording: Wording
    ) {
        let monday = day.adding(days: 1 - day.weekday)
        let (sunday, second) = (monday.adding(days: 6), monday.adding(days: 13))
        let open =
            (Self.occasions(statuses, party, agreement, wording) + Self.deadlines(measures, party, agreement, wording))
            .sorted { $0.last < $1.last }
        late =
            isAgreed
            ? open.filter {
                $0.standing == .overdue
                    || $0.standing == .missed && day.days(since: $0.last) <= Self.missedDays
            } : []
        thisWeek = open.filter { !$0.standing.isLate && $0.last <= sunday }
        nextWeek = open.filter { !$0.standing.isLate && $0.last > sunday && $0.last <= second }
    }

    private static func occasions(
        _ statuses: [CommitmentStatus], _ party: ActorKey, _ agreement: Agreement, _ wording: Wording
    ) -> [Ask] {
        statuses.filter(\.commitment.isBoardRow).flatMap { status in
            status.occasions.filter { occasion in
                [.notYetDue, .dueSoon, .overdue, .missed].contains(occasion.standing)
                    && !occasion.obligation.isOpenEnded
                    && agreement.parties(owing: status.commitment, unit: occasion.obligation.id.unit).contains(party)
            }.map { occasion in
                Ask(
                    thing: .occasion(occasion.obligation.id), commitment: status.commitment,
                    text: line(occasion, status.commitment, agreement, wording), last: occasion.obligation.window.last,
                    standing: occasion.standing)
            }
        }
    }

    /// What the party performs, plans or follows up itself; where nobody is named, all who answer for it do.
    private static func deadlines(
        _ measures: [MeasureStatus], _ party: ActorKey, _ agreement: Agreement, _ wording: Wording
    ) -> [Ask] {
        measures.flatMap { status in
            status.deadlines.compactMap { deadline -> Ask? in
                let terms = status.terms
                let named = deadline.kind == .due ? terms.performs + terms.plans : terms.followsUp
                let owing = named.flatMap { agreement.parties(owing: $0) }
                guard (owing.isEmpty ? status.answering : owing).contains(party),
                    [.notYetDue, .dueSoon, .overdue].contains(deadline.standing), let last = deadline.window?.last
                else { return nil }
                return Ask(
                    thing: deadline.kind == .due ? .measure(status.number) : .followUp(status.number),
                    commitment: nil, text: line(deadline, last, status, wording), last: last,
                    standing: deadline.standing)
            }
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

    private static func line(
        _ deadline: MeasureStatus.Deadline, _ last: CivilDate, _ status: MeasureStatus, _ wording: Wording
    ) -> String {
        let measure = wording.measureInLetter("\(status.number)", status.terms.text)
        let day = wording.day(last)
        let what = deadline.kind == .due ? "" : wording.say("Följ upp: ", "Follow up: ")
        return deadline.standing.isLate
            ? wording.say("\(what)\(measure). Sista dagen var \(day).", "\(what)\(measure). The last day was \(day).")
            : wording.say("\(what)\(measure). Senast \(day).", "\(what)\(measure). By \(day).")
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
        package let register: [MondayList.Thing: String]
        /// The page on which it is registered, where it is not.
        package let pages: [MondayList.Thing: String]

        package init(
            name: String, board: String, list: MondayList, register: [MondayList.Thing: String],
            pages: [MondayList.Thing: String] = [:]
        ) {
            self.name = name
            self.board = board
            self.list = list
            self.register = register
            self.pages = pages
        }
    }

    package let subject: String
    package let text: String

    /// Nil when there is nothing to do: then no letter is sent.
    /// - Parameter choices: the address of the page where the reader says how often letters come.
    package init?(_ parts: [Part], week: ISOWeek, choices: String, wording: Wording) {
        let parts = parts.filter { !$0.list.asks.isEmpty }
        guard !parts.isEmpty else { return nil }
        let count = parts.reduce(0) { $0 + $1.list.asks.count }
        subject = wording.say(
            "Vecka \(week.week): \(count) att göra", "Week \(week.week): \(count) to do")
        let lines = parts.flatMap { Self.lines(of: $0, wording) }
        text = (lines + letterFoot(choices, wording)).joined(separator: "\n") + "\n"
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
                if let address = part.register[ask.thing] {
                    lines.append("  \(wording.say("Gjort:", "Done:")) \(address)")
                } else if let address = part.pages[ask.thing] {
                    lines.append("  \(wording.say("Registrera på sidan:", "Register on the page:")) \(address)")
                }
            }
            lines.append("")
        }
        return lines
    }
}
