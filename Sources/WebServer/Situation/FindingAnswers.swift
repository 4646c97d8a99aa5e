import Storage

/// What a form says of a picture's findings. The questions are named after what each finding is of and not after where it stands: reports
/// that come in while somebody writes move the findings about.
struct FindingAnswers {
    /// Of the findings, in the order they stand.
    let keys: [String]
    let form: FormBody

    /// So many findings are chosen before anybody has chosen: what matters most stands first.
    private static let first = 8

    func choice(_ place: Int) -> String { "fynd-\(name(place))" }
    func words(_ place: Int) -> String { "ord-\(name(place))" }

    private func name(_ place: Int) -> String { String(digest(ofText: keys[place]).prefix(12)) }

    /// A finding that the form did not ask about has not been chosen or left out by anybody.
    func isChosen(_ place: Int) -> Bool {
        form.all(words(place)).isEmpty && form.all(choice(place)).isEmpty
            ? place < Self.first : form.all(choice(place)).contains("ja")
    }

    /// The names of texts about findings that are no longer there.
    var leftOver: [String] {
        let asked = Set(keys.indices.map(words))
        return form.texts.map(\.name).filter { $0.hasPrefix("ord-") && !asked.contains($0) && form[$0] != nil }
    }
}
