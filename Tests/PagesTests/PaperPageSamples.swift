import Reports
import Vocabulary

@testable import Pages

extension Samples {
    var document: Document {
        Document(
            .brief, of: AgreementID("ekhamra"), on: CivilDate(dayNumber: 20_412), in: language,
            title: words("Läget på en minut", "The situation in a minute"),
            facts: [.init(words("Läget gäller", "Status as of"), words("20 november 2025", "20 November 2025"))],
            sections: [
                .init(
                    "laget", words("Hur det går", "How it is going"),
                    [
                        .paragraph([
                            .init(words("Fyra är uppfyllda.", "Four are met."), sources: [3, 4]),
                            .init(words("En är försenad.", "One is overdue.")),
                        ])
                    ]),
                .init(
                    "åtgärd 1", words("Försenat", "Overdue"), level: 3,
                    [
                        .table(
                            .init(
                                columns: [words("Åtagande", "Commitment"), words("Varför", "Why")],
                                rows: [
                                    .init(
                                        [.init("K4"), .init(words("<Inget> möte.", "<No> meeting."), sources: [9])],
                                        tone: .late)
                                ])), .list([[.init(words("Boka mötet.", "Book the meeting."))]]),
                    ]),
            ])
    }

    var paper: PaperPage {
        PaperPage(
            frame: frame(.words(document.title), 1), document: document,
            ways: [Link(text: .words(words("Text att klistra in", "Text to paste")), path: path("/p?som=text"))],
            evidence: [3: path("/u/3"), 9: path("/u/9")])
    }

    var papers: PapersPage {
        PapersPage(
            frame: frame(.words(words("Papper", "Papers")), 1),
            papers: [
                PaperLine(
                    heading: words("Läget på en minut", "The situation in a minute"),
                    purpose: words("En sida.", "One page."),
                    links: [Link(text: .words(words("Öppna sidan", "Open the page")), path: path("/p"))])
            ],
            reports: [
                ReportLine(
                    report: .words(words("Årsrapport", "Yearly report")), path: path("/a"), recipient: "Rådet",
                    status: StatusLabel(mark: .dueSoon), reason: words("41 dagar återstår.", "41 days are left."),
                    form: FormModel(
                        id: "kvitto-K3-rådet", title: words("Mottagen i dag?", "Received today?"), action: path("/a"),
                        key: "k7", hidden: [HiddenField(name: "datum", value: "2025-11-20")],
                        submit: words("Kvittera", "Register receipt"), weight: .secondary),
                    toSend: [Link(text: .words("2025"), path: path("/p/2025"))])
            ])
    }
}
