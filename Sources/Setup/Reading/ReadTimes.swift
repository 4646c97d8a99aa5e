import Agreements

// How strongly, how often and over what: the words of time become the card's cadence.

extension CardReader {
    func readStrength(_ card: inout Card) {
        if found.modal?.sense == .should { card.strength = .should }
        for time in found.times {
            let words = found.words(time.range)
            switch time.sense {
            case .should: card.soften(.should, words)
            case .aim: card.soften(.aim, words)
            case .whenPossible(let suitable):
                if card.strength != .should { card.strength = .whenPossible }
                card.whenSuitable = suitable
                card.whys.append(.softened(words: words, .whenPossible))
            default: break
            }
        }
    }

    func readTimes(_ times: [SentenceFindings.Time], isMade: Bool, _ card: inout Card) {
        for time in times {
            let words = found.words(time.range)
            switch time.sense {
            case .main(let main): card.take(main, words)
            case .rolling(let months, let otherwise):
                card.take(isMade ? .rolling(months: months) : otherwise, words)
            case .except(let name):
                card.except = name
                card.whys.append(.except(words: words, name: name))
            default: break
            }
        }
        if card.evidence == .finalFollowUp { card.main = .once(.afterPeriod) }
        let needed = times.first { if case .whenNeeded = $0.sense { true } else { false } }
        if card.main == nil { readLooseTimes(times, isMade: isMade, isNeeded: needed != nil, &card) }
        if let needed { readNeed(found.words(needed.range), &card) }
        card.dropExceptionWithoutEffect()
    }

    /// Without a number: an event, a vague word, or nothing at all.
    private func readLooseTimes(
        _ times: [SentenceFindings.Time], isMade: Bool, isNeeded: Bool, _ card: inout Card
    ) {
        for time in times {
            switch time.sense {
            case .event(let deadline) where card.main == nil:
                let words = clause(from: time.range)
                card.beginsWith(words)
                if deadline { card.whys.append(.deadlineNotHeld(words: found.words(time.range))) }
            case .clause where card.main == nil && beginsClause(time.range.lowerBound):
                card.beginsWith(clause(from: time.range))
            case .vague where card.main == nil:
                card.main = card.evidence == .activity ? .ongoing : .regularly
                card.whys.append(.vague(words: found.words(time.range)))
            default: break
            }
        }
        guard card.main == nil, !isNeeded else { return }
        if isMade, let each = card.whys.firstWithoutList(.area) {
            card.whys.removeAll { $0 == .listMissing(words: each, .area) }
            card.counted.removeAll { $0.per == .area }
            card.beginsWith(each)
        } else if isMade, [.documentAdopted, .documentPresented, .successor].contains(card.evidence) {
            card.main = .once(.undated)
            card.whys.append(.madeOnce)
        } else {
            card.whys.append(.noCadence)
        }
    }

    /// *När …* first in the sentence or after the deed; *vem, hur och när* asks, and tells of no event.
    private func beginsClause(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = found.tokens[place - 1]
        return before.isWord && !["och", "eller", "hur", "vad", "vem", "som", "samt"].contains(before.word)
    }

    private func readNeed(_ words: String, _ card: inout Card) {
        if card.main == nil {
            card.main = .whenNeeded
            card.whys.append(.main(words: words, .whenNeeded))
        } else {
            card.alsoWhenNeeded = true
            card.whys.append(.alsoWhenNeeded(words: words))
        }
    }

    /// The words from an event on to the next mark or *ska*, twelve at most.
    private func clause(from range: Range<Int>) -> String {
        var end = range.upperBound
        while end < found.tokens.count, end - range.lowerBound < 12, found.tokens[end].isWord,
            SentenceFindings.modals[found.tokens[end].word] == nil
        { end += 1 }
        return found.words(range.lowerBound..<end)
    }

    func readCounted(_ deed: SentenceFindings.Deed?, _ card: inout Card) {
        if card.evidence == .report, let to = found.afterWord("till", from: deed?.at ?? 0) {
            card.recipients = to.actors
            if to.actors.count > 1 {
                card.counted.append(.init(per: .recipient, values: to.actors.map(\.name)))
                card.whys.append(.counted(words: to.words, .recipient))
            }
        }
        if let (counted, words) = found.counted(lists: context.lists) {
            card.counted.append(counted)
            card.whys.append(
                counted.values.isEmpty ? .listMissing(words: words, counted.per) : .counted(words: words, counted.per))
        }
        if card.evidence == .meeting, let deed {
            let with = found.actors.indices.first { found.actors[$0].at >= deed.end && !found.actors[$0].isGenitive }
            card.participants = with.map(found.actorRow) ?? []
        }
    }
}

extension Card {
    fileprivate mutating func soften(_ strength: Cadence.Strength, _ words: String) {
        self.strength = strength
        whys.append(.softened(words: words, strength))
    }

    /// The first word for how often holds; data and reports are about what has ended.
    fileprivate mutating func take(_ main: Cadence.Main, _ words: String) {
        // *Varje år senast den 15 november*: the day says more than the year, which it lies in.
        if case .before(let names)? = Optional(main), names.allSatisfy({ FixedDay(name: $0) != nil }), isYearly {
            self.main = main
            whys.removeAll { if case .aboutEnded = $0 { true } else { false } }
            whys.append(.main(words: words, main))
            return
        }
        guard self.main == nil else { return }
        self.main = main
        whys.append(.main(words: words, main))
        if case .inEach(let unit, 1, _) = main, unit == .month || unit == .year,
            evidence == .delivery || evidence == .report
        {
            self.main = .about(unit)
            whys.append(.aboutEnded(unit))
        }
    }

    private var isYearly: Bool {
        switch main {
        case .inEach(.year, 1, _), .about(.year): true
        default: false
        }
    }

    fileprivate mutating func beginsWith(_ event: String) {
        let words = event.prefix(1).lowercased() + event.dropFirst()
        main = .onEvent(words)
        self.event = words
        whys.append(.event(words: event))
    }

    /// The grammar has exceptions for weeks, months and short steps only.
    fileprivate mutating func dropExceptionWithoutEffect() {
        guard except != nil, (try? Cadence(reading: cadence.written)) == nil else { return }
        except = nil
    }
}

extension [Why] {
    /// The words of *for each* whose list the text does not give.
    fileprivate func firstWithoutList(_ per: Cadence.Per) -> String? {
        for case .listMissing(let words, per) in self { return words }
        return nil
    }
}
