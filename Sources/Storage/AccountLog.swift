package import Vocabulary

// What was done with accounts: written in the same transaction as the change itself, one chain for the whole file.
extension Connection {
    /// Puts an event at the end of the log; a moment before the last one becomes that one's moment.
    func log(_ event: AccountEvent, now: Instant) throws {
        let last = try run("SELECT \(AccountEventRow.columns) FROM account_event v ORDER BY v.number DESC LIMIT 1")
            .first.map { try AccountEventRow($0) }
        var row = AccountEventRow(
            number: (last?.number ?? 0) + 1, recorded: max(now.description, last?.recorded ?? ""),
            kind: event.kind.rawValue, agreement: event.seat?.agreement.text,
            organisation: event.seat?.organisation?.text, by: event.by?.text, about: event.about?.text,
            details: event.details.text, previous: last?.hash ?? AccountLogHead.empty.hash, hash: "")
        row.hash = row.chainedHash
        try run(
            """
            INSERT INTO account_event (number, recorded, kind, agreement, organisation, made_by, about, details, previous, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .int(row.number), .text(row.recorded), .text(row.kind), .text(row.agreement), .text(row.organisation),
                .text(row.by), .text(row.about), .text(row.details), .text(row.previous), .text(row.hash),
            ])
    }

    func log(_ events: [AccountEvent], now: Instant) throws { for event in events { try log(event, now: now) } }

    /// Notes every appointment that is older than the log: from here on none comes or changes unseen.
    func logWhatWasThere() throws {
        let known = try run(
            "SELECT p.id AS appointment_id, \(Appointment.columns) FROM appointment p ORDER BY p.made, p.id")
        let latest = try run("SELECT max(made) AS made FROM appointment").first?.textIfAny("made")
        for appointment in try known.map({ try Appointment($0) }) {
            try log(
                AccountEvent(
                    .appointmentKnown,
                    seat: .init(agreement: appointment.agreement, organisation: appointment.organisation),
                    about: appointment.account, details: .init(appointment)),
                now: latest.flatMap { Instant($0) } ?? Instant(seconds: 0))
        }
    }
}

extension Accounts {
    /// Notes something that changes no row here: a link handed over, a log taken out.
    package func log(_ events: [AccountEvent], now: Instant) throws {
        try file.write { try $0.log(events, now: now) }
    }

    /// What one organisation may read of the log in one agreement, newest first: its own events, what concerns all parties,
    /// and what concerns its own people's accounts while they hold its posts. What it may not read is not counted either.
    ///
    /// - Parameters:
    ///   - first: the first moment, or nil from the beginning.
    ///   - past: the first moment that is too late, or nil to the end.
    package func events(
        of agreement: AgreementID, as organisation: ActorKey, from first: Instant? = nil, before past: Instant? = nil
    ) throws -> [RecordedAccountEvent] {
        try file.read {
            try $0.run(
                """
                SELECT \(AccountEventRow.columns) FROM account_event v
                WHERE (v.agreement = $1 AND (v.organisation = $2 OR v.organisation IS NULL)
                    OR v.agreement IS NULL AND (v.about IS NULL OR EXISTS (
                        SELECT 1 FROM appointment p WHERE p.account = v.about AND p.agreement = $1 AND p.organisation = $2
                            AND p.made <= v.recorded AND p.from_day <= substr(v.recorded, 1, 10)
                            AND substr(v.recorded, 1, 10) <= coalesce(p.through_day, '9999-12-31'))))
                    AND v.recorded >= $3 AND v.recorded < $4
                ORDER BY v.number DESC
                """,
                [
                    .text(agreement.text), .text(organisation.text), .text(first?.description ?? ""),
                    .text(past?.description ?? "9999"),
                ]
            ).map { try AccountEventRow($0).believed() }
        }
    }
}

/// Where the log ends; kept elsewhere it shows later whether an end was cut away.
package struct AccountLogHead: Hashable, Sendable {
    package let number: Int
    /// 64 hexadecimal digits.
    package let hash: String

    package init(number: Int, hash: String) {
        self.number = number
        self.hash = hash
    }

    static let empty = AccountLogHead(number: 0, hash: String(repeating: "0", count: 64))
}
