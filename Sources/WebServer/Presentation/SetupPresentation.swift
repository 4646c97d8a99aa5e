import Agreements
import Pages
import Setup
import Vocabulary
import Wording

/// A draft as pages: the text with its marks, the cards, the forms.
struct SetupSheet {
    let call: Call
    let id: String
    let work: SetupWork
    let today: CivilDate

    init(_ call: Call, id: String, work: SetupWork, today: CivilDate) {
        self.call = call
        self.id = id
        self.work = work
        self.today = today
    }

    private var language: Language { call.language }
    private var wording: Wording { Wording(language) }
    func path(_ rest: String = "") -> String { call.at("/lagg-upp/\(id)\(rest)") }

    // MARK: The page of text and cards

    func review(_ frame: Frame) -> SetupReviewPage {
        let faults = work.headFaults.map(wording.fault)
        let read = WorkRead(work, today: today, wording)
        let answered = work.cards.count - work.open
        return SetupReviewPage(
            frame: frame, heading: work.title.isEmpty ? .words(call.say("Utkast", "Draft")) : .name(Name(work.title)),
            facts: facts,
            headLink: Link(
                text: .words(call.say("Titel, parter och tid", "Title, parties and period")), path: path("/huvud")),
            lacks: faults,
            progress: call.say(
                "\(answered) av \(work.cards.count) kort har svar. \(work.accepted.count) är godtagna.",
                "\(answered) of \(work.cards.count) cards have an answer. \(work.accepted.count) are accepted."),
            acceptRest: acceptRest,
            propose: work.accepted.isEmpty
                ? nil
                : Link(
                    text: .words(call.say("Föreslå för de andra parterna", "Propose to the other parties")),
                    path: path("/foresla")),
            add: Link(text: .words(call.say("Lägg till ett åtagande", "Add a commitment")), path: path("/kort/nytt")),
            calendar: calendarLink,
            discard: discard, passages: read.proposals.map(passages) ?? [], cards: work.cards.map { card($0, read) })
    }

    /// Nil when nothing in the cards hangs on the local calendar.
    private var calendarLink: Link? {
        guard let draft = CalendarDraft(self), !draft.questions.isEmpty else { return nil }
        return Link(text: .words(call.say("Lokal kalender", "Local calendar")), path: path("/kalender"))
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        if !work.partners.isEmpty {
            facts.append(
                Fact(
                    label: call.say("Parter", "Parties"),
                    value: .name(Name(work.partners.map(\.name).joined(separator: ", ")))))
        }
        if let from = ImpreciseDate(work.from), let through = ImpreciseDate(work.through) {
            facts.append(
                Fact(
                    label: call.say("Gäller", "Holds"), value: .words("\(wording.date(from))–\(wording.date(through))"))
            )
        }
        return facts
    }

    private var acceptRest: FormModel? {
        guard work.open > 0 else { return nil }
        return FormModel(
            id: "alla", title: call.say("Stämmer alla?", "Are all of them right?"),
            lead: call.say(
                "\(work.open) kort väntar på svar. De kan ändras eller slopas efteråt.",
                "\(work.open) cards wait for an answer. They can be changed or dropped afterwards."),
            action: path(), key: Sessions.freshToken(), hidden: [HiddenField(name: "svar", value: "godta")],
            submit: call.say("Godta alla som väntar", "Accept all that wait"))
    }

    private var discard: FormModel {
        FormModel(
            id: "kasta", title: call.say("Kasta utkastet", "Throw the draft away"), action: path("/kasta"),
            key: Sessions.freshToken(),
            submit: call.say("Kasta utkastet", "Throw the draft away"), weight: .secondary)
    }

    private func card(_ entry: SetupWork.Entry, _ read: WorkRead) -> SetupCard {
        let card = entry.card(read.whys[entry.id] ?? [])
        let owners = entry.owners.isEmpty ? nil : entry.owners.map(\.name).joined(separator: ", ")
        var facts = [
            Fact(label: call.say("Hur ofta", "How often"), value: .words(wording.label(wording.cadence(card.cadence)))),
            Fact(
                label: call.say("Vem", "Who"),
                value: owners.map { .name(Name($0)) } ?? .words(call.say("Alla parter", "All parties"))),
            Fact(label: call.say("Visas av", "Shown by"), value: .words(wording.label(wording.shown(card.evidence)))),
        ]
        let lists = entry.counted.flatMap(\.values)
        if !lists.isEmpty {
            facts.append(
                Fact(label: call.say("Räknas för", "Counted for"), value: .name(Name(lists.joined(separator: ", ")))))
        }
        if let event = entry.event { facts.append(Fact(label: call.say("När", "When"), value: .name(Name(event)))) }
        if let days = read.days[entry.id] { facts.append(Fact(label: call.say("Ger", "Gives"), value: .words(days))) }
        let answer: SetupCard.Answer =
            switch entry.answer {
            case .open: .open
            case .accepted: .accepted
            case .dropped: .dropped
            }
        return SetupCard(
            id: "kort-\(entry.id)", title: Name(entry.title), clause: Name(entry.heading), facts: facts,
            whys: card.whys.map(wording.why), answer: answer, action: path(), key: Sessions.freshToken(),
            value: entry.id,
            change: Link(text: .words(call.say("Ändra", "Change")), path: path("/kort/\(entry.id)")),
            source: entry.end > entry.start && read.proposals != nil
                ? Link(text: .words(call.say("Visa i texten", "Show in the text")), path: "#s\(entry.start)") : nil)
    }

    // MARK: The text with its marks

    private func passages(_ proposals: Proposals) -> [SetupPassage] {
        let cards = Dictionary(grouping: proposals.cards, by: \.span.lowerBound)
        let marked = Dictionary(
            proposals.marked.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        let bytes = Array(proposals.text.text.utf8)
        return proposals.text.passages.flatMap { passage -> [SetupPassage] in
            let kind: SetupPassage.Kind =
                switch passage.kind {
                case .heading: .heading
                case .paragraph: .paragraph
                case .item: .item
                }
            // A list's item and a field are read whole; other passages sentence by sentence.
            let isWhole =
                passage.kind == .heading
                || cards[passage.range.lowerBound].map { $0.contains { $0.span == passage.range } } ?? false
            let ranges = isWhole ? [passage.range] : passage.sentences.map(\.range)
            return ranges.map { range in
                let own = cards[range.lowerBound] ?? []
                return SetupPassage(
                    kind: kind, spans: spans(range, marked[range.lowerBound]?.marks ?? [], bytes),
                    anchor: own.isEmpty || kind == .heading ? nil : "s\(range.lowerBound)",
                    cards: kind == .heading
                        ? [] : own.map { Link(text: .name(Name($0.title)), path: "#kort-\($0.id)") },
                    why: own.isEmpty ? marked[range.lowerBound].flatMap { wording.outcome($0.outcome) } : nil)
            }
        }
    }

    private func spans(_ range: Range<Int>, _ marks: [Setup.Mark], _ bytes: [UInt8]) -> [SetupPassage.Span] {
        var spans: [SetupPassage.Span] = []
        var place = range.lowerBound
        func add(_ part: Range<Int>, _ mark: SetupPassage.Span.Mark) {
            guard !part.isEmpty, bytes.indices.contains(part.upperBound - 1) else { return }
            spans.append(.init(String(decoding: bytes[part], as: UTF8.self), mark))
        }
        for mark in marks where mark.range.lowerBound >= place && mark.range.upperBound <= range.upperBound {
            add(place..<mark.range.lowerBound, .none)
            add(mark.range, mark.kind == .strength ? .strength : .cadence)
            place = mark.range.upperBound
        }
        add(place..<range.upperBound, .none)
        return spans
    }
}

/// What a draft's text and cards give when they are read: done only for the page that shows it.
private struct WorkRead {
    let proposals: Proposals?
    /// Why each card was read as it was.
    let whys: [String: [Why]]
    /// The days each card gives, in words.
    let days: [String: String]

    init(_ work: SetupWork, today: CivilDate, _ wording: Wording) {
        proposals = work.text.isEmpty ? nil : try? propose(work.text)
        whys = Dictionary(
            (proposals?.cards ?? []).map { ($0.id, $0.whys) }, uniquingKeysWith: { first, _ in first })
        guard case .sound(let agreement) = readDefinition(write(work.preview(today: today), in: Wording.ofCards)) else {
            days = [:]
            return
        }
        // A year in which the agreement holds: this one, or its first.
        let year = max(today.year, agreement.period.first.year)
        days = Dictionary(
            agreement.commitments.map { commitment in
                let found = obligations(
                    of: commitment, in: agreement, calendar: work.calendar, horizon: .lastOf(year: year))
                return (commitment.key.text, wording.yield(found, of: commitment, in: year))
            }, uniquingKeysWith: { first, _ in first })
    }
}
