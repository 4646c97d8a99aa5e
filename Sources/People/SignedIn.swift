package import Agreements
package import Vocabulary

/// Who acts in the browser: one post, on behalf of one organisation, with the roles held in each of its agreements.
package struct SignedIn: Hashable, Sendable {
    package let post: ActorKey
    package let postName: String
    /// Per agreement that may be read: the party that the organisation is there.
    package let parties: [AgreementID: ActorKey]
    /// Per agreement: what the post is held for. An agreement that is not here does not exist for this reader.
    package let roles: [AgreementID: Set<Role>]
    /// The agreements where this post itself may act.
    package let acts: Set<AgreementID>
    /// The organisation, also one that has no agreement yet.
    package let organisation: Organisation
    /// The person behind it; nil where a post is chosen without an account, as in the demo.
    package let account: AccountID?

    private init(
        post: ActorKey, postName: String, organisation: Organisation,
        seats: [AgreementID: (party: ActorKey, roles: Set<Role>)], account: AccountID?
    ) {
        self.post = post
        self.postName = postName
        self.organisation = organisation
        self.account = account
        roles = seats.mapValues(\.roles)
        parties = seats.compactMapValues { seat in
            seat.roles.isDisjoint(with: Intent.readAgreement.rule.roles) ? nil : seat.party
        }
        acts = Set(seats.filter { !$0.value.roles.isDisjoint(with: Intent.recordAct.rule.roles) }.map(\.key))
    }

    package var organisationName: String { organisation.name }

    /// What may be loaded of an agreement: the widest that one of the roles opens.
    package func viewer(of agreement: AgreementID) -> Viewer? {
        guard let party = parties[agreement], let held = roles[agreement] else { return nil }
        let viewers = held.compactMap { $0.viewer(party) }
        return viewers.contains(.organisation(party)) ? .organisation(party) : viewers.first
    }

    package func actor(in agreement: AgreementID) -> Actor? {
        guard acts.contains(agreement), let party = parties[agreement] else { return nil }
        return Actor(post: post, organisation: party)
    }

    /// The agreement by which a session remembers what it acts as.
    package var anchor: AgreementID? { roles.keys.min() }

    /// Whether nothing but reporting is allowed: such a session lives long.
    package var onlyReports: Bool { roles.values.allSatisfy { $0 == [.reporter] } }

    /// True when this is what a post of an agreement acts as.
    package func isFor(_ post: ActorKey, in agreement: AgreementID) -> Bool {
        self.post == post && roles[agreement] != nil
    }
}

// Without accounts
extension SignedIn {
    /// A post chosen without an account: it acts wherever its organisation is party and has the post, and reads where
    /// the organisation is party without it.
    package init?(post: ActorKey, of agreement: Agreement, among all: [Agreement]) {
        guard let own = agreement.posts.first(where: { $0.key == post }), let key = agreement.party(of: post),
            let party = agreement.party(key)
        else { return nil }
        var seats: [AgreementID: (party: ActorKey, roles: Set<Role>)] = [:]
        for other in all {
            guard let same = other.parties.first(where: { $0.isSame(as: party) }) else { continue }
            let isThere = other.posts.contains { $0.key == post } && other.party(of: post) == same.key
            seats[other.id] = (same.key, [isThere ? party.workingRole : .auditor])
        }
        self.init(post: post, postName: own.name, organisation: Organisation(party), seats: seats, account: nil)
    }
}

// With accounts
extension SignedIn {
    /// What somebody may act as on a day, one for each post of an organisation: appointments that have begun and are not
    /// over, to posts that the agreements still have. Posts that may act come first, then by organisation and post.
    /// - Parameters:
    ///   - day: the day in an agreement's own zone.
    ///   - today: the day for organisations that have no agreement yet; nil where those do not matter.
    package static func choices(
        of account: AccountID, _ appointments: [Appointment], among all: [Agreement], today: CivilDate? = nil,
        on day: (Agreement) -> CivilDate
    ) -> [SignedIn] {
        var found: [Choice] = []
        func add(_ key: ActorKey, _ name: String, _ organisation: Organisation, _ party: ActorKey, _ held: Appointment)
        {
            let place =
                found.firstIndex { $0.post == key && $0.organisation.isSame(as: organisation) } ?? found.endIndex
            if place == found.endIndex { found.append(Choice(post: key, name: name, organisation: organisation)) }
            found[place].seats[held.agreement, default: (party, [])].roles.insert(held.role)
        }
        for appointment in appointments where appointment.account == account {
            guard let agreement = all.first(where: { $0.id == appointment.agreement }),
                appointment.holds(on: day(agreement)),
                let post = agreement.posts.first(where: { $0.key == appointment.post }),
                agreement.party(of: post.key) == appointment.organisation,
                let party = agreement.party(appointment.organisation)
            else { continue }
            add(post.key, post.name, Organisation(party), party.key, appointment)
        }
        for appointment in appointments where appointment.account == account {
            guard let founding = Founding(appointment), let today, appointment.holds(on: today) else { continue }
            add(founding.postKey, founding.post, founding.organisation, founding.party, appointment)
        }
        return found.map {
            SignedIn(post: $0.post, postName: $0.name, organisation: $0.organisation, seats: $0.seats, account: account)
        }.sorted { $0.place < $1.place }
    }

    private var place: (Int, String, String) { (acts.isEmpty ? 1 : 0, organisationName, postName) }

    private struct Choice {
        let post: ActorKey
        let name: String
        let organisation: Organisation
        var seats: [AgreementID: (party: ActorKey, roles: Set<Role>)] = [:]
    }
}

extension Party {
    /// The same organisation in another agreement: by police area, by municipality code, else by name.
    package func isSame(as other: Party) -> Bool { Organisation(self).isSame(as: Organisation(other)) }

    /// The role that runs the agreement for such an organisation.
    package var workingRole: Role { Organisation(self).workingRole }
}

// Reporting
extension SignedIn {
    /// On whose behalf the post reports in an agreement; nil when it may not.
    package func reporting(in agreement: Agreement) -> Actor? {
        guard mayDo(.report, in: agreement.id, as: self) == .allowed, let party = agreement.party(of: post) else {
            return nil
        }
        return Actor(post: post, organisation: party)
    }
}
