import Testing

@testable import CrimeStatistics

@Suite("Regression of counts")
struct RegressionTests {
    @Test func `Least squares through three points`() throws {
        var design = Design.withIntercept(rows: 3)
        design.append([0, 1, 2])
        // y = 1, 2, 4: slope 1.5, intercept 5/6; (X'X)^-1 = [[5/6, -1/2], [-1/2, 1/2]].
        let fit = try LeastSquares.solve(design, response: [1, 2, 4], weights: [1, 1, 1])
        #expect(worstDifference(found: fit.coefficients, expected: [5.0 / 6, 1.5]) < 1e-14)
        #expect(abs(fit.inverse[0, 0] - 5.0 / 6) < 1e-14)
        #expect(abs(fit.inverse[0, 1] + 0.5) < 1e-14 && abs(fit.inverse[1, 1] - 0.5) < 1e-14)
    }

    @Test func `Two columns that say the same are refused`() {
        var design = Design.withIntercept(rows: 4)
        design.append([2, 2, 2, 2])
        #expect(throws: StatisticsError.singular("design")) {
            try LeastSquares.solve(design, response: [1, 2, 3, 4], weights: [1, 1, 1, 1])
        }
    }

    @Test func `The mean of counts is the answer of a regression with nothing but a level`() throws {
        let fit = try CountRegression.fit(.withIntercept(rows: 4), counts: [1, 2, 3, 10])
        #expect(difference(found: Double.exp(fit.coefficients[0]), expected: 4) < 1e-12)
        // Pearson: (9 + 4 + 1 + 36) / 4 / 3 = 50 / 12.
        #expect(difference(found: fit.dispersion, expected: 50.0 / 12) < 1e-12)
        #expect(!fit.separated)
    }

    @Test func `A group with nothing but zeros is said to be separated`() throws {
        var design = Design.withIntercept(rows: 6)
        design.append([0, 0, 0, 1, 1, 1])
        let fit = try CountRegression.fit(design, counts: [2, 3, 4, 0, 0, 0])
        #expect(fit.separated)
        #expect(difference(found: Double.exp(fit.coefficients[0]), expected: 3) < 1e-9)
    }

    @Test func `Counts that vary as chance has it have no finite size`() throws {
        let fit = try NegativeBinomialRegression.fit(.withIntercept(rows: 5), counts: [4, 4, 4, 4, 4])
        #expect(fit.size == .infinity && fit.sizeStandardError == nil)
    }

    @Test func `The derivatives of log gamma have their known values`() {
        // Abramowitz and Stegun, tables 6.1 to 6.3.
        #expect(abs(PolyGamma.digamma(1) + 0.577_215_664_901_532_9) < 1e-14)
        #expect(abs(PolyGamma.digamma(0.5) + 1.963_510_026_021_423_5) < 1e-13)
        #expect(abs(PolyGamma.trigamma(1) - .pi * .pi / 6) < 1e-14)
        #expect(abs(PolyGamma.trigamma(0.5) - .pi * .pi / 2) < 1e-13)
    }

    @Test func `A form with an inverse needs a positive matrix`() {
        var matrix = SymmetricMatrix(order: 2)
        matrix.addProduct(of: [1, 0], weight: 2)
        #expect(matrix.inverseForm([1, 1]) == nil)
        matrix.addProduct(of: [0, 1], weight: 4)
        #expect(abs((matrix.inverseForm([1, 1]) ?? 0) - 0.75) < 1e-15)
        #expect(matrix.form([1, 1]) == 6)
    }
}
