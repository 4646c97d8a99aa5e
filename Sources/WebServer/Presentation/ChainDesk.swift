import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// The chain of one agreement as one reader sees it today: what the chain's pages are made from.
struct ChainDesk {
    let desk: Desk
    let view: ChainView
    let marks: [ReviewMark]
    let gaps: [Gap]

    init(_ desk: Desk) {
        self.desk = desk
        view = desk.matter.chain(on: desk.day)
        marks = view.reviewMarks()
        gaps = view.gaps()
    }

    var wording: Wording { desk.wording }
    var agreement: Agreement { desk.agreement }
    /// Whether the reader may write, and not only read.
    var mayWrite: Bool { desk.mayWrite }
    func say(_ sv: String, _ en: String) -> String { desk.say(sv, en) }

    /// What people wrote and the text's own steps, which stay Swedish wherever they stand in an English sentence.
    var swedishNames: [String] {
        let titles = view.documents.values.compactMap(\.content).compactMap { content -> String? in
            if case .name(let name) = title(content) { name.text } else { nil }
        }
        let measures = view.measures.values.map(\.latest.terms.text)
        return titles + measures + agreement.waysOfWorking.flatMap(\.steps).flatMap { [$0, "“\($0)”"] }
            + view.handlings.compactMap(\.handled.reference)
    }

    // MARK: Addresses

    var path: String { desk.path("/kedjan") }
    func path(_ id: DocumentID) -> String { desk.path(id) }

    /// Nil for what has no page of its own here.
    func path(_ subject: Subject) -> String? {
        switch subject {
        case .measure(let number): desk.path(number)
        case .document(let id): path(id)
        case .area, .agreement: nil
        }
    }

    func path(new kind: ChainKind, about subject: Subject? = nil) -> String {
        desk.path("/kedjan/ny/\(kind.slug)") + (subject.map { "?om=\($0)" } ?? "")
    }

    /// Where a body's step is taken.
    func path(step: ChainFact.Step, of subject: Subject) -> String {
        desk.path("/steg?om=\(subject)&steg=\(step.slug)")
    }

    func link(_ sv: String, _ en: String, _ path: String) -> Link { Link(text: .words(say(sv, en)), path: path) }

    // MARK: What things are called

    func name(_ text: String) -> Label { .name(Name(text)) }

    func title(_ content: ChainContent) -> Label {
        switch content {
        case .picture(let one): name(one.title)
        case .problem(let one): name(one.title)
        case .analysis: .words(wording.label(wording.documentKind(.analysis)))
        case .area(let one): name(one.title)
        case .goal(let one): name(one.text)
        case .plan(let one): name(one.title)
        case .childNote(let one): .words(wording.label(wording.childNote(one.sort)))
        case .group(let one): name(one.name)
        case .matter(let one): name(one.title)
        case .categories: .words(wording.label(wording.documentKind(.categories)))
        case .followUp(let one): .words(wording.label(wording.followUpScope(one.scope)))
        }
    }

    func title(_ document: ChainDocument) -> Label {
        document.content.map(title) ?? .words(wording.label(wording.documentKind(document.id.kind)))
    }

    /// What a subject is called, without its number.
    func title(_ subject: Subject) -> Label? {
        switch subject {
        case .measure(let number): view.terms(number).map { name($0.text) }
        case .document(let id): view.documents[id].map(title)
        case .area(let key): area(key)
        case .agreement: .words(wording.subject(.agreement, in: agreement))
        }
    }

    /// A focus area by the definition's key or the number it was given since.
    func area(_ key: String) -> Label {
        guard let id = DocumentID(key[...]), case .area(let chosen) = view.documents[id]?.content else {
            return desk.areaLabel(key)
        }
        return name("\(id) \(chosen.title)")
    }

    /// The words of a cause, `O1.2`; nil when it is not there.
    func cause(_ part: PartID) -> Analysis.Cause? {
        guard case .analysis(let analysis) = view.documents[part.document]?.content else { return nil }
        return analysis.causes.first { $0.no == part.part }
    }

    /// `−51,5` in Swedish, `−51.5` in English.
    func figure(_ figure: Collaboration.Figure) -> String {
        figure.description.replacing("-", with: "−").replacing(".", with: say(",", "."))
    }

    // MARK: Rows

    func row(_ document: ChainDocument) -> DocumentRow {
        guard let current = document.current else { return hidden(document) }
        var row = DocumentRow(number: "\(document.id)", title: title(current.content), path: path(document.id))
        row.facts = rowFacts(document, current)
        if current.isOwn { row.tags.append(say("Bara ni ser den", "Only you see it")) }
        return row
    }

    private func rowFacts(_ document: ChainDocument, _ current: ChainDocument.Version) -> [String] {
        let status = view.status(of: .document(document.id))
        var facts: [String] = []
        if case .picture(let picture) = current.content {
            facts.append(wording.label(wording.pictureSort(picture.sort)))
        }
        if status.standing != .written { facts.append(wording.chainStanding(status.standing)) }
        if status.isChangedSince { facts.append(say("ändrad sedan dess", "changed since")) }
        facts.append(wording.shortDay(current.day))
        if document.versions.count > 1 {
            facts.append(say("\(document.versions.count) versioner", "\(document.versions.count) versions"))
        }
        return facts
    }

    /// Another organisation's own: that it is there and since when, nothing of what it says.
    private func hidden(_ document: ChainDocument) -> DocumentRow {
        let who = document.marks.last.map { agreement.name(of: $0.party) } ?? ""
        let day = document.marks.last.map { wording.shortDay($0.day) } ?? ""
        return DocumentRow(
            number: "\(document.id)", title: title(document), path: nil,
            facts: [say("\(who), \(day), inte delad", "\(who), \(day), not shared")])
    }

    func row(_ subject: Subject) -> DocumentRow {
        if case .document(let id) = subject, let document = view.documents[id] { return row(document) }
        return DocumentRow(number: "\(subject)", title: title(subject) ?? .words(""), path: path(subject))
    }

    // MARK: What to look at

    /// Every subject once, with each reason; a button says that it holds.
    /// - Parameter back: where one comes back to.
    func reviews(among subjects: (Subject) -> Bool, back: String, key: String) -> [ReviewLine] {
        let marked = Array(uniqued: marks.map(\.of).filter(subjects))
        return marked.map { subject in
            let why = marks.filter { $0.of == subject }.map { wording.reviewMark($0, in: agreement) }
            return ReviewLine(
                text: Array(uniqued: why).joined(separator: " "), path: path(subject),
                form: mayWrite ? reviewForm(subject, back: back, key: key) : nil)
        }
    }

    private func reviewForm(_ subject: Subject, back: String, key: String) -> FormModel {
        FormModel(
            id: "oversyn-\(subject)", title: "\(subject)", action: desk.path("/kedjan/\(subject)/oversyn"),
            key: "\(key)\(subject)", hidden: [HiddenField(name: "sedan", value: back)],
            submit: say("Stämmer fortfarande", "Still holds"), weight: .secondary)
    }

    /// Each sort of gap by itself, in the order of the chain.
    func groups(_ gaps: [Gap]) -> [GapGroup] {
        Array(uniqued: gaps.map { wording.gapKind($0.what) }).map { kind in
            let own = gaps.filter { wording.gapKind($0.what) == kind }
            let source = own.lazy.compactMap(\.basis).first.map { desk.source($0) }
            return GapGroup(
                kind: kind, items: own.map { item($0.what) },
                source: source.map { say("Källa: \($0)", "Source: \($0)") })
        }
    }

    private func item(_ what: Gap.What) -> GapGroup.Item {
        func about(_ subject: Subject) -> GapGroup.Item {
            GapGroup.Item(number: "\(subject)", text: title(subject), path: path(subject))
        }
        func of(area key: String) -> GapGroup.Item { GapGroup.Item(number: "", text: area(key)) }
        switch what {
        case .causeWithoutMeasure(let part):
            return GapGroup.Item(
                number: "\(part)", text: cause(part).map { name($0.text) }, path: path(part.document))
        case .measureWithoutCause(let number), .leadLapsed(let number), .noLead(let number):
            return about(.measure(number))
        case .goalWithoutIndicator(let id), .goalNotMeasurable(let id, _), .aimWithoutSubgoals(let id),
            .subgoalAlone(let id):
            return about(.document(id))
        case .areaWithoutPlan(let key), .areaWithoutActivity(let key), .areaWithoutGroup(let key):
            return of(area: key)
        case .leadForNow(let key), .fundingEnded(let key, _):
            let commitment = agreement.commitment(key)
            return GapGroup.Item(
                number: commitment?.label ?? "", text: commitment.map(desk.title),
                path: commitment.map { desk.path($0) })
        case .noChildArea(let year): return GapGroup.Item(number: "\(year)")
        }
    }
}
