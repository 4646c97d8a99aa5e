/// A text that has been looked through for what points at persons, and may be kept.
///
/// The only way to one is `looking(through:)`, so a record that holds a `GuardedText` holds no identity number. It is the first thing
/// to be disposed of.
package struct GuardedText: Hashable, Sendable {
    package let text: String

    package static let mostBytes = 4_000

    /// Why a text is not taken as it stands.
    package enum Concern: Error, Hashable, Sendable {
        /// The text is never stored, shown again, logged or put in an address.
        case refused([PersonalTrace])
        /// Somebody has to take these away or say that they are no persons.
        case asked([PersonalTrace])
        case tooLong(most: Int)
    }

    /// - Parameters:
    ///   - confirmed: somebody has seen the warnings and says that no person is meant.
    ///   - known: names of places, posts and organisations; asked for only when something looks as if it pointed at a person.
    package static func looking(
        through text: String, confirmed: Bool = false,
        knowing known: @autoclosure () throws -> KnownNames = KnownNames([])
    ) rethrows -> Result<GuardedText, Concern> {
        guard text.utf8.count <= mostBytes else { return .failure(.tooLong(most: mostBytes)) }
        var traces = personalTraces(in: text)
        if !traces.isEmpty { traces = personalTraces(in: text, knowing: try known()) }
        let refused = traces.filter(\.kind.isRefused)
        guard refused.isEmpty else { return .failure(.refused(refused)) }
        guard traces.isEmpty || confirmed else { return .failure(.asked(traces)) }
        return .success(GuardedText(text: text))
    }

    private init(text: String) { self.text = text }
}
