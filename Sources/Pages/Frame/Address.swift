package import Vocabulary

/// Where a page lives in each language: English is the Swedish path under `/en`.
package enum Address {
    /// The path in the given language.
    package static func path(_ path: String, in language: Language) -> String {
        language == .swedish ? path : path == "/" ? "/en" : "/en" + path
    }

    package static let start = "/"
    package static let search = "/sok"
    package static let signIn = "/logga-in"
    package static let signOut = "/logga-ut"
    package static let accessibility = "/tillganglighet"
    package static let personalData = "/personuppgifter"
    package static let help = "/hjalp"
    /// The stylesheet; the same in both languages.
    package static let stylesheet = "/overens.css"
    /// The script; the same in both languages.
    package static let script = "/overens.js"
}

/// The program's own name: the only place that holds it.
package enum Program {
    package static let name = "Överens"
}
