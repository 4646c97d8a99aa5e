@testable import Pages

extension Samples {
    /// A measure with everything that the chain says of it.
    var tiedMeasure: MeasurePage {
        var page = measure
        var chain = MeasureChain()
        chain.ties = [
            .init(
                kind: words("Problem", "Problem"),
                ties: [.init(number: "P1", words: .name("Otrygg kvällsmiljö vid stationen"), path: path("/p1"))]),
            .init(
                kind: words("Orsak", "Cause"),
                ties: [
                    .init(
                        number: "O1.2", words: .name("Inga vuxna efter kl. 20"), path: path("/o1"),
                        details: [.words(words("visst stöd", "some support"))]),
                    .init(
                        number: "O1.3",
                        words: .words(
                            words("den andra organisationens egen text", "the other organisation's own text")),
                        path: path("/o1")),
                ]),
            .init(
                kind: words("Mål", "Goal"),
                ties: [
                    .init(
                        number: "M1", words: .name("Färre otrygga"), path: path("/m1"),
                        details: [.name("Andel otrygga"), .words(words("från 51 till 40", "from 51 to 40"))])
                ]),
        ]
        chain.remark = words("Det här är ändrat och väntar.", "This has been changed and waits.")
        chain.edit = path("/band")
        chain.gaps = [
            WarningLine(
                text: words("Ingen leder A2 längre.", "Nobody leads A2 any longer."),
                link: Link(text: .words(words("Lägg till", "Add it")), path: path("/band")))
        ]
        chain.warnings = [WarningLine(text: words("Se över A2.", "Look through A2."))]
        chain.standing = words("Beslutad, 3 maj 2025", "Decided, 3 May 2025")
        chain.decisions = [
            .init(
                what: words("Beslut: ja", "Decision: yes"), by: "Styrgruppen", day: words("3 maj 2025", "3 May 2025"),
                reference: "§ 4", flags: [words("Saknades: Lokalpolisområdeschef.", "Missing: somebody.")])
        ]
        chain.next = .init(
            sentences: [words("En sak saknas först.", "One thing is missing first.")],
            link: Link(text: .words(words("Ta ett steg", "Take a step")), path: path("/steg")))
        chain.followUps = [
            .init(
                when: words("Uppföljning, 15 jan 2026", "Follow-up, 15 Jan 2026"), by: "Kommunpolis",
                document: Link(text: "U1", path: path("/u1")),
                answers: [
                    .init(
                        words("Gjordes det vi sa?", "Did we do what we said?"), .words(words("Delvis", "Partly")),
                        details: [.words(words("17 av 28", "17 of 28"))]),
                    .init(words("Oönskade effekter?", "Unwanted effects?"), .name("Fler rapporter i Lyckebo")),
                ])
        ]
        chain.closing = [words("Avslut kräver uppföljning.", "Closing requires a follow-up.")]
        chain.followUp = path("/uppfoljning")
        page.chain = chain
        return page
    }
}
