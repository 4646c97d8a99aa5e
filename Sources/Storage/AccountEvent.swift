import Foundation
package import Vocabulary

/// One thing that was done with accounts, posts and copies, as the log keeps it: who did it, about whom, when.
///
/// It holds keys of accounts, never names or addresses, so that nothing in it has to be disposed of.
package struct AccountEvent: Hashable, Sendable {
    /// What was done. Names are stored, and never change.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case accountAdded = "account-added"
        case appointed
        /// An appointment that was there before there was a log.
        case appointmentKnown = "appointment-known"
        case appointmentEnded = "appointment-ended"
        case appointmentProposed = "appointment-proposed"
        case proposalDeclined = "proposal-declined"
        case accountDisabled = "account-disabled"
        case accountEnabled = "account-enabled"
        case accountReset = "account-reset"
        case passwordSet = "password-set"
        case codesOn = "codes-on"
        case codesOff = "codes-off"
        case recoveryCodesMade = "recovery-codes-made"
        case recoveryCodeUsed = "recovery-code-used"
        case linkMade = "link-made"
        case signedIn = "signed-in"
        case signedOut = "signed-out"
        case signedOutEverywhere = "signed-out-everywhere"
        case triesFailed = "tries-failed"
        case logExported = "log-exported"
        case journalExported = "journal-exported"
        case backupMade = "backup-made"
        case restored
    }

    /// What else there is to say; keys and days only.
    package struct Details: Codable, Hashable, Sendable {
        package var appointment: String?
        package var post: String?
        package var role: String?
        package var from: String?
        package var through: String?
        package var acting: Bool?
        /// No second administrator was there to confirm it.
        package var alone: Bool?
        /// Who proposed what another confirmed.
        package var proposedBy: String?
        /// How many tries failed.
        package var count: Int?

        package init() {}
    }

    /// One organisation in one agreement; without an organisation all parties of the agreement.
    package struct Seat: Hashable, Sendable {
        package let agreement: AgreementID
        package let organisation: ActorKey?

        package init(agreement: AgreementID, organisation: ActorKey?) {
            self.agreement = agreement
            self.organisation = organisation
        }
    }

    package let kind: Kind
    /// Whose log it stands in; nil for what concerns the account wherever it has a post, or without an account everybody.
    package var seat: Seat?
    /// Who did it; nil for whoever keeps the machine.
    package var by: AccountID?
    /// Whose account it is about.
    package var about: AccountID?
    package var details = Details()

    package init(
        _ kind: Kind, seat: Seat? = nil, by: AccountID? = nil, about: AccountID? = nil, details: Details = Details()
    ) {
        self.kind = kind
        self.seat = seat
        self.by = by
        self.about = about
        self.details = details
    }
}

/// An event as it stands in the log.
package struct RecordedAccountEvent: Hashable, Sendable {
    package let recorded: Instant
    package let event: AccountEvent
}

extension AccountEvent.Details {
    /// Canonical JSON: the same text for the same details.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    init?(_ text: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
        self = read
    }

    init(_ appointment: Appointment) {
        self.init()
        self.appointment = appointment.id.text
        post = appointment.post.text
        role = appointment.role.rawValue
        from = appointment.from.description
        through = appointment.through?.description
        acting = appointment.isActing
    }
}

/// One row of the log: texts, not yet believed.
struct AccountEventRow: Equatable, Sendable {
    var number: Int
    var recorded: String
    var kind: String
    var agreement: String?
    var organisation: String?
    var by: String?
    var about: String?
    var details: String
    var previous: String
    var hash: String

    static let columns =
        "v.number, v.recorded, v.kind, v.agreement, v.organisation, v.made_by, v.about, v.details, v.previous, v.hash"

    /// The hash that these fields should have, reckoned as an entry's is: each field with its length before it.
    var chainedHash: String {
        let fields = [
            "overens-account-event-1", String(number), recorded, kind, agreement ?? "", organisation ?? "", by ?? "",
            about ?? "", details, previous,
        ]
        return Digest.of(fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
    }

    func believed() throws(StorageFailure) -> RecordedAccountEvent {
        guard let recorded = Instant(recorded) else { throw .unreadable(column: "recorded") }
        guard let kind = AccountEvent.Kind(rawValue: kind) else { throw .unreadable(column: "kind") }
        guard let details = AccountEvent.Details(details) else { throw .unreadable(column: "details") }
        let seat = agreement.map {
            AccountEvent.Seat(agreement: AgreementID($0), organisation: organisation.map { ActorKey($0) })
        }
        return RecordedAccountEvent(
            recorded: recorded,
            event: AccountEvent(
                kind, seat: seat, by: by.map { AccountID($0) }, about: about.map { AccountID($0) }, details: details))
    }
}

extension AccountEventRow {
    init(_ row: Row) throws(StorageFailure) {
        number = try row.int("number")
        recorded = try row.text("recorded")
        kind = try row.text("kind")
        agreement = try row.textIfAny("agreement")
        organisation = try row.textIfAny("organisation")
        by = try row.textIfAny("made_by")
        about = try row.textIfAny("about")
        details = try row.text("details")
        previous = try row.text("previous")
        hash = try row.text("hash")
    }
}
