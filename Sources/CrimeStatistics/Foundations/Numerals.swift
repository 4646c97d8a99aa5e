/// The two languages of a reading.
enum Tongue: Sendable {
    case swedish
    case english
}

/// A number as it is written in a sentence: decimal comma and thousands by a non-breaking space in Swedish, point and
/// comma in English; a true minus sign; no decimals unless asked for.
///
/// Rounds half away from zero, as people do by hand. Zero never carries a minus. What is not finite is said in words.
func numeral(_ value: Double, decimals: Int = 0, _ tongue: Tongue) -> String {
    guard value.isFinite else { return notFiniteInWords(value, tongue) }
    let places = min(max(decimals, 0), 9)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return vast(value, tongue) }
    let whole = UInt64(scaled)
    let unit = UInt64(scale)
    let sign = value < 0 && whole > 0 ? "\u{2212}" : ""
    let integral = grouped(String(whole / unit), by: tongue == .swedish ? "\u{a0}" : ",")
    guard places > 0 else { return sign + integral }
    let rest = String(whole % unit)
    let fraction = String(repeating: "0", count: places - rest.count) + rest
    return sign + integral + (tongue == .swedish ? "," : ".") + fraction
}

private func notFiniteInWords(_ value: Double, _ tongue: Tongue) -> String {
    switch (value.isNaN, tongue) {
    case (true, .swedish): "okänt"
    case (true, .english): "unknown"
    case (false, .swedish): "obegränsat"
    case (false, .english): "unlimited"
    }
}

/// Larger than anything that is counted: said as a power of ten.
private func vast(_ value: Double, _ tongue: Tongue) -> String {
    let exponent = Int((Double.log(value.magnitude) / Double.log(10)).rounded())
    let sign = value < 0 ? "\u{2212}" : ""
    return tongue == .swedish
        ? "\(sign)omkring 10 upphöjt till \(exponent)" : "\(sign)about 10 to the power of \(exponent)"
}

/// Digits in groups of three from the right.
private func grouped(_ digits: String, by separator: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { result += separator }
        result.append(digit)
    }
    return result
}

/// A count with its noun: "1 händelse", "2 händelser".
func counted(_ count: Int, _ one: String, _ many: String, _ tongue: Tongue) -> String {
    numeral(Double(count), tongue) + " " + (count == 1 ? one : many)
}

/// A share as a percentage, with its sign: 0.26 is "26 %" in Swedish (the space does not break) and "26%" in English.
func percent(_ share: Double, decimals: Int = 0, _ tongue: Tongue) -> String {
    numeral(share * 100, decimals: decimals, tongue) + (tongue == .swedish ? "\u{a0}%" : "%")
}
