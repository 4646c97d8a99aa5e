import Agreements
import Ledger
import People
import Storage
import Vocabulary

/// Whoever presses a link in a letter, looked up anew each time: the post may be over.
struct LinkBearer {
    let token: String
    /// What the link is for, as it is written.
    let thing: String
    let desk: Desk
    let actor: Actor

    /// Nil when the link is over or never was, or its owner holds the post no more.
    init?(_ call: Call) throws {
        guard let token = call.parameter("lank"), token.utf8.count == 64,
            let link = try call.site.ledger.accounts.doneLink(token, now: call.site.clock())
        else { return nil }
        let held = try call.site.ledger.accounts.appointments(of: link.account)
        let choices = SignedIn.choices(of: link.account, held, among: call.site.agreements) { call.site.today($0) }
        guard let who = choices.first(where: { $0.isFor(link.post, in: link.agreement) }),
            mayDo(.recordAct, in: link.agreement, as: who) == .allowed, let actor = who.actor(in: link.agreement),
            let desk = try call.site.desk(link.agreement, as: who, call.language)
        else { return nil }
        self.token = token
        thing = link.occasion
        self.desk = desk
        self.actor = actor
    }
}
