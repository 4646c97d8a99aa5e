package import Vocabulary

/// One thing that happened, on its way into an agreement's chain.
package struct NewEntry: Sendable, Equatable {
    package var kind: String
    /// The day it concerns.
    package var on: CivilDate
    package var secrecy: SecrecyClass
    package var recipients: [ActorKey]
    /// The facts as canonical JSON, kept to the byte; storage does not look inside.
    package var header: String
    /// Free text, notes or a definition's text; may later be disposed of.
    package var content: String?
    /// A file beside it; then the content is the file's digest.
    package var file: NewFile?
    /// What becomes of an import with this entry, in the same transaction.
    package var batch: BatchStep?

    package init(
        kind: String, on: CivilDate, secrecy: SecrecyClass, recipients: [ActorKey], header: String,
        content: String? = nil, file: NewFile? = nil, batch: BatchStep? = nil
    ) {
        self.kind = kind
        self.on = on
        self.secrecy = secrecy
        self.recipients = recipients
        self.header = header
        self.content = content
        self.file = file
        self.batch = batch
    }
}

/// One thing that happened, as it stands in its agreement's chain.
package struct StoredEntry: Sendable, Equatable {
    package let agreement: AgreementID
    /// 1, 2, 3 … in its agreement's chain; a viewer who may not read all sees gaps.
    package let number: Int
    package let recorded: Instant
    package let kind: String
    package let on: CivilDate
    package let secrecy: SecrecyClass
    package let recipients: [ActorKey]
    package let header: String
    /// False when there never was any, and after disposal.
    package let hasContent: Bool
    /// 64 hexadecimal digits.
    package let hash: String

    package init(
        agreement: AgreementID, number: Int, recorded: Instant, kind: String, on: CivilDate, secrecy: SecrecyClass,
        recipients: [ActorKey], header: String, hasContent: Bool, hash: String
    ) {
        self.agreement = agreement
        self.number = number
        self.recorded = recorded
        self.kind = kind
        self.on = on
        self.secrecy = secrecy
        self.recipients = recipients
        self.header = header
        self.hasContent = hasContent
        self.hash = hash
    }
}

/// Where a chain ends: whoever keeps it elsewhere can later prove that the chain was changed or cut.
package struct Head: Sendable, Equatable {
    package let agreement: AgreementID
    /// 0 for an empty chain.
    package let number: Int
    /// 64 hexadecimal digits, all of them 0 for an empty chain.
    package let hash: String

    package init(agreement: AgreementID, number: Int, hash: String) {
        self.agreement = agreement
        self.number = number
        self.hash = hash
    }

    /// The head of a chain in which nothing has happened.
    package static func empty(_ agreement: AgreementID) -> Head {
        Head(agreement: agreement, number: 0, hash: String(repeating: "0", count: 64))
    }
}
