package import Collaboration
package import Vocabulary

/// The categories in which incidents of an agreement are counted on a day: those that the parties have decided on, else a short list to begin
/// with.
///
/// A decided category's key is made of its name, so that it is the same category while it is called the same.
/// - Returns: the list, and whether the parties have decided on it; what is begun with is a local choice.
package func incidentCategories(of matter: Matter, on day: CivilDate) -> (list: CategoryList, isDecided: Bool) {
    let names = matter.decidedCategories(on: day)
    return names.isEmpty ? (listToBeginWith, false) : (list(of: names), true)
}

private func list(of names: [String]) -> CategoryList {
    CategoryList(
        names.map { Category(key: CategoryKey(keyWords($0)), name: $0, aliases: otherWords[$0] ?? []) })
}

/// Made once: every report asks for it.
private let listToBeginWith = list(of: categoriesToBeginWith)

/// What people report most in the plans of municipalities, in Swedish as on the form; used until the parties have decided.
package let categoriesToBeginWith = [
    "Klotter och skadegörelse", "Ordningsstörning", "Narkotika", "Otrygg plats", "Hot", "Trafik och mopeder",
    "Nedskräpning", "Något annat",
]

/// What the lists of others call the same; of the categories to begin with alone.
private let otherWords = [
    "Klotter och skadegörelse": ["Klotter", "Skadegörelse", "Skadegörelse/klotter"],
    "Ordningsstörning": ["Ordningslagen", "Störning", "Bråk"], "Narkotika": ["Narkotikabrott"],
    "Otrygg plats": ["Otrygghet", "Belysning"], "Hot": ["Olaga hot"],
    "Trafik och mopeder": ["Trafik", "Moped", "Mopedkörning", "Buskörning"],
    "Nedskräpning": ["Skräp", "Skräp och nedskräpning"],
    "Något annat": ["Annat", "Övrigt"],
]

/// `Trafik och mopeder` is `trafik-och-mopeder`; at the most 200 bytes, as keys are kept.
private func keyWords(_ name: String) -> String {
    var key = plainWords(name).replacing(" ", with: "-")
    while key.utf8.count > 200 { key.removeLast() }
    return key.isEmpty ? "-" : key
}
