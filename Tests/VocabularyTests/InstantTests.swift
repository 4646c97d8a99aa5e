import Testing
import Vocabulary

@Suite("Moments")
struct InstantTests {
    private let known: [(given: String, expected: Int64?)] = [
        ("1970-01-01T00:00:00Z", 0),
        ("2000-01-01T00:00:00Z", 946_684_800),  // published: date -d @946684800
        ("2001-09-09T01:46:40Z", 1_000_000_000),
        ("2009-02-13T23:31:30Z", 1_234_567_890),
        ("2023-11-14T22:13:20Z", 1_700_000_000),
        ("1969-12-31T23:59:59Z", -1),
        ("2025-03-09T24:00:00Z", nil), ("2025-03-09T08:60:00Z", nil), ("2025-03-09T08:30:60Z", nil),
        ("2025-03-09 08:30:00Z", nil), ("2025-03-09T08:30:00", nil), ("2025-03-09T08:30:00+01:00", nil),
        ("2025-02-30T08:30:00Z", nil), ("2025-03-09T8:30:00Z", nil), ("", nil), ("2025-03-09T08:30:0åZ", nil),
        ("2025-03-09T-1:30:00Z", nil),
    ]

    @Test("Seconds since 1970 are the published ones")
    func reading() {
        #expect(mismatches(known) { Instant($0)?.seconds } == [])
        for row in known {
            if let seconds = row.expected { #expect(Instant(seconds: seconds).description == row.given) }
        }
        // Planted: summer time put in.
        #expect(catches(known) { Instant($0).map { $0.seconds + 3600 } })
    }

    @Test("The day of a moment is right before 1970 too, and noon lies within its day")
    func days() throws {
        #expect(Instant(seconds: -1).utcDay == CivilDate("1969-12-31"))
        #expect(Instant(seconds: 86_399).utcDay == CivilDate("1970-01-01"))
        let day = try #require(CivilDate("2025-03-09"))
        #expect(Instant.noon(of: day).description == "2025-03-09T12:00:00Z")
        #expect(Instant(seconds: .max).description == "9999-12-31T23:59:59Z")
        #expect(Instant(seconds: .min).description == "0001-01-01T00:00:00Z")
    }
}
