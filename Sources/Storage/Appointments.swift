package import Vocabulary

extension Accounts {
    /// Makes an appointment.
    ///
    /// - Parameters:
    ///   - by: the account of who made it; nil for the command line.
    ///   - alone: whether somebody else should have confirmed it, and there was nobody.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``; ``StorageFailure/ruleBroken(_:)`` without the account.
    package func appoint(
        _ account: AccountID, to post: ActorKey, of organisation: ActorKey, in agreement: AgreementID, as role: Role,
        from: CivilDate, through: CivilDate?, isActing: Bool, by: AccountID?, alone: Bool = false, now: Instant
    ) throws -> Appointment {
        try agreement.refuseUnacceptable()
        try StorageFailure.refuse(post.text, "post", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(organisation.text, "organisation", bytes: StorageLimits.keyBytes)
        let appointment = Appointment(
            id: AppointmentID(freshKey()), account: account, agreement: agreement, organisation: organisation,
            post: post, role: role, from: from, through: through, isActing: isActing)
        try file.write { try $0.appoint(appointment, by: by, alone: alone, now: now) }
        return appointment
    }

    /// Gives an appointment its last day.
    /// - Parameter by: the account of who ended it; nil for the command line.
    package func end(_ appointment: Appointment, through day: CivilDate, by: AccountID?, now: Instant) throws {
        try file.write {
            try $0.run(
                "UPDATE appointment SET through_day = $3 WHERE agreement = $1 AND id = $2",
                [.text(appointment.agreement.text), .text(appointment.id.text), .text(day.description)])
            var ended = appointment
            ended.through = day
            try $0.log(AccountEvent(.appointmentEnded, ended, by: by), now: now)
        }
    }

    /// Every appointment of an account, ended ones too, by agreement and first day.
    package func appointments(of account: AccountID) throws -> [Appointment] {
        try file.read { try $0.appointments(of: account) }
    }

    /// Who holds and held the posts of one organisation in one agreement, by name.
    package func appointments(in agreement: AgreementID, of organisation: ActorKey) throws -> [HeldAppointment] {
        let rows = try file.read {
            try $0.run(
                """
                SELECT \(Account.columns), p.id AS appointment_id, \(Appointment.columns)
                FROM appointment p JOIN account a ON a.id = p.account
                WHERE p.agreement = $1 AND p.organisation = $2 ORDER BY a.name, a.id, p.from_day, p.id
                """, [.text(agreement.text), .text(organisation.text)])
        }
        return try rows.map { HeldAppointment(appointment: try Appointment($0), holder: try Account($0)) }
    }
}

extension Connection {
    func appointments(of account: AccountID) throws -> [Appointment] {
        try run(
            """
            SELECT p.id AS appointment_id, \(Appointment.columns) FROM appointment p
            WHERE p.account = $1 ORDER BY p.agreement, p.from_day, p.id
            """, [.text(account.text)]
        ).map { try Appointment($0) }
    }
}

extension Connection {
    /// The row and its event, together.
    /// - Parameter proposedBy: who proposed what `by` confirmed.
    func appoint(
        _ appointment: Appointment, by: AccountID?, alone: Bool = false, proposedBy: AccountID? = nil, now: Instant
    ) throws {
        try run(
            """
            INSERT INTO appointment (agreement, id, account, organisation, post, role, from_day, through_day, acting,
                made, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, appointment.values + [.text(now.description), .text(by?.text)])
        var event = AccountEvent(.appointed, appointment, by: by)
        if alone { event.details.alone = true }
        event.details.proposedBy = proposedBy?.text
        try log(event, now: now)
    }
}

extension AccountEvent {
    /// What was done with an appointment, in the log of its own organisation.
    init(_ kind: Kind, _ appointment: Appointment, by: AccountID?) {
        self.init(
            kind, seat: Seat(agreement: appointment.agreement, organisation: appointment.organisation), by: by,
            about: appointment.account, details: Details(appointment))
    }
}

extension Appointment {
    /// The first nine columns of a row, as they are written.
    var values: [Value] {
        [
            .text(agreement.text), .text(id.text), .text(account.text), .text(organisation.text), .text(post.text),
            .text(role.rawValue), .text(from.description), .text(through?.description), .int(isActing ? 1 : 0),
        ]
    }

    static let columns =
        "p.account, p.agreement, p.organisation, p.post, p.role, p.from_day, p.through_day, p.acting"

    init(_ row: Row) throws(StorageFailure) {
        guard let role = Role(rawValue: try row.text("role")) else { throw .unreadable(column: "role") }
        self.init(
            id: AppointmentID(try row.text("appointment_id")), account: AccountID(try row.text("account")),
            agreement: AgreementID(try row.text("agreement")), organisation: ActorKey(try row.text("organisation")),
            post: ActorKey(try row.text("post")), role: role, from: try row.day("from_day"),
            through: try row.value("through_day") == .null ? nil : try row.day("through_day"),
            isActing: try row.int("acting") != 0)
    }
}
