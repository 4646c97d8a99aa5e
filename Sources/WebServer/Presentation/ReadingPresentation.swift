import Agreements
import Collaboration
import Pages
import People
import Setup
import Vocabulary
import Wording

/// The latest reading as one reader sees it: which cards wait for an answer, and what came back.
struct ReadingSheet {
    let desk: Desk
    let proposal: ProposedReading
    /// What was written about each card sent back, by the number of its entry.
    let words: [Int: String]

    private func say(_ sv: String, _ en: String) -> String { desk.say(sv, en) }
    private var wording: Wording { desk.wording }
    private var reading: State.Reading { proposal.reading }
    /// The reader's party, where the reader may act for it.
    private var own: ActorKey? { desk.who.actor(in: desk.agreement.id)?.organisation }
    private var parties: [ActorKey] { proposal.agreement.authorities }

    // MARK: The page

    func page(_ frame: Frame, key: String, refused: RefusedForm? = nil) -> ReadingPage {
        let asked = asked
        let waiting = Set(asked.map(\.key))
        return ReadingPage(
            frame: frame,
            agreement: Link(text: .name(desk.name(desk.agreement.short)), path: desk.path()),
            lead: lead(asked.isEmpty), answers: answers,
            file: Link(
                text: .words(say("Hämta tolkningen som fil", "Fetch the reading as a file")),
                path: desk.path("/tolkningsfil")),
            form: asked.isEmpty ? nil : form(asked, key: key, refused: refused), asked: asked.map(card),
            others: inOrder(proposal.cards.filter { !waiting.contains($0.key) }.map(card)))
    }

    /// What came back first, then what is only proposed: the rest needs nobody.
    private func inOrder(_ cards: [ReadingCard]) -> [ReadingCard] {
        [ReadingCard.State.returned, .proposed, .agreed].flatMap { state in cards.filter { $0.state == state } }
    }

    /// What the reader's party has not accepted, of what is new or says something else than what was agreed.
    private var asked: [Commitment] {
        guard let own, !reading.digest.isEmpty else { return [] }
        return proposal.cards.filter { proposal.changes($0) && !reading.isAccepted($0.key, by: own) }
    }

    /// The reader's own organisation's latest word about a card, by its entry; 0 when there is none. A page that shows an earlier one
    /// would accept what a colleague has just sent back.
    var lastSentBack: Int { reading.returned.filter { $0.party == own }.map(\.entry).max() ?? 0 }

    private func lead(_ isAnswered: Bool) -> [String] {
        if reading.digest.isEmpty {
            return [
                say(
                    "Ingen har föreslagit tolkningen än. Godta den på sidan om giltighet, eller föreslå en ändring.",
                    "Nobody has proposed the reading yet. Accept it on the page about validity, or propose a change.")
            ]
        }
        return isAnswered
            ? [
                say(
                    "Det som alla parter har godkänt räknas. Det övriga är föreslagen tolkning, och inget där blir rött.",
                    "What all parties have accepted counts. The rest is proposed reading, and nothing there turns red."
                )
            ]
            : [
                say(
                    "Läs korten. Stämmer ett kort inte: öppna Skicka tillbaka och skriv vad som ska vara annorlunda. Tryck sedan på Skicka svaret längst ned. Då godkänner du de kort som du inte har skickat tillbaka.",
                    "Read the cards. If a card is not right: open Send back and write what should be different. Then press Send the answer at the bottom. That accepts the cards that you have not sent back."
                ),
                say(
                    "Det du skickar tillbaka räknas inte förrän ni är överens.",
                    "What you send back does not count until you agree."),
            ]
    }

    private var answers: [Pages.Fact] {
        proposal.agreement.parties.map { party in
            let left = proposal.cards.count { !reading.isAccepted($0.key, by: party.key) }
            let returned = reading.returned.contains { $0.party == party.key }
            let words: String =
                if let day = reading.acceptedOn[party.key] {
                    left == 0
                        ? say("Godkänd \(wording.day(day))", "Accepted on \(wording.day(day))")
                        : say(
                            "Godkänd \(wording.day(day)), utom \(left) kort",
                            "Accepted on \(wording.day(day)), but for \(left) \(left == 1 ? "card" : "cards")")
                } else if returned {
                    say("Alla kort skickade tillbaka", "All cards sent back")
                } else {
                    say("Har inte svarat", "Has not answered")
                }
            return .init(label: party.name, value: .words(words))
        }
    }

    private func form(_ asked: [Commitment], key: String, refused: RefusedForm?) -> FormModel {
        let mine = Dictionary(
            reading.returned.filter { $0.party == own }.map { ($0.commitment, words[$0.entry] ?? "") },
            uniquingKeysWith: { _, later in later })
        let form = FormModel(
            id: "svar", title: say("Svara", "Answer"), action: desk.path("/tolkning"), key: key,
            hidden: [
                HiddenField(name: "tolkning", value: reading.digest),
                HiddenField(name: "sett", value: String(lastSentBack)),
            ],
            fields: asked.map { card in
                Field(
                    name: Self.field(of: card.key),
                    label: .words(say("Vad ska vara annorlunda?", "What should be different?")),
                    kind: .note(mine[card.key] ?? ""),
                    hint: say(
                        "De andra parterna läser det. Skriv inga namn på personer. Tomt betyder att ni godkänner kortet.",
                        "The other parties read it. Write no names of persons. Empty means that you accept the card."),
                    isOptional: true)
            }, submit: say("Skicka svaret", "Send the answer"))
        guard let refused else { return form }
        return form.filled(with: refused.filled).refused(refused.faults)
    }

    static func field(of card: CommitmentKey) -> String { "kort-\(card.text)" }

    private func card(_ commitment: Commitment) -> ReadingCard {
        let key = commitment.key
        var facts: [Pages.Fact] = []
        if proposal.leavesOut(key) {
            facts.append(
                .init(label: say("Förslag", "Proposal"), value: .words(say("Kortet utgår", "The card is left out"))))
        }
        facts += [
            .init(
                label: say("Hur ofta", "How often"), value: .words(wording.label(wording.cadence(commitment.cadence)))),
            .init(label: say("Vem", "Who"), value: .name(desk.name(owners(commitment)))),
            .init(
                label: say("Visas av", "Shown by"),
                value: .words(wording.label(wording.shown(commitment.evidence.kind)))),
            .init(label: say("Ger", "Gives"), value: .words(days(commitment))),
        ]
        if let before = proposal.agreedBefore[key], proposal.changes(commitment), !proposal.leavesOut(key) {
            facts.append(.init(label: say("Förut", "Before"), value: .words(before.reading[desk.language])))
        }
        let returned = reading.returned.filter { $0.commitment == key }
        let isAgreed = parties.allSatisfy { reading.isAccepted(key, by: $0) } || !proposal.changes(commitment)
        return ReadingCard(
            id: Self.field(of: key), title: desk.title(commitment), clause: Name(commitment.basis.clause ?? ""),
            reading: commitment.reading[desk.language], facts: facts,
            state: isAgreed ? .agreed : returned.isEmpty ? .proposed : .returned,
            words: returned.map {
                ReturnedWords(party: desk.mark($0.party), text: words[$0.entry] ?? "", day: wording.day($0.on))
            },
            change: own == nil || proposal.leavesOut(key)
                ? nil
                : Link(
                    text: .words(say("Föreslå en ändring", "Propose a change")),
                    path: desk.path("/tolkning/\(commitment.label ?? key.text)")))
    }

    /// The days that it gives this year, or in the agreement's first.
    private func days(_ commitment: Commitment) -> String {
        let year = max(desk.day.year, proposal.agreement.period.first.year)
        let found = obligations(
            of: commitment, in: proposal.agreement, calendar: desk.matter.calendar, horizon: .lastOf(year: year))
        return wording.yield(found, of: commitment, in: year)
    }

    private func owners(_ commitment: Commitment) -> String {
        let owners = commitment.owners.isEmpty ? parties : commitment.owners
        return owners.map(proposal.agreement.name(of:)).joined(separator: ", ")
    }

    // MARK: Changing a card

    func changeForm(_ commitment: Commitment, _ entry: SetupWork.Entry, key: String, faults: [String: String] = [:])
        -> FormModel
    {
        let agreement = proposal.agreement
        let actors =
            agreement.parties.map(\.key) + (agreement.bodies.map(\.key) + agreement.units.map(\.key))
            + agreement.posts.map(\.key)
        let chosen = commitment.owners.isEmpty ? parties : commitment.owners
        let form = FormModel(
            id: "andra", title: say("Föreslå en ändring", "Propose a change"),
            action: desk.path("/tolkning/\(commitment.label ?? commitment.key.text)"), key: key,
            hidden: [HiddenField(name: "tolkning", value: reading.digest)],
            fields: SetupSheet.nameField(entry, desk.language) + SetupSheet.howFields(entry, wording)
                + [
                    Field(
                        name: "med", label: .words(say("Vem", "Who")),
                        kind: .checkboxes(
                            options: actors.map { Choice(value: $0.text, label: .name(Name(agreement.name(of: $0)))) },
                            chosen: Set(chosen.map(\.text))))
                ], submit: say("Föreslå ändringen", "Propose the change"),
            cancel: Link(text: .words(say("Tillbaka till korten", "Back to the cards")), path: desk.path("/tolkning")))
        return faults.isEmpty ? form : form.refused(faults)
    }

    func removalForm(_ commitment: Commitment, key: String) -> FormModel {
        FormModel(
            id: "utga", title: say("Föreslå att kortet utgår", "Propose that the card is left out"),
            lead: say(
                "Det gäller som förut tills alla parter har godkänt.",
                "It holds as before until all parties have accepted."),
            action: desk.path("/tolkning/\(commitment.label ?? commitment.key.text)"), key: key,
            hidden: [
                HiddenField(name: "tolkning", value: reading.digest), HiddenField(name: "handling", value: "utga"),
            ], submit: say("Föreslå att det utgår", "Propose leaving it out"), weight: .secondary)
    }
}

extension Desk {
    /// The way to the reading card by card.
    var cardsLink: Link {
        Link(
            text: .words(say("Tolkningen kort för kort", "The reading card by card")), path: path("/tolkning"))
    }

    /// A changed reading that waits for an answer, while what was agreed before holds.
    var changedReading: ToDo? {
        let waiting = matter.agreementStatus(on: day).warnings.compactMap { warning -> [ActorKey]? in
            if case .changeProposed(let parties) = warning { parties } else { nil }
        }.first
        guard let waiting else { return nil }
        return ToDo(
            title: .words(say("Svara på den ändrade tolkningen", "Answer the changed reading")),
            path: path("/tolkning"), status: StatusLabel(mark: .cannotBeAssessed, isProposed: true),
            proposal: say(
                "Läs det som är ändrat. Till dess gäller det som var överens.",
                "Read what has changed. Until then what was agreed holds."), responsible: responsible(waiting))
    }

    /// Cards that came back: for the others to propose something else, or for those who sent them to accept.
    var returnedCards: ToDo? {
        guard let latest = matter.proposals.last, !latest.reading.returned.isEmpty else { return nil }
        let senders = Set(latest.reading.returned.map(\.party))
        let number = Set(latest.reading.returned.map(\.commitment)).count
        return ToDo(
            title: .words(
                say(
                    "\(number) kort har kommit tillbaka",
                    "\(number) \(number == 1 ? "card has" : "cards have") come back")),
            path: path("/tolkning"), status: StatusLabel(mark: .cannotBeAssessed, isProposed: true),
            proposal: say(
                "Läs vad som ska vara annorlunda och föreslå en ändring.",
                "Read what should be different and propose a change."),
            responsible: responsible(agreement.authorities.filter { !senders.contains($0) }))
    }
}
