package import Agreements
package import Vocabulary

/// Why somebody cannot be given an account or a post, or cannot change how they sign in: what a person can mend.
package enum PeopleRefusal: Error, Hashable, Sendable {
    case badMail
    case badName
    /// A text that holds what looks like a personal identity number; which one.
    case identityNumber(field: String)
    case mailTaken
    case noAccount(mail: String)
    case noAgreement(AgreementID)
    /// The agreement has no such post that belongs to one of its parties.
    case noPost(String, known: [ActorKey])
    /// The post belongs to another organisation than the one that appoints.
    case otherOrganisation
    /// The role that runs an agreement is another for a police area than for a municipality.
    case wrongRole(Role, wanted: Role)
    case badDay(field: String)
    case endsBeforeItBegins
    case tooLate(CivilDate)
    /// The same post, role and days are held already.
    case alreadyHeld
    case noAppointment
    /// The same waits already for a second administrator.
    case alreadyProposed
    /// Somebody has answered it meanwhile, or its time was up.
    case noProposal
    /// Nobody confirms what they proposed.
    case ownProposal
    /// Who appoints may not end the own right to appoint: nobody might be left who can.
    case ownRight
    /// Who appoints may not give themselves a post: who says who may read should not be the one who reads.
    case oneself
    case passwordTooShort(least: Int)
    case passwordTooLong(most: Int)
    case passwordTooPlain
    /// One of those that many have chosen, perhaps with signs before or after it.
    case passwordTooCommon
    case wrongPassword
    case wrongCode
}

/// A post that somebody is to hold.
package struct Appointing: Hashable, Sendable {
    package let post: ActorKey
    package let role: Role
    package let from: CivilDate
    package let through: CivilDate?

    package init(post: ActorKey, role: Role, from: CivilDate, through: CivilDate?) {
        self.post = post
        self.role = role
        self.from = from
        self.through = through
    }

    /// The years that an appointment may run ahead without a new decision; longer needs a new one.
    package static let longestYears = 10

    /// Days that an appointment waits for a second administrator.
    package static let proposalDays = 14

    /// Every reason why the post cannot be held so; none when it can.
    /// - Parameters:
    ///   - organisation: who appoints; nil for the command line, which appoints for every party.
    ///   - held: what the same person holds already.
    package func refusals(
        in agreement: Agreement, by organisation: ActorKey?, held: [Appointment]
    ) -> [PeopleRefusal] {
        let known = agreement.posts.map(\.key).filter { key in
            agreement.party(of: key).map { organisation == nil || $0 == organisation } ?? false
        }
        guard agreement.posts.contains(where: { $0.key == post }), let key = agreement.party(of: post),
            let party = agreement.party(key)
        else { return [.noPost(post.text, known: known)] }
        var found: [PeopleRefusal] = []
        if let organisation, organisation != key { found.append(.otherOrganisation) }
        if [.coordinator, .police].contains(role), role != party.workingRole {
            found.append(.wrongRole(role, wanted: party.workingRole))
        }
        if let through, through < from { found.append(.endsBeforeItBegins) }
        let latest = from.adding(months: 12 * Self.longestYears)
        if let through, through > latest { found.append(.tooLate(latest)) }
        let same = held.contains { other in
            other.agreement == agreement.id && other.post == post && other.role == role
                && other.from <= through ?? other.from && from <= other.through ?? from
        }
        if same { found.append(.alreadyHeld) }
        return found
    }
}

/// An electronic address as it is kept: in small letters, without spaces around it.
package struct MailAddress: Hashable, Sendable {
    package let text: String

    /// Nil when a letter could not be sent there: one @, something before it, a name with a dot after it, at most 200 bytes.
    package init?(_ text: some StringProtocol) {
        let trimmed = text.drop(while: \.isWhitespace)
        let small = String(trimmed.reversed().drop(while: \.isWhitespace).reversed()).lowercased()
        let parts = small.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = small.unicodeScalars.allSatisfy {
            $0.value > 32 && $0.value != 127 && !"<>()[],;:\\\"".unicodeScalars.contains($0)
        }
        guard parts.count == 2, isPlain, !parts[0].isEmpty, small.utf8.count <= 200 else { return nil }
        let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard names.count > 1, names.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.text = small
    }
}

/// What is wrong with the name somebody wants to be shown by; at most 100 characters on one line.
package func refusals(name: String) -> [PeopleRefusal] {
    let isOneLine = name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    if name.isEmpty || name.count > 100 || name.utf8.count > 200 || !isOneLine { return [.badName] }
    return holdsIdentityNumber(name) ? [.identityNumber(field: "name")] : []
}

extension Role {
    /// A role that says who may read or decide: where the organisation has two administrators, one proposes it and another
    /// confirms it.
    package var needsTwo: Bool { self == .admin || self == .steering }
}
