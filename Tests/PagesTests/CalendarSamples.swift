import Vocabulary

@testable import Pages

extension Samples {
    var wheel: WheelPage {
        let sv = "Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December".split(
            separator: " ")
        let en = "January February March April May June July August September October November December".split(
            separator: " ")
        let months = (0..<12).map { place -> WheelMonth in
            let marks: [Mark] =
                place < 9
                ? [.fulfilled, .overdue] : place == 10 ? [.dueSoon, .missed] : [.notYetDue, .cannotBeAssessed]
            let entries =
                place == 6
                ? []
                : WheelEntry.Ring.allCases.enumerated().map { nth, ring in
                    WheelEntry(
                        ring: ring, dayOfMonth: 5 + nth * 9, day: words("\(5 + nth * 9) dag", "day \(5 + nth * 9)"),
                        number: "K\(nth + 1)",
                        title: .name("Veckolägesbild med fritidsgårdar"), path: path("/k1"),
                        responsible: both("Kommunpolis"),
                        status: StatusLabel(mark: marks[nth % 2]))
                }
            return WheelMonth(
                name: words(String(sv[place]), String(en[place])), isCurrent: place == 10, entries: entries)
        }
        return WheelPage(
            frame: frame(.words(words("Årshjul 2025", "Yearly wheel 2025")), 2),
            agreement: Link(text: .name(agreement), path: path("/o")), year: 2025,
            years: (2023...2026).map { YearLink(year: $0, path: path("/arshjul/\($0)")) }, months: months,
            subscribe: path("/kalender"))
    }

    var feeds: FeedsPage {
        let revoke = FormModel(
            id: "r1", title: words("Återkalla länken", "Revoke the link"), action: path("/p"), key: "k5",
            submit: words("Återkalla", "Revoke"), weight: .secondary)
        var other = revoke
        other.id = "r2"
        var page = FeedsPage(
            frame: frame(.words(words("Kalenderlänkar", "Calendar links")), 3),
            feeds: [
                FeedLine(
                    covers: agreement, post: "Samordnare", address: "https://overens.example/kalender/9f2c7a1e4b.ics",
                    created: words("20 november 2025", "20 November 2025"), revoke: revoke),
                FeedLine(
                    covers: agreement, post: "Samordnare", created: words("1 maj 2025", "1 May 2025"),
                    lastRead: words("i går", "yesterday"), revoke: other),
            ],
            create: FormModel(
                id: "ny", title: words("Skapa en länk", "Make a link"), action: path("/p"), key: "k6",
                submit: words("Skapa länk", "Make link")))
        page.frame.notice = Notice(kind: .done, text: words("Länken är skapad.", "The link has been made."))
        return page
    }

    var life: AgreementLifePage {
        let sign = FormModel(
            id: "sk", title: words("Registrera underskrift", "Register a signature"), action: path("/p"), key: "k7",
            fields: [Field(name: "dag", label: .words(words("Dag", "Day")), kind: .date(""))],
            submit: words("Registrera", "Register"))
        var accept = sign
        accept.id = "go"
        accept.title = words("Godkänn för er del", "Accept for your part")
        accept.fields = []
        var terms = sign
        terms.id = "te"
        terms.title = words("Fyll i terminer", "Fill in terms")
        return AgreementLifePage(
            frame: frame(.words(words("Om överenskommelsen", "About the agreement"))),
            agreement: Link(text: .name(agreement), path: path("/o")),
            state: words(
                "Gäller inte än: polisens underskrift saknas.", "Not in force yet: the police have not signed."),
            facts: [Fact(label: words("Längd", "Length"), value: .words(words("3 år", "3 years")))],
            warnings: [
                WarningLine(text: words("Perioden började före underskriften.", "The period began before signing."))
            ],
            signatures: [
                LifeItem(
                    title: .name("Kommunstyrelsens ordförande"), party: municipality,
                    day: words("4 september 2023", "4 September 2023"),
                    isDone: true),
                LifeItem(title: .name("Lokalpolisområdeschef"), party: police, isDone: false, form: sign),
            ],
            decisions: [
                LifeItem(
                    title: .name("Kommunstyrelsen § 112"), day: words("21 augusti 2023", "21 August 2023"), isDone: true
                )
            ],
            placeholders: [LifeItem(title: .words(words("Datum för start", "Date of start")), isDone: false)],
            readings: [
                ReadingVersion(
                    version: 2, effective: words("1 september 2025", "1 September 2025"), digest: "3fa9c1d0",
                    acceptances: [
                        LifeItem(
                            title: .name("Samordnare, Ekhamra kommun"), party: municipality,
                            day: words("28 augusti", "28 August"), isDone: true),
                        LifeItem(title: .name("Kommunpolis"), party: police, isDone: false, form: accept),
                    ], link: Link(text: .words(words("Läs tolkningen", "Read the reading")), path: path("/t")))
            ],
            trackingStart: LifeItem(
                title: .words(words("Räknas från 1 september 2025", "Counted from 1 September 2025")), isDone: true),
            calendars: [
                CalendarCard(
                    title: words("Terminer 2025/26", "Terms 2025/26"),
                    purpose: words("Behövs för K4 och K12.", "Needed for K4 and K12."), isComplete: true,
                    facts: [
                        Fact(label: words("Höst", "Autumn"), value: .words(words("18 aug–19 dec", "18 Aug–19 Dec")))
                    ],
                    nextDates: (1...7).map { words("\($0) december 2025", "\($0) December 2025") }, form: nil),
                CalendarCard(
                    title: words("Sommarveckor", "Summer weeks"), purpose: words("Behövs för K2.", "Needed for K2."),
                    isComplete: false, form: terms),
            ],
            renewal: [
                LifeItem(
                    title: .words(
                        words("Arbetet med nästa bör börja i maj 2026", "Work on the next should begin in May 2026")),
                    isDone: false)
            ])
    }
}
