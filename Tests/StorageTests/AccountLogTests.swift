import Foundation
import GRDB
import Storage
import Testing
import Vocabulary

/// What was done with accounts is kept, in order, and no change to it or beside it goes unseen.
@Suite("The log of accounts")
struct AccountLogTests {
    let folder: Folder
    let journal: Journal
    var accounts: Accounts { journal.accounts }

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func somebody(_ mail: String = "anna@kommun.example") throws -> Account {
        try #require(try accounts.add(mail: mail, name: "Anna", now: minute(0)))
    }

    @discardableResult
    private func appoint(_ account: Account, of party: ActorKey = kommun, at moment: Instant = minute(1)) throws
        -> Appointment
    {
        try accounts.appoint(
            account.id, to: ActorKey("samordnare"), of: party, in: lomma, as: .coordinator,
            from: try day("2023-01-01"), through: nil, isActing: false, by: nil, now: moment)
    }

    private func kinds(_ party: ActorKey, in agreement: AgreementID = lomma) throws -> [AccountEvent.Kind] {
        try accounts.events(of: agreement, as: party).map(\.event.kind)
    }

    @Test("An appointment and its end are told, newest first, and the log and the appointments agree")
    func told() throws {
        let anna = try somebody()
        let held = try appoint(anna)
        try accounts.end(held, through: try day("2023-12-31"), by: anna.id, now: minute(2))
        let found = try accounts.events(of: lomma, as: kommun)
        // The account was there before the municipality had anything to do with it, so its making is not told.
        #expect(found.map(\.event.kind) == [.appointmentEnded, .appointed])
        #expect(found.map(\.recorded) == [minute(2), minute(1)])
        #expect(found.first?.event.by == anna.id)
        #expect(found.first?.event.details.through == "2023-12-31")
        #expect(try accounts.verifyLog().holds)
        #expect(try accounts.logHead().number == 3)
    }

    @Test("Another organisation, and another agreement, reads nothing of it")
    func apart() throws {
        let anna = try somebody()
        try appoint(anna)
        try accounts.setPassword(anna.id, "record", now: minute(2))
        #expect(try kinds(kommun) == [.passwordSet, .appointed])
        #expect(try kinds(polis) == [])
        #expect(try kinds(kommun, in: AgreementID("burlov")) == [])
    }

    @Test("Of somebody with two hats each organisation reads only while it has appointed them")
    func twoHats() throws {
        let anna = try somebody()
        try appoint(anna)
        try accounts.setPassword(anna.id, "record", now: minute(2))
        let second = try appoint(anna, of: polis, at: minute(3))
        try accounts.setPassword(anna.id, "other", now: minute(4))
        #expect(try kinds(polis) == [.passwordSet, .appointed])
        // 2023-11-14 is the day of these minutes: ended the day before, the police read no more of the account.
        try accounts.end(second, through: try day("2023-11-13"), by: nil, now: minute(5))
        try accounts.setPassword(anna.id, "third", now: minute(6))
        #expect(try kinds(polis) == [.appointmentEnded, .appointed])
        #expect(try kinds(kommun).prefix(1) == [.passwordSet])
    }

    @Test(
        "Of somebody named for a later day an organisation reads the appointment, and nothing of the account until that day",
        arguments: [("2023-11-15", [.appointed]), ("2023-11-14", [.passwordSet, .appointed])]
            as [(String, [AccountEvent.Kind])])
    func later(from: String, wanted: [AccountEvent.Kind]) throws {
        let anna = try somebody()
        _ = try accounts.appoint(
            anna.id, to: ActorKey("samordnare"), of: kommun, in: lomma, as: .coordinator, from: try day(from),
            through: nil, isActing: false, by: nil, now: minute(1))
        // 2023-11-14 is the day of these minutes.
        try accounts.setPassword(anna.id, "record", now: minute(2))
        #expect(try kinds(kommun) == wanted)
    }

    @Test("What the keeper does beside the program is taken in, and every organisation reads it")
    func keeper() throws {
        try KeeperNotes.add(.backupMade, besides: folder.file(), now: minute(3))
        try KeeperNotes.add(.journalExported, agreement: lomma, besides: folder.file(), now: minute(4))
        try accounts.takeInNotes()
        try accounts.takeInNotes()
        #expect(try kinds(kommun) == [.journalExported, .backupMade])
        #expect(try kinds(polis) == [.journalExported, .backupMade])
        #expect(try kinds(polis, in: AgreementID("burlov")) == [.backupMade])
        let events = try accounts.events(of: lomma, as: kommun)
        #expect(events.map(\.recorded) == [minute(4), minute(3)])
    }

    @Test("Days bound what is read: the first moment counts, the last does not")
    func bounded() throws {
        try accounts.log([AccountEvent(.backupMade)], now: minute(1))
        try accounts.log([AccountEvent(.restored)], now: minute(2))
        let found = try accounts.events(of: lomma, as: kommun, from: minute(1), before: minute(2))
        #expect(found.map(\.event.kind) == [.backupMade])
    }

    @Test("A change, a gap, an appointment behind the program's back: each is found")
    func tampered() throws {
        let anna = try somebody()
        let held = try appoint(anna)
        try accounts.setPassword(anna.id, "record", now: minute(2))
        let faults: [(String, [AccountLogVerification.Fault])] = [
            ("UPDATE account_event SET made_by = about WHERE number = 2", [.chainBroken(number: 2)]),
            ("DELETE FROM account_event WHERE number = 1", [.chainBroken(number: 2)]),
            ("UPDATE appointment SET through_day = '2030-01-01'", [.appointmentDiffers(held.id)]),
            ("UPDATE appointment SET role = 'admin'", [.appointmentDiffers(held.id)]),
            ("DELETE FROM appointment", [.appointmentGone(held.id)]),
            (
                """
                INSERT INTO appointment SELECT agreement, '\(String(repeating: "f", count: 32))', account, organisation, post,
                    'admin', from_day, through_day, acting, made, made_by FROM appointment
                """, [.appointmentDiffers(AppointmentID(String(repeating: "f", count: 32)))]
            ),
        ]
        for (place, (statement, wanted)) in faults.enumerated() {
            let copy = folder.file("copy\(place).sqlite")
            _ = try journal.backUp(to: copy, now: minute(9))
            try tamper(copy, [statement])
            #expect(try Journal.readingOnly(path: copy).accounts.verifyLog().faults == wanted, "\(statement)")
        }
        #expect(try accounts.verifyLog().holds)
    }

    @Test("With a head kept elsewhere a cut end is found")
    func cut() throws {
        try appoint(try somebody())
        try accounts.log([AccountEvent(.backupMade)], now: minute(3))
        let head = try accounts.logHead()
        #expect(try accounts.verifyLog(earlier: head).holds)
        let copy = folder.file("copy.sqlite")
        _ = try journal.backUp(to: copy, now: minute(9))
        try tamper(copy, ["DELETE FROM account_event WHERE number = 3"])
        let cut = try Journal.readingOnly(path: copy).accounts
        #expect(try cut.verifyLog().holds)
        #expect(try cut.verifyLog(earlier: head).faults == [.cut(number: 3)])
    }

    @Test("The database itself refuses to change or remove what stands in the log")
    func appendOnly() throws {
        try accounts.log([AccountEvent(.backupMade)], now: minute(1))
        for statement in ["UPDATE account_event SET kind = 'x'", "DELETE FROM account_event"] {
            #expect(throws: DatabaseError.self) { try runBeside(folder.file(), statement) }
        }
    }

    @Test("A file from before the log gets it, with every appointment that was there")
    func older() throws {
        let folder = try Folder()
        var journal: Journal? = try folder.journal()
        let anna = try #require(try journal?.accounts.add(mail: "anna@b.example", name: "Anna", now: minute(0)))
        _ = try journal?.accounts.appoint(
            anna.id, to: ActorKey("samordnare"), of: kommun, in: lomma, as: .admin, from: try day("2023-01-01"),
            through: try day("2023-12-31"), isActing: true, by: nil, now: minute(1))
        journal = nil
        try tamper(
            folder.file(),
            tablesOfIncidents.map { "DROP TABLE \($0)" } + [
                "DROP TABLE account_event", "DROP TABLE appointment_proposal", "DROP TABLE recovery_code",
                "DROP TABLE letter_news",
                "CREATE TABLE letter_told (account TEXT, thing TEXT, PRIMARY KEY (account, thing))",
                "ALTER TABLE account DROP COLUMN code_sealed", "PRAGMA user_version = 7",
            ])
        let accounts = try folder.journal().accounts
        #expect(try accounts.events(of: lomma, as: kommun).map(\.event.kind) == [.appointmentKnown])
        #expect(try accounts.verifyLog().holds)
    }
}

@Suite("A second administrator, and codes on paper")
struct ProposalTests {
    let folder: Folder
    let journal: Journal
    let anna: Account
    let chief: Account
    var accounts: Accounts { journal.accounts }

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        anna = try #require(try journal.accounts.add(mail: "anna@b.example", name: "Anna", now: minute(0)))
        chief = try #require(try journal.accounts.add(mail: "chef@b.example", name: "Chef", now: minute(0)))
        try journal.accounts.propose(
            anna.id, to: ActorKey("samordnare"), of: kommun, in: lomma, as: .admin,
            from: try #require(CivilDate("2023-01-01")), through: nil, isActing: false, by: chief.id,
            expires: minute(100), now: minute(1))
    }

    private func waiting(_ moment: Instant = minute(2), of party: ActorKey = kommun) throws -> [AppointmentProposal] {
        try accounts.proposals(in: lomma, of: party, now: moment)
    }

    @Test("A proposal gives no rights, and only its own organisation sees it")
    func waits() throws {
        #expect(try accounts.appointments(of: anna.id) == [])
        #expect(try waiting().map(\.holder) == [anna])
        #expect(try waiting(of: polis) == [])
        #expect(try accounts.verifyLog().holds)
    }

    @Test("It is confirmed once, by one other; the log says who proposed it")
    func confirmed() throws {
        let proposal = try #require(try waiting().first)
        #expect(try accounts.confirm(proposal, by: anna.id, now: minute(3)))
        #expect(try !accounts.confirm(proposal, by: anna.id, now: minute(4)))
        #expect(try accounts.appointments(of: anna.id).map(\.role) == [.admin])
        let event = try #require(try accounts.events(of: lomma, as: kommun).first { $0.event.kind == .appointed })
        #expect(event.event.details.proposedBy == chief.id.text)
        #expect(try accounts.verifyLog().holds)
    }

    @Test("After its time, or removed, it cannot be confirmed")
    func gone() throws {
        let proposal = try #require(try waiting().first)
        #expect(try waiting(minute(100)) == [])
        #expect(try !accounts.confirm(proposal, by: anna.id, now: minute(100)))
        #expect(try accounts.decline(proposal, by: chief.id, now: minute(3)))
        #expect(try !accounts.confirm(proposal, by: anna.id, now: minute(4)))
        #expect(try accounts.appointments(of: anna.id) == [])
    }

    @Test("A code on paper is used once, by its own account; new ones end the old")
    func recovery() throws {
        let digests = ["a", "b"].map { digest(ofText: $0) }
        try accounts.setRecoveryCodes(anna.id, digests: digests, now: minute(1))
        #expect(try accounts.recoveryCodesLeft(anna.id) == 2)
        #expect(try !accounts.takeRecoveryCode(chief.id, digest: digests[0], now: minute(2)))
        #expect(try accounts.takeRecoveryCode(anna.id, digest: digests[0], now: minute(2)))
        #expect(try !accounts.takeRecoveryCode(anna.id, digest: digests[0], now: minute(3)))
        try accounts.setRecoveryCodes(anna.id, digests: [digest(ofText: "c")], now: minute(4))
        #expect(try !accounts.takeRecoveryCode(anna.id, digest: digests[1], now: minute(5)))
        try accounts.reset(anna.id, now: minute(6))
        #expect(try accounts.recoveryCodesLeft(anna.id) == 0)
        #expect(try accounts.account(anna.id)?.asksForCode == false)
    }
}
