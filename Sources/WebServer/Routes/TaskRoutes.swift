import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

extension Route {
    static let taskRoutes: [Route] = [.get("uppgifter", .readOwn, tasks)]

    private static func tasks(_ call: Call) throws -> Answer {
        guard let who = call.who else { return .notFound }
        let desks = try call.site.desks(who, call.language).filter { who.acts.contains($0.agreement.id) }
        let key = Sessions.freshToken()
        let tasks = desks.enumerated().flatMap { place, desk in desk.tasks(key: "\(key)\(place)", mark: place) }
        let sections = OwnTask.Bucket.allCases.compactMap { bucket -> TasksPage.Section? in
            let own = tasks.filter { $0.bucket == bucket }.sorted { ($0.last, $0.item.path) < ($1.last, $1.item.path) }
            return own.isEmpty ? nil : TasksPage.Section(heading: bucket.words[call.language], items: own.map(\.item))
        }
        let day = desks.first?.day
        let frame = call.frame(
            .words(call.say("Mina uppgifter", "My tasks")), current: "/uppgifter",
            day: day.map { Wording(call.language).day($0) })
        return .page(TasksPage(frame: frame, dayLine: who.postName + ", " + who.organisationName, sections: sections))
    }
}

/// Something that the signed-in post is to do, with the last day for it.
struct OwnTask {
    /// When it is to be done, seen from today.
    enum Bucket: CaseIterable {
        case late, thisWeek, nextWeek, later, agree

        var words: Bilingual {
            switch self {
            case .late: .init(sv: "Försenat", en: "Overdue")
            case .thisWeek: .init(sv: "Den här veckan", en: "This week")
            case .nextWeek: .init(sv: "Nästa vecka", en: "Next week")
            case .later: .init(sv: "Inom 45 dagar", en: "Within 45 days")
            case .agree: .init(sv: "Väntar på ert godkännande", en: "Waiting for your yes")
            }
        }

        /// Nil when it is too far away to be told.
        init?(last: CivilDate, isLate: Bool, today: CivilDate) {
            let sunday = today.adding(days: 7 - today.weekday)
            if isLate {
                self = .late
            } else if last <= sunday {
                self = .thisWeek
            } else if last <= sunday.adding(days: 7) {
                self = .nextWeek
            } else if last <= today.adding(days: 45) {
                self = .later
            } else {
                return nil
            }
        }
    }
    let bucket: Bucket
    let last: CivilDate
    let item: TasksPage.Item
}

extension Desk {
    /// What is the reader's own post's, or the unit's or party's it belongs to.
    /// - Parameter mark: tells the forms of several agreements on one page apart.
    func tasks(key: String, mark: Int) -> [OwnTask] {
        measures.flatMap { tasks($0, key: key, mark: mark) } + rows.flatMap(tasks)
    }

    private func isMine(_ keys: [ActorKey]) -> Bool { keys.contains { agreement.fills(who.post, seat: $0) } }

    private func tasks(_ status: MeasureStatus, key: String, mark: Int) -> [OwnTask] {
        func item(_ when: String, _ part: String, _ label: StatusLabel) -> TasksPage.Item {
            TasksPage.Item(
                when: when, number: "\(status.number)", title: .name(name(status.terms.text)),
                path: path(status.number),
                agreement: name(agreement.short), part: part, status: label)
        }
        var found: [OwnTask] = []
        if waitsForMe(status), isMine(status.latest.terms.responsible) || status.latest.terms.responsible.isEmpty {
            let words = wording.shortDay(status.latest.on)
            found.append(
                OwnTask(
                    bucket: .agree, last: status.latest.on,
                    item: item(
                        words, say("läs och godkänn", "read and agree"),
                        StatusLabel(mark: .cannotBeAssessed, word: say("Inte godkänd än", "Not agreed yet")))))
        }
        return found
            + status.deadlines.compactMap { deadline in
                let isFollowUp = deadline.kind == .followUp
                let terms = status.terms
                guard isMine(isFollowUp ? terms.followsUp : terms.performs + terms.plans),
                    let last = deadline.window?.last,
                    deadline.standing == .notYetDue || deadline.standing == .dueSoon || deadline.standing == .overdue,
                    let bucket = OwnTask.Bucket(last: last, isLate: deadline.standing == .overdue, today: day)
                else { return nil }
                let label = StatusLabel(
                    mark: deadline.standing == .overdue
                        ? .overdue : deadline.standing == .dueSoon ? .dueSoon : .notYetDue)
                let part =
                    isFollowUp
                    ? say("följer upp", "follows up")
                    : isMine(terms.performs) ? say("utför", "performs") : say("planerar", "plans")
                var line = item(wording.shortDay(last), part, label)
                if isFollowUp {
                    line.path += "#registrera"
                } else {
                    var form = doneToday(status, key: "\(key)\(status.number)", from: "uppgifter")
                    form.id += "-\(mark)"
                    line.done = form
                }
                return OwnTask(bucket: bucket, last: last, item: line)
            }
    }

    private func tasks(_ status: CommitmentStatus) -> [OwnTask] {
        guard !status.isProposed, isMine(status.commitment.owners) else { return [] }
        var seen: Set<String> = []
        return status.occasions.filter {
            $0.standing == .overdue
                || (($0.standing == .dueSoon || $0.standing == .notYetDue) && !$0.obligation.isOpenEnded)
        }.compactMap { occasion in
            let last = occasion.obligation.window.last
            guard let bucket = OwnTask.Bucket(last: last, isLate: occasion.standing == .overdue, today: day),
                seen.insert("\(occasion.obligation.id.unit) \(bucket)").inserted
            else { return nil }
            let unit = occasion.obligation.id.unit
            let unitWords = unit.isEmpty ? "" : ", " + wording.unit(unit, of: status.commitment, in: agreement)
            return OwnTask(
                bucket: bucket, last: last,
                item: TasksPage.Item(
                    when: wording.shortDay(last), number: status.commitment.label, title: title(status.commitment),
                    path: path(status.commitment) + "#registrera", agreement: name(agreement.short),
                    part: wording.period(occasion.obligation, of: status.commitment) + unitWords,
                    status: self.status(occasion)))
        }
    }
}
