// What every question asks of its data, so that each refusal is worded and placed in one way.

func requireSome<T>(_ values: [T], _ name: String) throws(StatisticsError) {
    guard !values.isEmpty else { throw .empty(name) }
}

/// At least this many values; an empty column is said to be empty.
func requireAtLeast(_ needed: Int, _ found: Int, _ name: String) throws(StatisticsError) {
    guard found > 0 || needed == 0 else { throw .empty(name) }
    guard found >= needed else { throw .tooFew(name, needed: needed, found: found) }
}

func requireLength(_ expected: Int, _ found: Int, _ name: String) throws(StatisticsError) {
    guard expected == found else { throw .lengths(name, expected: expected, found: found) }
}

func requireFinite(_ values: [Double], _ name: String) throws(StatisticsError) {
    for index in values.indices where !values[index].isFinite { throw .notFinite(name, at: index) }
}

func requireFinite(_ value: Double, _ name: String) throws(StatisticsError) {
    guard value.isFinite else { throw .notFinite(name, at: 0) }
}

/// Finite, and zero or more.
func requireNotNegative(_ values: [Double], _ name: String) throws(StatisticsError) {
    try requireFinite(values, name)
    for index in values.indices where values[index] < 0 { throw .negative(name, at: index) }
}

func requireNotNegative(_ values: [Int], _ name: String) throws(StatisticsError) {
    for index in values.indices where values[index] < 0 { throw .negative(name, at: index) }
}

func requireNotNegative(_ value: Int, _ name: String) throws(StatisticsError) {
    guard value >= 0 else { throw .negative(name, at: 0) }
}

/// Finite and above zero: an exposure, a population, a bandwidth.
func requirePositive(_ value: Double, _ name: String) throws(StatisticsError) {
    try requireFinite(value, name)
    guard value > 0 else { throw .outOfRange(name, value) }
}

/// A level of confidence: above 0 and below 1.
func requireLevel(_ level: Double) throws(StatisticsError) {
    guard level > 0, level < 1 else { throw .outOfRange("level", level) }
}

/// The sum of counts, or the refusal that it is larger than can be held.
func exactSum(_ counts: some Sequence<Int>, _ name: String) throws(StatisticsError) -> Int {
    var sum = 0
    for count in counts {
        let (next, tooLarge) = sum.addingReportingOverflow(count)
        guard !tooLarge else { throw .overflow(name) }
        sum = next
    }
    return sum
}
