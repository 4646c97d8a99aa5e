/// The rows of a table for which `actual` gives something else than the row expects, in words.
///
/// A suite hands its table to this twice: once with the real rule, where nothing may be left over, and once with a
/// planted wrong rule, where something must be.
func mismatches<Given, Value: Equatable>(
    _ rows: [(given: Given, expected: Value)], _ actual: (Given) -> Value
) -> [String] {
    rows.compactMap { row in
        let found = actual(row.given)
        return found == row.expected ? nil : "\(row.given): \(found), not \(row.expected)"
    }
}

/// True when the table finds `planted`, a rule known to be wrong.
func catches<Given, Value: Equatable>(
    _ rows: [(given: Given, expected: Value)], _ planted: (Given) -> Value
) -> Bool { !mismatches(rows, planted).isEmpty }
