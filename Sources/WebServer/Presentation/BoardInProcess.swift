import Agreements
package import Pages
package import People
package import Vocabulary

extension Site {
    /// The board as `who` sees it, made without a server: what the benchmark times.
    package func board(_ id: AgreementID, as who: SignedIn, _ language: Language) throws -> BoardPage? {
        guard let desk = try desk(id, as: who, language) else { return nil }
        return desk.wholeBoard
    }
}
