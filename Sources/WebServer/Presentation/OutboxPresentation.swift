import Pages
import Storage
import Vocabulary

/// Letters of the outbox in words, for those who administer.
struct LetterWords {
    let call: Call
    /// Those who may be named.
    let names: [AccountID: String]

    /// The kind of a letter that somebody sends to themselves.
    static let test = "test"

    enum Group: CaseIterable {
        case needSomebody, waiting, over

        init(_ state: OutboxLetter.State) {
            switch state {
            case .stuck, .unsure: self = .needSomebody
            case .waiting, .leaving: self = .waiting
            case .sent, .late, .givenUp: self = .over
            }
        }
    }

    var lead: [String] {
        call.site.sendsLetters
            ? []
            : [
                call.say(
                    "Tjänsten körs utan program som skickar brev. Brev som ligger här väntar tills den startas med ett.",
                    "The service runs without a program that sends letters. Letters here wait until it is started with one."
                )
            ]
    }

    func heading(_ group: Group) -> String {
        switch group {
        case .needSomebody: call.say("Behöver någon", "Need somebody")
        case .waiting: call.say("På väg", "On their way")
        case .over: call.say("Har gått", "Gone")
        }
    }

    func line(_ letter: OutboxLetter, _ said: [SaidOfLetter]) -> OutboxPage.Line {
        OutboxPage.Line(
            what: kind(letter.kind), to: letter.to, state: state(letter, said), answered: letter.trouble,
            said: said.map(sentence))
    }

    /// What kind of letter it is; never its subject, which may count what others do.
    private func kind(_ kind: String) -> String {
        if let known = LetterKind(rawValue: kind) { return known.name(call.language) }
        return switch kind {
        case "sign-in": call.say("Länk att logga in med", "Link to log in by")
        case "invitation": call.say("Inbjudan", "Invitation")
        case Self.test: call.say("Provbrev", "Test letter")
        default: call.say("Brev", "Letter")
        }
    }

    private func state(_ letter: OutboxLetter, _ said: [SaidOfLetter]) -> String {
        let made = Route.moment(letter.made, call)
        let written = call.say("Skrivet \(made).", "Written \(made).")
        return "\(standing(letter, said)) \(written)"
    }

    private func standing(_ letter: OutboxLetter, _ said: [SaidOfLetter]) -> String {
        switch letter.state {
        case .waiting where letter.tries == 0: call.say("Väntar på att skickas.", "Waits to be sent.")
        case .waiting:
            call.say(
                "Kunde inte skickas. Provas igen \(Route.moment(letter.nextTry, call)).",
                "Could not be sent. Tried again \(Route.moment(letter.nextTry, call)).")
        case .leaving: call.say("Lämnas till programmet som skickar.", "Is being handed to the program that sends.")
        case .sent where said.last?.word == .arrived: call.say("Har kommit fram.", "Has arrived.")
        case .sent: call.say("Lämnat till programmet som skickar.", "Handed to the program that sends.")
        case .unsure:
            call.say(
                "Kanske skickat: tjänsten stoppades medan brevet var på väg.",
                "Perhaps sent: the service stopped while the letter was leaving.")
        case .stuck:
            call.say(
                "Har fastnat efter \(letter.tries) försök. Det provas inte igen av sig självt.",
                "Is stuck after \(letter.tries) tries. It is not tried again by itself.")
        case .late: call.say("Kom inte iväg i tid och skickas inte.", "Did not leave in time and is not sent.")
        case .givenUp: call.say("Skickas inte.", "Is not sent.")
        }
    }

    private func sentence(_ said: SaidOfLetter) -> String {
        let who = names[said.account] ?? call.say("Någon i en annan organisation", "Somebody in another organisation")
        let at = Route.moment(said.at, call)
        return switch said.word {
        case .again: call.say("\(who) bad om ett nytt försök \(at).", "\(who) asked for another try \(at).")
        case .arrived: call.say("\(who) sade att det kom fram \(at).", "\(who) said that it arrived \(at).")
        case .givenUp: call.say("\(who) sade att det inte behövs \(at).", "\(who) said that it is not needed \(at).")
        }
    }

    func done(_ word: LetterWord) -> String {
        switch word {
        case .again: call.say("Brevet provas igen.", "The letter is tried again.")
        case .arrived: call.say("Noterat att brevet kom fram.", "Noted that the letter arrived.")
        case .givenUp: call.say("Brevet skickas inte.", "The letter is not sent.")
        }
    }

    // MARK: What can be said

    func acts(_ letter: OutboxLetter, action: String) -> [FormModel] {
        [LetterWord.again, .arrived, .givenUp].filter { $0.sayable.contains(letter.state) }.map { word in
            FormModel(
                id: "\(word.rawValue)-\(letter.id.prefix(12))", title: title(word, letter), lead: lead(word, letter),
                action: action, key: Sessions.freshToken(),
                hidden: [
                    HiddenField(name: "brev", value: letter.id), HiddenField(name: "handling", value: word.rawValue),
                ], submit: button(word), weight: .secondary)
        }
    }

    private func title(_ word: LetterWord, _ letter: OutboxLetter) -> String {
        switch word {
        case .again: call.say("Ska det skickas?", "Is it to be sent?")
        case .arrived: call.say("Kom det fram?", "Did it arrive?")
        case .givenUp: call.say("Behövs det inte?", "Is it not needed?")
        }
    }

    private func lead(_ word: LetterWord, _ letter: OutboxLetter) -> String? {
        switch word {
        case .again:
            letter.state == .unsure
                ? call.say("Det kan komma två gånger.", "It may come twice.") : nil
        case .arrived: call.say("Fråga den som skulle få det.", "Ask whoever was to get it.")
        case .givenUp: call.say("Texten tas bort.", "Its text is taken away.")
        }
    }

    private func button(_ word: LetterWord) -> String {
        switch word {
        case .again: call.say("Försök igen", "Try again")
        case .arrived: call.say("Det kom fram", "It arrived")
        case .givenUp: call.say("Skicka det inte", "Do not send it")
        }
    }
}
