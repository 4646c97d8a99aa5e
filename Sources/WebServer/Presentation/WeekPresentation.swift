import Agreements
import Collaboration
import Pages
import Storage
import Vocabulary
import Wording

/// The page of a board, in the order of the agenda.
extension WeekDesk {
    /// - Parameters:
    ///   - key: the first part of each form's idempotency key.
    ///   - stream: where what happens is sent.
    func page(_ frame: Frame, key: String, stream: String, noteForms: [String: BoardNoteField] = [:]) -> WeekPage {
        var page = WeekPage(frame: frame, heading: .words(heading), path: path())
        page.lead = [standing, shared]
        page.stream = stream
        page.ways = ways
        page.sections = [attendance(key), since(key, noteForms)]
        if let standsOut { page.sections += [standsOutSection(standsOut, key)].compactMap { $0 } }
        if let news { page.sections += [repeatedSection(news, key), newsSection(news)].compactMap { $0 } }
        page.sections += [situation(noteForms), ahead(key, noteForms), tasks(key), decisions(key)]
        if !agreement.bodies.isEmpty { page.sections.append(carried(key)) }
        page.sections.append(other(noteForms))
        page.closing = closing(key)
        page.feedback = feedback(key)
        return page
    }

    var heading: String { "\(forum.title[desk.language]), \(wording.day(day))" }

    private var standing: String {
        guard let closing = week.closing(of: day) else {
            return isPast
                ? say("Mötet är inte avslutat än.", "The meeting has not been closed yet.")
                : say(
                    "Mötet har inte varit än. Det går att förbereda här.",
                    "The meeting has not been yet. It can be prepared here.")
        }
        let closed = say(
            "Mötet avslutades \(wording.day(closing.on)).", "The meeting was closed on \(wording.day(closing.on)).")
        guard isSettled else { return closed }
        return closed + " "
            + say(
                "Det som antecknades står i mötets anteckning.", "What was noted stands in the meeting's minute.")
    }

    private var shared: String {
        say(
            "Det som skrivs här läses av alla parter direkt. Skriv inte namn på personer.",
            "What is written here is read by all parties at once. Do not write names of persons.")
    }

    private var ways: [Pages.Link] {
        var ways: [(String, String)] = []
        if isPast { ways.append((say("Mötets anteckning", "The meeting's minute"), path("/anteckning"))) }
        let days = desk.meetingDays(of: forum, week)
        if let last {
            ways.append(
                (say("Förra mötet, \(wording.day(last))", "The meeting before, \(wording.day(last))"), at(last)))
        }
        let planned = desk.matter.state.planned(from: day.adding(days: 1)).first { $0.commitment == forum.key }?.day
        if let next = days.first(where: { $0 > day }) ?? planned {
            ways.append((say("Nästa möte, \(wording.day(next))", "The next meeting, \(wording.day(next))"), at(next)))
        }
        if agreement.forums.count > 1 {
            ways.append((say("Andra forum", "Other forums"), desk.path("/veckan?forum=")))
        }
        return ways.map { Pages.Link(text: .words($0.0), path: $0.1) }
    }

    private func at(_ other: CivilDate) -> String { desk.path("/veckan/\(other)") + forumQuery }

    // MARK: Sections

    private func since(_ key: String, _ noteForms: [String: BoardNoteField]) -> WeekSection {
        let before = week.sinceLast(last, before: day)
        let waiting = week.decisions.filter { decision in
            guard decision.meeting.day < day, !before.decisions.contains(decision) else { return false }
            if case .waitsFor = decision.standing(of: agreement.authorities) { return true }
            return false
        }
        var section = WeekSection(
            id: "sedan-sist", heading: say("Sedan sist", "Since last time"),
            lines: before.tasks.map { line($0, key) } + (before.decisions + waiting).map { line($0, key) },
            empty: last.map {
                say("Inget nytt sedan \(wording.day($0)).", "Nothing new since \(wording.day($0)).")
            } ?? say("Det här är första mötet på tavlan.", "This is the first meeting on the board."))
        section.note = note(.since, noteForms)
        return section
    }

    private func situation(_ noteForms: [String: BoardNoteField]) -> WeekSection {
        var section = WeekSection(id: "laget", heading: say("Läget just nu", "The situation now"))
        section.lines = week.topics.filter { $0.fact.meeting.day == day }.map(line)
        section.note = note(.situation, noteForms)
        return section
    }

    private func ahead(_ key: String, _ noteForms: [String: BoardNoteField]) -> WeekSection {
        let coming = week.ahead.filter { $0.fact.day >= day && $0.fact.meeting.day <= day }
            .sorted { ($0.fact.day, $0.entry) < ($1.fact.day, $1.entry) }
        var section = WeekSection(
            id: "framat", heading: say("Framåt", "Ahead"),
            lines: coming.map { one in
                let place = one.fact.place.map { ", \($0)" } ?? ""
                return WeekLine(text: written(one.entry), terms: wording.day(one.fact.day) + place)
            }, empty: say("Inget är uppskrivet.", "Nothing is written down."))
        section.forms = writing([aheadForm(key)])
        section.note = note(.ahead, noteForms)
        return section
    }

    private func tasks(_ key: String) -> WeekSection {
        var section = WeekSection(
            id: "uppgifter", heading: say("Uppgifter", "Tasks"),
            lines: week.tasks.filter { $0.meeting.day == day }.map { line($0, key) },
            empty: say("Inga uppgifter från det här mötet än.", "No tasks from this meeting yet."))
        section.forms = writing([taskForm(key)])
        return section
    }

    private func decisions(_ key: String) -> WeekSection {
        var section = WeekSection(
            id: "beslut", heading: say("Beslut", "Decisions"),
            lines: week.decisions.filter { $0.meeting.day == day }.map { line($0, key) },
            empty: say("Inga beslut från det här mötet än.", "No decisions from this meeting yet."))
        section.forms = writing([decisionForm(key)])
        return section
    }

    private func carried(_ key: String) -> WeekSection {
        var section = WeekSection(
            id: "vidare", heading: say("Till ett annat organ", "To another body"),
            lines: week.carried.filter { $0.fact.meeting.day == day }.map { one in
                var line = WeekLine(text: written(one.entry))
                line.links = [
                    Pages.Link(
                        text: .name(desk.name(agreement.name(of: one.fact.to))), path: desk.bodyPath(one.fact.to))
                ]
                return line
            }, empty: say("Inget förs vidare från det här mötet.", "Nothing is taken on from this meeting."))
        section.forms = writing([carryForm(key)])
        return section
    }

    private func other(_ noteForms: [String: BoardNoteField]) -> WeekSection {
        var section = WeekSection(
            id: "ovrigt", heading: say("Övrigt", "Other"),
            empty: isSettled ? say("Se mötets anteckning.", "See the meeting's minute.") : nil)
        section.note = note(.other, noteForms)
        return section
    }

    private func attendance(_ key: String) -> WeekSection {
        var section = WeekSection(id: "narvaro", heading: say("Närvaro", "Attendance"))
        let present = Array(uniqued: held.flatMap(\.done.present))
        section.lines = present.map { WeekLine(text: .name(desk.name(agreement.name(of: $0)))) }
        if held.isEmpty {
            section.empty = say("Ingen har registrerat mötet än.", "Nobody has registered the meeting yet.")
        } else {
            section.remarks = presence(present)
        }
        if isPast, held.isEmpty { section.forms = writing([attendanceForm(key)]) }
        return section
    }

    /// Both parties there, or who was missing by the text.
    func presence(_ present: [ActorKey]) -> [String] {
        guard var done = held.first?.done else { return [] }
        done.present = present
        let flags = wording.presence(done, of: forum, in: agreement).map { "\($0)." }
        let came = Set(present.compactMap(agreement.party(of:)))
        let isWhole = agreement.authorities.allSatisfy(came.contains)
        return (isWhole ? [say("Alla parter är representerade.", "All parties are represented.")] : []) + flags
    }

    // MARK: Lines

    func written(_ entry: Int) -> Label {
        .name(desk.name(words[entry] ?? say("(texten är gallrad)", "(the text has been disposed of)")))
    }

    private func line(_ task: WeekTask, _ key: String) -> WeekLine {
        let topic = task.topic.map { " (\(wording.weekTopic($0, in: agreement)))" } ?? ""
        var line = WeekLine(
            text: written(task.entry),
            terms: wording.weekTerms(owner: task.owner, due: task.due, in: agreement) + topic,
            status: status(of: task))
        line.remarks = task.changes.compactMap { words[$0] }
        guard task.isOpen, mayWrite else { return line }
        line.buttons = [doneForm(task, key)]
        line.forms = [moveForm(task, key), dropForm(task, key)]
        return line
    }

    private func status(of task: WeekTask) -> StatusLabel {
        switch task.standing {
        case .open where task.isLate(on: desk.day): StatusLabel(mark: .overdue)
        case .open: StatusLabel(mark: .notYetDue, word: say("Pågår", "Ongoing"))
        case .done: StatusLabel(mark: .fulfilled, word: say("Klar", "Done"))
        case .dropped: StatusLabel(mark: .notApplicable, word: say("Struken", "Dropped"))
        }
    }

    private func line(_ decision: WeekDecision, _ key: String) -> WeekLine {
        let mark: StatusLabel =
            switch decision.standing(of: agreement.authorities) {
            case .stands: StatusLabel(mark: .fulfilled, word: say("Gäller", "Holds"))
            case .waitsFor: StatusLabel(mark: .dueSoon, word: say("Väntar på svar", "Waits for an answer"))
            case .refusedBy: StatusLabel(mark: .notApplicable, word: say("Gäller inte", "Does not hold"))
            }
        var line = WeekLine(
            text: written(decision.entry), terms: wording.weekStanding(decision, in: agreement), status: mark)
        if decision.by == nil, mayWrite { line.buttons = answerForms(decision, key) }
        return line
    }

    private func line(_ topic: Week.Item<WeekFact.TopicHandled>) -> WeekLine {
        let said = topic.fact.raised ? say("Togs upp", "Raised") : say("Togs inte upp", "Not raised")
        var line = WeekLine(
            text: .name(desk.name(wording.weekTopic(topic.fact.topic, in: agreement))),
            terms: [wording.weekStrand(topic.fact.topic, in: agreement), said].compactMap { $0.map { "\($0)." } }
                .joined(separator: " "))
        line.remarks = [words[topic.entry]].compactMap { $0 }
        return line
    }

    // MARK: Notes

    /// Nil when the meeting is settled and the note has gone into its minute.
    private func note(_ item: BoardItem, _ shown: [String: BoardNoteField]) -> BoardNoteField? {
        if isSettled, notes[item.rawValue] == nil, shown[item.rawValue] == nil { return nil }
        return shown[item.rawValue] ?? note(item)
    }

    /// The note as it stands.
    func note(_ item: BoardItem) -> BoardNoteField {
        let stands = notes[item.rawValue]
        var field = BoardNoteField(
            item: item.rawValue, label: item.label(desk), action: path("/anteckna"), key: Sessions.freshToken(),
            version: stands?.version ?? 0,
            text: stands?.text ?? "")
        field.hidden = [HiddenField(name: "forum", value: forum.key.text)]
        field.said = stands.map { wording.noteSaved(by: $0.by.organisation, at: clock($0.saved), in: agreement) }
        return field
    }
}
