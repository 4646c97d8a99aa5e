import Foundation
import Testing

/// How two numbers are held against each other.
enum Measure: Sendable {
    /// |a - b| / max(|a|, |b|, 1e-8): the fixtures' own.
    case relative
    /// |a - b|: where the value itself is near 0.
    case absolute
    /// |a - b| / max(|a|, |b|): for probabilities far out in a tail, where 1e-300 is not nothing.
    case tail
}

/// How far apart two numbers are. NaN (the reference has no value) agrees with NaN only, infinity with infinity only.
func difference(found: Double, expected: Double, by measure: Measure = .relative) -> Double {
    if found.isNaN && expected.isNaN { return 0 }
    if found == expected { return 0 }
    guard found.isFinite, expected.isFinite else { return .infinity }
    let apart = (found - expected).magnitude
    return switch measure {
    case .relative: apart / max(found.magnitude, expected.magnitude, 1e-8)
    case .absolute: apart
    case .tail: apart / max(found.magnitude, expected.magnitude)
    }
}

/// The largest difference of two columns; infinite when they are of different lengths.
func worstDifference(found: [Double], expected: [Double], by measure: Measure = .relative) -> Double {
    guard found.count == expected.count else { return .infinity }
    return zip(found, expected).reduce(0) { max($0, difference(found: $1.0, expected: $1.1, by: measure)) }
}

/// The one comparer: expects agreement within the fixture's stated tolerance, and notes the worst difference seen for the
/// table. Tolerance 0 means equal.
func expectAgreement(
    fixture: Fixture, quantity: String, found: [Double], expected: [Double], tolerance: Double,
    by measure: Measure = .relative, sourceLocation: SourceLocation = #_sourceLocation
) {
    let worst = worstDifference(found: found, expected: expected, by: measure)
    AgreementTable.note(fixture: fixture.name, quantity: quantity, worst: worst, tolerance: tolerance)
    let place = zip(found, expected).enumerated().max {
        difference(found: $0.element.0, expected: $0.element.1, by: measure)
            < difference(found: $1.element.0, expected: $1.element.1, by: measure)
    }
    #expect(!expected.isEmpty, "\(fixture.name), \(quantity): nothing to compare with", sourceLocation: sourceLocation)
    #expect(
        worst <= tolerance,
        """
        \(fixture.name), \(quantity): \(found.count) found, \(expected.count) expected, worst \(worst) at \
        \(place.map { "\($0.offset): \($0.element.0), expected \($0.element.1)" } ?? "none")
        """,
        sourceLocation: sourceLocation)
}

func expectAgreement(
    fixture: Fixture, quantity: String, found: Double, expected: Double, tolerance: Double,
    by measure: Measure = .relative, sourceLocation: SourceLocation = #_sourceLocation
) {
    expectAgreement(
        fixture: fixture, quantity: quantity, found: [found], expected: [expected], tolerance: tolerance, by: measure,
        sourceLocation: sourceLocation)
}

/// Whole numbers, flags as 0 and 1, index lists: equal, or not.
func expectAgreement(
    fixture: Fixture, quantity: String, found: [Int], expected: [Int], sourceLocation: SourceLocation = #_sourceLocation
) {
    expectAgreement(
        fixture: fixture, quantity: quantity, found: found.map(Double.init), expected: expected.map(Double.init),
        tolerance: 0, sourceLocation: sourceLocation)
}

/// The lines `make statistics-table` sums up: fixture, quantity, worst difference, tolerance. Written only when the
/// environment names a file.
private enum AgreementTable {
    static func note(fixture: String, quantity: String, worst: Double, tolerance: Double) {
        guard let path = ProcessInfo.processInfo.environment["OVERENS_STATISTICS_TABLE"] else { return }
        let line = "\(fixture)\t\(quantity)\t\(worst)\t\(tolerance)\n"
        // Opened to append, one line in one write: tests that run side by side do not tear each other's lines.
        guard let file = fopen(path, "a") else { return }
        defer { fclose(file) }
        fputs(line, file)
    }
}
