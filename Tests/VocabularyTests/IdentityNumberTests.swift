import Proof
import Testing
import Vocabulary

@Suite("Identity numbers")
struct IdentityNumberTests {
    /// 19121212-1212, 811228-9874, 640823-3234 and the coordination number 640883-3231 are Skatteverket's own examples
    /// (SKV 704, SKV 707). The rest are invented.
    private let written = [
        "19121212-1212", "191212121212", "1212121212", "121212-1212", "121212+1212", "19121212 1212", "1912 12 12 1212",
        "1912-12-12-1212", "1912.12.12.1212", "1912/12/12-1212", "121212–1212", "121212\u{2212}1212",
        "12 12 12-12 12", "１９１２１２１２－１２１２", "1212\u{00AD}12-1212", "121212\u{00A0}1212", "121212 - 1212",
        "811228-9874", "640823-3234", "19640823-3234", "640883-3231", "196408833231",
        "Pojken (19121212-1212) var med", "pnr:191212121212.", "nr121212-1212x", "121212-1212, 811228-9874",
        // Invented, check digit does not agree; the sign before the last four gives it away.
        "20090101-1234", "090101-1234", "20090101+1234",
        // Invented with a check digit: 9001011239 doubled at odd places 9 0 2 0 0 1 2 2 6 9 → 9+0+0+0+0+1+2+2+6+9
        // with 18 → 9 first: 9 + 0 + 0 + 1 + 0 + 1 + 2 + 2 + 6 + 9 = 30.
        "9001011239", "900101 1239",
    ]

    /// What coordinators write every day.
    private let ordinary = [
        "", "040-625 60 00", "040-6256000", "+46 40 625 60 00", "KS/2023:305", "KS/2022:523", "dnr KS 1/23, § 100",
        "2025-03-09", "20250309", "2025-06-16..2025-08-17", "2025-06-16–2025-08-17", "2025-06-16 – 2025-08-17",
        "2025-01-07..2025-06-12", "2025-01-07–2025-06-12", "2025-01-07/2025-06-12", "2025-01-07 2025-06-12",
        "2025-03-09 09:00", "2025-03-09 11:30", "2025-03-09 17:00–18:30", "2025-03-09T09:00:00Z", "kl. 09:00-10:30",
        "vecka 25-33", "2025-W25", "v. 25–33 2025", "SFS 2023:196", "lag (2023:196) 6 §", "212000-1066",
        "16212000-1066", "org.nr 212000-1066", "84 000 kr och 56 000 kr", "120 -> 90 anmälningar", "0202-00114",
        "5000-K123456-25", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10", "2019 2020 2021 2022 2023", "2023-2027", "2024 2025",
        "123456-1234", "991332-1234", "12345678901234567890", "https://example.se/a/2025/03/09/17",
        "postgiro 12 34 56-7", "Bg 5050-1055", "55,6059 13,0007",
    ]

    private func wrong(_ holds: (String) -> Bool) -> [String] {
        written.filter { !holds($0) }.map { "not found: \($0)" } + ordinary.filter(holds).map { "refused: \($0)" }
    }

    private func catches(_ planted: (String) -> Bool) -> Bool { !wrong(planted).isEmpty }

    @Test("Every way of writing is found, and ordinary numbers are let through")
    func table() {
        #expect(wrong(holdsIdentityNumber) == [])
    }

    @Test("The table finds a rule that sees only ten plain digits, and one that refuses all long numbers")
    func planted() {
        #expect(catches { text in text.split(separator: "-").contains { $0.count == 10 } })
        #expect(catches { $0.count(where: \.isNumber) >= 10 })
        #expect(catches { _ in false })
    }

    @Test("Days and times of a year, and stretches of days, are never taken for a person")
    func dates() throws {
        let first = try #require(CivilDate("2025-01-01"))
        var refused: [String] = []
        for offset in 0..<365 {
            let day = first.adding(days: offset)
            let later = day.adding(days: 7)
            for text in [
                "\(day)", "\(day) 09:15", "\(day) 18:40", "\(day)–\(later)", "\(day)..\(later)", "\(day) - \(later)",
                "\(day)/\(later)", "\(day) \(later)", "\(day)-\(later)",
            ] where holdsIdentityNumber(text) {
                refused.append(text)
            }
        }
        #expect(refused == [])
    }

    /// Every number of the invented series 0708-12 34 50 to 59 and of two area codes that look like a month of a year:
    /// in each series one passes the check of an identity number, and the day is one.
    private static let series = ["070812345", "041073300", "091012345"]

    private func grouped(_ digits: String, _ form: String) -> String {
        var rest = digits[...]
        return String(form.map { $0 == "0" ? rest.popFirst() ?? "?" : $0 })
    }

    @Test("A number grouped as telephone numbers are is one, whatever its digits say")
    func telephone() {
        let forms = ["0000-00 00 00", "000-000 00 00", "0000 00 00 00", "000 000 00 00", "0000–00\u{00A0}00\u{00A0}00"]
        var refused: [String] = []
        for series in Self.series {
            for digits in (0...9).map({ series + "\($0)" }) {
                for form in forms {
                    let number = grouped(digits, form)
                    for text in [number, "Ring \(number).", "\(number), 040-625 60 00", "tel:\(number) eller mejl"]
                    where holdsIdentityNumber(text) {
                        refused.append(text)
                    }
                }
            }
        }
        #expect(refused == [])
    }

    @Test("The same digits in any grouping of an identity number are still found")
    func sameDigits() {
        // With a sign before the last four every number is refused; otherwise the one that passes the check.
        let forms: [(given: String, expected: Int)] = [
            ("000000-0000", 10), ("000000+0000", 10), ("0000000000", 1), ("000000 0000", 1), ("000000 - 0000", 10),
            ("0000 00 0000", 1), ("00 00 00 0000", 1), ("00 00 00 00 00", 1), ("00 00 00-00 00", 10),
            ("0000-00-0000", 10), ("20000000-0000", 10), ("200000000000", 1), ("20000000 0000", 1),
            ("2000 00 00 0000", 1), ("2000-00-00-0000", 10),
        ]
        for series in Self.series {
            let found = { (form: String) -> Int in
                let isLong = form.hasPrefix("20")
                return (0...9).count { last in
                    let number = self.grouped("\(series)\(last)", isLong ? String(form.dropFirst(2)) : form)
                    return holdsIdentityNumber(isLong ? "20" + number : number)
                }
            }
            #expect(mismatches(forms, found) == [], "\(series)")
        }
        // A telephone number hides nothing that comes after it or runs into it.
        for text in [
            "0708-12 12 12-1212", "0708-12 34 56 121212-1212", "0708-12 34 56, 19121212-1212", "19 0708-12 12 15",
            "070-812 34 56/121212-1212",
        ] { #expect(holdsIdentityNumber(text), "\(text)") }
    }

    @Test("Long and odd texts are judged in a straight line of time")
    func long() {
        for text in [
            String(repeating: "1", count: 100_000), String(repeating: "1 ", count: 50_000),
            String(repeating: "12-", count: 30_000), String(repeating: "-", count: 100_000),
        ] {
            var found = false
            let spent = worked { found = holdsIdentityNumber(text) }
            // Generous: milliseconds on any machine, unless it goes through the text once for every place in it.
            #expect(spent < .seconds(5), "\(text.prefix(6))… \(found)")
        }
    }
}
