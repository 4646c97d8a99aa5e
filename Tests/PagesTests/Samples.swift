import Vocabulary

@testable import Pages

/// One invented agreement, worded in one language: the material of the page tests.
struct Samples: Sendable {
    let language: Language

    func words(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }

    let municipality = PartyMark(kind: .municipality, letter: "K", name: "Ekhamra kommun")
    let police = PartyMark(kind: .police, letter: "P", name: "Lokalpolisområde Ekhamra")
    let region = PartyMark(kind: .other, letter: "R", name: "Region Ekland")
    let agreement: Name = "Samverkansöverenskommelse 2023–2026"

    func path(_ path: String) -> String { Address.path(path, in: language) }

    func both(_ names: Name...) -> Responsible { Responsible(parties: [municipality, police], names: names) }

    func frame(_ title: Label, _ current: Int = 1, signedIn: Bool = true) -> Frame {
        let other: Language = language == .swedish ? .english : .swedish
        let names = [
            words("Översikt", "Overview"), words("Överenskommelse", "Agreement"), words("Årshjul", "Yearly wheel"),
            words("Kalenderlänkar", "Calendar links"),
        ]
        let menu = names.enumerated().map { place, name in
            MenuItem(link: Link(text: .words(name), path: path("/\(place)")), isCurrent: place == current)
        }
        return Frame(
            language: language, title: title, day: words("20 november 2025", "20 November 2025"),
            otherLanguagePath: Address.path("/x", in: other),
            who: signedIn
                ? Who(
                    post: "Samordnare", organisation: "Ekhamra kommun",
                    signOutFields: [HiddenField(name: "nyckel", value: "k0")]) : nil,
            menu: signedIn ? menu : [],
            crumbs: signedIn
                ? [Link(text: .words(words("Överenskommelser", "Agreements")), path: path("/"))] : [],
            isDemo: true, subtitle: "Ekhamra kommun och polisen")
    }

    func strip(_ count: Int, absent: Set<Int> = [], missed: Set<Int> = [], lanes: [PartyMark]? = nil) -> History {
        let lanes = lanes ?? [municipality, police]
        let meetings = (0..<count).map { place -> MeetingStrip.Meeting in
            if missed.contains(place) { return .notHeld }
            return .held(present: lanes.indices.map { $0 == 0 || !absent.contains(place) })
        }
        return .meetings(
            MeetingStrip(
                lanes: lanes, meetings: meetings,
                summary: words("Senaste \(count) mötena", "Latest \(count) meetings"),
                caption: words("Sommaruppehåll räknas inte", "Summer break is not counted")))
    }

    func chips(_ chips: (String, ChipMark)...) -> History {
        .chips(chips.map { Chip(label: $0.0, mark: $0.1) }, caption: nil)
    }

    func row(
        _ number: Int, _ title: Label, _ cadence: String, _ history: History, _ mark: Mark, _ reason: String,
        next: NextTime?, evidence: EvidenceLine?, by: Responsible? = nil, proposal: ProposalLine? = nil,
        word: String? = nil
    ) -> BoardRow {
        BoardRow(
            number: "K\(number)", title: title, path: path("/overenskommelser/ekhamra/atagande/K\(number)"),
            cadence: cadence, responsible: by ?? both("KLF", "Kommunpolis"), history: history, evidence: evidence,
            next: next, status: StatusLabel(mark: mark, word: word), reason: reason, proposal: proposal)
    }

    func seen(_ sv: String, _ en: String, _ what: Name?) -> EvidenceLine {
        EvidenceLine(day: words(sv, en), what: what.map { .name($0) }, path: what == nil ? nil : path("/u/1"))
    }

    func todo(_ title: Label, _ mark: Mark, _ proposal: String, _ by: Responsible) -> ToDo {
        ToDo(title: title, path: path("/u/2"), status: StatusLabel(mark: mark), proposal: proposal, responsible: by)
    }

    var tally: BoardTally {
        BoardTally(fulfilled: 9, dueSoon: 4, overdue: 2, missed: 1, cannotBeAssessed: 2, notRegistered: 3)
    }
}
