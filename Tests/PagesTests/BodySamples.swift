@testable import Pages

extension Samples {
    private var child: LackLine {
        LackLine(
            what: words(
                "Beslut om åtgärd kräver att barnkonsekvensanalys av åtgärden finns.",
                "Deciding on a measure requires that there is a child impact analysis."),
            remedy: words("Lägg till barnkonsekvensanalys.", "Add the child impact analysis."),
            ways: [
                Link(
                    text: .words(words("Skriv barnkonsekvensanalys", "Write a child impact analysis")), path: path("/n")
                )
            ])
    }

    private var reason: LackLine {
        LackLine(
            what: words("Nästa steg kräver att ett skäl är angivet.", "The next step requires that a reason is given."),
            remedy: words("Ange ett skäl.", "Give a reason."), isSoft: true)
    }

    private var chooser: StepChooser {
        StepChooser(
            action: path("/steg"),
            fields: [
                Field(
                    name: "om", label: .words(words("Vad gäller det?", "What is it about?")),
                    kind: .select(options: [Choice(value: "A4", label: .name("A4 Bättre belysning"))], chosen: "A4"))
            ])
    }

    /// A step that was refused, with all that stops it.
    var step: StepPage {
        var page = StepPage(
            frame: frame(.words(words("Beslut: A4", "Decision: A4"))), step: words("Beslut", "Decision"),
            subject: Link(text: .name("A4 Bättre belysning"), path: path("/a4")), chooser: chooser)
        page.facts = [Fact(label: words("Tas av", "Taken by"), value: .name("Styrgruppen"))]
        page.verdict = words("2 saker saknas.", "2 things missing.")
        page.lacks = [child, reason]
        page.flags = [words("Platsen är vakant.", "The seat is vacant.")]
        var form = noteForm
        form.id = "steg"
        form.fields.append(
            Field(
                name: "ersatt-plats-0", label: .words(words("Plats 1", "Seat 1")),
                kind: .select(
                    options: [Choice(value: "", label: .words(words("Ingen ersättare", "No stand-in")))], chosen: ""),
                error: words("Välj både plats och ersättare.", "Choose both seat and stand-in.")))
        form.errors = [child.what]
        page.form = form
        return page
    }

    var stepUnchosen: StepPage {
        StepPage(
            frame: frame(.words(words("Ta ett steg", "Take a step"))), step: words("Ta ett steg", "Take a step"),
            subject: nil, chooser: chooser)
    }

    private func waiting(_ lacks: [LackLine]) -> AgendaLine {
        AgendaLine(
            step: words("Beslut", "Decision"), subject: .name("H1 Handlingsplan"), path: path("/h1"),
            since: words("Sedan 3 november 2025, i 17 dagar.", "Since 3 November 2025, for 17 days."),
            verdict: words("1 sak saknas.", "1 thing missing."), lacks: lacks,
            then: words("Vidare till fullmäktige.", "On to the assembly."),
            ways: [Link(text: .words(words("Underlag för H1", "Paper for H1")), path: path("/u"))])
    }

    var body: BodyPage {
        var page = BodyPage(frame: frame(.name("Styrgruppen")), name: "Styrgruppen")
        page.facts = [Fact(label: words("Del av", "Part of"), value: .name("Trygghetsrådet"))]
        page.mandates = [words("Beslutar om fokusområden.", "Decides on focus areas.")]
        page.notes = [words("Får inte delegeras.", "May not be delegated.")]
        page.warnings = [WarningLine(text: words("Platsen är vakant.", "The seat is vacant."))]
        page.seats = [
            SeatLine(seat: "Lokalpolisområdeschef", holder: nil, isVacant: true, isRequired: true),
            SeatLine(seat: "Säkerhetschef", holder: .name("Säkerhetschef"), isVacant: false, isRequired: false),
        ]
        page.agenda = [waiting([child]), waiting([])]
        page.days = [
            DecisionDay(
                day: Link(text: .words(words("3 november 2025", "3 November 2025")), path: path("/d")),
                lines: [words("H1. Beslut. Svar: ja.", "H1. Decision. Answer: yes.")])
        ]
        var form = noteForm
        form.id = "plats"
        page.form = form
        return page
    }

    var emptyBody: BodyPage { BodyPage(frame: frame(.name("Arbetsgrupper")), name: "Arbetsgrupper") }

    var bodies: BodiesPage {
        var page = BodiesPage(
            frame: frame(.words(words("Organ och beslut", "Bodies and decisions"))),
            bodies: [
                BodyLine(
                    name: "Styrgruppen", path: path("/b"), partOf: "Trygghetsrådet",
                    mandates: [words("Beslutar om fokusområden.", "Decides on focus areas.")],
                    counts: [words("2 väntar", "2 waiting")]), BodyLine(name: "Arbetsgrupper", path: path("/w")),
            ])
        page.parties = [waiting([])]
        page.links = [Link(text: .words(words("Fokusområden", "Focus areas")), path: path("/f"))]
        return page
    }

    var areas: AreasPage {
        var page = AreasPage(frame: frame(.words(words("Fokusområden", "Focus areas"))))
        page.warnings = [
            WarningLine(text: words("Inget område gäller barn.", "None of the areas is about children."))
        ]
        page.named = [
            AreaLine(
                title: .name("Barn och ungdomar"), isChild: true, isAlways: true,
                gaps: [words("Fokusområde utan handlingsplan.", "Focus area without action plan.")],
                ways: [Link(text: .words(words("Nästa steg: Förslag", "Next step: Proposal")), path: path("/s"))])
        ]
        page.years = [
            AreaYear(
                heading: "2025",
                areas: [
                    AreaLine(
                        title: .name("F1 Stationen"), path: path("/f1"),
                        standing: words("Föreslagen.", "Proposed."),
                        steps: [words("Förslag av gruppen.", "Proposal by the group.")],
                        pictures: [Link(text: .name("B1 Lägesbild"), path: path("/b1"))])
                ])
        ]
        page.links = [Link(text: .words(words("Organ och beslut", "Bodies and decisions")), path: path("/b"))]
        return page
    }

    var emptyAreas: AreasPage { AreasPage(frame: frame(.words(words("Fokusområden", "Focus areas")))) }
}
