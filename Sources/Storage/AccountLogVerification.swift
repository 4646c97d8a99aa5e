package import Vocabulary

/// What a walk through the log of accounts found.
package struct AccountLogVerification: Hashable, Sendable {
    /// Where the log ends now.
    package let head: AccountLogHead
    package let faults: [Fault]

    package var holds: Bool { faults.isEmpty }

    /// One place where the log does not hold, or where the appointments are not what it says.
    package enum Fault: Hashable, Sendable {
        /// An event was changed, removed or put in.
        case chainBroken(number: Int)
        /// An earlier head stood further on, or had another hash at this number.
        case cut(number: Int)
        /// An appointment is not what the log says: made, changed or ended behind the program's back.
        case appointmentDiffers(AppointmentID)
        /// The log tells of an appointment that is not there.
        case appointmentGone(AppointmentID)
    }
}

extension AccountLogVerification.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .chainBroken(let number): "event \(number) is not what was recorded"
        case .cut(let number): "the log does not reach event \(number) as it was kept"
        case .appointmentDiffers(let id): "appointment \(id.text) is not what the log says"
        case .appointmentGone(let id): "appointment \(id.text) is gone"
        }
    }
}

extension Accounts {
    /// Walks the log, and holds every appointment against it.
    /// - Parameter earlier: a head kept elsewhere; without one a cut end cannot be seen.
    package func verifyLog(earlier: AccountLogHead? = nil) throws -> AccountLogVerification {
        try file.read { try AccountLogWalk(on: $0, earlier: earlier).finished }
    }

    /// Where the log ends.
    package func logHead() throws -> AccountLogHead {
        try file.read { connection in
            try connection.run("SELECT number, hash FROM account_event ORDER BY number DESC LIMIT 1").first.map {
                AccountLogHead(number: try $0.int("number"), hash: try $0.text("hash"))
            } ?? .empty
        }
    }
}

/// Goes along the log and adds up what it says of appointments.
private struct AccountLogWalk {
    private var head = AccountLogHead.empty
    private var recorded = ""
    private var faults: [AccountLogVerification.Fault] = []
    private var told: [AppointmentID: Appointment] = [:]

    init(on connection: any Connection, earlier: AccountLogHead?) throws {
        var reached = earlier.map { $0.number == 0 } ?? true
        while true {
            let page = try connection.run(
                "SELECT \(AccountEventRow.columns) FROM account_event v WHERE v.number > $1 ORDER BY v.number LIMIT $2",
                [.int(head.number), .int(StorageLimits.pageRows)]
            ).map { try AccountEventRow($0) }
            for row in page {
                take(row)
                if let earlier, earlier.number == row.number { reached = earlier.hash == row.hash }
            }
            if page.count < StorageLimits.pageRows { break }
        }
        if let earlier, !reached { faults.append(.cut(number: earlier.number)) }
        let held = try connection.run("SELECT p.id AS appointment_id, \(Appointment.columns) FROM appointment p")
            .map { try Appointment($0) }
        compare(held)
    }

    var finished: AccountLogVerification { AccountLogVerification(head: head, faults: faults) }

    private mutating func take(_ row: AccountEventRow) {
        let event = try? row.believed()
        let fits =
            row.number == head.number + 1 && row.previous == head.hash && row.chainedHash == row.hash
            && row.recorded >= recorded && event != nil
        if !fits { faults.append(.chainBroken(number: row.number)) }
        head = AccountLogHead(number: row.number, hash: row.hash)
        recorded = row.recorded
        if let event { tell(event.event) }
    }

    private mutating func tell(_ event: AccountEvent) {
        guard let id = event.details.appointment.map({ AppointmentID($0) }) else { return }
        switch event.kind {
        case .appointed, .appointmentKnown: told[id] = Appointment(event, id)
        case .appointmentEnded: told[id]?.through = event.details.through.flatMap { CivilDate($0) }
        default: break
        }
    }

    private mutating func compare(_ held: [Appointment]) {
        for appointment in held.sorted(by: { $0.id.text < $1.id.text }) where told[appointment.id] != appointment {
            faults.append(.appointmentDiffers(appointment.id))
        }
        let there = Set(held.map(\.id))
        for id in told.keys.sorted(by: { $0.text < $1.text }) where !there.contains(id) {
            faults.append(.appointmentGone(id))
        }
    }
}

extension Appointment {
    /// The appointment that an event tells of; nil when it tells of none.
    fileprivate init?(_ event: AccountEvent, _ id: AppointmentID) {
        guard let seat = event.seat, let organisation = seat.organisation, let account = event.about,
            let post = event.details.post, let role = event.details.role.flatMap({ Role(rawValue: $0) }),
            let from = event.details.from.flatMap({ CivilDate($0) })
        else { return nil }
        self.init(
            id: id, account: account, agreement: seat.agreement, organisation: organisation, post: ActorKey(post),
            role: role, from: from, through: event.details.through.flatMap { CivilDate($0) },
            isActing: event.details.acting ?? false)
    }
}
