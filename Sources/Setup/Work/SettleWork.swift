package import Agreements
package import Vocabulary

/// What keeps a draft from being proposed; a person can mend each.
package enum WorkFault: Error, Hashable, Sendable {
    case titleMissing
    case badDate(field: String)
    case endsBeforeStart
    case tooFewParties
    case ownPartyMissing
    case postMissing(party: String)
    case nothingAccepted
    case identityNumber(field: String)
}

/// Identity of a known organisation, the same in all its agreements.
package struct KnownParty: Hashable, Sendable {
    package let name: String
    package let kind: Party.Kind
    package let code: String?
    package init(name: String, kind: Party.Kind, code: String?) {
        self.name = name
        self.kind = kind
        self.code = code
    }
}

extension SetupWork {
    /// What is still wrong with the head, every fault at once.
    package var headFaults: [WorkFault] {
        var faults: [WorkFault] = []
        if title.allSatisfy(\.isWhitespace) { faults.append(.titleMissing) }
        let (first, last) = (ImpreciseDate(from), ImpreciseDate(through))
        if first == nil { faults.append(.badDate(field: "from")) }
        if last == nil { faults.append(.badDate(field: "through")) }
        if let first, let last, last.range.last < first.range.first { faults.append(.endsBeforeStart) }
        if partners.count < 2 { faults.append(.tooFewParties) }
        if !partners.contains(where: \.isOwn) { faults.append(.ownPartyMissing) }
        faults += partners.filter { !$0.isOwn && $0.post.allSatisfy(\.isWhitespace) }.map {
            .postMissing(party: $0.name)
        }
        let written = [("title", title)] + partners.flatMap { [("party", $0.name), ("post", $0.post)] }
        faults += written.filter { holdsIdentityNumber($0.1) }.map { .identityNumber(field: $0.0) }
        return faults
    }

    /// What the definition is written from; every fault instead, while there are any.
    /// - Parameters:
    ///   - own: the post that sets it up, by key and name: it must stand in the definition, so that it may act.
    ///   - known: organisations that other agreements know.
    package func definition(
        id: String, own: (key: ActorKey, name: String), known: [KnownParty]
    ) -> Result<DefinitionDraft, WorkFaults> {
        var faults = headFaults
        if accepted.isEmpty { faults.append(.nothingAccepted) }
        guard faults.isEmpty, let first = ImpreciseDate(from), let last = ImpreciseDate(through) else {
            return .failure(WorkFaults(faults))
        }
        return .success(draft(id: id, from: first, through: last, own: own, known: known, cards: accepted))
    }

    /// The same while the head is not settled, so that dates can be shown: whatever is missing is this year's.
    package func preview(today: CivilDate) -> DefinitionDraft {
        let first = ImpreciseDate(from) ?? ImpreciseDate(day: .firstOf(year: today.year))
        let known = ImpreciseDate(through).flatMap { $0.range.last >= first.range.first ? $0 : nil }
        let last = known ?? ImpreciseDate(day: .lastOf(year: first.range.first.year + 3))
        return draft(
            id: "utkast", from: first, through: last, own: (ActorKey("egen-post"), "Egen post"), known: [],
            cards: cards.filter { $0.answer != .dropped })
    }

    private func draft(
        id: String, from: ImpreciseDate, through: ImpreciseDate, own: (key: ActorKey, name: String),
        known: [KnownParty], cards: [Entry]
    ) -> DefinitionDraft {
        let named = partners.isEmpty ? [Partner(name: "Part", kind: .other, isOwn: true)] : partners
        let keyed = DefinitionDraft.keyed(named.map { ($0.name, $0.partyKind) })
        let parties = zip(named, keyed).map { partner, key in
            DefinitionDraft.Partner(
                key: key, name: partner.name, kind: partner.partyKind, post: partner.isOwn ? own.name : partner.post,
                postKey: partner.isOwn ? own.key : nil,
                code: known.first { $0.kind == partner.partyKind && $0.name == partner.name }?.code)
        }
        let place = DefinitionDraft.place(of: named.first?.name ?? title)
        return DefinitionDraft(
            id: id, title: title, short: "\(place) \(from.range.first.year)–\(through.range.last.year)", from: from,
            through: through, partners: parties,
            signatures: signatures.map {
                Head.Signature(
                    post: $0.post, party: Party.Kind(rawValue: $0.kind) ?? .other, on: $0.on.flatMap { CivilDate($0) })
            }, cards: cards.map { $0.card([]) })
    }

    /// An id for an address: the first party's name and the first year.
    package var proposedID: String {
        let name = DefinitionDraft.place(of: partners.first?.name ?? title)
        let year = ImpreciseDate(from).map { "-\($0.range.first.year)" } ?? ""
        return asciiSlug(name) + year
    }
}

/// Every fault at once.
package struct WorkFaults: Error, Hashable, Sendable {
    package let all: [WorkFault]
    package init(_ all: [WorkFault]) { self.all = all }
}
