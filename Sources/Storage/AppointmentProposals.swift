package import Vocabulary

/// An appointment that waits for a second administrator.
package struct AppointmentProposal: Hashable, Sendable {
    /// As it will be.
    package let appointment: Appointment
    package let holder: Account
    package let proposedBy: AccountID
    package let proposed: Instant
    /// The moment from which it can no longer be confirmed.
    package let expires: Instant
}

extension Accounts {
    /// Proposes an appointment; it gives no rights. Those that were confirmed by nobody in time are cleared away.
    package func propose(
        _ account: AccountID, to post: ActorKey, of organisation: ActorKey, in agreement: AgreementID, as role: Role,
        from: CivilDate, through: CivilDate?, isActing: Bool, by: AccountID, expires: Instant, now: Instant
    ) throws {
        try agreement.refuseUnacceptable()
        try StorageFailure.refuse(post.text, "post", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(organisation.text, "organisation", bytes: StorageLimits.keyBytes)
        let appointment = Appointment(
            id: AppointmentID(freshKey()), account: account, agreement: agreement, organisation: organisation,
            post: post, role: role, from: from, through: through, isActing: isActing)
        try file.write {
            try $0.run("DELETE FROM appointment_proposal WHERE expires <= $1", [.text(now.description)])
            try $0.run(
                """
                INSERT INTO appointment_proposal (agreement, id, account, organisation, post, role, from_day,
                    through_day, acting, made, made_by, expires)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                appointment.values + [.text(now.description), .text(by.text), .text(expires.description)])
            try $0.log(AccountEvent(.appointmentProposed, appointment, by: by).withoutAppointment, now: now)
        }
    }

    /// What waits in one organisation for a second administrator, oldest first.
    package func proposals(in agreement: AgreementID, of organisation: ActorKey, now: Instant) throws
        -> [AppointmentProposal]
    {
        let rows = try file.read {
            try $0.run(
                """
                SELECT \(Account.columns), p.id AS appointment_id, p.made AS proposed, p.made_by, p.expires,
                    \(Appointment.columns)
                FROM appointment_proposal p JOIN account a ON a.id = p.account
                WHERE p.agreement = $1 AND p.organisation = $2 AND p.expires > $3 ORDER BY p.made, p.id
                """, [.text(agreement.text), .text(organisation.text), .text(now.description)])
        }
        return try rows.map {
            AppointmentProposal(
                appointment: try Appointment($0), holder: try Account($0),
                proposedBy: AccountID(try $0.text("made_by")), proposed: try $0.instant("proposed"),
                expires: try $0.instant("expires"))
        }
    }

    /// Makes the appointment, once; false when somebody else has answered it meanwhile, or its time is up.
    package func confirm(_ proposal: AppointmentProposal, by: AccountID, now: Instant) throws -> Bool {
        precondition(by != proposal.proposedBy, "Nobody confirms what they proposed.")
        return try file.write {
            guard try $0.take(proposal, now) else { return false }
            try $0.appoint(proposal.appointment, by: by, proposedBy: proposal.proposedBy, now: now)
            return true
        }
    }

    /// Takes a proposal away; false when it is gone already.
    package func decline(_ proposal: AppointmentProposal, by: AccountID, now: Instant) throws -> Bool {
        try file.write {
            guard try $0.take(proposal, now) else { return false }
            try $0.log(AccountEvent(.proposalDeclined, proposal.appointment, by: by).withoutAppointment, now: now)
            return true
        }
    }
}

extension Connection {
    fileprivate func take(_ proposal: AppointmentProposal, _ now: Instant) throws -> Bool {
        try run(
            "DELETE FROM appointment_proposal WHERE agreement = $1 AND id = $2 AND expires > $3 RETURNING id",
            [.text(proposal.appointment.agreement.text), .text(proposal.appointment.id.text), .text(now.description)]
        ).count > 0
    }
}

extension AccountEvent {
    /// Nothing has been appointed yet.
    fileprivate var withoutAppointment: AccountEvent {
        var event = self
        event.details.appointment = nil
        return event
    }
}
