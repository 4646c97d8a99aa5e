@testable import Pages

extension Samples {
    private var rows: [DocumentRow] {
        var row = DocumentRow(number: "B1", title: .name("Lägesbild för centrum"), path: path("/b1"))
        row.facts = [words("Gemensam lägesbild", "Joint picture"), words("26 jan 2025", "26 Jan 2025")]
        row.lines = [.name("1. Flest anmälningar kommer från stationen")]
        let hidden = DocumentRow(
            number: "B2", title: .words(words("Lägesbild", "Situation picture")), path: nil,
            facts: [words("Polisen, inte delad", "Police, not shared")])
        return [row, hidden]
    }

    private func section(_ id: String, _ rows: [DocumentRow]) -> DocumentSection {
        DocumentSection(
            id: id, heading: words("Lägesbilder", "Situation pictures"), rows: rows,
            empty: words("Ingen lägesbild är angiven.", "No situation picture is given."),
            add: Link(text: .words(words("Skriv", "Write")), path: path("/ny")))
    }

    private var steps: [StepLine] {
        [
            StepLine(name: .name("Lägesbild"), phase: words("kartläggning", "scanning"), state: .passed),
            StepLine(name: .name("Orsaksanalys"), state: .now, holds: words("4 orsaker", "4 causes")),
            StepLine(name: .name("Mål och åtgärdsplan"), state: .later),
        ]
    }

    private var review: ReviewLine {
        ReviewLine(
            text: words("Se över A1: M1 har ändrats sedan dess.", "Look through A1: M1 has changed since."),
            path: path("/a1"),
            form: FormModel(
                id: "oversyn-A1", title: "A1", action: path("/o"), key: "k7",
                submit: words("Det håller", "It still holds"), weight: .secondary))
    }

    private var gap: GapGroup {
        GapGroup(
            kind: words("Orsak utan åtgärd", "Cause without measure"),
            items: [
                .init(number: "O1.4", text: .name("Det saknas en mötesplats"), path: path("/o1")),
                .init(number: "2025"),
            ], source: words("Källa: 4 §", "Source: 4 §"))
    }

    private func cause(_ number: Int, _ strength: Int?) -> CauseLine {
        var line = CauseLine(
            number: "O1.\(number)", text: "Mörk tunnel och skymd sikt", strength: strength,
            strengthWords: words("visst stöd", "some support"), sort: words("situationell", "situational"),
            support: number == 2 ? .words(words("antagande", "assumption")) : .name("Trygghetsvandring"),
            isAssumed: number == 2)
        line.answers = number == 1 ? [Link(text: .words("A1"), path: path("/a1"))] : []
        line.lacks = number == 2 ? words("Orsak utan åtgärd", "Cause without measure") : nil
        return line
    }

    private var analysis: AnalysisBlock {
        var tree = cause(1, 3)
        tree.behind = [cause(2, nil)]
        var block = AnalysisBlock(
            number: "O1", path: path("/o1"), facts: [words("Fiskben", "Fishbone"), words("klar", "complete")],
            reading: words("Orsakerna står vid sina ben.", "The causes stand at their bones."),
            groups: [
                .init(heading: words("Platsen", "The place"), causes: [tree]),
                .init(heading: words("Den som drabbas", "Whoever is harmed"), causes: [cause(3, 1)]),
            ])
        block.conclusions = [DocumentRow(number: "1", title: .name("Ljus kommer först"), path: nil)]
        block.views = [.init(party: police, text: "Vi ser samma sak")]
        return block
    }

    private var events: AnalysisBlock {
        var block = AnalysisBlock(
            number: "O2", path: path("/o2"), facts: [words("Händelsekedja", "Chain of events")],
            reading: words("I ordning.", "In order."),
            groups: [.init(heading: nil, causes: [cause(4, 2), cause(5, 1)])])
        block.isOrdered = true
        return block
    }

    private var goal: GoalBlock {
        var goal = GoalBlock(number: "M1", path: path("/m1"), text: "Färre cykelstölder")
        goal.facts = [words("senast juni 2026", "by June 2026")]
        goal.figures = [
            Fact(label: words("Mått", "Indicator"), value: .name("Anmälda cykelstölder")),
            Fact(label: words("Nu", "Now"), value: .words("118")),
        ]
        goal.criteria = [
            .init(word: words("mätbart", "measurable"), isMet: true),
            .init(word: words("realistiskt", "realistic"), isMet: false),
        ]
        goal.unmeasurable = .init(
            words: words("Går inte att mäta än", "Cannot be measured yet"), proposal: "Antal öppna kvällar")
        goal.lacks = [words("Mål utan mått", "Goal without indicator")]
        return goal
    }

    private var versions: [VersionLine] {
        [
            VersionLine(
                day: words("20 november 2025", "20 November 2025"), who: "Ekhamra kommun",
                tag: words("gäller nu", "holds now"), links: []),
            VersionLine(
                day: words("1 november 2025", "1 November 2025"), who: "Ekhamra kommun",
                links: [Link(text: .words(words("Läs", "Read")), path: path("/p1?version=3"))]),
        ]
    }

    var problem: ProblemPage {
        var page = ProblemPage(
            frame: frame(.name("P1 Otrygg kvällsmiljö")), number: "P1", title: "Otrygg kvällsmiljö",
            facts: [Fact(label: words("Varv", "Round"), value: .words("1"))], steps: steps,
            about: [Fact(label: words("Var", "Where"), value: .name("Stationen"))], basis: section("basis", rows),
            childNotes: section("children", []))
        page.own = words("Bara er organisation kan läsa det här.", "Only your organisation can read this.")
        page.model = "Samverkansprocessen"
        page.next = ProposalLine(text: words("Skriv ett mål.", "Write a goal."), path: path("/m"))
        page.ways = [Link(text: .words(words("Skriv om", "Rewrite")), path: path("/s"))]
        page.analyses = [analysis, events]
        page.goals = [goal]
        page.measures = [measureBlock]
        page.gaps = [gap]
        page.reviews = [review]
        page.followUps = [
            FollowUpBlock(
                number: "U1", path: path("/u1"), about: "P1, A1",
                lines: [Fact(label: words("Effekt", "Effect"), value: .words(words("viss", "some")))])
        ]
        page.beside = rows
        page.versions = versions
        page.events = commitment.events
        return page
    }

    private var measureBlock: MeasureBlock {
        var block = MeasureBlock(
            number: "A1", title: "Bättre belysning", path: path("/a1"), responsible: both("KLF"),
            status: StatusLabel(mark: .onTrack))
        block.causes = [.init(number: "O1.1", text: "Mörk tunnel"), .init(number: "O1.9", text: nil)]
        block.goals = ["M1"]
        block.lacks = [words("Åtgärd utan orsak", "Measure without cause")]
        block.step = Link(text: .words(words("Ta till beslut", "Take to a decision")), path: path("/steg"))
        return block
    }

    /// A problem that has only been named.
    var bareProblem: ProblemPage {
        var page = ProblemPage(
            frame: frame(.name("P2 Mopeder")), number: "P2", title: "Mopeder", facts: [], steps: steps, about: [],
            basis: section("basis", []), childNotes: section("children", []))
        page.starters = [words("Varför händer det just här?", "Why does it happen just here?")]
        return page
    }

    var chain: ChainPage {
        var page = ChainPage(
            frame: frame(.words(words("Problem och uppföljning", "Problem and follow-up"))),
            heading: words("Problem och uppföljning", "Problem and follow-up"),
            lead: words("Här hänger det ihop.", "Here it hangs together."), facts: [])
        page.model = "Samverkansprocessen"
        page.problems = [.init(row: rows[0], steps: steps)]
        page.reviews = [review]
        page.gaps = [gap]
        page.sections = [section("lagesbild", rows)]
        page.doors = [
            .init(
                link: Link(text: .words(words("Nytt mål", "New goal")), path: path("/mal")),
                hint: words("Vad som ska ha ändrats.", "What is to have changed."))
        ]
        page.pages = [Link(text: .words(words("Planen", "The plan")), path: path("/plan"))]
        return page
    }

    var emptyChain: ChainPage {
        ChainPage(
            frame: frame(.words(words("Problem", "Problems"))), heading: words("Problem", "Problems"),
            lead: words("Inget än.", "Nothing yet."), facts: [])
    }

    var chainDocument: DocumentPage {
        var page = DocumentPage(
            frame: frame(.words("O1")), number: "O1", title: .words(words("Orsaksanalys", "Cause analysis")),
            facts: [Fact(label: words("Skriven", "Written"), value: .words("2025"))])
        page.notices = [words("Det här är en äldre version.", "This is an earlier version.")]
        page.lines = [Fact(label: words("Vad", "What"), value: .name("Cyklar stjäls"))]
        page.analysis = analysis
        page.goal = goal
        page.measured = [
            MeasuredBlock(
                goal: Link(text: .words("M1"), path: path("/m1")),
                facts: [Fact(label: words("Mäts med", "Measured by"), value: .words(words("Rapporter", "Reports")))],
                sentences: [words("Ingen säker förändring.", "No certain change.")])
        ]
        page.builds = rows
        page.usedBy = rows
        page.handlings = [words("20 november: beslut.", "20 November: decision.")]
        page.step = Link(text: .words(words("Ta ett steg", "Take a step")), path: path("/steg"))
        page.reviews = [review]
        page.versions = versions
        page.share = oneClick("dela")
        page.events = commitment.events
        return page
    }

    var comparedDocument: DocumentPage {
        var page = chainDocument
        page.comparison = VersionComparison(
            earlier: words("1 november 2025", "1 November 2025"), later: words("20 november 2025", "20 November 2025"),
            summary: words("1 rad skiljer sig.", "1 line differs."),
            rows: [
                .init(
                    label: words("Vad", "What"), before: .name("Stölder"), after: nil, word: words("borta", "gone"),
                    isDifferent: true),
                .init(
                    label: words("Var", "Where"), before: .name("Torget"), after: .name("Torget"),
                    word: words("lika", "alike"), isDifferent: false),
            ])
        return page
    }

    var writing: WritingPage {
        var form = noteForm
        form.fields = []
        form.errors = [words("Inget är ändrat.", "Nothing is changed.")]
        var group = FieldGroup(
            heading: words("Orsaker", "Causes"), lead: words("Tomma rader räknas inte.", "Empty rows do not count."),
            fields: [noteForm.fields[4]],
            rows: [.init(legend: words("Orsak 1", "Cause 1"), fields: [noteForm.fields[5], noteForm.fields[1]])],
            more: "orsak")
        group.rows[0].fields[0].error = words("Skriv en orsak.", "Write a cause.")
        var method = FieldGroup(fields: [noteForm.fields[0]], more: "metod")
        method.moreWords = words("Visa frågorna", "Show the questions")
        return WritingPage(
            frame: frame(.words(words("Ny orsaksanalys", "New cause analysis"))),
            heading: .words(words("Ny orsaksanalys", "New cause analysis")), lead: [words("Gäller P1.", "About P1.")],
            asking: form, groups: [method, group])
    }
}
