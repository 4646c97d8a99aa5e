import Agreements

/// What surrounds a sentence and is said only once.
struct SentenceContext {
    let heading: String
    let span: Range<Int>
    let quote: String
    /// Named as responsible under this heading.
    let responsible: [NamedActor]
    /// An item of a plan under a heading with somebody responsible: *Fortsätta …* binds without *ska*.
    let isPlanItem: Bool
    /// What the text lists under a word such as *skolområde*.
    let lists: [String: [String]]
}

/// Puts a sentence's findings together to cards, by stated rules.
struct CardReader {
    let found: SentenceFindings
    let context: SentenceContext
    /// The words for time by the place of the deed they stand nearest to.
    private let timesByDeed: [Int: [SentenceFindings.Time]]

    init(found: SentenceFindings, context: SentenceContext) {
        self.found = found
        self.context = context
        timesByDeed = NearestDeeds(found).times
    }

    enum Outcome {
        case cards([Card])
        case none(Marked.Outcome)
    }

    func read() -> Outcome {
        switch found.modal?.sense {
        case .may?:
            guard needed != nil, !deeds.isEmpty else { return .none(.onlyMay) }
        case .must?, .should?:
            if isGate { return .none(.gate) }
            if isDescriptive { return .none(.descriptive) }
            if deeds.isEmpty, mains.isEmpty, needed == nil { return .none(.noDeed) }
        case nil:
            let isStated = !mains.isEmpty && (deeds.contains(where: isFinite) || named != nil)
            let isItem = context.isPlanItem && (!mains.isEmpty || !deeds.isEmpty)
            guard isStated || isItem else { return .none(.noDeed) }
        }
        return .cards(chosenDeeds.flatMap(cards))
    }

    // MARK: Deeds and the words for time that go with them

    /// *Träffas* and *genomför* state what is done; *följa upp* alone only names it.
    private func isFinite(_ deed: SentenceFindings.Deed) -> Bool {
        let word = found.tokens[deed.at].word
        return word.hasSuffix("r") || word.hasSuffix("s")
    }

    /// `årliga medborgarlöften`: a thing with its cadence before it, without a verb of its own.
    private var named: SentenceFindings.Thing? {
        for time in found.times where time.range.count == 1 {
            guard case .main = time.sense else { continue }
            let near = time.range.upperBound..<time.range.upperBound + 2
            if let thing = found.things.first(where: { near.contains($0.at) && !$0.isGenitive }) { return thing }
        }
        return nil
    }

    private var deeds: [SentenceFindings.Deed] { found.deeds }

    /// Words that say how often, or that an event sets it going.
    private var mains: [SentenceFindings.Time] { found.times.filter(isMain) }

    private func isMain(_ time: SentenceFindings.Time) -> Bool {
        switch time.sense {
        case .main, .rolling, .vague, .event: true
        default: false
        }
    }

    private var needed: SentenceFindings.Time? {
        found.times.first { if case .whenNeeded = $0.sense { true } else { false } }
    }

    /// *Ska göras innan …* with no word for how often: something else waits for it.
    private var isGate: Bool {
        mains.isEmpty && found.tokens.contains { ["innan", "förrän", "dessförinnan"].contains($0.word) }
    }

    /// The verb after *ska* says how something should be, and no word says how often.
    private var isDescriptive: Bool {
        guard let modal = found.modal, mains.isEmpty, needed == nil else { return false }
        let after = found.tokens[(modal.at + 1)...].prefix(7).filter(\.isWord)
        guard let verb = after.firstIndex(where: { Things.descriptive.contains($0.word) }) else { return false }
        return !deeds.contains { $0.at > modal.at && $0.at < verb + 1 }
    }

    /// One deed, or each that has a word for time of its own.
    private var chosenDeeds: [SentenceFindings.Deed?] {
        let later = deeds.filter { $0.at > found.modal?.at ?? -1 }
        if found.modal == nil, !deeds.contains(where: isFinite) { return [nil] }
        guard mains.count > 1, later.count > 1 else { return [telling(later) ?? deeds.first] }
        let own = later.filter { timesByDeed[$0.at]?.contains(where: isMain) ?? false }
        return own.isEmpty ? [later.first] : own
    }

    /// *Hållas informerad* is about informing: a verb that says more goes before one that only carries it.
    private func telling(_ deeds: [SentenceFindings.Deed]) -> SentenceFindings.Deed? {
        guard let first = deeds.first, first.sense == .perform else { return deeds.first }
        return deeds.first { $0.sense != .perform && $0.at - first.end < 2 } ?? first
    }

    /// The words for time that belong to `deed`; with only one deed, all.
    private func times(of deed: SentenceFindings.Deed?) -> [SentenceFindings.Time] {
        let later = deeds.filter { $0.at > found.modal?.at ?? -1 }
        guard let deed, mains.count > 1, later.count > 1 else { return found.times }
        return timesByDeed[deed.at] ?? []
    }

    // MARK: Cards of one deed

    private func cards(of deed: SentenceFindings.Deed?) -> [Card] {
        let things = things(of: deed)
        let first = things.first
        let evidence = evidence(deed, first)
        // A report about several things is one report; papers, surveys and dialogues are each their own.
        let isOne = things.isEmpty || evidence == .report || evidence == .meeting
        return (isOne ? [first] : things.map { $0 }).map { card(deed, $0) }
    }

    private func things(of deed: SentenceFindings.Deed?) -> [SentenceFindings.Thing] {
        let usable = found.things.indices.filter { !found.things[$0].isGenitive }
        guard let deed else {
            let first = named.flatMap { named in usable.first { found.things[$0].at == named.at } } ?? usable.first
            return first.map(found.row) ?? []
        }
        // Gatherings and mailings are met, called to and collaborated on: for them a preposition says nothing.
        let direct = usable.filter { !found.things[$0].isOblique || isGathering(found.things[$0]) }
        let before = direct.filter { found.things[$0].at < deed.at }
        let after = direct.filter { found.things[$0].at >= deed.end }
        let first = deed.isPassive ? before.first ?? after.first : after.first ?? before.last
        return first.map(found.row) ?? []
    }

    private func isGathering(_ thing: SentenceFindings.Thing) -> Bool {
        switch thing.sense {
        case .meeting, .mailing, .dialogue, .walk: true
        case .document: deeds.contains { $0.sense == .meet }
        default: false
        }
    }

    private func evidence(_ deed: SentenceFindings.Deed?, _ thing: SentenceFindings.Thing?) -> Evidence.Kind {
        if let thing, case .agreement = thing.sense, isNew(thing) { return .successor }
        if mains.contains(where: { if case .main(.once(.afterPeriod)) = $0.sense { true } else { false } }) {
            return .finalFollowUp
        }
        return Things.evidence(deed?.sense, thing?.sense)
    }

    private func isNew(_ thing: SentenceFindings.Thing) -> Bool {
        thing.at > 0 && ["ny", "nya"].contains(found.tokens[thing.at - 1].word)
            || thing.at > 1 && ["ny", "nya"].contains(found.tokens[thing.at - 2].word)
    }

    private func card(_ deed: SentenceFindings.Deed?, _ thing: SentenceFindings.Thing?) -> Card {
        let evidence = evidence(deed, thing)
        let (actors, whyActors) = owners(of: deed)
        var card = Card(
            id: "", title: title(thing, evidence), origin: origin(evidence), owners: actors, participants: [],
            recipients: [], main: nil, strength: .must, except: nil, alsoWhenNeeded: false, whenSuitable: false,
            counted: [], event: nil, evidence: evidence, heading: context.heading, quote: context.quote,
            span: context.span, whys: [whyModal, whyEvidence(deed, thing, evidence), whyActors])
        readStrength(&card)
        readCounted(deed, &card)
        readTimes(times(of: deed), isMade: isPaper(thing), &card)
        return card
    }

    private func origin(_ evidence: Evidence.Kind) -> Commitment.Origin {
        switch evidence {
        case .meeting: .forum
        case .activity, .safetyWalk: .activity
        default: .commitment
        }
    }

    private func isPaper(_ thing: SentenceFindings.Thing?) -> Bool {
        switch thing?.sense {
        case .document, .agreement, .promise: true
        default: false
        }
    }

    private static let adjectives: Set<String> = [
        "gemensam", "gemensamma", "generell", "generella", "lokal", "lokala", "särskild", "särskilda", "samlad",
        "samlade", "slutlig", "slutliga", "årlig",
    ]

    private func title(_ thing: SentenceFindings.Thing?, _ evidence: Evidence.Kind) -> String {
        guard let thing, evidence != .report else { return context.heading }
        let before = thing.at > 0 ? found.tokens[thing.at - 1].word : ""
        let words = Self.adjectives.contains(before) ? "\(before) \(thing.citation)" : thing.citation
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    // MARK: Whys

    private var whyModal: Why {
        guard let modal = found.modal else {
            return .statedAsFact(words: deeds.first.map { found.words($0.at..<$0.end) } ?? "")
        }
        let words = found.tokens[modal.at].text
        return modal.sense == .may
            ? .mayWhenNeeded(words: words) : .modal(words: words, modal.sense == .must ? .must : .should)
    }

    private func whyEvidence(
        _ deed: SentenceFindings.Deed?, _ thing: SentenceFindings.Thing?, _ evidence: Evidence.Kind
    ) -> Why {
        let parts = [thing.map { found.tokens[$0.at].text }, deed.map { found.words($0.at..<$0.end) }]
        return .evidence(words: parts.compactMap { $0 }.joined(separator: " … "), evidence)
    }

    /// *Gruppen ska träffas* under a heading that names a group means that group.
    private var bodyOfHeading: NamedActor? {
        guard found.tokens.first?.word == "gruppen" else { return nil }
        return SentenceFindings(tokens(of: context.heading)).actors.first { $0.actor.kind == .body }?.actor
    }

    private func owners(of deed: SentenceFindings.Deed?) -> ([NamedActor], Why) {
        if let own = found.owners(of: deed, before: deed?.at ?? found.tokens.count) {
            let named = own.actors.filter { $0.kind != .allParties }
            return (named, named.isEmpty ? .allParties : .owners(words: own.words))
        }
        if let body = bodyOfHeading { return ([body], .ownersOfSection(words: context.heading)) }
        guard !context.responsible.isEmpty else { return ([], .allParties) }
        return (context.responsible, .ownersOfSection(words: context.responsible.map(\.name).joined(separator: ", ")))
    }
}
