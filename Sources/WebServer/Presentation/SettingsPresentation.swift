import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

// Settings: each with its value, its source or that it is a local choice, who decided it and since when.
extension AdministrationDesk {
    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    /// The entries that have not been taken back.
    private var standing: [Entry] { entries.filter { !desk.matter.state.withdrawn.contains($0.number) } }

    /// `Samordnare, Ekhamra kommun, 3 mars 2025`.
    private func signed(_ entry: Entry) -> String {
        let post = agreement.name(of: entry.actor.post)
        let organisation = agreement.name(of: entry.actor.organisation)
        return "\(post), \(organisation), \(desk.wording.day(entry.recordedDay))"
    }

    private func allSigned(_ entries: [Entry]) -> String? {
        entries.isEmpty ? nil : entries.map { signed($0) }.joined(separator: "; ")
    }

    private var validity: Link? {
        call.who?.parties[agreement.id] == nil
            ? nil : Link(text: .words(say("Ändra", "Change")), path: desk.path("/giltighet"))
    }

    var settingGroups: [AdministrationPage.SettingGroup] {
        [
            group(
                say("Valt av parterna", "Chosen by the parties"),
                say("Gäller när alla parter har valt samma.", "Holds when all parties have chosen the same."),
                [reading, counted] + laterStarts + intervals),
            group(
                say("Lokal kalender", "Local calendar"),
                say(
                    "Terminer, sommar och lov som texten inte har.",
                    "Terms, summer and holidays that the text does not have."), calendar),
            group(
                say("Ifyllt där texten har en lucka", "Filled in where the text has a blank"),
                say("Sådant som texten lämnar att fylla i.", "What the text leaves to be filled in."), blanks),
            group(
                say("Lokala val i tolkningen", "Local choices in the reading"),
                say(
                    "Regler som varken texten eller lagen har.", "Rules that neither the text nor the law holds."),
                choices),
            group(
                say("Satt i programmet", "Set in the program"),
                say(
                    "Samma för alla överenskommelser här. De ändras inte på någon sida.",
                    "The same for all agreements here. They are not changed on any page."), numbers),
        ].compactMap { $0 }
    }

    private func group(_ title: String, _ lead: String, _ settings: [AdministrationPage.Setting])
        -> AdministrationPage.SettingGroup?
    {
        settings.isEmpty ? nil : .init(title: title, lead: lead, settings: settings)
    }

    // MARK: By the parties

    private var reading: AdministrationPage.Setting {
        let said = standing.filter {
            switch $0.fact {
            case .readingProposed, .readingAccepted: true
            default: false
            }
        }
        return .init(
            what: .words(say("Tolkning av texten", "Reading of the text")),
            value: .words(
                desk.isProposed
                    ? say("föreslagen, inte godkänd av alla", "proposed, not accepted by all")
                    : say("godkänd av alla parter", "accepted by all parties")),
            decided: allSigned(Array(said.suffix(agreement.parties.count))), change: validity)
    }

    /// The last word of each party on one thing.
    private func lastWords<Key: Equatable>(_ key: Key, _ read: (Collaboration.Fact) -> (key: Key, party: ActorKey)?)
        -> [Entry]
    {
        agreement.authorities.compactMap { party in
            standing.last { entry in read(entry.fact).map { $0.key == key && $0.party == party } ?? false }
        }
    }

    private func countedWords(_ commitment: CommitmentKey?) -> [Entry] {
        lastWords(commitment) { fact in
            if case .countedFrom(let day) = fact { (day.commitment, day.party) } else { nil }
        }
    }

    private var counted: AdministrationPage.Setting {
        let own = State.agreed(desk.matter.state.countedFrom[nil], by: agreement.authorities)
        let value =
            own.map(desk.wording.day)
            ?? say("från den dag då alla har godkänt tolkningen", "from the day all have accepted the reading")
        return .init(
            what: .words(say("Räknas från och med", "Counted from")), value: .words(value),
            decided: allSigned(countedWords(nil)), change: validity)
    }

    private var laterStarts: [AdministrationPage.Setting] {
        agreement.commitments.compactMap { commitment in
            guard let day = State.agreed(desk.matter.state.countedFrom[commitment.key], by: agreement.authorities)
            else { return nil }
            return .init(
                what: .words(
                    "\(say("Räknas senare", "Counted later")): \(commitment.label ?? "") \(commitment.title[call.language])"
                ), value: .words(desk.wording.day(day)), decided: allSigned(countedWords(commitment.key)))
        }
    }

    private var intervals: [AdministrationPage.Setting] {
        agreement.commitments.filter { $0.cadence.main == .regularly && $0.isBoardRow }.map { commitment in
            let days = desk.matter.chosenInterval(commitment.key, agreement)
            let words = lastWords(commitment.key) { fact in
                if case .intervalChosen(let choice) = fact { (choice.commitment, choice.party) } else { nil }
            }
            let isOpen = call.who?.parties[agreement.id] == nil
            return .init(
                what: .words(
                    "\(say("Högst mellan gångerna", "At most in between")): \(commitment.label ?? "") \(commitment.title[call.language])"
                ),
                value: .words(
                    days.map { say("\($0) dagar", "\($0) days") }
                        ?? say("texten ger inget tal", "the text gives no number")),
                source: days == nil ? desk.name(desk.source(commitment.basis)) : nil, decided: allSigned(words),
                change: isOpen
                    ? nil
                    : Link(
                        text: .words(commitment.label ?? say("Åtagandet", "The commitment")),
                        path: desk.path(commitment))
            )
        }
    }

    private var calendar: [AdministrationPage.Setting] {
        guard !CalendarQuestions(agreement.commitments, desk.wording).isEmpty else { return [] }
        let last = min(agreement.period.last?.year ?? desk.day.year + 1, desk.day.year + 1)
        let years = Set(desk.matter.calendar.years.keys).union(min(desk.day.year, last)...last)
        return years.sorted().map { year in
            let set = standing.last { if case .calendarSet(let set) = $0.fact { set.year == year } else { false } }
            let isKnown = desk.matter.calendar.years[year] != nil
            return .init(
                what: .words(say("Kalender \(year)", "Calendar \(year)")),
                value: .words(isKnown ? say("ifylld", "filled in") : say("saknas", "missing")),
                decided: set.map { signed($0) }, change: validity)
        }
    }

    private var blanks: [AdministrationPage.Setting] {
        agreement.placeholders.map { blank in
            let filled = standing.last {
                if case .placeholderFilled(let filled) = $0.fact { filled.placeholder == blank.key } else { false }
            }
            let value = desk.matter.state.placeholders[blank.key]
            return .init(
                what: .words(blank.reading[call.language]),
                value: value.map { .name(desk.name($0)) } ?? .words(say("inte ifyllt", "not filled in")),
                source: desk.name(desk.source(blank.basis)), decided: filled.map { signed($0) }, change: validity)
        }
    }

    private var choices: [AdministrationPage.Setting] {
        let since = say(
            "I tolkningen sedan \(desk.wording.day(agreement.period.first)).",
            "In the reading since \(desk.wording.day(agreement.period.first)).")
        return agreement.localChoices.map {
            .init(
                what: .words($0.reading[call.language]), value: .words(say("gäller", "holds")),
                decided: since, change: validity)
        }
    }

    private var numbers: [AdministrationPage.Setting] {
        let settings = desk.matter.settings
        let program = say("Förvalt.", "Default.")
        func days(_ number: Int) -> Label { .words(say("\(number) dagar", "\(number) days")) }
        func months(_ number: Int) -> Label {
            .words(number == 1 ? say("1 månad", "1 month") : say("\(number) månader", "\(number) months"))
        }
        return [
            .init(
                what: .words(say("Snart dags: högst så långt före", "Due soon: at most so long before")),
                value: days(settings.dueSoonDays), decided: program),
            .init(
                what: .words(say("Snart dags: del av tiden", "Due soon: part of the time")),
                value: .words(
                    say("högst 1/\(settings.dueSoonPart) av den", "at most 1/\(settings.dueSoonPart) of it")),
                decided: program),
            .init(
                what: .words(say("Förnyelsen öppnar före slutet", "The renewal opens before the end")),
                value: months(settings.renewalMonths), decided: program),
            .init(
                what: .words(say("Styrgruppens sida ser tillbaka", "The steering group's page looks back")),
                value: months(settings.briefMonths), decided: program),
        ]
    }

    // MARK: Places

    var places: [Pages.Fact] {
        let named = agreement.places
        let areas = agreement.parties.compactMap { $0.kind == .policeArea ? $0.name : nil }
        let codes = agreement.parties.compactMap(\.code)
        let open = agreement.bodies.filter(\.openSeats)
        var facts: [Pages.Fact] = [
            .init(
                label: say("Platser i texten", "Places in the text"),
                value: named.isEmpty
                    ? .words(say("Inga som något räknas för.", "None that anything is counted for."))
                    : .name(desk.name(named.joined(separator: ", "))))
        ]
        if !codes.isEmpty {
            facts.append(
                .init(
                    label: say("Kommunkod", "Municipality code"), value: .words(codes.joined(separator: ", "))))
        }
        if !areas.isEmpty {
            facts.append(
                .init(
                    label: say("Polisområde", "Police area"), value: .name(desk.name(areas.joined(separator: ", ")))))
        }
        facts.append(.init(label: say("Tidszon", "Time zone"), value: .words(agreement.zone)))
        if !open.isEmpty {
            facts.append(
                .init(
                    label: say("Fler ledamöter utses lokalt i", "More members are chosen locally in"),
                    value: .name(desk.name(open.map(\.name).joined(separator: ", ")))))
        }
        return facts
    }
}
