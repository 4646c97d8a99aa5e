import Testing

@testable import CrimeStatistics

/// Answers worked out to 50 digits from the power series, for corners that no fixture reaches.
@Suite("Distributions in their corners")
struct CornerTests {
    @Test(arguments: [
        (0.01, 0.5, 0.99437324380603282, 0.0056267561939671841),
        (0.3, 1e-8, 0.0044358793136453295, 0.99556412068635467),
        (0.5, 1.2, 0.87866474964151785, 0.12133525035848215), (0.5, 30, 0.99999999999999051, 9.4857375710738484e-15),
        (3, 0.001, 1.6654171665278076e-10, 0.99999999983345828), (50, 20, 1.2458926079719379e-8, 0.99999998754107392),
        (50, 120, 0.99999999999983992, 1.6008226793344829e-13),
        (1000, 900, 0.00054990226571178292, 0.99945009773428822),
        (1000, 1200, 0.99999999871183939, 1.2881606086281433e-9),
        (99999, 99000, 0.00076572256041203017, 0.99923427743958797),
        (99999, 101000, 0.99920027779474931, 0.00079972220525069161),
        (200000, 198000, 3.622095177056045e-6, 0.99999637790482294),
        (200000, 200010, 0.50921700460093549, 0.49078299539906451),
        (200000, 202500, 0.9999999871005152, 1.2899484800232656e-8),
        (1e8, 99_970_000, 0.0013487164491615506, 0.99865128355083845),
        (1e8, 100_040_000, 0.99996826179263119, 3.1738207368808895e-5),
    ])
    func `The incomplete gamma function keeps both tails`(shape: Double, x: Double, lower: Double, upper: Double) throws
    {
        #expect(difference(found: try Gamma.cdf(x, shape: shape), expected: lower, by: .tail) < 1e-12)
        #expect(difference(found: try Gamma.survival(x, shape: shape), expected: upper, by: .tail) < 1e-12)
    }

    @Test(arguments: [
        (0.5, 0.5, 1e-12, 6.3661977236768744e-7, 0.99999936338022763),
        (0.01, 0.02, 0.3, 0.66117842725110733, 0.33882157274889267),
        (2, 1000, 0.0001, 0.0046838170855991199, 0.99531618291440088),
        (120, 40, 0.99, 1, 2.0182591733194075e-43), (5000, 5000, 0.48, 3.1470916320309822e-5, 0.99996852908367969),
        (1e6, 1e6, 0.4985, 1.1044804636424807e-5, 0.99998895519536358),
        (40, 1e7, 2e-6, 5.3205302740274889e-5, 0.99994679469725973),
        (0.5, 1e6, 4e-6, 0.99532230118613695, 0.0046776988138630471), (3, 2, 0.5, 0.3125, 0.6875),
    ])
    func `The incomplete beta function keeps both tails`(
        alpha: Double, beta: Double, x: Double, lower: Double, upper: Double
    ) throws {
        #expect(difference(found: try Beta.cdf(x, alpha: alpha, beta: beta), expected: lower, by: .tail) < 1e-12)
        #expect(difference(found: try Beta.survival(x, alpha: alpha, beta: beta), expected: upper, by: .tail) < 1e-12)
    }

    @Test func `A quantile leads back to its share`() throws {
        var dice = StreamGenerator(seed: 11, stream: 0)
        for _ in 0..<2_000 {
            let p = dice.below(2) == 0 ? dice.unit() : Double.exp(-60 * dice.unit())
            guard p > 0 else { continue }
            let shape = Double.exp(14 * dice.unit() - 4)
            let other = Double.exp(14 * dice.unit() - 4)
            let z = try Normal.quantile(p)
            #expect(difference(found: try Normal.cdf(z), expected: p, by: .tail) < 1e-12)
            let x = try Gamma.quantile(p, shape: shape)
            if x > 1e-300 {
                #expect(difference(found: try Gamma.cdf(x, shape: shape), expected: p, by: .tail) < 1e-11)
            }
            let share = try Beta.quantile(p, alpha: shape, beta: other)
            // Next to 1 a share has no digits left to tell by.
            if share > 1e-300, share < 0.99 {
                #expect(
                    difference(found: try Beta.cdf(share, alpha: shape, beta: other), expected: p, by: .tail) < 1e-10)
            }
            let t = try StudentT.quantile(p, freedom: shape + 0.5)
            #expect(difference(found: try StudentT.cdf(t, freedom: shape + 0.5), expected: p, by: .tail) < 1e-10)
        }
    }

    @Test func `A density is the slope of its share`() throws {
        for x in [0.2, 0.7, 1.4, 3.0] {
            let h = 1e-6
            func slope(_ cdf: (Double) throws -> Double) rethrows -> Double { (try cdf(x + h) - cdf(x - h)) / (2 * h) }
            func same(_ density: Double, _ slope: Double) -> Bool { difference(found: density, expected: slope) < 1e-7 }
            #expect(same(try Normal.density(x), try slope { try Normal.cdf($0) }))
            #expect(same(try Gamma.density(x, shape: 2.3), try slope { try Gamma.cdf($0, shape: 2.3) }))
            #expect(
                same(try Gamma.density(x, shape: 0.3, scale: 2), try slope { try Gamma.cdf($0, shape: 0.3, scale: 2) }))
            #expect(same(try ChiSquared.density(x, freedom: 5), try slope { try ChiSquared.cdf($0, freedom: 5) }))
            #expect(same(try StudentT.density(x, freedom: 3.5), try slope { try StudentT.cdf($0, freedom: 3.5) }))
            #expect(
                same(
                    try FisherF.density(x, numerator: 3, denominator: 7.5),
                    try slope { try FisherF.cdf($0, numerator: 3, denominator: 7.5) }))
            if x < 1 {
                #expect(
                    same(
                        try Beta.density(x, alpha: 2, beta: 0.6), try slope { try Beta.cdf($0, alpha: 2, beta: 0.6) }))
            }
        }
    }

    @Test func `Masses add up to the share, and quantiles are the first to reach it`() throws {
        var sums = (0.0, 0.0, 0.0)
        for k in 0...40 {
            sums.0 += try Poisson.mass(k, mean: 7.3)
            sums.1 += try NegativeBinomial.mass(k, mean: 7.3, size: 1.7)
            sums.2 += try Binomial.mass(k, trials: 60, chance: 0.3)
            let found = (
                try Poisson.cdf(k, mean: 7.3), try NegativeBinomial.cdf(k, mean: 7.3, size: 1.7),
                try Binomial.cdf(k, trials: 60, chance: 0.3)
            )
            #expect(difference(found: found.0, expected: sums.0) < 1e-13)
            #expect(difference(found: found.1, expected: sums.1) < 1e-13)
            #expect(difference(found: found.2, expected: sums.2) < 1e-13)
            // The share of a whole number leads back to it.
            if k < 14 { #expect(try Poisson.quantile(found.0, mean: 7.3) == k) }
            #expect(try NegativeBinomial.quantile(found.1, mean: 7.3, size: 1.7) == k)
            if k < 30 { #expect(try Binomial.quantile(found.2, trials: 60, chance: 0.3) == k) }
        }
    }

    @Test func `An infinite size is Poisson's law, endless freedom the normal`() throws {
        #expect(try NegativeBinomial.cdf(4, mean: 3, size: .infinity) == Poisson.cdf(4, mean: 3))
        #expect(
            difference(found: try NegativeBinomial.cdf(4, mean: 3, size: 1e13), expected: try Poisson.cdf(4, mean: 3))
                < 1e-11)
        #expect(try StudentT.cdf(1.3, freedom: .infinity) == Normal.cdf(1.3))
        #expect(difference(found: try StudentT.cdf(-1.3, freedom: 1e14), expected: try Normal.cdf(-1.3)) < 1e-12)
    }
}

@Suite("Distributions refuse what they are not defined for")
struct HostileDistributionTests {
    @Test func `What is not a number is refused, infinity answered by its limit`() throws {
        #expect(throws: StatisticsError.notFinite("z", at: 0)) { try Normal.cdf(.nan) }
        #expect(throws: StatisticsError.notFinite("x", at: 0)) { try Gamma.cdf(.nan, shape: 1) }
        #expect(throws: StatisticsError.notFinite("t", at: 0)) { try StudentT.cdf(.nan, freedom: 3) }
        #expect(throws: StatisticsError.notFinite("mean", at: 0)) { try Poisson.mass(1, mean: .infinity) }
        #expect(try Normal.cdf(.infinity) == 1 && Normal.cdf(-.infinity) == 0)
        #expect(try Normal.logCDF(-.infinity) == -.infinity)
        #expect(try Gamma.cdf(.infinity, shape: 2) == 1 && Gamma.survival(-1, shape: 2) == 1)
        #expect(try StudentT.cdf(-.infinity, freedom: 2) == 0 && StudentT.density(.infinity, freedom: 2) == 0)
        #expect(try FisherF.survival(.infinity, numerator: 1, denominator: 2) == 0)
        #expect(try Beta.cdf(1.5, alpha: 1, beta: 1) == 1 && Beta.density(-1, alpha: 1, beta: 1) == 0)
    }

    @Test func `Parameters out of range are refused`() {
        #expect(throws: StatisticsError.outOfRange("shape", 0)) { try Gamma.quantile(0.5, shape: 0) }
        #expect(throws: StatisticsError.outOfRange("beta", -1)) { try Beta.quantile(0.5, alpha: 1, beta: -1) }
        #expect(throws: StatisticsError.outOfRange("freedom", 0)) { try StudentT.quantile(0.5, freedom: 0) }
        #expect(throws: StatisticsError.outOfRange("size", 0)) { try NegativeBinomial.mass(1, mean: 1, size: 0) }
        #expect(throws: StatisticsError.outOfRange("mean", -1)) { try Poisson.quantile(0.5, mean: -1) }
        #expect(throws: StatisticsError.outOfRange("chance", 2)) { try Binomial.cdf(0, trials: 1, chance: 2) }
        #expect(throws: StatisticsError.negative("trials", at: 0)) { try Binomial.cdf(0, trials: -1, chance: 0.5) }
        #expect(throws: StatisticsError.outOfRange("probability", 1.5)) { try Normal.quantile(1.5) }
        #expect(throws: StatisticsError.self) { try Normal.quantile(.nan) }
        #expect(throws: StatisticsError.outOfRange("probability", 1)) { try Poisson.quantile(1, mean: 3) }
        #expect(throws: StatisticsError.outOfRange("level", 1)) { try Normal.twoSided(level: 1) }
    }

    @Test func `The largest numbers are answered or refused, and end`() throws {
        #expect(try Poisson.mass(.max, mean: 1) == 0)
        #expect(try Poisson.survival(.max, mean: 1) == 0)
        #expect(try Poisson.cdf(.min, mean: 1) == 0)
        #expect(try Poisson.cdf(3, mean: 1e300) == 0)
        #expect(throws: StatisticsError.overflow("quantile")) { try Poisson.quantile(0.5, mean: 1e300) }
        #expect(try Gamma.cdf(1e300, shape: 1e-300) == 1)
        #expect(try Gamma.cdf(1e-300, shape: 1e300) == 0)
        #expect(try Gamma.quantile(1e-300, shape: 1e-3) == 0)
        for size in [1e-300, 1e300] {
            for mean in [1e-300, 1, 1e300] {
                for k in [0, 1, Int.max] {
                    // An answer within 0...1, or a refusal: never a trap, never endless.
                    if let share = try? NegativeBinomial.cdf(k, mean: mean, size: size) {
                        #expect((0...1).contains(share))
                    }
                    if let share = try? Binomial.cdf(k, trials: .max, chance: 1e-300) {
                        #expect((0...1).contains(share))
                    }
                }
                _ = try? NegativeBinomial.quantile(0.999, mean: mean, size: size)
                _ = try? Beta.quantile(0.3, alpha: size, beta: mean)
                _ = try? FisherF.quantile(0.3, numerator: size, denominator: mean)
                _ = try? StudentT.quantile(0.3, freedom: size)
                _ = try? Gamma.quantile(0.3, shape: size, scale: mean)
            }
        }
    }

    @Test func `A planted fault is found: a tail taken as one minus the other`() throws {
        let honest = try Normal.survival(10)
        let taken = 1 - (try Normal.cdf(10))
        #expect(difference(found: taken, expected: honest, by: .tail) == 1)
    }

    @Test func `Parameters that no formula holds are refused, and never answered with what is no number`() {
        #expect(throws: StatisticsError.overflow("parameters")) { try Poisson.cdf(1 << 40, mean: 1e300) }
        #expect(throws: StatisticsError.overflow("parameters")) {
            try Gamma.survival(1, shape: .greatestFiniteMagnitude)
        }
        #expect(throws: StatisticsError.overflow("parameters")) {
            try NegativeBinomial.mass(7, mean: 1, size: .greatestFiniteMagnitude)
        }
        #expect(throws: StatisticsError.overflow("parameters")) {
            try Beta.density(0.5, alpha: 1, beta: .greatestFiniteMagnitude)
        }
        #expect(throws: StatisticsError.overflow("parameters")) {
            try FisherF.quantile(0.5, numerator: 1e-300, denominator: 1e300)
        }
    }
}
