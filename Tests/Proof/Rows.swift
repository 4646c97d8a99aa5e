package import Testing

/// Ties a test to the rows of `agreements/rows.csv` whose behaviour it shows: `overens coverage --tests` sets the two side by side.
///
/// The tie is read from the test's source, so the ids stand there as plain texts.
package struct RowsTrait: TestTrait {
    package let ids: [String]
}

extension Trait where Self == RowsTrait {
    /// The test shows what these rows ask for.
    package static func rows(_ ids: String...) -> Self { RowsTrait(ids: ids) }
}
