@testable import Pages

extension Samples {
    private func planRow(_ number: Int, _ mark: Mark, bar: PlanRow.Bar?) -> PlanRow {
        var row = PlanRow(
            number: "A\(number)", title: "Bättre belysning", path: path("/a\(number)"),
            responsible: both("Kommunpolis"),
            status: StatusLabel(mark: mark), reason: words("Sista dag är 1 maj.", "The last day is 1 May."))
        row.due = bar == nil ? nil : words("1 maj 2026", "1 May 2026")
        row.followUp = words("hösten 2026", "autumn 2026")
        row.bar = bar
        if number == 1 {
            row.whys = [
                .init(number: "M1", words: .name("Färre otrygga"), path: path("/m1")),
                .init(number: "O1.2", words: .name("Inga vuxna efter kl. 20"), path: path("/o1")),
            ]
            row.also = [.words(words("Folkhälsa", "Public health"))]
        }
        if mark.isLate {
            row.proposal = ProposalLine(text: words("Registrera", "Register"), path: path("/a"))
            row.proposed = words("En ändring väntar.", "A change is waiting.")
        }
        return row
    }

    private func planFilter(_ total: Int) -> PlanFilter {
        PlanFilter(
            path: path("/plan"),
            questions: [
                .init(
                    name: "omrade", label: words("Fokusområde", "Focus area"),
                    choices: [
                        Choice(value: "", label: .words(words("Alla", "All"))), Choice(value: "t", label: "Trygghet"),
                    ], chosen: "t")
            ], shown: total, total: total)
    }

    private var views: [Link] {
        [
            Link(text: .words(words("Tabell", "Table")), path: path("/plan")),
            Link(text: .words(words("Tidslinje", "Timeline")), path: path("/plan?vy=tidslinje")),
        ]
    }

    var plan: PlanPage {
        let bar = PlanRow.Bar(
            start: 100, end: 455, followUp: 800, isDone: false, words: words("Klart senast 1 maj", "Done by 1 May"))
        var page = PlanPage(
            frame: frame(.words(words("Åtgärdsplan", "Action plan"))),
            agreement: Link(text: .name(agreement), path: path("/o")), filter: planFilter(3), views: views,
            groups: [
                PlanGroup(
                    heading: "Trygghet",
                    rows: [
                        planRow(1, .dueSoon, bar: bar), planRow(2, .overdue, bar: bar),
                        planRow(3, .fulfilled, bar: nil),
                    ])
            ])
        page.facts = [Fact(label: words("Åtgärder", "Measures"), value: .words("3"))]
        page.summary = words("1 av 3 är klara.", "1 of 3 are done.")
        page.lacks = [WarningLine(text: words("Sista dag saknas för A3.", "A last day is missing for A3."))]
        page.agreeing = oneClick("godkann")
        page.timeline = Timeline(ticks: [.init(place: 0, words: "2026"), .init(place: 500, words: "2027")], today: 405)
        page.changes = PlanChangesModel(
            since: "2025-09-19", summary: words("1 tillkom.", "1 added."), choices: [views[0]],
            lines: [
                .init(number: "A1", title: "Belysning", path: path("/a1"), what: [words("tillkom", "added")]),
                .init(number: "A4", title: "Märkning", path: nil, what: [words("borttagen", "removed")]),
            ], fault: words("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20."))
        page.chain = planChain
        page.add = path("/ny")
        page.paste = path("/klistra")
        return page
    }

    private var planChain: PlanChain {
        var chain = PlanChain()
        var document = PlanChain.PlanDocument(
            tie: .init(
                number: "H1", words: .name("Åtgärdsplan för stationen"), path: path("/h1"),
                details: [.words(words("Beslutad", "Decided"))]),
            decisions: [
                .init(
                    what: words("Beslut: ja", "Decision: yes"), by: "Ekhamra kommun",
                    day: words("15 september 2025", "15 September 2025"), reference: "KS 2025/41", flags: [])
            ])
        document.changed = words("Ändrade sedan dess: A2.", "Changed since: A2.")
        document.compare = Link(text: .words(words("Se vad", "See what")), path: path("/plan?sedan=2025-09-15#andrat"))
        chain.documents = [document]
        chain.gaps = [
            .init(
                kind: words("Orsak utan åtgärd", "Cause without measure"), source: nil,
                ties: [.init(number: "O1.4", words: .name("Brist på mötesplats"), path: path("/o1"))]),
            .init(
                kind: words("Åtgärd utan orsak", "Measure without cause"),
                source: words("Källa: Arbetssätt.", "Source: Ways of working."),
                numbers: [Link(text: "A2", path: path("/a2")), Link(text: "A3", path: path("/a3"))]),
        ]
        return chain
    }

    var timeline: PlanPage {
        var page = plan
        page.view = .timeline
        page.changes = nil
        return page
    }

    var emptyPlan: PlanPage {
        var page = PlanPage(
            frame: frame(.words(words("Åtgärdsplan", "Action plan"))),
            agreement: Link(text: .name(agreement), path: path("/o")), filter: planFilter(0), views: views, groups: [])
        page.add = path("/ny")
        return page
    }

    var measure: MeasurePage {
        var page = MeasurePage(
            frame: frame(.name("A2 Bättre belysning")), number: "A2", title: "Bättre belysning",
            agreement: Link(text: .name(agreement), path: path("/o")), plan: views[0],
            progress: words("pågår", "ongoing"), status: StatusLabel(mark: .overdue),
            reason: words("Sista dag var 1 maj.", "The last day was 1 May."),
            terms: [Fact(label: words("Utför", "Performs"), value: .name("Kommunpolis"))])
        page.proposal = words("Registrera den klar.", "Register it as done.")
        page.remarks = [words("Ännu inte knuten till ett problem.", "Not yet tied to a problem.")]
        page.proposed = .init(
            lead: words("Kommunen föreslog.", "The municipality proposed it."),
            differences: [Fact(label: words("Klart senast", "Done by"), value: .words("2027"))])
        page.oneClick = [oneClick("klar-A2")]
        page.registering = [noteForm]
        page.events = commitment.events
        return page
    }

    var paste: PastePage {
        var form = noteForm
        form.fields[0].error = words("3 saker behöver rättas.", "3 things need mending.")
        var page = PastePage(frame: frame(.words(words("Klistra in rader", "Paste rows"))), form: form)
        page.verdict = words("20 rader lästa.", "20 rows read.")
        page.faults = [
            .init(
                row: 4, column: "Klart", value: "31/9-2025", what: words("Dagen finns inte.", "There is no such day."),
                proposal: "2025-09-30")
        ]
        page.rows = [
            .init(
                row: 2, text: "Ny belysning", responsible: ["Skolan"], due: "2025", followUp: "",
                remark: words("Finns redan.", "Already there."))
        ]
        return page
    }

    var tasks: TasksPage {
        let done = TasksPage.Item(
            when: words("30 nov", "30 Nov"), number: "A2", title: .name("Bättre belysning"), path: path("/a2"),
            agreement: agreement, part: words("utför", "performs"), status: StatusLabel(mark: .dueSoon),
            done: oneClick("klar-A2-0"))
        var other = done
        other.done = nil
        return TasksPage(
            frame: frame(.words(words("Mina uppgifter", "My tasks"))), dayLine: words("Torsdag", "Thursday"),
            sections: [.init(heading: words("Den här veckan", "This week"), items: [done, other])])
    }

    var noTasks: TasksPage {
        TasksPage(frame: frame(.words(words("Mina uppgifter", "My tasks"))), dayLine: "", sections: [])
    }
}
