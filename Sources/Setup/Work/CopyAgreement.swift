package import Agreements
package import Vocabulary

extension SetupWork {
    /// Begins with what another agreement promises: its parties and a card for each commitment of its own.
    package init(copying agreement: Agreement) {
        self.init(text: "", proposals: nil)
        partners = agreement.parties.map { party in
            let post = agreement.posts.first { agreement.party(of: $0.key) == party.key }
            return Partner(name: party.name, kind: party.kind, post: post?.name ?? "")
        }
        signatures = agreement.signatures.compactMap { signature in
            agreement.party(signature.party).map {
                Signature(post: agreement.name(of: signature.by), kind: $0.kind.rawValue, on: nil)
            }
        }
        cards = agreement.commitments.filter { !$0.isLaw }.map { Entry(copying: $0, of: agreement) }
    }
}

extension SetupWork {
    /// Puts the time after another agreement's, and as long; nothing where that has no end.
    package mutating func follow(_ agreement: Agreement) {
        guard let last = agreement.period.last else { return }
        let first = agreement.period.first
        var months = 1
        while first.adding(months: months) <= last { months += 1 }
        let next = last.adding(days: 1)
        from = next.description
        through = next.adding(months: months).adding(days: -1).description
    }
}

extension SetupWork.Entry {
    /// The card that a commitment of an agreement would be.
    package init(copying commitment: Commitment, of agreement: Agreement) {
        func named(_ keys: [ActorKey]) -> [SetupWork.Named] { keys.map { SetupWork.Named($0, of: agreement) } }
        self.init(
            added: commitment.key.text, title: commitment.title.sv, heading: commitment.basis.clause ?? "")
        answer = .open
        quote = commitment.reading.sv
        cadence = commitment.cadence.written
        hasCadence = true
        event = commitment.event?.sv
        evidence = commitment.evidence.kind.rawValue
        let isAllParties = Set(commitment.owners) == Set(agreement.authorities)
        owners = isAllParties ? [] : named(commitment.owners)
        participants = named(commitment.participants)
        recipients = named(commitment.recipients)
        counted = commitment.dimensions.map { dimension in
            let values =
                dimension.per == .recipient
                ? dimension.values.map { agreement.name(of: ActorKey($0)) } : dimension.values
            return SetupWork.Counted(per: dimension.per.rawValue, values: values)
        }
    }
}

extension SetupWork.Named {
    /// Somebody whom an agreement knows by a key.
    package init(_ key: ActorKey, of agreement: Agreement) {
        func partyKind(_ party: Party) -> ActorKind {
            switch party.kind {
            case .municipality: .municipality
            case .policeArea: .policeArea
            case .region: .region
            case .other: .unit
            }
        }
        let owner = agreement.party(of: key).flatMap(agreement.party).map(partyKind)
        let kind: ActorKind =
            if let party = agreement.party(key) {
                partyKind(party)
            } else if agreement.posts.contains(where: { $0.key == key }) {
                .post
            } else if agreement.bodies.contains(where: { $0.key == key }) {
                .body
            } else {
                .unit
            }
        self.init(
            name: agreement.name(of: key), kind: kind.rawValue, of: agreement.party(key) == nil ? owner?.rawValue : nil)
    }
}
