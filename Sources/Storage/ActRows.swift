import Vocabulary

/// An act as the table of keys knows it: which entries it became.
struct RecordedAct {
    let bodyDigest: String
    let entries: ClosedRange<Int>
}

extension Connection {
    func act(_ key: ActKey, in agreement: AgreementID) throws -> RecordedAct? {
        let rows = try run(
            """
            SELECT body_digest, first_number, last_number FROM act
            WHERE agreement = $1 AND organisation = $2 AND act_key = $3
            """, [.text(agreement.text), .text(key.organisation.text), .text(key.key)])
        guard let row = rows.first else { return nil }
        let (first, last) = (try row.int("first_number"), try row.int("last_number"))
        guard first <= last else { throw StorageFailure.unreadable(column: "last_number") }
        return RecordedAct(bodyDigest: try row.text("body_digest"), entries: first...last)
    }

    func insert(_ key: ActKey, of agreement: AgreementID, entries: ClosedRange<Int>) throws {
        try run(
            """
            INSERT INTO act (agreement, organisation, act_key, body_digest, first_number, last_number)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(agreement.text), .text(key.organisation.text), .text(key.key), .text(key.bodyDigest),
                .int(entries.lowerBound), .int(entries.upperBound),
            ])
    }
}
