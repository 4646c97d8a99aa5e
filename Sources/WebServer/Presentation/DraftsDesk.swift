import Agreements
import Foundation
import Ledger
import People
import Setup
import Storage
import Vocabulary

/// An organisation's own drafts: read and kept for that organisation alone.
struct DraftsDesk {
    let site: Site
    let who: SignedIn
    /// The organisation that the post acts for; it may have no agreement yet.
    let party: Organisation
    var organisation: String { party.key }

    init?(_ call: Call) {
        guard let who = call.who, !who.acts.isEmpty else { return nil }
        site = call.site
        self.who = who
        party = who.organisation
    }

    var today: CivilDate { site.agreements.first.map(site.today) ?? site.clock().utcDay }

    var all: [(id: String, work: SetupWork, changedOn: CivilDate)] {
        get throws {
            try site.ledger.journal.drafts(of: organisation).compactMap { draft in
                Self.read(draft.body).map { (draft.id, $0, draft.changedOn) }
            }
        }
    }

    func work(_ id: String) throws -> SetupWork? {
        try site.ledger.journal.draft(id, of: organisation).flatMap { Self.read($0.body) }
    }

    func keep(_ work: SetupWork, as id: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let body = String(decoding: try encoder.encode(work), as: UTF8.self)
        try site.ledger.journal.keepDraft(
            StoredDraft(organisation: organisation, id: id, body: body, changedOn: today))
    }

    func drop(_ id: String) throws { try site.ledger.journal.dropDraft(id, of: organisation) }

    private static func read(_ body: String) -> SetupWork? {
        try? JSONDecoder().decode(SetupWork.self, from: Data(body.utf8))
    }

    /// Organisations that the agreements here know, so that one keeps its identity in a new agreement.
    var known: [KnownParty] {
        site.agreements.flatMap { agreement in
            agreement.parties.compactMap { party in
                (party.area ?? party.code).map { KnownParty(name: party.name, kind: party.kind, code: $0) }
            }
        } + [KnownParty(name: party.name, kind: party.kind, code: party.code)]
    }
}
