/// What an appointment is for: which rights it carries. The policy says, row by row, what each may do.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Reports what was seen; reads nothing of others.
    case reporter
    /// Runs the agreement for a municipality, a region or another party that is no police area.
    case coordinator
    /// Runs the agreement for a police area.
    case police
    /// Sits in the steering group: reads what is shared, nobody's own.
    case steering
    /// Reads on behalf of its own organisation, changes nothing.
    case auditor
    /// Keeps the records of its own organisation.
    case registrator
    /// Says who holds which post in its own organisation; reads nothing of the agreement by that.
    case admin
}

/// That somebody holds a post of one organisation in one agreement, from a day and perhaps through a day.
///
/// Never removed: when it is over it has a last day.
package struct Appointment: Hashable, Sendable {
    package let id: AppointmentID
    package let account: AccountID
    package let agreement: AgreementID
    /// The party in that agreement.
    package let organisation: ActorKey
    package let post: ActorKey
    package let role: Role
    package let from: CivilDate
    /// The last day, counted in: the rights end at the midnight after it, in the agreement's zone. Nil while there is none.
    package var through: CivilDate?
    /// Whether it is held for somebody else who is away.
    package let isActing: Bool

    package init(
        id: AppointmentID, account: AccountID, agreement: AgreementID, organisation: ActorKey, post: ActorKey,
        role: Role, from: CivilDate, through: CivilDate?, isActing: Bool
    ) {
        self.id = id
        self.account = account
        self.agreement = agreement
        self.organisation = organisation
        self.post = post
        self.role = role
        self.from = from
        self.through = through
        self.isActing = isActing
    }

    package func holds(on day: CivilDate) -> Bool { from <= day && day <= through ?? day }
}
