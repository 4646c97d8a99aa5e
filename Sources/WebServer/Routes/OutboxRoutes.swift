import Agreements
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Administration: letters on their way to those who hold the own organisation's posts.
extension Route {
    static let outboxRoutes: [Route] = [
        .get("overenskommelser/:id/utkorg", .manageLetters) { try outbox($0) },
        .post("overenskommelser/:id/utkorg", .manageLetters, sayOfLetter),
        .post("overenskommelser/:id/utkorg/prov", .manageLetters, sendTest).namingPeople,
    ]

    /// Letters shown at most; those that need somebody stand first.
    private static let shown = 60

    private static func outboxPath(_ office: Office) -> String { "/overenskommelser/\(office.agreement.id)/utkorg" }

    private static func outbox(_ call: Call) throws -> Answer {
        guard let office = office(call) else { return .notFound }
        let words = LetterWords(call: call, names: try names(office))
        let own = office.visit.account.mail
        let letters = try letters(call, office)
        let lines = try letters.map { letter in
            (letter: letter, line: words.line(letter, try call.site.ledger.journal.outbox.words(of: letter.id)))
        }
        let sections = LetterWords.Group.allCases.compactMap { group -> OutboxPage.Section? in
            let inGroup = lines.filter { LetterWords.Group($0.letter.state) == group }
            guard !inGroup.isEmpty else { return nil }
            return OutboxPage.Section(
                heading: words.heading(group),
                lines: inGroup.map { letter, line in
                    var line = line
                    line.acts = words.acts(letter, action: call.at(outboxPath(office)))
                    return line
                })
        }
        let title = call.say("Utkorg", "Outbox")
        let page = OutboxPage(
            frame: call.frame(.words(title), current: outboxPath(office)),
            organisation: Name(stringLiteral: office.party.name), lead: words.lead,
            test: call.site.sendsLetters ? testForm(call, office) : nil,
            tested: lines.first { $0.letter.kind == LetterWords.test && $0.letter.to == own }?.line, sections: sections)
        return .page(page)
    }

    private static func letters(_ call: Call, _ office: Office) throws -> [OutboxLetter] {
        try call.site.ledger.journal.outbox.letters(
            to: office.party.key, in: office.agreement.id, on: office.today, atMost: shown)
    }

    /// The own organisation's people: only they are named.
    private static func names(_ office: Office) throws -> [AccountID: String] {
        Dictionary(try held(office).map { ($0.holder.id, $0.holder.name) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: A word about a letter

    private static func sayOfLetter(_ call: Call) throws -> Answer {
        guard let office = office(call), let word = call.form["handling"].flatMap(LetterWord.init),
            let letter = try letters(call, office).first(where: { $0.id == call.form["brev"] })
        else { return .notFound }
        let isTaken = try call.site.ledger.journal.outbox.say(
            word, of: letter.id, by: office.visit.account.id, now: call.site.clock())
        let words = LetterWords(call: call, names: [:])
        return .redirect(
            call.at(outboxPath(office)),
            notice: isTaken
                ? words.done(word)
                : call.say(
                    "Brevet har hunnit byta läge. Se hur det står nu.",
                    "The letter has changed meanwhile. See how it stands now."))
    }

    // MARK: A letter to oneself

    private static func testForm(_ call: Call, _ office: Office) -> FormModel {
        FormModel(
            id: "prov", title: call.say("Prova att skicka", "Try sending"),
            lead: call.say(
                "Skickar ett brev till din egen adress, \(office.visit.account.mail).",
                "Sends a letter to your own address, \(office.visit.account.mail)."),
            action: call.at("\(outboxPath(office))/prov"), key: Sessions.freshToken(),
            submit: call.say("Skicka ett provbrev", "Send a test letter"), weight: .secondary)
    }

    private static func sendTest(_ call: Call) throws -> Answer {
        guard let office = office(call), call.site.sendsLetters else { return .notFound }
        let account = office.visit.account
        let isWaiting = try letters(call, office).contains {
            $0.kind == LetterWords.test && $0.to == account.mail && [.waiting, .leaving].contains($0.state)
        }
        guard !isWaiting else {
            return .redirect(
                call.at(outboxPath(office)),
                notice: call.say("Ett provbrev väntar redan.", "A test letter is waiting already."))
        }
        let now = call.site.clock()
        let letter = NewLetter(
            purpose: "test \(account.id.text) \(call.form["nyckel"] ?? now.description)", kind: LetterWords.test,
            to: account.mail, subject: call.say("Provbrev från Överens", "Test letter from Överens"),
            text: call.say(
                "Det här är ett provbrev. Når det dig kommer de andra breven också fram.\n",
                "This is a test letter. If it reaches you, so will the others.\n") + call.siteAddress + "\n",
            expires: Instant(seconds: now.seconds + 86_400))
        try call.site.ledger.journal.outbox.put(letter, now: now)
        return .redirect(
            call.at(outboxPath(office)),
            notice: call.say(
                "Provbrevet skickas inom en minut. Ladda om sidan för att se hur det gick.",
                "The test letter is sent within a minute. Reload the page to see what became of it."))
    }
}
