import Vocabulary

@testable import Pages

extension Samples {
    /// Every kind of page, by the name of its file.
    var all: [(name: String, page: any Page)] {
        [
            ("board", board), ("board-proposed", proposedBoard), ("board-empty", emptyBoard),
            ("commitment", commitment),
            ("form", formPage), ("overview", overview), ("signin", signIn), ("search", search), ("area", area),
            ("wheel", wheel), ("feeds", feeds), ("life", life), ("help", text(.help)),
            ("paper", paper), ("papers", papers),
            ("accessibility", text(.accessibility)), ("personaldata", text(.personalData)),
            ("notfound", text(.notFound)),
            ("forbidden", text(.forbidden)), ("refused", text(.refused(reasons: [words("Skäl.", "Reason.")]))),
            ("failure", text(.failure(number: "7F3A"))), ("lettersent", text(.letterSent(minutes: 15))),
            ("linkgone", text(.linkGone)), ("accountsignin", accountSignIn), ("account", account), ("people", people),
            ("setup-start", setupStart), ("setup-review", setupReview), ("reading", readingCards),
            ("reading-refused", refusedCards),
            ("outbox", outbox),
            ("plan", plan), ("plan-timeline", timeline),
            ("plan-empty", emptyPlan), ("measure", measure), ("paste", paste), ("tasks", tasks),
            ("tasks-none", noTasks), ("measure-tied", tiedMeasure),
            ("administration", administration), ("log", log), ("log-broken", brokenLog),
            ("period", period), ("period-read", periodRead), ("period-empty", periodEmpty),
            ("commitment-files", shownByFiles),
            ("imports", imports), ("imports-empty", importsEmpty), ("dry-run", dryRun),
            ("dry-run-refused", dryRunRefused),
            ("waiting", waiting),
            ("step", step), ("step-unchosen", stepUnchosen), ("body", body), ("body-empty", emptyBody),
            ("bodies", bodies), ("areas", areas), ("areas-empty", emptyAreas),
            ("chain", chain), ("chain-empty", emptyChain), ("problem", problem), ("problem-bare", bareProblem),
            ("week", week), ("week-closed", closedWeek),
            ("document", chainDocument), ("document-compared", comparedDocument), ("writing", writing),
            ("quick-report", quickReport), ("quick-report-refused", refusedQuickReport),
            ("reports", reports), ("reports-none", noReports),
            ("picture", picture), ("picture-own", ownPicture), ("picture-empty", emptyPicture),
            ("pictures", pictureList), ("pictures-none", noPictures),
        ]
    }

    var proposedBoard: BoardPage {
        var page = board
        page.reading = .proposed(
            words("Polisen har inte godkänt tolkningen än.", "The police have not accepted the reading yet."),
            path: path("/l"))
        return page
    }

    var emptyBoard: BoardPage {
        var page = board
        page.groups = []
        page.todos = []
        page.warnings = []
        page.filter.query = "finns inte"
        page.filter.shown = 0
        return page
    }

    func text(_ kind: TextPage.Kind) -> TextPage {
        TextPage(frame: frame(.words(kind.title[language]), 9), kind: kind)
    }

    var noteForm: FormModel {
        FormModel(
            id: "mote", title: words("Registrera ett möte", "Register a meeting"), action: path("/p"), key: "k1",
            hidden: [HiddenField(name: "atagande", value: "K4")],
            fields: [
                Field(name: "dag", label: .words(words("Vilken dag?", "Which day?")), kind: .date("2025-11-20")),
                Field(
                    name: "ort", label: .words(words("Ort", "Place")),
                    kind: .select(
                        options: [Choice(value: "e", label: "Ekhamra"), Choice(value: "b", label: "Bjärhult")],
                        chosen: "b")),
                Field(
                    name: "antal", label: .words(words("Antal besök", "Number of visits")), kind: .number("3"),
                    isOptional: true),
                Field(
                    name: "med", label: .words(words("Vilka var med?", "Who were present?")),
                    kind: .checkboxes(
                        options: [
                            Choice(value: "k", label: .name("Samordnare"), party: municipality),
                            Choice(value: "p", label: .name("Kommunpolis"), party: police),
                            Choice(value: "s", label: .name("Rektor"), party: municipality),
                        ], chosen: ["k"])),
                Field(
                    name: "art", label: .words(words("Hur gick det?", "How did it go?")),
                    kind: .radios(
                        options: [
                            Choice(value: "h", label: .words(words("Det hölls", "It was held"))),
                            Choice(
                                value: "i", label: .words(words("Det ställdes in", "It was cancelled")),
                                hint: words("Ange varför nedan", "Say why below")),
                        ], chosen: "h")),
                Field(name: "text", label: .words(words("Anteckning", "Note")), kind: .note(""), isOptional: true),
            ], submit: words("Registrera", "Register"), weight: .primary,
            cancel: Link(text: .words(words("Avbryt", "Cancel")), path: path("/")))
    }

    var formPage: FormPage {
        var form = noteForm
        form.errors = [words("Mötet är redan registrerat.", "The meeting is already registered.")]
        form.fields[0].error = words("Dagen ligger i framtiden.", "The day is in the future.")
        form.fields[3].error = words("Välj minst en post.", "Choose at least one post.")
        return FormPage(
            frame: frame(.words(form.title)), heading: .words(form.title),
            lead: [words("Gäller K4.", "Concerns K4.")], form: form,
            facts: [Fact(label: words("Åtagande", "Commitment"), value: .name("Interaktionsmöte"))])
    }

    func oneClick(_ id: String) -> FormModel {
        FormModel(
            id: id, title: words("Mötet den 19 december", "The meeting on 19 December"),
            lead: words("Andra mötet i höst.", "Second meeting of the autumn."), action: path("/p"), key: "k-\(id)",
            hidden: [HiddenField(name: "dag", value: "2025-12-19")],
            submit: words("Hölls, båda var med", "Held, both present"))
    }

    var commitment: CommitmentPage {
        var page = CommitmentPage(
            frame: frame(.words("K4")), number: "K4", title: .name("Interaktionsmöte skola–fritid–socialtjänst–polis"),
            agreement: Link(text: .name(agreement), path: path("/o")), heading: "Barn och ungdomar",
            reading: words(
                "Skola, fritid, socialtjänst och polis möts minst två gånger per termin på varje ort.",
                "School, leisure, social services and police meet at least twice a term in each place."),
            cadence: words("minst 2 per termin och ort", "at least 2 per term and place"),
            responsible: both("Utbildningschef", "Kommunpolis"), countedPer: [.name("Ekhamra"), .name("Bjärhult")],
            strength: words("ska", "must"), shownBy: words("mötesanteckning", "meeting note"),
            countedFrom: words("1 september 2025", "1 September 2025"), status: StatusLabel(mark: .dueSoon),
            reason: words("1 av 2 i Bjärhult. 29 dagar återstår.", "1 of 2 in Bjärhult. 29 days remain."),
            proposal: ProposalLine(text: words("Boka ett möte", "Book a meeting"), path: path("/u/3")))
        page.recipients = [.name("Trygghetsrådet i Ekhamra")]
        page.notes = [
            words(
                "Texten säger \u{201D}de två områdena\u{201D}. Vilka det är står i den lokala kalendern.",
                "Which two is local.")
        ]
        page.occasions = occasions
        page.earlierOccasions = occasions
        page.events = events
        page.oneClick = [oneClick("ett")]
        page.registering = [noteForm]
        page.wordingProposal = FormModel(
            id: "ord",
            title: words("Föreslå \u{201D}minst 2 per år\u{201D}", "Propose \u{201C}at least 2 a year\u{201D}"),
            action: path("/p"), key: "k3",
            fields: [Field(name: "ord", label: .words(words("Ordalydelse", "Wording")), kind: .text(""))],
            submit: words("Föreslå", "Propose"), weight: .secondary)
        return page
    }

    private var occasions: [OccasionLine] {
        let marks: [Mark] = [.dueSoon, .fulfilled, .overdue, .missed, .notRegistered, .cannotBeAssessed, .excused]
        return marks.enumerated().map { place, mark in
            OccasionLine(
                name: .words("HT 2025 · \(place)"), window: words("18 aug–19 dec 2025", "18 Aug–19 Dec 2025"),
                status: StatusLabel(mark: mark),
                reason: words("En mening som säger varför.", "A sentence that says why."),
                evidence: place == 1 ? [seen("9 okt 2025", "9 Oct 2025", "Anteckning 9 okt")] : [],
                proposal: mark.isLate ? ProposalLine(text: words("Registrera", "Register"), path: path("/r")) : nil)
        }
    }

    private var events: [EventLine] {
        [
            EventLine(
                day: words("9 oktober 2025", "9 October 2025"), recorded: words("13 oktober 2025", "13 October 2025"),
                what: words("Mötet i Bjärhult hölls. Båda parter var med.", "The meeting in Bjärhult was held."),
                who: "Samordnare", organisation: "Ekhamra kommun",
                notes: [
                    .init(
                        text: words(
                            "Skolan vill tidigarelägga nästa möte.", "The school wants the next meeting earlier."),
                        readers: words("Bara er organisation", "Only your organisation"))
                ],
                entry: 41)
        ]
    }

    var overview: OverviewPage {
        let mine = OverviewAgreement(
            name: agreement, path: path("/o"), parties: [municipality, police], tally: tally,
            endings: [
                WarningLine(
                    text: words("Gäller till 31 december 2026.", "Valid until 31 December 2026."),
                    consequence: words("Arbetet med nästa bör börja i maj.", "Work on the next should begin in May."),
                    link: Link(
                        text: .words(words("Påbörja ny överenskommelse", "Begin a new agreement")), path: path("/n")))
            ], waitingForYou: todos + todos, waitingForOthers: [todos[2]],
            coming: [
                Coming(
                    day: words("26 nov", "26 Nov"), title: .name("Örat mot marken"), path: path("/k1"),
                    responsible: both()),
                Coming(
                    day: words("12 dec", "12 Dec"), title: .name("Styrgruppen"), path: path("/k3"),
                    responsible: both("KS ordf.")),
            ],
            latest: [
                Latest(
                    day: words("18 nov", "18 Nov"), what: words("Veckolägesbild hölls.", "Weekly picture was held."),
                    path: path("/k2"), organisation: "Ekhamra kommun")
            ])
        let empty = OverviewAgreement(
            name: "Överenskommelse med Region Ekland", path: path("/o2"), parties: [municipality, region],
            tally: BoardTally(fulfilled: 1, isProposed: true))
        return OverviewPage(
            frame: frame(.words(words("Översikt", "Overview")), 0),
            dayLine: words("Torsdag 20 november, v. 47", "Thursday 20 November, week 47"),
            agreements: [mine, empty])
    }

    var signIn: SignInPage {
        let posts = ["Samordnare", "Säkerhetschef", "Kommunstyrelsens ordförande", "Socialchef"]
        let organisation = { (name: Name, party: PartyMark) in
            SignInOrganisation(
                name: name, party: party, posts: posts.map { SignInPost(name: Name($0), value: "e/\($0)") })
        }
        let one = SignInAgreement(
            name: agreement,
            organisations: [organisation("Ekhamra kommun", municipality), organisation("Polisen", police)])
        let two = SignInAgreement(
            name: "Samverkan i Norrby", organisations: [organisation("Norrby kommun", municipality)])
        return SignInPage(
            frame: frame(.words(words("Logga in", "Log in")), signedIn: false), agreements: [one, two],
            action: path("/logga-in"), key: "k9")
    }

    var search: SearchPage {
        SearchPage(
            frame: frame(.words(words("Sök", "Search"))), query: "möte",
            groups: [
                SearchGroup(
                    kind: words("Åtaganden", "Commitments"),
                    hits: [
                        SearchHit(
                            name: .name("Interaktionsmöte"), number: "K4", place: "Barn och ungdomar",
                            path: path("/k4"),
                            excerpt: words("minst 2 per termin", "at least 2 per term"))
                    ])
            ], total: 1)
    }

    var area: PoliceAreaPage {
        PoliceAreaPage(
            frame: frame(.name("Lokalpolisområde Ekhamra")), name: "Lokalpolisområde Ekhamra",
            agreements: [
                AreaAgreement(
                    name: agreement, otherParties: [municipality], path: path("/o"),
                    period: words("2023 till 2026", "2023 to 2026"),
                    tally: tally, needs: todos),
                AreaAgreement(
                    name: "Samverkan i Norrby", otherParties: [municipality, region], path: path("/o2"),
                    period: words("2024 till 2027", "2024 to 2027"), tally: BoardTally(fulfilled: 4)),
            ])
    }
}
