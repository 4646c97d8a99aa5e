import Storage
import Testing
import Vocabulary

@Suite("Those who care for the outbox")
struct OutboxCareTests {
    let folder: Folder
    let journal: Journal
    var outbox: Outbox { journal.outbox }

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    private func account(_ mail: String) throws -> Account {
        try #require(try journal.accounts.add(mail: mail, name: mail, now: minute(0)))
    }

    private func put(_ purpose: String, to mail: String = "anna@kommun.example") throws {
        try outbox.put(
            NewLetter(purpose: purpose, kind: "monday", to: mail, subject: purpose, text: "Hej"), now: minute(1))
    }

    /// One letter in the wanted state.
    private func letter(_ state: OutboxLetter.State) throws -> OutboxLetter {
        try put("\(state)")
        let id = try #require(try outbox.letters().first { $0.subject == "\(state)" }).id
        switch state {
        case .waiting: break
        case .leaving: _ = try outbox.take(now: minute(2))
        case .sent:
            _ = try outbox.take(now: minute(2))
            try outbox.left(id)
        case .unsure:
            _ = try outbox.take(now: minute(2))
            try outbox.settleAfterStart()
        case .stuck:
            _ = try outbox.take(now: minute(2))
            try outbox.returned(id, trouble: "full", next: nil)
        case .late, .givenUp: Issue.record("not a state to begin from")
        }
        return try #require(try outbox.letters().first { $0.id == id })
    }

    // By hand: what is stuck is tried again or given up; of what may have left it can also be said that it arrived; what
    // waits leaves by itself, the rest has left or is leaving, and nothing can be said of either.
    @Test(
        "A word is taken where it can be said, and changes the state",
        arguments: [
            (.waiting, [:]), (.leaving, [:]), (.sent, [:]),
            (.unsure, [.again: .waiting, .arrived: .sent, .givenUp: .givenUp]),
            (.stuck, [.again: .waiting, .givenUp: .givenUp]),
        ] as [(OutboxLetter.State, [LetterWord: OutboxLetter.State])])
    func words(state: OutboxLetter.State, wanted: [LetterWord: OutboxLetter.State]) throws {
        for word in LetterWord.allCases {
            // On a journal of its own.
            let tests = try OutboxCareTests()
            let somebody = try tests.account("admin@kommun.example")
            let letter = try tests.letter(state)
            #expect(letter.state == state)
            let isTaken = try tests.outbox.say(word, of: letter.id, by: somebody.id, now: minute(9))
            #expect(isTaken == (wanted[word] != nil), "\(word) of \(state)")
            let after = try #require(try tests.outbox.letters().first)
            #expect(after.state == wanted[word] ?? state)
            let said = try tests.outbox.words(of: letter.id)
            #expect(said.map(\.word) == (isTaken ? [word] : []))
            #expect(said.allSatisfy { $0.account == somebody.id && $0.at == minute(9) })
            if after.state == .givenUp || after.state == .sent { #expect(after.text == nil) }
        }
    }

    @Test("What came too late by itself is told apart from what somebody gave up")
    func late() throws {
        try outbox.put(
            NewLetter(
                purpose: "p", kind: "monday", to: "anna@kommun.example", subject: "S", text: "Hej", expires: minute(2)),
            now: minute(1))
        #expect(try outbox.take(now: minute(3)) == nil)
        #expect(try outbox.letters().map(\.state) == [.late])
    }

    @Test("An organisation sees the letters to those who hold its posts, and to nobody else")
    func own() throws {
        let day = try #require(CivilDate("2025-06-01"))
        func appoint(_ mail: String, of organisation: ActorKey, through: CivilDate? = nil) throws {
            _ = try journal.accounts.appoint(
                try account(mail).id, to: ActorKey("post"), of: organisation, in: lomma, as: .coordinator,
                from: day.adding(days: -1000), through: through, isActing: false, by: nil, now: minute(0))
            try put(mail, to: mail)
        }
        try appoint("anna@kommun.example", of: kommun)
        try appoint("sista.dagen@kommun.example", of: kommun, through: day)
        try appoint("slutat@kommun.example", of: kommun, through: day.adding(days: -1))
        try appoint("polis@polis.example", of: polis)
        func seen(_ organisation: ActorKey, _ agreement: AgreementID = lomma) throws -> [String] {
            try outbox.letters(to: organisation, in: agreement, on: day, atMost: 50).map(\.to).sorted()
        }
        #expect(try seen(kommun) == ["anna@kommun.example", "sista.dagen@kommun.example"])
        #expect(try seen(polis) == ["polis@polis.example"])
        #expect(try seen(kommun, AgreementID("annan")) == [])
        // All four lie there: what is not shown is there to be left out.
        #expect(try outbox.letters().count == 4)
    }

    @Test("Naming an address for a later day shows none of its letters, and on that day none from before it")
    func named() throws {
        let day = try #require(CivilDate("2025-06-01"))
        let anna = try account("anna@kommun.example")
        try put("before", to: anna.mail)
        _ = try journal.accounts.appoint(
            anna.id, to: ActorKey("post"), of: kommun, in: lomma, as: .coordinator, from: day, through: nil,
            isActing: false, by: nil, now: minute(2))
        try outbox.put(
            NewLetter(purpose: "after", kind: "invitation", to: anna.mail, subject: "after", text: "Hej"),
            now: .noon(of: day))
        func seen(_ day: CivilDate) throws -> [String] {
            try outbox.letters(to: kommun, in: lomma, on: day, atMost: 50).map(\.subject)
        }
        #expect(try seen(day.adding(days: -1)) == [])
        #expect(try seen(day) == ["after"])
    }

    @Test("What a letter told somebody of is remembered with it, for that person alone")
    func told() throws {
        let (anna, kim) = (try account("anna@kommun.example").id, try account("kim@kommun.example").id)
        let letter = NewLetter(purpose: "p", kind: "waiting", to: "anna@kommun.example", subject: "S", text: "Hej")
        #expect(try outbox.put(letter, telling: (["a", "b"], anna), now: minute(1)))
        #expect(try journal.accounts.untold(["c", "b", "a"], to: anna) == ["c"])
        #expect(try journal.accounts.untold(["c", "b", "a"], to: kim) == ["c", "b", "a"])
        // The same letter again tells nothing: it was not put in.
        #expect(try !outbox.put(letter, telling: (["c"], anna), now: minute(2)))
        #expect(try journal.accounts.untold(["c"], to: anna) == ["c"])
    }

    @Test("A letter that was given up told nothing: the next one says it, and one that may have left counts as told")
    func toldNothing() throws {
        let anna = try account("anna@kommun.example").id
        func put(_ purpose: String, _ minutes: Int) throws {
            let letter = NewLetter(
                purpose: purpose, kind: "waiting", to: "anna@kommun.example", subject: purpose, text: "Hej")
            #expect(try outbox.put(letter, telling: (["a"], anna), now: minute(minutes)))
        }
        try put("first", 1)
        let first = try #require(try outbox.take(now: minute(1)))
        #expect(try journal.accounts.untold(["a"], to: anna) == [])
        try outbox.returned(first.id, trouble: "no", next: nil)
        #expect(try outbox.say(.givenUp, of: first.id, by: anna, now: minute(2)))
        #expect(try journal.accounts.untold(["a"], to: anna) == ["a"])
        try put("second", 3)
        let second = try #require(try outbox.take(now: minute(3)))
        try outbox.left(second.id)
        #expect(try journal.accounts.untold(["a"], to: anna) == [])
    }

    @Test("Paces are chosen kind by kind, and a language once for all")
    func choices() throws {
        let accounts = journal.accounts
        let anna = try account("anna@kommun.example").id
        #expect(try accounts.letterPace(of: anna, kind: "monday") == nil)
        try accounts.chooseLetterPace("never", kind: "monday", of: anna)
        try accounts.chooseLetterPace("daily", kind: "waiting", of: anna)
        try accounts.chooseLetterPace("weekly", kind: "waiting", of: anna)
        #expect(try accounts.letterPace(of: anna, kind: "monday") == "never")
        #expect(try accounts.letterPace(of: anna, kind: "waiting") == "weekly")
        #expect(try accounts.letterLanguage(of: anna) == nil)
        try accounts.chooseLetterLanguage(.english, of: anna)
        #expect(try accounts.letterLanguage(of: anna) == .english)
    }

    @Test("A choice made when there was one kind of letter is kept as that kind's")
    func migrated() throws {
        let old = try Folder()
        let id: AccountID
        do {
            let journal = try old.journal()
            id = try #require(try journal.accounts.add(mail: "anna@kommun.example", name: "Anna", now: minute(0))).id
        }
        // As the tables of step 6 left it: without what later steps made.
        let gone =
            (tablesOfIncidents + [
                "letter_pace", "letter_language", "letter_news", "letter_word", "account_event", "appointment_proposal",
                "recovery_code",
            ]).map { "DROP TABLE \($0);" }
        try runBeside(
            old.file(),
            gone.joined(separator: " ")
                + " ALTER TABLE account DROP COLUMN code_sealed;"
                + " CREATE TABLE letter_choice (account TEXT NOT NULL, pace TEXT NOT NULL, PRIMARY KEY (account));"
                + " INSERT INTO letter_choice VALUES ('\(id.text)', 'monthly'); PRAGMA user_version = 6")
        let accounts = try Journal(path: old.file()).accounts
        #expect(try accounts.letterPace(of: id, kind: "monday") == "monthly")
        #expect(try accounts.letterPace(of: id, kind: "waiting") == nil)
    }
}
