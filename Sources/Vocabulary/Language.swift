/// The two languages of the interface.
package enum Language: String, Hashable, Sendable, CaseIterable, Codable {
    case swedish = "sv"
    case english = "en"
}

/// The same thing said in Swedish and in English.
package struct Bilingual: Hashable, Sendable, Codable {
    package let sv: String
    package let en: String

    package init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    package subscript(_ language: Language) -> String { language == .swedish ? sv : en }
}
