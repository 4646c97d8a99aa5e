import Testing

@testable import CrimeStatistics

@Suite("Numbers in sentences")
struct NumeralTests {
    @Test func `Swedish has a comma and a space that does not break, English a point and a comma`() {
        #expect(numeral(1234567.891, decimals: 2, .swedish) == "1\u{a0}234\u{a0}567,89")
        #expect(numeral(1234567.891, decimals: 2, .english) == "1,234,567.89")
        #expect(numeral(1234, .swedish) == "1\u{a0}234" && numeral(1234, .english) == "1,234")
        #expect(numeral(12345, .swedish) == "12\u{a0}345")
        #expect(numeral(0.05, decimals: 2, .swedish) == "0,05")
        #expect(percent(0.256, .swedish) == "26\u{a0}%" && percent(0.256, .english) == "26%")
    }

    @Test func `Zero has no minus, and what is below zero a true one`() {
        #expect(numeral(-0.2, .swedish) == "0")
        #expect(numeral(-2.5, .swedish) == "\u{2212}3")
        #expect(numeral(2.5, .swedish) == "3")
    }

    @Test func `What is no number is said in words`() {
        #expect(numeral(.nan, .swedish) == "okänt" && numeral(.infinity, .english) == "unlimited")
        #expect(numeral(1e300, .english) == "about 10 to the power of 300")
        #expect(numeral(-1e300, decimals: 400, .swedish) == "\u{2212}omkring 10 upphöjt till 300")
    }

    @Test func `Every error and every warning has a sentence in each language`() {
        let errors: [StatisticsError] = [
            .empty("x"), .notFinite("x", at: 0), .negative("x", at: 2), .lengths("x", expected: 2, found: 1),
            .tooFew("x", needed: 2, found: 1), .outOfRange("x", .nan), .noEvents, .overflow("x"), .notConverged("x"),
            .singular("x"),
        ]
        let warnings: [Warning] = [
            .smallNumbers, .separation, .notConverged, .overdispersed(1.94), .clipped, .manyCompared(12),
        ]
        for reading in errors.map(\.reading) + warnings.map(\.reading) {
            #expect(
                reading.swedish.hasSuffix(".") && reading.english.hasSuffix(".") && reading.swedish != reading.english)
        }
        #expect(Warning.overdispersed(1.94).reading.swedish.contains("1,9 gånger"))
    }

    @Test func `Sums keep what large terms would swallow`() {
        #expect(compensatedSum([1, 1e100, 1, -1e100]) == 2)
        #expect(compensatedSum([Double]()) == 0)
        #expect(compensatedSum([.infinity, 1]) == .infinity)
        let tenths = [Double](repeating: 0.1, count: 1_000_000)
        #expect((pairwiseSum(tenths) - 100_000).magnitude < 1e-9)
        // One after the other is a thousand times worse: the check can tell.
        #expect((tenths.reduce(0, +) - 100_000).magnitude > 1e-7)
    }
}
