import Agreements
import Collaboration
import Pages
import Reports
import Storage
import Vocabulary
import Wording

/// The minute of a meeting, as the board stands: one or two sheets.
extension WeekDesk {
    var minute: Document {
        let facts = [
            Document.Fact(wording.paper(.agreement), agreement.title),
            Document.Fact(wording.paper(.forum), forum.title[desk.language]),
            Document.Fact(wording.paper(.date), wording.day(day)),
        ]
        return Document(
            .minutes, of: agreement.id, on: day, in: desk.language, title: wording.paper(.minutesTitle), facts: facts,
            sections: [presentSection, sinceSection] + topicSections + [aheadSection, taskSection, decisionSection]
                + carriedSections + noteSections)
    }

    private func text(_ entry: Int) -> String {
        words[entry] ?? say("(texten är gallrad)", "(the text has been disposed of)")
    }

    private func list(_ key: String, _ heading: String, _ lines: [Document.Sentence], empty: String) -> Document.Section
    {
        Document.Section(
            key, heading,
            [lines.isEmpty ? .paragraph([Document.Sentence(empty)]) : .list(lines.map { [$0] })])
    }

    private var presentSection: Document.Section {
        let present = Array(uniqued: held.flatMap(\.done.present))
        let names = wording.oneByOne(present, in: agreement).map { Document.Sentence($0) }
        let flags = presence(present).map { Document.Sentence($0) }
        let nobody = say("Närvaro är inte registrerad.", "Attendance has not been registered.")
        var section = list("narvarande", wording.paper(.present), names, empty: nobody)
        if !flags.isEmpty {
            section = Document.Section(section.key, section.heading, section.blocks + [.paragraph(flags)])
        }
        return section
    }

    private var sinceSection: Document.Section {
        let before = week.sinceLast(last, before: day)
        return list(
            "sedan-sist", say("Sedan sist", "Since last time"),
            before.tasks.map(sentence) + before.decisions.map(sentence),
            empty: say("Inget från tidigare möten.", "Nothing from earlier meetings."))
    }

    private var topicSections: [Document.Section] {
        let topics = week.topics.filter { $0.fact.meeting.day == day }
        guard !topics.isEmpty else { return [] }
        return [
            list(
                "laget", say("Det som stack ut", "What stood out"),
                topics.map { one in
                    let what = wording.weekMatter(one.fact.topic, in: agreement)
                    let said = one.fact.raised ? say("togs upp", "raised") : say("togs inte upp", "not raised")
                    let why = words[one.entry].map { " \($0)" } ?? ""
                    return Document.Sentence("\(what), \(said).\(why)", sources: [one.entry])
                }, empty: "")
        ]
    }

    private var aheadSection: Document.Section {
        let coming = week.ahead.filter { $0.fact.day >= day && $0.fact.meeting.day <= day }
            .sorted { ($0.fact.day, $0.entry) < ($1.fact.day, $1.entry) }
        return list(
            "framat", say("Framåt", "Ahead"),
            coming.map { one in
                let place = one.fact.place.map { ", \($0)" } ?? ""
                return Document.Sentence(
                    "\(wording.day(one.fact.day))\(place): \(text(one.entry))", sources: [one.entry])
            }, empty: say("Inget är uppskrivet.", "Nothing is written down."))
    }

    private var taskSection: Document.Section {
        list(
            "uppgifter", say("Uppgifter", "Tasks"), week.tasks.filter { $0.meeting.day == day }.map(sentence),
            empty: say("Inga uppgifter.", "No tasks."))
    }

    private var decisionSection: Document.Section {
        list(
            "beslut", say("Beslut", "Decisions"), week.decisions.filter { $0.meeting.day == day }.map(sentence),
            empty: say("Inga beslut.", "No decisions."))
    }

    private var carriedSections: [Document.Section] {
        let carried = week.carried.filter { $0.fact.meeting.day == day }
        guard !carried.isEmpty else { return [] }
        return [
            list(
                "vidare", say("Till ett annat organ", "To another body"),
                carried.map {
                    Document.Sentence("\(agreement.name(of: $0.fact.to)): \(text($0.entry))", sources: [$0.entry])
                }, empty: "")
        ]
    }

    private var noteSections: [Document.Section] {
        let written = BoardItem.allCases.compactMap { item in
            notes[item.rawValue].flatMap { $0.text.allSatisfy(\.isWhitespace) ? nil : (item, $0.text) }
        }
        return written.map { item, text in
            Document.Section(
                "anteckning-\(item.rawValue)", item.label(desk),
                text.split(whereSeparator: \.isNewline).map { .paragraph([Document.Sentence(String($0))]) })
        }
    }

    private func sentence(_ task: WeekTask) -> Document.Sentence {
        let ended: String =
            switch task.standing {
            case .open: ""
            case .done(let day): say(" Klar \(wording.day(day)).", " Done on \(wording.day(day)).")
            case .dropped(let day): say(" Struken \(wording.day(day)).", " Dropped on \(wording.day(day)).")
            }
        let terms = wording.weekTerms(owner: task.owner, due: task.due, in: agreement)
        return Document.Sentence("\(text(task.entry)) (\(terms)).\(ended)", sources: [task.entry] + task.changes)
    }

    private func sentence(_ decision: WeekDecision) -> Document.Sentence {
        Document.Sentence(
            "\(text(decision.entry)) \(wording.weekStanding(decision, in: agreement))", sources: [decision.entry])
    }
}
