import Vocabulary

@testable import Pages

extension Samples {
    var board: BoardPage {
        BoardPage(
            frame: frame(.name(agreement)), name: agreement, parties: [municipality, police],
            period: words("1 juli 2023–31 december 2026", "1 July 2023–31 December 2026"),
            facts: [Fact(label: words("Diarienummer", "Registry number"), value: "KS 2023-0412")], reading: .accepted,
            summary: summary, todos: todos,
            warnings: [
                WarningLine(
                    text: words(
                        "Undertecknad den 4 september 2023, efter att perioden började.",
                        "Signed on 4 September 2023, after the period began."),
                    consequence: words(
                        "Tiden före underskriften räknas inte.", "The time before signing is not counted.")),
                WarningLine(
                    text: words("Första dagen är antagen.", "The first day is assumed."),
                    consequence: words("Texten anger bara år.", "The text gives only a year.")),
            ],
            filter: BoardFilter(
                path: path("/overenskommelser/ekhamra"),
                parties: [
                    Choice(value: "kommun", label: .words(words("Kommunen", "Municipality"))),
                    Choice(value: "polis", label: .words(words("Polisen", "Police"))),
                    Choice(value: "alla", label: .words(words("Båda", "Both"))),
                ], shown: 18, total: 18), groups: groups, standing: standing, rules: rules,
            method: MethodSettings(
                settings: [.init(name: words("Möten som visas", "Meetings shown"), value: "12")]),
            actions: BoardActions(
                register: path("/r"),
                downloads: [Link(text: .words(words("Ladda ner", "Download")), path: path("/d.csv"))],
                life: path("/l"), wheel: path("/w")))
    }

    var summary: BoardSummary {
        BoardSummary(
            verdict: words("9 av 18 åtaganden är uppfyllda eller i fas.", "9 of 18 commitments are met or on track."),
            detail: words(
                "Två är försenade, ett uteblev, för fyra är det snart dags och två kan inte bedömas.",
                "Two are overdue, one was missed, four are due soon and two cannot be assessed."),
            tally: tally,
            nextStep: NextStep(
                responsible: both("Styrgruppen"),
                what: words(
                    "besluta om ansvarig och ny tid för kommunikationsplanen den 12 december",
                    "decide who makes the communication plan, and by when, on 12 December"), path: path("/u/9")),
            lifeLine: LifeLine(
                elapsedPermille: 683, start: words("jul 2023", "Jul 2023"), end: words("dec 2026", "Dec 2026"),
                points: [
                    .init(permille: 240, when: words("maj 2024", "May 2024"), what: words("Lägesbild", "Picture")),
                    .init(permille: 464, when: words("feb 2025", "Feb 2025"), what: words("Lägesbild", "Picture")),
                    .init(
                        permille: 795, when: words("maj 2026", "May 2026"), what: words("Börja nästa", "Begin next"),
                        isDone: false),
                ], summary: words("68 procent av tiden har gått.", "68 per cent of the time has gone.")))
    }

    var todos: [ToDo] {
        [
            todo(
                "Kommunikationsplan saknas", .overdue,
                words("besluta om ansvarig och ny tid den 12 december.", "decide who and when on 12 December."),
                both("Styrgruppen")),
            todo(
                "Orsaksanalys för fokusområde 3", .overdue,
                words("gör klart före nästa åtgärd.", "finish before the next measure."), both("Beredningsgruppen")),
            todo(
                "Årsmöte i grannsamverkan", .missed,
                words("ange skäl och boka nytt.", "give a reason and book a new day."),
                Responsible(parties: [police], names: ["Kommunpolis"])),
            todo(
                "Boka höstens andra interaktionsmöte", .dueSoon, words("senast 19 december.", "by 19 December."),
                both("UKF", "Kommunpolis")),
        ].map { todo in
            var todo = todo
            todo.title = .name(Name(todo.title.text))
            return todo
        }
    }

    var groups: [BoardGroup] {
        [
            BoardGroup(heading: "Forum där båda parter ska vara med", note: "§ 4", rows: forums),
            BoardGroup(heading: "Lägesbild, orsaker och plan", note: "§ 5", rows: pictures),
            BoardGroup(heading: "Aktiviteter inom fokusområdena", note: "§ 6", rows: activities),
            BoardGroup(heading: "Uppföljning, kommunikation och medborgare", note: "§ 7–8", rows: followUp),
        ]
    }

    private var forums: [BoardRow] {
        [
            row(
                1, .name("Örat mot marken träffas varannan vecka"),
                words("varannan vecka, hela året", "every other week"),
                strip(12, absent: [3]), .onTrack,
                words("Alla 12 senaste mötena hölls. Båda parter var med på 11.", "All 12 latest were held."),
                next: NextTime(text: words("26 nov", "26 Nov")),
                evidence: seen("12 nov 2025", "12 Nov 2025", "Mötesanteckning 21/2025")),
            row(
                2, .name("Veckolägesbild med fritidsgårdar och socialtjänst"),
                words("varje vecka utom v. 25–32", "weekly except weeks 25–32"),
                strip(12, absent: [10], missed: [2]), .onTrack, words("11 av 12 veckor.", "11 of 12 weeks."),
                next: NextTime(text: words("25 nov", "25 Nov")),
                evidence: seen("18 nov 2025", "18 Nov 2025", "Anteckning v. 47"),
                by: both("Säkerhetschef", "Kommunpolis")),
            row(
                3, .name("Styrgruppen möts fyra gånger om året"), words("kvartal", "quarterly"),
                strip(4, lanes: [municipality, police, region]), .fulfilled,
                words("4 av 4 möten det senaste året, alla parter med.", "4 of 4 meetings in the last year."),
                next: NextTime(text: words("12 dec", "12 Dec")),
                evidence: seen("19 sep 2025", "19 Sep 2025", "Protokoll 3/2025"),
                by: Responsible(
                    parties: [municipality, police, region],
                    names: ["Kommunstyrelsens ordförande", "Lokalpolisområdeschef"])),
            row(
                4, .name("Interaktionsmöte skola–fritid–socialtjänst–polis"),
                words("minst 2 per termin och ort", "at least 2 per term and place"),
                chips(("VT 1", .met), ("VT 2", .met), ("HT 1", .metLate), ("HT 2", .remaining)), .dueSoon,
                words("1 av 2 i Bjärhult. Ett möte återstår före terminens slut.", "1 of 2 in Bjärhult."),
                next: NextTime(text: words("19 dec", "19 Dec")),
                evidence: seen("9 okt 2025", "9 Oct 2025", "Anteckning 9 okt"),
                proposal: ProposalLine(text: words("Boka ett möte", "Book a meeting"), path: path("/u/3"))),
        ]
    }

    private var pictures: [BoardRow] {
        [
            row(
                5, .name("Gemensam lägesbild revideras minst vartannat år"),
                words("inom 24 månader", "within 24 months"),
                chips(("2022", .notRegistered), ("2024", .met), ("2025", .met)), .fulfilled,
                words("Beslutad i tid.", "Decided in time."), next: NextTime(text: words("14 feb 2027", "14 Feb 2027")),
                evidence: seen("14 feb 2025", "14 Feb 2025", "Lägesbild 2024, beslut § 12"),
                by: both("Beredningsgruppen")),
            row(
                6, .name("Orsaksanalys görs för varje fokusområde före åtgärder"),
                words("före åtgärdsplan", "before the action plan"),
                chips(("FO 1", .met), ("FO 2", .met), ("FO 3", .notMet)), .overdue,
                words("Saknas för fokusområde 3. 51 dagar sent.", "Missing for focus area 3. 51 days late."),
                next: NextTime(text: words("30 sep", "30 Sep"), isPassed: true),
                evidence: seen("3 jun 2025", "3 Jun 2025", "Orsaksanalys FO 2"), by: both("Beredningsgruppen"),
                proposal: ProposalLine(text: words("Lägg in analysen", "Add the analysis"), path: path("/u/4"))),
            row(
                8, .name("Barnkonsekvensanalys före beslut om åtgärd"), words("varje beslut", "every decision"),
                chips(("6/6", .met)), .fulfilled,
                words("Finns för alla 6 beslut 2025.", "Made for all 6 decisions of 2025."),
                next: nil, evidence: seen("19 sep 2025", "19 Sep 2025", "Protokoll 3/2025"),
                by: Responsible(parties: [municipality], names: ["KLF"])),
        ]
    }

    private var activities: [BoardRow] {
        [
            row(
                9, .name("Trygghetsvandringar hålls regelbundet"),
                words("\u{201D}regelbundet\u{201D}", "\u{201C}regularly\u{201D}"),
                chips(("apr", .met), ("okt", .met)), .cannotBeAssessed,
                words("Överenskommelsen anger inget antal.", "The agreement gives no number."), next: nil,
                evidence: seen("16 okt 2025", "16 Oct 2025", "Vandring Stationsområdet"),
                proposal: ProposalLine(
                    text: words("Föreslå \u{201D}minst 2 per år\u{201D}", "Propose \u{201C}at least 2 a year\u{201D}"),
                    path: path("/u/5"))),
            row(
                10, .name("Kontaktombuden i grannsamverkan kallas till årsmöte"), words("varje år", "every year"),
                chips(("2023", .met), ("2024", .met), ("2025", .notMet)), .missed,
                words("Skulle ha hållits före sommaren. Inget är registrerat.", "Was to be held before summer."),
                next: NextTime(text: words("14 jun", "14 Jun"), isPassed: true),
                evidence: seen("18 okt 2024", "18 Oct 2024", "Kallelse och närvaro"),
                by: Responsible(parties: [police], names: ["Kommunpolis"])),
            row(
                11, .name("Gemensam tillsyn av alkohol och tobak"),
                words("minst 6 besök per år", "at least 6 visits a year"),
                chips(("7/6", .met)), .fulfilled, words("7 besök, kravet är 6.", "7 visits, 6 are asked for."),
                next: NextTime(text: words("31 dec", "31 Dec")),
                evidence: seen("31 okt 2025", "31 Oct 2025", "Tillsynsrapport 7"),
                by: both("Tillsynsenheten", "Kommunpolis")),
            row(
                12, .name("Trygghetsdagar för årskurs 5 och 7"), words("varje läsår", "every school year"),
                chips(("23/24", .met), ("24/25", .excused), ("25/26", .met)), .fulfilled,
                words("Genomförda 23–24 september.", "Held on 23–24 September."),
                next: NextTime(text: words("jun 2027", "Jun 2027")),
                evidence: seen("24 sep 2025", "24 Sep 2025", "Program och utvärdering")),
        ]
    }

    private var followUp: [BoardRow] {
        [
            row(
                14, .name("Gemensam kommunikationsplan finns"), words("från 1 januari 2024", "from 1 January 2024"),
                chips(("plan", .notMet)), .overdue,
                words("Planen saknas sedan start.", "There has been no plan since the start."),
                next: NextTime(text: words("1 jan 2024", "1 Jan 2024"), isPassed: true), evidence: nil,
                by: both("Kommunikatör", "Polisregionen"),
                proposal: ProposalLine(
                    text: words("Ta upp i styrgruppen 12 december", "Take up in the steering group on 12 December"),
                    path: path("/u/6"))),
            row(
                16, .name("Gemensamma utskick före Valborg, sommar och jul"),
                words("tre gånger per år", "three times a year"),
                chips(("Valb", .met), ("sommar", .met), ("jul", .remaining)), .dueSoon,
                words("Jullovsutskicket är inte registrerat.", "The Christmas mailing is not registered."),
                next: NextTime(text: words("12 dec", "12 Dec")),
                evidence: seen("5 jun 2025", "5 Jun 2025", "Utskick sommarlov"),
                by: both("Kommunikatör", "Kommunpolis"),
                proposal: ProposalLine(text: words("Registrera utskicket", "Register the mailing"), path: path("/u/7"))),
            row(
                17, .name("Kommunfullmäktige hålls informerat"), words("minst varje år", "at least every year"),
                .nothing,
                .notRegistered,
                words("Tiden gick ut före den 1 september 2025.", "The time ran out before 1 September 2025."),
                next: NextTime(text: words("okt 2026", "Oct 2026")), evidence: nil,
                by: Responsible(parties: [municipality], names: ["Kommunstyrelsens ordförande"])),
        ]
    }

    var standing: [StandingDuty] {
        [
            StandingDuty(
                number: "K21", text: .name("Arbetet utgår från gemensam kunskap"), heading: "Utgångspunkter",
                responsible: both(), lastHeard: words("19 september 2025", "19 September 2025"), path: path("/k21")),
            StandingDuty(
                text: .name("Samordnaren håller kontaktlistan aktuell"), heading: "Roller",
                responsible: Responsible(parties: [municipality], names: ["Samordnare"])),
        ]
    }

    var rules: [RuleSection] {
        [
            RuleSection(
                title: words("Steg som kräver något först", "Steps that need something first"),
                rules: [
                    .init(
                        text: .words(
                            words(
                                "Åtgärdsplanen kan inte godkännas förrän orsakerna är analyserade.",
                                "The action plan cannot be approved until the causes are analysed.")),
                        source: "Handlingsplaner", strength: words("ska", "must")),
                    .init(
                        text: .words(words("Snart dags räknas från 45 dagar.", "Due soon is counted from 45 days.")),
                        strength: nil),
                ]),
            RuleSection(
                title: words("Anteckningar till tolkningen", "Notes on the reading"),
                rules: [.init(text: .words(words("Året är antaget.", "The year is assumed.")), source: "Inledning")]),
        ]
    }

    /// A board with as many commitments as asked for.
    func largeBoard(rows count: Int) -> BoardPage {
        var page = board
        let all = groups.flatMap(\.rows)
        page.groups = stride(from: 0, to: count, by: 10).map { first in
            let rows = (first..<min(first + 10, count)).map { place in
                var row = all[place % all.count]
                row.number = "K\(place + 1)"
                return row
            }
            return BoardGroup(heading: Name("Rubrik \(first)"), rows: rows)
        }
        return page
    }
}
