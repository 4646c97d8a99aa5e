import Agreements
import Intake
import Ledger
import Vocabulary

/// The agreements, the law, the rows and the local calendars that come with the program.
enum Bundled {
    static func text(_ name: String) -> String? { BundledAgreements.files.first { $0.name == name }?.text }

    /// Names and texts of the definition files, local files apart.
    static var definitions: [(name: String, text: String)] {
        BundledAgreements.files.filter { $0.name.hasSuffix(".yaml") && !$0.name.contains("/") }
    }

    static func shelf(adding files: [String] = []) throws -> Bookshelf {
        var agreements: [Agreement] = []
        var law: Agreement?
        var texts: [AgreementID: String] = [:]
        var calendars: [AgreementID: LocalCalendar] = [:]
        let given = try files.map { (name: $0, text: try readText($0)) }
        for (name, text) in given + definitions {
            let agreement = try sound(text, named: name)
            if agreement.kind == .law {
                law = law ?? agreement
            } else if texts[agreement.id] == nil {
                agreements.append(agreement)
                texts[agreement.id] = text
            }
            if let local = Self.text("local/\(agreement.id).yaml"), case .success(let calendar) = readCalendar(local) {
                calendars[agreement.id] = calendar
            }
        }
        return Bookshelf(agreements: agreements, law: law, texts: texts, calendars: calendars)
    }

    static func sound(_ text: String, named name: String) throws -> Agreement {
        switch readDefinition(text) {
        case .sound(let agreement): return agreement
        case .faulty(let faults): throw Refused(lines: describe(faults, in: name, language: .english))
        }
    }

    /// A definition by its id, or from a file.
    static func agreement(_ nameOrPath: String) throws -> Agreement {
        let shelf = try nameOrPath.hasSuffix(".yaml") ? shelf(adding: [nameOrPath]) : shelf()
        if nameOrPath.hasSuffix(".yaml") {
            let id = try sound(try readText(nameOrPath), named: nameOrPath).id
            if let agreement = shelf.agreement(id) { return agreement }
        }
        if let agreement = shelf.agreement(AgreementID(nameOrPath)) { return agreement }
        if let law = shelf.law, law.id.text == nameOrPath { return law }
        let known = shelf.agreements.map(\.id.text).joined(separator: ", ")
        throw Refused(lines: ["There is no agreement \(nameOrPath). Known: \(known). A path to a .yaml file works too."]
        )
    }

    /// The municipalities of the country, for files that give names alone.
    static func municipalities() throws -> Municipalities {
        guard let text = text("known/municipalities.csv") else {
            throw Failed(text: "The municipalities are not part of this program.")
        }
        return Municipalities(
            commaSeparated(text).dropFirst().filter { $0.count == 2 }.map { (code: $0[0], name: $0[1]) })
    }

    static func rows() throws -> [Row] {
        guard let text = text("rows.csv") else { throw Failed(text: "The rows are not part of this program.") }
        guard let rows = readRows(text) else { throw Failed(text: "rows.csv has no head.") }
        return rows
    }

    static func exemptions() -> [RowID: String] {
        let lines = commaSeparated(text("exemptions.csv") ?? "").dropFirst()
        return Dictionary(
            lines.filter { $0.count >= 3 }.map { (RowID($0[0]), $0[2]) }, uniquingKeysWith: { first, _ in first })
    }
}
