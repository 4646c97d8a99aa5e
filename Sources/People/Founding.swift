package import Agreements
package import Vocabulary

/// An organisation, by what is the same in all its agreements; also one that has none yet.
package struct Organisation: Hashable, Sendable {
    package let kind: Party.Kind
    package let name: String
    /// The municipality's code or the police area's key.
    package let code: String?

    package init(kind: Party.Kind, name: String, code: String?) {
        self.kind = kind
        self.name = name
        self.code = code
    }

    package init(_ party: Party) { self.init(kind: party.kind, name: party.name, code: party.area ?? party.code) }

    /// By police area, by municipality code, else by name.
    package func isSame(as other: Organisation) -> Bool {
        guard kind == other.kind else { return false }
        if let code, let theirs = other.code { return code == theirs }
        return name == other.name
    }

    /// The role that runs an agreement for such an organisation.
    package var workingRole: Role { kind == .policeArea ? .police : .coordinator }

    /// Under which its own drafts are kept.
    package var key: String { "\(kind.rawValue)/\(code ?? name)" }
}

/// A post that somebody holds in an organisation before it has any agreement, so that it can set up its first one.
/// It is an appointment like others, in an agreement that cannot be.
package struct Founding: Hashable, Sendable {
    package let organisation: Organisation
    /// What the post is called.
    package let post: String

    package init(_ organisation: Organisation, post: String) {
        self.organisation = organisation
        self.post = post
    }

    /// Stands where other appointments name their agreement; no definition can have an id with parentheses.
    package static let agreement = AgreementID("(ny)")

    /// The organisation as an appointment keeps it: kind, code and name.
    package var party: ActorKey {
        ActorKey("\(organisation.kind.rawValue)/\(organisation.code ?? "")/\(organisation.name)")
    }

    /// Nil for every other appointment.
    package init?(_ appointment: Appointment) {
        let parts = appointment.organisation.text.split(
            separator: "/", maxSplits: 2, omittingEmptySubsequences: false
        ).map(String.init)
        guard appointment.agreement == Self.agreement, parts.count == 3, let kind = Party.Kind(rawValue: parts[0])
        else { return nil }
        self.init(
            Organisation(kind: kind, name: parts[2], code: parts[1].isEmpty ? nil : parts[1]),
            post: appointment.post.text)
    }

    /// The key that the post gets in the first agreement.
    package var postKey: ActorKey {
        ActorKey(post.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-"))
    }

    /// Every reason why an organisation cannot be entered so; none when it can.
    package var refusals: [PeopleRefusal] {
        var found = People.refusals(name: organisation.name) + People.refusals(name: post)
        if postKey.text.isEmpty { found.append(.badName) }
        let code = organisation.code ?? ""
        let isPlain = code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        if !isPlain || code.utf8.count > 40 { found.append(.badName) }
        return Array(Set(found))
    }
}

extension SignedIn {
    /// The party that the post acts for in an agreement that it sets up; nil where the post is not there, or is another
    /// organisation's: nobody becomes the other party.
    package func ownParty(in agreement: Agreement) -> Party? {
        guard let party = agreement.party(of: post).flatMap({ agreement.party($0) }),
            Organisation(party).isSame(as: organisation)
        else { return nil }
        return party
    }
}
