import Vocabulary

/// What was published at once, with what was not shown: kept with the frozen picture by those who may read all of it, so that the next publication
/// cannot give away what this one hid.
package struct Publication: Hashable, Sendable, Codable {
    struct Cell: Hashable, Sendable, Codable {
        let name: CellName
        let count: Int
        /// Whether a reader saw the count. What nobody saw still binds: a reader knows what adds up to what.
        let isShown: Bool
    }
    /// Cells that add up to another, for every reader to see.
    struct Sum: Hashable, Sendable, Codable {
        let total: CellName
        let parts: [CellName]
    }
    let cells: [Cell]
    let sums: [Sum]
    let threshold: Int
}
