package import Vocabulary

/// Somebody who may sign in. Holds no rights by itself: appointments do.
package struct Account: Hashable, Sendable {
    package let id: AccountID
    /// Where letters go, and what is written when signing in; in small letters.
    package let mail: String
    /// Shown to others as the person chooses to be called.
    package let name: String
    /// What a password is checked against: the way it was hashed, the salt and the hash. Nil when only links are used.
    package let password: String?
    /// The 20 bytes that one-time codes are reckoned from, as they were kept before there was a key outside the file.
    package let codeSeed: [UInt8]?
    /// The same bytes sealed with the key outside the file.
    package let codeSealed: String?
    /// The last step for which a code was taken.
    package let codeStep: Int?
    package let isDisabled: Bool
    package let made: Instant

    /// Whether a one-time code is asked for.
    package var asksForCode: Bool { codeSeed != nil || codeSealed != nil }
}

/// One appointment with who holds it, as a list shows it.
package struct HeldAppointment: Hashable, Sendable {
    package let appointment: Appointment
    package let holder: Account
}

extension Account {
    static let columns = "a.id, a.mail, a.name, a.password, a.code_seed, a.code_sealed, a.code_step, a.disabled, a.made"

    init(_ row: Row) throws(StorageFailure) {
        self.init(
            id: AccountID(try row.text("id")), mail: try row.text("mail"), name: try row.text("name"),
            password: try row.textIfAny("password"),
            codeSeed: try row.value("code_seed") == .null ? nil : try row.bytes("code_seed"),
            codeSealed: try row.textIfAny("code_sealed"),
            codeStep: try row.value("code_step") == .null ? nil : try row.int("code_step"),
            isDisabled: try row.int("disabled") != 0, made: try row.instant("made"))
    }
}

extension Row {
    func instant(_ column: String) throws(StorageFailure) -> Instant {
        guard let moment = Instant(try text(column)) else { throw .unreadable(column: column) }
        return moment
    }

    func day(_ column: String) throws(StorageFailure) -> CivilDate {
        guard let day = CivilDate(try text(column)) else { throw .unreadable(column: column) }
        return day
    }
}
