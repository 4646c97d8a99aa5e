import GRDB
import Storage
import Testing
import Vocabulary

/// Accounts are kept beside the journal, in the same file.
@Suite("Accounts and appointments")
struct AccountTests {
    let folder: Folder
    let journal: Journal
    var accounts: Accounts { journal.accounts }

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    private func anna() throws -> Account {
        try #require(try accounts.add(mail: "anna@kommun.example", name: "Anna", now: minute(0)))
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func appoint(_ account: Account, _ role: Role = .coordinator, of party: ActorKey = kommun) throws
        -> Appointment
    {
        try accounts.appoint(
            account.id, to: ActorKey("samordnare"), of: party, in: lomma, as: role, from: try day("2025-01-01"),
            through: nil, isActing: false, by: nil, now: minute(1))
    }

    private func session(_ account: Account, _ token: String) -> SignInSession {
        SignInSession(
            digest: digest(ofText: token), account: account.id, agreement: lomma, post: ActorKey("samordnare"),
            isReporting: false, began: minute(2), seen: minute(2))
    }

    @Test("An address has one account; it is found by address and by key")
    func added() throws {
        #expect(try accounts.isEmpty())
        let anna = try anna()
        #expect(try !accounts.isEmpty())
        #expect(try accounts.account(mail: "anna@kommun.example") == anna)
        #expect(try accounts.account(anna.id) == anna)
        #expect(try accounts.add(mail: "anna@kommun.example", name: "En till", now: minute(1)) == nil)
        #expect(try accounts.all() == [anna])
        #expect(try accounts.account(mail: "' OR 1=1 --") == nil)
        #expect(try accounts.account(mail: "anna@kommun.example\u{0}") == nil)
    }

    @Test("An appointment is listed for its holder, and for its own organisation in its own agreement only")
    func appointed() throws {
        let anna = try anna()
        let held = try appoint(anna)
        #expect(try accounts.appointments(of: anna.id) == [held])
        #expect(try accounts.appointments(in: lomma, of: kommun).map(\.appointment) == [held])
        #expect(try accounts.appointments(in: lomma, of: polis) == [])
        #expect(try accounts.appointments(in: AgreementID("burlov"), of: kommun) == [])
    }

    @Test("An appointment ends and stays; nobody can remove it")
    func ended() throws {
        let anna = try anna()
        try accounts.end(try appoint(anna), through: try day("2025-03-31"), by: nil, now: minute(2))
        #expect(try accounts.appointments(of: anna.id).map(\.through) == [try day("2025-03-31")])
        #expect(throws: DatabaseError.self) { try runBeside(folder.file(), "DELETE FROM appointment") }
    }

    @Test("A session opens with the account and its posts; what replaces it ends it")
    func sessions() throws {
        let anna = try anna()
        let held = try appoint(anna)
        let first = session(anna, "a")
        #expect(try accounts.begin(first))
        let open = try #require(try accounts.session(first.digest))
        #expect(open.session == first)
        #expect(open.account == anna)
        #expect(open.appointments == [held])
        let second = session(anna, "b")
        #expect(try accounts.begin(second, replacing: first.digest))
        #expect(try accounts.session(first.digest) == nil)
        #expect(try accounts.sessions(of: anna.id) == [second])
        try accounts.touch(second.digest, seen: minute(5))
        #expect(try accounts.session(second.digest)?.session.seen == minute(5))
        try accounts.endSession(second.digest, now: minute(4))
        #expect(try accounts.session(second.digest) == nil)
    }

    @Test("Disabling an account ends its sessions and links at once, and lets none begin")
    func disabled() throws {
        let anna = try anna()
        let open = session(anna, "a")
        #expect(try accounts.begin(open))
        let link = try accounts.makeLink(for: anna.id, expires: minute(60), now: minute(0))
        try accounts.disable(anna.id, now: minute(4))
        #expect(try accounts.session(open.digest) == nil)
        #expect(try accounts.sessions(of: anna.id) == [])
        #expect(try accounts.link(link, now: minute(1)) == nil)
        #expect(try !accounts.begin(session(anna, "b")))
        try accounts.enable(anna.id, now: minute(5))
        #expect(try accounts.session(open.digest) == nil)
        #expect(try accounts.begin(session(anna, "b")))
    }

    @Test("A new password or a new code ends every other session")
    func changed() throws {
        let anna = try anna()
        let (mine, other) = (session(anna, "a"), session(anna, "b"))
        for one in [mine, other] { #expect(try accounts.begin(one)) }
        try accounts.setPassword(anna.id, "record", keeping: mine.digest, now: minute(4))
        #expect(try accounts.sessions(of: anna.id).map(\.digest) == [mine.digest])
        #expect(try accounts.begin(other))
        try accounts.setCode(
            anna.id, seed: .plain([UInt8](repeating: 1, count: 20)), step: 7, keeping: mine.digest, now: minute(4))
        #expect(try accounts.sessions(of: anna.id).map(\.digest) == [mine.digest])
        #expect(try accounts.account(anna.id)?.codeStep == 7)
        try accounts.rehashed(anna.id, "newer", was: "another")
        #expect(try accounts.account(anna.id)?.password == "record")
        try accounts.rehashed(anna.id, "newer", was: "record")
        #expect(try accounts.account(anna.id)?.password == "newer")
    }

    @Test("A link lets in once, until it expires; its token is nowhere in the files")
    func links() throws {
        let anna = try anna()
        let token = try accounts.makeLink(for: anna.id, expires: minute(15), now: minute(0))
        #expect(token.utf8.count == 64)
        #expect(try !folder.holds(token))
        #expect(try accounts.link(token, now: minute(14)) == anna)
        #expect(try accounts.link(token, now: minute(14)) == anna)
        #expect(try accounts.takeLink(token, now: minute(14)))
        #expect(try !accounts.takeLink(token, now: minute(14)))
        #expect(try accounts.link(token, now: minute(14)) == nil)
        let late = try accounts.makeLink(for: anna.id, expires: minute(15), now: minute(0))
        #expect(try !accounts.takeLink(late, now: minute(15)))
        for foreign in ["", String(token.dropLast()), "' OR 1=1 --", digest(ofText: token)] {
            #expect(try !accounts.takeLink(foreign, now: minute(1)))
        }
    }

    @Test("A step of a code is taken once, and none before it")
    func codeSteps() throws {
        let anna = try anna()
        #expect(try [5, 5, 4, 6].map { try accounts.takeCodeStep(anna.id, $0) } == [true, false, false, true])
    }

    @Test("Tries are counted before they are made, also after a restart, and forgotten for who got in")
    func tries() throws {
        let path = folder.file("tries.sqlite")
        var journal: Journal? = try Journal(path: path)
        func taken(_ most: Int) throws -> Bool {
            try journal?.accounts.take("anna", now: minute(1)) { (($0?.count ?? 0) < most, false) } == true
        }
        #expect(try (0..<4).map { _ in try taken(3) } == [true, true, true, false])
        journal = nil
        journal = try Journal(path: path)
        #expect(try !taken(3))
        #expect(try taken(4))
        try journal?.accounts.giveBackTry("anna")
        #expect(try taken(4))
        try journal?.accounts.forgetTries("anna")
        #expect(try taken(1))
        #expect(try !taken(1))
        #expect(try journal?.accounts.take("anna", now: minute(99)) { ($0?.first == minute(1), true) } == true)
        #expect(try journal?.accounts.take("anna", now: minute(99)) { ($0?.first == minute(99), false) } == true)
    }

    @Test("What was tried a few times long ago is cleared away; what was tried often stays counted")
    func forgotten() throws {
        func take(_ subject: String) throws {
            _ = try accounts.take(subject, now: minute(1)) { _ in (true, false) }
        }
        func isKnown(_ subject: String) throws -> Bool {
            try !accounts.take(subject, now: minute(9)) { ($0 == nil, false) }
        }
        try take("few")
        for _ in 0..<6 { try take("often") }
        try accounts.forgetFewTries(5, before: minute(1))
        #expect(try isKnown("few"))
        try accounts.forgetFewTries(5, before: minute(2))
        #expect(try isKnown("few") == false)
        #expect(try isKnown("often"))
    }

    @Test("Verifying and exporting the journal know nothing of people")
    func apart() throws {
        _ = try appoint(try anna())
        try journal.appendAll(sixEntries(), to: lomma)
        #expect(try journal.lines().joined().contains("anna") == false)
    }
}
