import Agreements
import Intake
import Testing
import Vocabulary

private let invented = """
    format: 1
    id: invented
    title: Invented agreement
    headings: [Promises]
    period: {from: 2024-01-01, through: 2025-12-31}
    parties:
      kommun: {name: Ekhamra kommun, kind: municipality}
      polis: {name: Lokalpolisområde Ekhamra, kind: police area}
    units:
      skola: {name: Skolan, of: kommun}
      kultur: {name: Kultur och Fritid, of: kommun}
      gata: {name: "Gata, trafik, park (Miljö)", of: kommun}
    posts:
      samordnare: {name: Samordnare, of: kommun}
      kommunpolis: {name: Kommunpolis, of: polis}
    areas:
      trygghet: {no: 1, name: Trygghet i centrum, name en: Safety in the centre, sv: T., en: S., clause: Promises}

    """

let ekhamra: Agreement = {
    guard case .sound(let agreement) = readDefinition(invented) else {
        preconditionFailure("The invented agreement has to be sound: \(readDefinition(invented))")
    }
    return agreement
}()

@Suite("What people write in a cell or a field")
struct WrittenTests {
    @Test(
        "Dates are read as they are written",
        arguments: [
            ("2025-11-20", "2025-11-20"), ("20251120", "2025-11-20"), ("20/11 2025", "2025-11-20"),
            ("20/11-2025", "2025-11-20"), ("20.11.2025", "2025-11-20"), ("2025/11/20", "2025-11-20"),
            ("20 november 2025", "2025-11-20"), ("20 Nov 2025", "2025-11-20"), ("1 sept 2025", "2025-09-01"),
            ("nov 2025", "2025-11"), ("November 2025", "2025-11"), ("2025-11", "2025-11"), ("11/2025", "2025-11"),
            ("maj 2026", "2026-05"), ("may 2026", "2026-05"), ("hösten 2025", "2025 autumn"),
            ("vår 2026", "2026 spring"),
            ("2025 autumn", "2025 autumn"), ("2025", "2025"), ("29 feb 2024", "2024-02-29"),
        ])
    func dates(written: String, meant: String) {
        #expect(readDate(written) == ImpreciseDate(meant).map { .success($0) })
    }

    @Test("A day that is none proposes the nearest")
    func noSuchDay() {
        #expect(readDate("31/9-2025") == .failure(.noSuchDay(nearest: CivilDate("2025-09-30"))))
        #expect(readDate("2025-02-29") == .failure(.noSuchDay(nearest: CivilDate("2025-02-28"))))
        #expect(readDate("2025-13-01") == .failure(.noSuchDay(nearest: nil)))
    }

    @Test(
        "What cannot be a date is none",
        arguments: [
            "", "snart", "v. 47", "20/11", "11", "20/11/25", "99999999999999999999", "1/1/1/2025", "löpande", "2025-",
            "mars", "0000", "١/١/٢٠٢٥", String(repeating: "1", count: 60),
        ])
    func noDate(written: String) {
        #expect(readDate(written) == .failure(.unreadableDate))
    }

    @Test(
        "Kronor and hours as people write them",
        arguments: [
            ("84000", 84_000), ("84 000 kr", 84_000), ("84.000", 84_000), ("84 tkr", 84_000), ("1 200:-", 1_200),
            ("500,00 kr", 500),
        ])
    func kronor(written: String, amount: Int) {
        #expect(readKronor(written) == Kronor(amount).map { .success($0) })
    }

    @Test(
        "What is no amount is none",
        arguments: ["gratis", "-5", "84.5", "12,5", "9999999999", "999999999 tkr", "1e9", "", "kr"])
    func noKronor(written: String) {
        #expect(readKronor(written) == .failure(.unreadableKronor))
    }

    @Test("Hours take a decimal comma and their word")
    func hours() {
        #expect(readHours("12,5 h") == Hours("12.5").map { .success($0) })
        #expect(readHours("1 200 timmar") == Hours("1200").map { .success($0) })
        for written in ["", "h", "-1", "1,555", "en dag"] { #expect(readHours(written) == .failure(.unreadableHours)) }
    }

    private static let people: [(String, [String])] = [
        ("Kommunpolis", ["kommunpolis"]), ("kommunpolis, skolan", ["kommunpolis", "skola"]),
        ("Samordnare och Skolan", ["samordnare", "skola"]), ("Kultur och Fritid", ["kultur"]),
        ("Kultur och Fritid och skolan", ["kultur", "skola"]), ("Gata, trafik, park (Miljö)", ["gata"]),
        ("Skolan, gata, trafik, park", ["skola", "gata"]), ("Polisen", ["polis"]), ("K/P", ["kommun", "polis"]),
        ("båda", ["kommun", "polis"]), ("Kommunen & polisen", ["kommun", "polis"]),
        ("Skolan; Skolan", ["skola"]), ("samordnare", ["samordnare"]), ("", []), (" , ", []),
    ]

    @Test("Names are found by what they are called, also with och and commas in them")
    func names() {
        let reader = NameReader(ekhamra)
        func wrong(_ read: (String) -> Result<[ActorKey], CellFault>) -> [String] {
            Self.people.filter { read($0.0) != .success($0.1.map { ActorKey($0) }) }.map { "\($0.0): \(read($0.0))" }
        }
        #expect(wrong(reader.read) == [])
        // Planted: one that cuts at the first comma.
        #expect(!wrong { reader.read(String($0.prefix { $0 != "," })) }.isEmpty)
    }

    @Test("Whoever is not known is named, with whom it looks like")
    func unknown() {
        let reader = NameReader(ekhamra)
        #expect(reader.read("Skolan, komunpolis") == .failure(.unknownName("komunpolis", nearest: "Kommunpolis")))
        #expect(reader.read("Kommunpolisen") == .failure(.unknownName("Kommunpolisen", nearest: "Kommunpolis")))
        #expect(reader.read("Hembygdsföreningen") == .failure(.unknownName("Hembygdsföreningen", nearest: nil)))
    }
}
