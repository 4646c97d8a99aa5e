/// A moment in world time, to the second.
package struct Instant: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64

    package init(seconds: Int64) {
        self.seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
    }

    /// Reads `2025-03-09T08:30:00Z`, nothing else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Int(plain: String(decoding: bytes[11..<13], as: UTF8.self)), hour < 24,
            let minute = Int(plain: String(decoding: bytes[14..<16], as: UTF8.self)), minute < 60,
            let second = Int(plain: String(decoding: bytes[17..<19], as: UTF8.self)), second < 60
        else { return nil }
        seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// Noon in world time: the moment meant when only a day is known.
    package static func noon(of day: CivilDate) -> Instant { Instant(seconds: Int64(day.dayNumber) * 86_400 + 43_200) }

    /// The day in world time. A day in an agreement's own zone is found at the edge.
    package var utcDay: CivilDate {
        CivilDate(dayNumber: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant: CustomStringConvertible {
    package var description: String {
        let day = utcDay
        let rest = Int(seconds - Int64(day.dayNumber) * 86_400)
        return "\(day)T\(zeroPadded: rest / 3600, 2):\(zeroPadded: rest / 60 % 60, 2):\(zeroPadded: rest % 60, 2)Z"
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a moment such as 2025-03-09T08:30:00Z"))
        }
        self = instant
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
