import Agreements
import Collaboration
import Ledger
import Storage
import Testing
import Vocabulary

@testable import WebServer

@Suite("Letters that are written")
struct LetterWritingTests {
    // Monday 10 March 2025 at 08 UTC, which is 09 in Sweden.
    private let office: Office
    private let writing: LetterWriting
    private var accounts: Accounts { office.ledger.accounts }
    private let agreement = AgreementID("a")

    init() throws {
        office = try Office()
        let (ledger, clock) = (office.ledger, office.clock)
        let site = Site(
            ledger: ledger, isDemo: false, clock: { clock.now }, entrance: .accounts(send: nil, key: nil),
            address: SiteAddress("https://o.example"), sendsLetters: true)
        writing = LetterWriting(site: site, address: "https://o.example")
    }

    private func police() throws -> Account { try office.somebody("kim@p.example", .police, post: "kommunpolis") }

    private func perform(_ act: Act, _ post: String, _ party: String, on day: String, key: String) throws {
        let actor = Actor(post: ActorKey(post), organisation: ActorKey(party))
        let request = ActRequest(act, by: actor, on: try #require(CivilDate(day)), key: key)
        guard case .recorded = try office.ledger.perform(request, on: agreement, now: office.clock.now) else {
            Issue.record("not recorded")
            return
        }
    }

    /// The municipality adds a measure that the police are to perform by 14 March.
    private func addMeasures(_ count: Int = 1, on day: String = "2025-03-10") throws {
        var terms = MeasureTerms("Trygghetsvärdar på stationen")
        terms.performs = [ActorKey("kommunpolis")]
        terms.due = ImpreciseDate("2025-03-14")
        let list = Array(repeating: terms, count: count)
        try perform(.measure(.add(list)), "samordnare", "kommun", on: day, key: "add \(day)")
    }

    private func agree() throws {
        try perform(.measure(.agree([MeasureNumber(1)])), "kommunpolis", "polis", on: "2025-03-10", key: "yes")
    }

    /// What lies in the outbox, by kind and address.
    private func letters() throws -> [String] {
        try office.ledger.journal.outbox.letters().map { "\($0.kind) \($0.to)" }.sorted()
    }

    private func text(_ kind: String) throws -> String {
        try #require(try office.ledger.journal.outbox.letters().first { $0.kind == kind }?.text)
    }

    @Test(
        "What somebody proposes is told to the other party the next morning, once, with the page and nothing to press")
    func waiting() throws {
        _ = try office.somebody()
        _ = try police()
        try addMeasures()
        try writing.write()
        #expect(try letters() == [])
        // 04.30 UTC is 05.30 in Sweden: not yet morning.
        try office.clock.set("2025-03-11T04:30:00Z")
        try writing.write()
        #expect(try letters() == [])
        try office.clock.set("2025-03-11T05:30:00Z")
        #expect(try writing.write() == 1)
        #expect(try writing.write() == 0)
        #expect(try letters() == ["waiting kim@p.example"])
        let text = try text("waiting")
        #expect(
            text.contains(
                "- Ny åtgärd: A1 Trygghetsvärdar på stationen\n  Läs: https://o.example/overenskommelser/a/atgarder/A1\n"
            ))
        #expect(!text.contains("/klart/"))
        try office.clock.set("2025-03-12T05:30:00Z")
        #expect(try writing.write() == 0)
    }

    @Test("Many measures are one line, and what was told before is not told again")
    func digest() throws {
        _ = try police()
        try addMeasures(6)
        try office.clock.set("2025-03-11T06:00:00Z")
        try writing.write()
        let first = try text("waiting")
        #expect(
            first.contains(
                "- 6 åtgärder i planen: A1, A2, A3, A4, A5, A6\n  Läs: https://o.example/overenskommelser/a/plan\n"))
        try addMeasures(on: "2025-03-11")
        try office.clock.set("2025-03-12T06:00:00Z")
        try writing.write()
        let subjects = try office.ledger.journal.outbox.letters().map(\.subject).sorted()
        #expect(subjects == ["1 förslag väntar på ert ja", "6 förslag väntar på ert ja"])
    }

    @Test("Nobody who has chosen never, is disabled or runs no agreement gets a letter")
    func chosen() throws {
        let kim = try police()
        let gone = try office.somebody("slutat@p.example", .police, post: "kommunpolis")
        try accounts.disable(gone.id, now: office.clock.now)
        _ = try office.somebody("styr@p.example", .steering, post: "kommunpolis")
        try accounts.chooseLetterPace("never", kind: "waiting", of: kim.id)
        try accounts.chooseLetterPace("never", kind: "monday", of: kim.id)
        try addMeasures()
        try agree()
        try office.clock.set("2025-03-11T06:00:00Z")
        #expect(try writing.write() == 0)
        try accounts.chooseLetterPace("weekly", kind: "monday", of: kim.id)
        #expect(try writing.write() == 1)
    }

    @Test(
        "A measure that all have agreed to stands in the Monday letter of who performs it, with a link that it is done by"
    )
    func measure() throws {
        let kim = try police()
        try addMeasures()
        try agree()
        #expect(try writing.write() == 1)
        #expect(try letters() == ["monday kim@p.example"])
        let text = try text("monday")
        #expect(
            text.contains("- A1 Trygghetsvärdar på stationen. Senast 14 mars 2025.\n  Gjort: https://o.example/klart/"))
        let token = try #require(text.firstMatch(of: /\/klart\/([0-9a-f]{64})\n/)).1
        let link = try #require(try accounts.doneLink(String(token), now: office.clock.now))
        #expect(link.occasion == "A1" && link.account == kim.id && link.post == ActorKey("kommunpolis"))
    }

    @Test("Who has chosen English gets letters without a Swedish word, and links to the English pages")
    func english() throws {
        let kim = try police()
        try accounts.chooseLetterLanguage(.english, of: kim.id)
        try addMeasures(2)
        try agree()
        try office.clock.set("2025-03-11T06:00:00Z")
        #expect(try writing.write() == 2)
        for kind in ["monday", "waiting"] {
            let text = try text(kind)
            #expect(text.contains("https://o.example/en/konto"), "\(kind)")
            // The pages' addresses are Swedish, and the agreement is called Ekhamra.
            let words = text.replacing(/https:\/\/\S+/, with: "")
            #expect(!words.contains(/[åäöÅÄÖ]| och | av | att | på |Senast|väntar/), "\(words)")
        }
        #expect(try text("monday").contains("- Measure A1. By 14 March 2025.\n  Done: https://o.example/en/klart/"))
        #expect(
            try text("waiting").contains(
                "- New: Measure A2\n  Read: https://o.example/en/overenskommelser/a/atgarder/A2"))
    }

    // MARK: Letters that cannot be written

    @Test("A letter too long to be written stops neither its reader's other letters nor anybody else's")
    func tooLong() throws {
        // The first in the order of addresses, so that what stops there would stop all.
        _ = try office.somebody("a.kim@p.example", .police, post: "kommunpolis")
        _ = try office.somebody("chef@b.example", .steering, post: "chef")
        // By hand: 200 flags of 8 bytes are 1 600, times 130 more than the 200 000 of a letter.
        var terms = MeasureTerms(String(repeating: "🇸🇪", count: 200))
        terms.performs = [ActorKey("kommunpolis")]
        terms.due = ImpreciseDate("2025-03-14")
        let list = Array(repeating: terms, count: 130)
        try perform(.measure(.add(list)), "samordnare", "kommun", on: "2025-03-10", key: "add")
        let numbers = (1...130).map { MeasureNumber($0) }
        try perform(.measure(.agree(numbers)), "kommunpolis", "polis", on: "2025-03-10", key: "yes")
        try planMeeting()
        try office.clock.set("2025-03-13T06:00:00Z")
        #expect(try writing.write() == 2)
        #expect(try letters() == ["meeting a.kim@p.example", "meeting chef@b.example"])
    }

    @Test("Letters that wait are sent also when no new one can be written")
    func inTurn() {
        struct Fault: Error {}
        var sent = 0
        var failures = 0
        LetterRounds.inTurn([{ throw Fault() }, { sent += 1 }]) { _ in failures += 1 }
        #expect(sent == 1 && failures == 1)
    }

    // MARK: Before meetings

    /// The council, where the chief and the municipal police officer have seats, on 20 March.
    private func planMeeting() throws {
        let day = try #require(CivilDate("2025-03-20"))
        let act = Act.planMeeting(CommitmentKey("råd"), day: day)
        try perform(act, "samordnare", "kommun", on: "2025-03-10", key: "plan")
    }

    @Test("Those who have a seat get the papers a week before a planned meeting, once; who only reads gets them too")
    func meeting() throws {
        _ = try office.somebody()
        _ = try police()
        _ = try office.somebody("chef@b.example", .steering, post: "chef")
        try planMeeting()
        try office.clock.set("2025-03-12T06:00:00Z")
        #expect(try writing.write() == 0)
        try office.clock.set("2025-03-13T06:00:00Z")
        #expect(try writing.write() == 2)
        #expect(try letters() == ["meeting chef@b.example", "meeting kim@p.example"])
        let letter = try #require(try office.ledger.journal.outbox.letters().first { $0.to == "chef@b.example" })
        #expect(letter.subject == "Inför mötet 20 mars 2025: Rådet")
        let text = try #require(letter.text)
        #expect(
            text.hasPrefix(
                "Rådet, 20 mars 2025\nEkhamra\n\nLäget på en sida:\nhttps://o.example/overenskommelser/a/papper/lage\n")
        )
        #expect(
            text.contains("\nAtt besluta:\n- ") && !text.contains("/klart/") && text.contains("https://o.example/konto")
        )
        try office.clock.set("2025-03-14T06:00:00Z")
        #expect(try writing.write() == 0)
    }

    @Test("A meeting that was taken back, has been, or that somebody wants no letter before, brings none")
    func noMeeting() throws {
        let kim = try police()
        try planMeeting()
        try accounts.chooseLetterPace("never", kind: "meeting", of: kim.id)
        try office.clock.set("2025-03-14T06:00:00Z")
        #expect(try writing.write() == 0)
        try accounts.chooseLetterPace("each", kind: "meeting", of: kim.id)
        try office.clock.set("2025-03-21T06:00:00Z")
        #expect(try writing.write() == 0)
        try office.clock.set("2025-03-14T06:00:00Z")
        let planned = try #require(try office.ledger.entries(agreement, as: .organisation(ActorKey("kommun"))).last)
        let act = Act.correct(entry: planned.number, reason: "Flyttat.")
        try perform(act, "samordnare", "kommun", on: "2025-03-14", key: "back")
        #expect(try writing.write() == 0)
    }
}
