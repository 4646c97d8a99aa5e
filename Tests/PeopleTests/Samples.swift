import Agreements
import People
import Vocabulary

/// Two invented agreements of one police area, and people who hold posts in them.
enum Sample {
    static let a = make("a", kommun: "Ekhamra kommun", posts: "chef: {name: Chef, of: polis}")
    static let b = make("b", kommun: "Björkvik kommun", posts: "ombud: {name: Ombud, of: kommun}")
    static let all = [a, b]
    static let anna = AccountID("anna")

    static func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("A day of a test is a day.") }
        return day
    }

    static func appointment(
        _ agreement: String, _ post: String, of party: String, _ role: Role, from: String = "2025-01-01",
        through: String? = nil, account: AccountID = anna
    ) -> Appointment {
        Appointment(
            id: AppointmentID("\(agreement)\(post)\(role)\(from)"), account: account, agreement: AgreementID(agreement),
            organisation: ActorKey(party), post: ActorKey(post), role: role, from: day(from),
            through: through.map(day), isActing: false)
    }

    static func choices(_ appointments: [Appointment], on day: String) -> [SignedIn] {
        let day = Sample.day(day)
        return SignedIn.choices(of: anna, appointments, among: all) { _ in day }
    }

    private static func make(_ id: String, kommun: String, posts: String) -> Agreement {
        let text = """
            format: 1
            id: \(id)
            title: \(kommun)
            period: {from: 2024-01-01, through: 2026-12-31}
            parties:
              kommun: {name: \(kommun), kind: municipality}
              polis: {name: Lokalpolisområde Ek, kind: police area, area: ek}
            posts:
              samordnare: {name: Samordnare, of: kommun}
              kommunpolis: {name: Kommunpolis, of: polis}
              \(posts)
            """
        guard case .sound(let agreement) = readDefinition(text) else { preconditionFailure("The sample is sound.") }
        return agreement
    }
}
