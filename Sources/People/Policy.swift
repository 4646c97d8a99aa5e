package import Vocabulary

/// What somebody wants to do; every route, feed and form names one.
package enum Intent: Hashable, Sendable, CaseIterable {
    /// Texts about the program, signing in and out, style and script.
    case readPublic
    /// Own overview, search over own agreements, own calendar links.
    case readOwn
    case readAgreement
    case recordAct
    case manageFeeds
    /// A calendar by its unguessable link.
    case readFeed
    /// The own name, password, one-time codes, sessions; which post to act in.
    case keepAccount
    /// Who holds which post in the own organisation.
    case managePeople
    /// Letters on their way to those who hold the own organisation's posts.
    case manageLetters
    /// Organisations, posts, places and settings of an agreement, and who holds the own organisation's posts.
    case administer
    /// Who did what with the own organisation's accounts, and what the reader's role opens of the journal.
    case readLog
    /// Own drafts of agreements, and proposing them.
    case setUp
    /// Files of rows: looked over, read in and undone; areas too.
    case takeIn
    /// Sending in a report, and reading what the own post sent in lately.
    case report
    /// Everybody's reports, and saying what becomes of them.
    case readReports
    /// The board of a forum's meeting: reading it, and writing on it.
    case runWeek
    /// Drawing situation pictures from everything that the working group counts, and writing them.
    case drawPicture
    /// Reading the situation pictures that were written.
    case readPicture
}

/// The policy: one row an intent, and nothing else decides who may do what. An intent without a row does not compile.
extension Intent {
    package var rule: Rule {
        switch self {
        case .readPublic: .everybody
        case .readFeed: .everybody
        case .readOwn: .signedIn([.coordinator, .police, .steering, .auditor, .registrator])
        case .readAgreement: .inAgreement([.coordinator, .police, .steering, .auditor, .registrator])
        case .recordAct: .inAgreement([.coordinator, .police])
        case .manageFeeds: .signedIn([.coordinator, .police, .steering, .auditor, .registrator])
        case .keepAccount: .signedIn(Set(Role.allCases))
        case .managePeople: .inAgreement([.admin])
        case .manageLetters: .inAgreement([.admin])
        case .administer: .inAgreement([.coordinator, .police, .auditor, .registrator, .admin])
        case .readLog: .inAgreement([.auditor, .admin])
        case .setUp: .signedIn([.coordinator, .police])
        case .takeIn: .inAgreement([.coordinator, .police])
        case .report: .inAgreement([.reporter, .coordinator, .police])
        case .readReports: .inAgreement([.coordinator, .police])
        case .runWeek: .inAgreement([.coordinator, .police])
        case .drawPicture: .inAgreement([.coordinator, .police])
        case .readPicture: .inAgreement([.coordinator, .police, .steering, .auditor, .registrator])
        }
    }
}

/// What a row of the policy says.
package enum Rule: Hashable, Sendable {
    /// Whoever asks, signed in or not.
    case everybody
    /// Whoever is signed in with one of these roles in some agreement.
    case signedIn(Set<Role>)
    /// Whoever holds one of these roles in the agreement that the request names.
    case inAgreement(Set<Role>)

    package var roles: Set<Role> {
        switch self {
        case .everybody: []
        case .signedIn(let roles), .inAgreement(let roles): roles
        }
    }
}

/// The one place that decides who may do what. Deny is the default.
package func mayDo(_ intent: Intent, in agreement: AgreementID?, as who: SignedIn?) -> Permission {
    permission(intent.rule, in: agreement, as: who)
}

/// What a rule says to somebody.
package func permission(_ rule: Rule, in agreement: AgreementID?, as who: SignedIn?) -> Permission {
    switch rule {
    case .everybody: return .allowed
    case .signedIn(let roles):
        guard let who else { return .signInFirst }
        return who.roles.values.contains { !$0.isDisjoint(with: roles) } ? .allowed : .forbidden
    case .inAgreement(let roles):
        guard let who else { return .signInFirst }
        guard let agreement, let held = who.roles[agreement] else { return .unknown }
        return held.isDisjoint(with: roles) ? .forbidden : .allowed
    }
}

/// What the policy says. To those who hold no post in it, an agreement does not exist.
package enum Permission: Hashable, Sendable, CaseIterable { case allowed, signInFirst, forbidden, unknown }

extension Role {
    /// How much of the journal the role opens; nil for none of it.
    func viewer(_ organisation: ActorKey) -> Viewer? {
        switch self {
        case .coordinator, .police, .auditor, .registrator: .organisation(organisation)
        case .steering: .participant
        case .reporter, .admin: nil
        }
    }
}
