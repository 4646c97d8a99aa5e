package import Agreements
import Vocabulary

/// An agreement on its way: the text, what has been settled about it, and the cards with what people said of each.
package struct SetupWork: Codable, Hashable, Sendable {
    /// As it was pasted; empty when nothing was.
    package var text: String
    package var title: String
    package var from: String
    package var through: String
    /// The day from which score is to be kept, as it was written.
    package var countFrom: String
    package var partners: [Partner]
    package var signatures: [Signature]
    package var cards: [Entry]
    /// The local calendar as far as it is filled in; nil in drafts that were kept before it could be.
    package var years: [Int: LocalCalendar.Year]?

    /// A party, as the text or the person names it.
    package struct Partner: Codable, Hashable, Sendable {
        package var name: String
        package var kind: String
        package var post: String
        /// Whose draft it is.
        package var isOwn: Bool
        package init(name: String, kind: Party.Kind, post: String = "", isOwn: Bool = false) {
            self.name = name
            self.kind = kind.rawValue
            self.post = post
            self.isOwn = isOwn
        }
        package var partyKind: Party.Kind { Party.Kind(rawValue: kind) ?? .other }
    }
    package struct Signature: Codable, Hashable, Sendable {
        package var post: String
        package var kind: String
        package var on: String?
    }

    /// A card and what was said of it.
    package struct Entry: Codable, Hashable, Sendable {
        package enum Answer: String, Codable, Sendable { case open, accepted, dropped }
        package var answer: Answer
        /// Changed by hand: then the reasons from the text no longer hold.
        package var isChanged: Bool
        package var id: String
        package var title: String
        package var heading: String
        package var quote: String
        package var start: Int
        package var end: Int
        package var cadence: String
        package var hasCadence: Bool
        package var event: String?
        package var evidence: String
        package var owners: [Named]
        package var participants: [Named]
        package var recipients: [Named]
        package var counted: [Counted]
    }
    package struct Named: Codable, Hashable, Sendable {
        package var name: String
        package var kind: String
        package var of: String?
    }
    package struct Counted: Codable, Hashable, Sendable {
        package var per: String
        package var values: [String]
    }

    /// Begins with what the text proposes; without a text with nothing.
    package init(text: String, proposals: Proposals?) {
        self.text = text
        let head = proposals?.head
        title = head?.title ?? ""
        from = head?.from?.description ?? ""
        through = head?.through?.description ?? ""
        countFrom = ""
        partners = DefinitionDraft.partners(head).map { Partner(name: $0.name, kind: $0.kind, post: $0.post) }
        signatures = (head?.signatures ?? []).map {
            Signature(post: $0.post, kind: $0.party.rawValue, on: $0.on?.description)
        }
        cards = (proposals?.cards ?? []).map(Entry.init)
    }

    package var calendar: LocalCalendar { LocalCalendar(years: years ?? [:]) }

    /// A key that no card has yet.
    package func freshID(for title: String) -> String {
        let key = slug(title)
        guard cards.contains(where: { $0.id == key }) else { return key }
        return (2...cards.count + 2).map { "\(key)-\($0)" }.first { id in !cards.contains { $0.id == id } } ?? key
    }

    package var accepted: [Entry] { cards.filter { $0.answer == .accepted } }
    package var open: Int { cards.count { $0.answer == .open } }

    /// Answers for one card, or for all that have no answer yet.
    package mutating func answer(_ answer: Entry.Answer, card: String?) {
        for place in cards.indices where cards[place].id == card || card == nil && cards[place].answer == .open {
            cards[place].answer = answer
        }
    }
}

extension SetupWork.Entry {
    init(_ card: Card) {
        func named(_ actors: [NamedActor]) -> [SetupWork.Named] {
            actors.map { .init(name: $0.name, kind: $0.kind.rawValue, of: $0.of?.rawValue) }
        }
        self.init(
            answer: .open, isChanged: false, id: card.id, title: card.title, heading: card.heading, quote: card.quote,
            start: card.span.lowerBound, end: card.span.upperBound, cadence: card.cadence.written,
            hasCadence: card.main != nil, event: card.event, evidence: card.evidence.rawValue,
            owners: named(card.owners), participants: named(card.participants), recipients: named(card.recipients),
            counted: card.counted.map { .init(per: $0.per.rawValue, values: $0.values) })
    }

    /// A new one that a person adds, with nothing read from a text.
    package init(added id: String, title: String, heading: String) {
        self.init(
            answer: .accepted, isChanged: true, id: id, title: title, heading: heading, quote: "", start: 0, end: 0,
            cadence: "regularly", hasCadence: false, event: nil, evidence: Evidence.Kind.meeting.rawValue, owners: [],
            participants: [], recipients: [], counted: [])
    }

    /// The card again, with `whys` where it was read from the text and not changed.
    package func card(_ whys: [Why]) -> Card {
        func actors(_ named: [SetupWork.Named]) -> [NamedActor] {
            named.map {
                NamedActor(
                    name: $0.name, kind: ActorKind(rawValue: $0.kind) ?? .unit, of: $0.of.flatMap(ActorKind.init))
            }
        }
        let kind = Evidence.Kind(rawValue: evidence) ?? .activity
        let read = (try? Cadence(reading: cadence)) ?? Cadence(.regularly)
        let origin: Commitment.Origin =
            kind == .meeting ? .forum : kind == .activity || kind == .safetyWalk ? .activity : .commitment
        return Card(
            id: id, title: title, origin: origin, owners: actors(owners), participants: actors(participants),
            recipients: actors(recipients), main: hasCadence ? read.main : nil, strength: read.strength,
            except: read.except, alsoWhenNeeded: read.alsoWhenNeeded, whenSuitable: read.whenSuitable,
            counted: counted.compactMap { one in
                Cadence.Per(rawValue: one.per).map { .init(per: $0, values: one.values) }
            }, event: event, evidence: kind, heading: heading, quote: quote, span: start..<max(start, end),
            whys: isChanged ? [] : whys)
    }

    /// Who answers, as words that a person writes: *kommunpolis, säkerhetschef*.
    package mutating func setOwners(_ words: String) {
        owners = words.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }.map { name in
            let word = name.lowercased()
            let kind: ActorKind
            if let party = Actors.parties[word] {
                kind = party
            } else if case .actor(let found)? = Actors.nouns.find(word)?.sense {
                kind = found
            } else {
                kind = .unit
            }
            return .init(name: name, kind: kind.rawValue, of: nil)
        }
    }
}
