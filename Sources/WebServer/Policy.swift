package import Vocabulary

/// What somebody wants to do; every route names one.
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
    /// Own drafts of agreements, and proposing them.
    case setUp
}

/// The one place that decides who may do what. Deny is the default.
package func mayDo(_ intent: Intent, in agreement: AgreementID?, as who: SignedIn?) -> Permission {
    switch intent {
    case .readPublic, .readFeed: return .allowed
    case .readOwn, .manageFeeds: return who == nil ? .signInFirst : .allowed
    case .setUp: return who == nil ? .signInFirst : .allowed
    case .readAgreement:
        guard let who else { return .signInFirst }
        guard let agreement, who.parties[agreement] != nil else { return .unknown }
        return .allowed
    case .recordAct:
        guard let who else { return .signInFirst }
        guard let agreement, who.parties[agreement] != nil else { return .unknown }
        return who.acts.contains(agreement) ? .allowed : .forbidden
    }
}

/// What the policy says. To those who may not read it, an agreement does not exist.
package enum Permission: Hashable, Sendable { case allowed, signInFirst, forbidden, unknown }
