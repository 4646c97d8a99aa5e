import Foundation
import Ledger
import People
import Storage
import Testing
import Vocabulary

@testable import WebServer

@Suite("Being let in")
struct ReceptionTests {
    private func admit(
        _ office: Office, _ password: String, code: String = "", old: String? = nil, from address: String = "192.0.2.1",
        mail: String = "anna@b.example"
    ) async throws -> Result<Reception.Admitted, SignInRefusal> {
        try await office.reception.admit(mail: mail, password: password, code: code, office.visitor(old, from: address))
    }

    private func refusal(_ result: Result<Reception.Admitted, SignInRefusal>) -> SignInRefusal? {
        if case .failure(let refusal) = result { refusal } else { nil }
    }

    @Test("The right password lets in, in a post held today, and is hashed anew in today's way")
    func password() async throws {
        let office = try Office()
        let anna = try office.somebody()
        let token = try await admit(office, Office.password, mail: " Anna@B.example ").get().token
        let visit = try #require(try office.reception.visit(token))
        #expect(
            visit.who.actor(in: AgreementID("a"))
                == Actor(post: ActorKey("samordnare"), organisation: ActorKey("kommun")))
        let record = try #require(try office.ledger.accounts.account(anna.id)?.password.flatMap { PasswordRecord($0) })
        #expect(!record.isOld())
        #expect(record.isMade(from: Office.password))
        #expect(try office.reception.visit(token) != nil)
    }

    @Test("A wrong password, an unknown address and a disabled account are answered alike")
    func wrong() async throws {
        let office = try Office()
        let anna = try office.somebody()
        #expect(refusal(try await admit(office, "fel")) == .wrong)
        #expect(refusal(try await admit(office, Office.password, mail: "bo@b.example")) == .wrong)
        #expect(refusal(try await admit(office, Office.password, mail: "ingen adress")) == .wrong)
        try office.ledger.accounts.disable(anna.id, now: office.clock.now)
        #expect(refusal(try await admit(office, Office.password)) == .wrong)
    }

    @Test(
        "Of ten thousand guesses, one a second from as many addresses, at most a hundred are tried; a link still lets in"
    )
    func guessing() async throws {
        let office = try Office()
        let anna = try office.somebody()
        var tried = 0
        for number in 0..<10_000 {
            let answer = try await admit(office, "gissning \(number)", from: "10.0.\(number / 250).\(number % 250)")
            if refusal(answer) != .tooMany { tried += 1 }
            office.clock.pass(1)
        }
        #expect(tried == 100)
        #expect(refusal(try await admit(office, Office.password)) == .tooMany)
        office.clock.pass(86_400)
        #expect(refusal(try await admit(office, Office.password)) == .tooMany)
        let link = try office.ledger.accounts.makeLink(
            for: anna.id, expires: Instant(seconds: office.clock.now.seconds + 60), now: office.clock.now)
        _ = try office.reception.admit(link: link, code: "", office.visitor()).get()
        // Who got in by a link has shown to be the one: the password counts again.
        _ = try await admit(office, Office.password).get()
    }

    @Test("A hundred guesses at the same moment are not all tried")
    func together() async throws {
        let office = try Office()
        _ = try office.somebody()
        let tried = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask { refusal(try await admit(office, "gissning \(number)")) == .wrong }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(tried == 5)
    }

    @Test("One address may try three hundred times in a quarter of an hour, whomever it tries")
    func address() async throws {
        let office = try Office()
        let answers = try (0..<301).map { try office.reception.takeTry("account \($0)", office.visitor()) }
        #expect(answers.filter { $0 }.count == 300)
        #expect(try office.reception.takeTry("account x", office.visitor(from: "192.0.2.2")))
        office.clock.pass(900)
        #expect(try office.reception.takeTry("account x", office.visitor()))
    }

    @Test("A link lets in once; used, too old or invented it lets nobody in")
    func links() throws {
        let office = try Office()
        let anna = try office.somebody()
        func link() throws -> String {
            let path = try office.reception.link(for: anna, minutes: 15, .swedish, site: "http://x")
            return String(path.suffix(64))
        }
        let token = try link()
        #expect(try office.reception.holder(ofLink: token)?.id == anna.id)
        _ = try office.reception.admit(link: token, code: "", office.visitor()).get()
        for gone in [token, String(repeating: "0", count: 64), ""] {
            #expect(refusal(try office.reception.admit(link: gone, code: "", office.visitor())) == .linkGone)
        }
        let late = try link()
        office.clock.pass(900)
        #expect(refusal(try office.reception.admit(link: late, code: "", office.visitor())) == .linkGone)
    }

    @Test("Where codes are on, password and link ask for one, and each code is taken once")
    func codes() async throws {
        let office = try Office()
        let anna = try office.somebody()
        let seed = Array("12345678901234567890".utf8)
        try office.ledger.accounts.setCode(anna.id, seed: .plain(seed), step: nil, now: office.clock.now)
        func code(_ offset: Int = 0) throws -> String {
            OneTimeCode.digits(seed, step: try #require(OneTimeCode.step(at: office.clock.now)) + offset)
        }
        #expect(refusal(try await admit(office, Office.password)) == .wrong)
        #expect(refusal(try await admit(office, Office.password, code: "000000")) == .wrong)
        let used = try code()
        _ = try await admit(office, Office.password, code: used).get()
        #expect(refusal(try await admit(office, Office.password, code: used)) == .wrong)
        #expect(refusal(try await admit(office, Office.password, code: try code(-1))) == .wrong)
        office.clock.pass(30)
        let path = try office.reception.link(for: anna, minutes: 15, .swedish, site: "http://x")
        let link = String(path.suffix(64))
        #expect(refusal(try office.reception.admit(link: link, code: used, office.visitor())) == .wrong)
        #expect(refusal(try office.reception.admit(link: link, code: "", office.visitor())) == .wrong)
        // The wrong ones have not used the link up.
        _ = try office.reception.admit(link: link, code: try code(), office.visitor()).get()
    }

    @Test("Of a thousand guessed codes at most a hundred are tried")
    func guessedCodes() throws {
        let office = try Office()
        let anna = try office.somebody()
        try office.ledger.accounts.setCode(
            anna.id, seed: .plain([UInt8](repeating: 3, count: 20)), step: nil, now: office.clock.now)
        let link = try office.ledger.accounts.makeLink(
            for: anna.id, expires: Instant(seconds: office.clock.now.seconds + 1_000_000), now: office.clock.now)
        var tried = 0
        for number in 0..<1000 {
            let answer = try office.reception.admit(
                link: link, code: "12345", office.visitor(from: "10.1.\(number / 250).\(number % 250)"))
            if refusal(answer) == .wrong { tried += 1 }
            office.clock.pass(61)
        }
        #expect(tried == 100)
    }

    @Test("Without the telephone a code on paper lets in, once, by password and by link")
    func recoveryCodes() async throws {
        let office = try Office()
        let anna = try office.somebody()
        let visit = try #require(try office.reception.visit(try office.enter(anna)))
        let seed = Array("12345678901234567890".utf8)
        let first = OneTimeCode.digits(seed, step: try #require(OneTimeCode.step(at: office.clock.now)))
        let codes = try office.reception.turnCodesOn(visit, seed: seed, code: first).get()
        #expect(codes.count == 10)
        #expect(refusal(try await admit(office, Office.password)) == .wrong)
        _ = try await admit(office, Office.password, code: codes[0]).get()
        #expect(refusal(try await admit(office, Office.password, code: codes[0])) == .wrong)
        #expect(refusal(try await admit(office, Office.password, code: String(codes[1].reversed()))) == .wrong)
        let path = try office.reception.link(for: anna, minutes: 15, .swedish, site: "http://x")
        _ = try office.reception.admit(link: String(path.suffix(64)), code: codes[1], office.visitor()).get()
        #expect(try office.ledger.accounts.recoveryCodesLeft(anna.id) == 8)
        #expect(try office.reception.newRecoveryCodes(visit, code: "000000", office.visitor()) == nil)
    }

    @Test(
        "With a key outside the database passwords are peppered and seeds sealed at the next sign-in; without it neither lets in"
    )
    func guarded() async throws {
        let office = try Office()
        let anna = try office.somebody()
        let seed = Array("12345678901234567890".utf8)
        try office.ledger.accounts.setCode(anna.id, seed: .plain(seed), step: nil, now: office.clock.now)
        let key = try #require(SignInKey([UInt8](repeating: 5, count: SignInKey.bytes)))
        let clock = office.clock
        let guarded = Reception(ledger: office.ledger, clock: { clock.now }, send: nil, key: key)
        func enter(_ reception: Reception) async throws -> SignInRefusal? {
            clock.pass(30)
            let code = OneTimeCode.digits(seed, step: try #require(OneTimeCode.step(at: clock.now)))
            return refusal(
                try await reception.admit(mail: anna.mail, password: Office.password, code: code, office.visitor()))
        }
        #expect(try await enter(guarded) == nil)
        let kept = try #require(try office.ledger.accounts.account(anna.id))
        #expect(kept.codeSeed == nil)
        #expect(kept.codeSealed.flatMap { key.opened($0, of: anna.id) } == seed)
        #expect(kept.password.flatMap { PasswordRecord($0) }?.keyID == key.id)
        #expect(try await enter(guarded) == nil)
        #expect(try await enter(office.reception) == .wrong)
    }

    @Test("The log tells who came in after how many failures, and of five failures in a row")
    func logged() async throws {
        let office = try Office()
        let anna = try office.somebody()
        for _ in 0..<5 { #expect(refusal(try await admit(office, "fel")) == .wrong) }
        office.clock.pass(60)
        let token = try await admit(office, Office.password).get().token
        try office.reception.end(token)
        let events = try office.ledger.accounts.events(of: AgreementID("a"), as: ActorKey("kommun")).map(\.event)
        #expect(events.prefix(3).map(\.kind) == [.signedOut, .signedIn, .triesFailed])
        #expect(events.prefix(3).map(\.details.count) == [nil, 5, 5])
        #expect(events.prefix(3).map(\.about) == [anna.id, anna.id, anna.id])
        #expect(try office.ledger.accounts.events(of: AgreementID("a"), as: ActorKey("polis")) == [])
    }

    @Test("Without a post today nobody comes in")
    func noPost() async throws {
        let office = try Office()
        _ = try office.somebody(through: "2025-03-09")
        #expect(refusal(try await admit(office, Office.password)) == .noPost)
    }
}

@Suite("Staying let in")
struct VisitTests {
    @Test("A token from before signing in is worth nothing afterwards, and each time there is a new one")
    func fixation() throws {
        let office = try Office()
        let anna = try office.somebody()
        let planted = String(repeating: "a", count: 64)
        #expect(try office.reception.visit(planted) == nil)
        let first = try office.enter(anna, replacing: planted)
        #expect(first != planted)
        #expect(try office.reception.visit(planted) == nil)
        let second = try office.enter(anna, replacing: first)
        #expect(first != second)
        #expect(try office.reception.visit(first) == nil)
        #expect(try office.reception.visit(second) != nil)
    }

    @Test("Signing out, disabling and ending all leave nothing to come back with")
    func ended() throws {
        let office = try Office()
        let anna = try office.somebody()
        let first = try office.enter(anna)
        try office.reception.end(first)
        #expect(try office.reception.visit(first) == nil)
        let (second, third) = (try office.enter(anna), try office.enter(anna))
        #expect(try office.reception.living(of: anna.id).count == 2)
        try office.ledger.accounts.endSessions(of: anna.id, now: office.clock.now)
        #expect(try [second, third].map { try office.reception.visit($0) == nil } == [true, true])
        let fourth = try office.enter(anna)
        try office.ledger.accounts.disable(anna.id, now: office.clock.now)
        #expect(try office.reception.visit(fourth) == nil)
        try office.ledger.accounts.enable(anna.id, now: office.clock.now)
        #expect(try office.reception.visit(fourth) == nil)
    }

    @Test("Half an hour without a request, or eight hours, and it is over")
    func time() throws {
        let office = try Office()
        let anna = try office.somebody()
        let idle = try office.enter(anna)
        office.clock.pass(1799)
        #expect(try office.reception.visit(idle) != nil)
        office.clock.pass(1800)
        #expect(try office.reception.visit(idle) == nil)
        let busy = try office.enter(anna)
        for _ in 0..<28 {
            office.clock.pass(1000)
            #expect(try office.reception.visit(busy) != nil)
        }
        office.clock.pass(800)
        #expect(try office.reception.visit(busy) == nil)
    }

    @Test("A clock set back an hour prolongs nothing")
    func clockBack() throws {
        let office = try Office()
        let anna = try office.somebody()
        let token = try office.enter(anna)
        office.clock.pass(-3600)
        #expect(try office.reception.visit(token) == nil)
    }

    @Test("The rights end at midnight in the agreement's zone, also for who is signed in")
    func midnight() throws {
        // Stockholm is an hour ahead of world time in March before the 30th.
        let office = try Office(at: "2025-03-12T22:50:00Z")
        let anna = try office.somebody(through: "2025-03-12")
        let token = try office.enter(anna)
        try office.clock.set("2025-03-12T22:59:59Z")
        #expect(try office.reception.visit(token) != nil)
        try office.clock.set("2025-03-12T23:00:00Z")
        #expect(try office.reception.visit(token) == nil)
    }

    @Test("Who may only report stays for thirty days; given more, they sign in anew")
    func reporting() throws {
        let office = try Office()
        let anna = try office.somebody("rapport@b.example", .reporter)
        let token = try office.enter(anna)
        office.clock.pass(29 * 86_400)
        let visit = try #require(try office.reception.visit(token))
        #expect(visit.who.onlyReports)
        #expect(mayDo(.readAgreement, in: AgreementID("a"), as: visit.who) == .forbidden)
        try office.appoint(anna, .coordinator, post: "samordnare")
        #expect(try office.reception.visit(token) == nil)
        let other = try office.somebody("rapport2@b.example", .reporter)
        let late = try office.enter(other)
        office.clock.pass(30 * 86_400)
        #expect(try office.reception.visit(late) == nil)
    }

    @Test("A browser left signed in is no way to come back later: a first password or codes need a new sign-in")
    func stale() async throws {
        let office = try Office()
        let anna = try office.somebody()
        try office.ledger.accounts.setPassword(anna.id, nil, now: office.clock.now)
        let seed = Array("12345678901234567890".utf8)
        func code() throws -> String {
            OneTimeCode.digits(seed, step: try #require(OneTimeCode.step(at: office.clock.now)))
        }
        func isStale<Value>(_ result: Result<Value, SignInRefusal>) -> Bool {
            if case .failure(.stale) = result { true } else { false }
        }
        let token = try office.enter(anna)
        let visit = try #require(try office.reception.visit(token))
        office.clock.pass(900)
        let (reception, visitor) = (office.reception, office.visitor(token))
        #expect(isStale(try await reception.changePassword(visit, from: "", to: "ett nytt och långt", visitor)))
        #expect(isStale(try reception.turnCodesOn(visit, seed: seed, code: try code())))
        #expect(try office.ledger.accounts.account(anna.id)?.codeSeed == nil)
        office.clock.pass(-1)
        _ = try reception.turnCodesOn(visit, seed: seed, code: try code()).get()
        #expect(try office.ledger.accounts.account(anna.id)?.codeSeed == seed)
    }

    @Test("A new password asks for the old one, and ends every other session")
    func newPassword() async throws {
        let office = try Office()
        let anna = try office.somebody()
        let (mine, other) = (try office.enter(anna), try office.enter(anna))
        let visit = try #require(try office.reception.visit(mine))
        let visitor = office.visitor(mine)
        let new = "ett nytt och långt lösenord"
        let wrong = try await office.reception.changePassword(visit, from: "fel", to: new, visitor)
        #expect(throws: SignInRefusal.wrong) { try wrong.get() }
        _ = try await office.reception.changePassword(visit, from: Office.password, to: new, visitor).get()
        #expect(try office.reception.visit(mine) != nil)
        #expect(try office.reception.visit(other) == nil)
        let record = try #require(try office.ledger.accounts.account(anna.id)?.password.flatMap { PasswordRecord($0) })
        #expect(record.isMade(from: new))
    }

    @Test("One acts in one post at a time; switching ends the session in the other")
    func switching() throws {
        let office = try Office()
        let anna = try office.somebody()
        try office.appoint(anna, .admin, post: "chef")
        let first = try office.enter(anna)
        let visit = try #require(try office.reception.visit(first))
        #expect(visit.choices.map(\.post.text) == ["samordnare", "chef"])
        #expect(mayDo(.managePeople, in: AgreementID("a"), as: visit.who) == .forbidden)
        let second = try office.reception.begin(anna, as: visit.choices[1], office.visitor(first)).get().token
        #expect(try office.reception.visit(first) == nil)
        let now = try #require(try office.reception.visit(second))
        #expect(mayDo(.managePeople, in: AgreementID("a"), as: now.who) == .allowed)
        #expect(mayDo(.readAgreement, in: AgreementID("a"), as: now.who) == .forbidden)
    }
}

@Suite("Where the pages are")
struct SiteAddressTests {
    @Test("The address of a whole site, and nothing more")
    func addresses() {
        #expect(SiteAddress("https://Overens.example.se/")?.text == "https://overens.example.se")
        #expect(SiteAddress("https://overens.example.se")?.isSecure == true)
        #expect(SiteAddress("http://10.0.0.1:8080")?.host == "10.0.0.1:8080")
        for text in ["", "overens.example.se", "ftp://a.se", "https://a.se/sida", "https://a.se?x", "https://b@a.se"] {
            #expect(SiteAddress(text) == nil, "\(text)")
        }
    }

    @Test("Tries are counted by address, of version 6 by its first half")
    func counted() {
        #expect(NetworkAddress.counted("192.0.2.7") == "192.0.2.7")
        #expect(NetworkAddress.counted("2001:db8:1:2::1") == NetworkAddress.counted("2001:db8:1:2:ffff::9"))
        #expect(NetworkAddress.counted("2001:db8:1:2::1") != NetworkAddress.counted("2001:db8:1:3::1"))
        #expect(NetworkAddress.counted("::ffff:192.0.2.7") == "192.0.2.7")
    }
}
