package import Vocabulary

/// Where a page lives in each language: English is the Swedish path under `/en`.
package enum Address {
    /// The path in the given language.
    package static func path(_ path: String, in language: Language) -> String {
        language == .swedish ? path : path == "/" ? "/en" : "/en" + path
    }

    /// The first page.
    package static let start = "/"
    /// Searching.
    package static let search = "/sok"
    /// Signing in.
    package static let signIn = "/logga-in"
    /// Signing out, by POST.
    package static let signOut = "/logga-ut"
    /// The accessibility statement.
    package static let accessibility = "/tillganglighet"
    /// How personal data are handled.
    package static let personalData = "/personuppgifter"
    /// Help and terms.
    package static let help = "/hjalp"
    /// The stylesheet; the same in both languages.
    package static let stylesheet = "/overens.css"
    /// The stylesheet of charts and maps, for the pages that have any.
    package static let figuresSheet = "/figures.css"
    /// The script; the same in both languages.
    package static let script = "/overens.js"
    /// The script of a form for reports: what waits for the network.
    package static let reportScript = "/report.js"
    /// The script of a meeting's board: notes as they are written.
    package static let meetingScript = "/meeting.js"
}

/// The program's own name: the only place that holds it.
package enum Program {
    /// Shown in the header and in every title.
    package static let name = "Överens"
}
