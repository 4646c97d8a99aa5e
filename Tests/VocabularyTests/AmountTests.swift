import Foundation
import Testing
import Vocabulary

@Suite("Kronor and hours")
struct AmountTests {
    @Test(
        "Hours are read with at most two decimals, point or comma",
        arguments: [
            ("0", 0), ("12", 1200), ("12.5", 1250), ("12,25", 1225), ("0,05", 5), ("1000000", 100_000_000),
        ])
    func hours(text: String, hundredths: Int) {
        #expect(Hours(text)?.hundredths == hundredths)
    }

    @Test(
        "What is no hours is none",
        arguments: ["", " ", ".", "5.", ".5", "1.255", "-1", "+1", "1e3", "1 000", "1,2,3", "1000000.01", "9999999999"])
    func noHours(text: String) {
        #expect(Hours(text) == nil)
    }

    @Test("Hours are written with the decimals they need", arguments: [(1200, "12"), (1250, "12.5"), (1205, "12.05")])
    func written(hundredths: Int, text: String) {
        #expect(Hours(hundredths: hundredths)?.description == text)
        #expect(Hours.written(hundredths, point: ",") == text.replacing(".", with: ","))
    }

    @Test("Kronor are whole, from nothing to a thousand million")
    func kronor() {
        #expect(Kronor(0) != nil && Kronor(1_000_000_000) != nil)
        #expect(Kronor(-1) == nil && Kronor(1_000_000_001) == nil)
    }

    @Test("Amounts come back from JSON as they were, and what is outside is thrown out")
    func json() throws {
        struct Both: Codable, Equatable {
            let cost: Kronor
            let hours: Hours
        }
        let text = #"{"cost":84000,"hours":"12.25"}"#
        let both = try JSONDecoder().decode(Both.self, from: Data(text.utf8))
        #expect(both.cost.amount == 84_000 && both.hours.hundredths == 1225)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(both), as: UTF8.self) == text)
        for bad in [
            #"{"cost":-1,"hours":"1"}"#, #"{"cost":1.5,"hours":"1"}"#, #"{"cost":99999999999999999999,"hours":"1"}"#,
            #"{"cost":1,"hours":"-1"}"#, #"{"cost":1,"hours":12.5}"#,
        ] {
            #expect(throws: DecodingError.self, "\(bad)") {
                _ = try JSONDecoder().decode(Both.self, from: Data(bad.utf8))
            }
        }
    }

    @Test(
        "A date as exact as it was given comes back from JSON",
        arguments: ["2025-03-09", "2025-03", "2025 autumn", "2025"])
    func impreciseDate(text: String) throws {
        let date = try #require(ImpreciseDate(text))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONDecoder().decode([ImpreciseDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            _ = try JSONDecoder().decode([ImpreciseDate].self, from: Data(#"["2025-02-30"]"#.utf8))
        }
    }
}
