import Proof
import Testing
import Vocabulary

@Suite("What points at persons in a text")
struct PersonalTraceTests {
    private typealias Row = (given: String, expected: [PersonalTrace.Kind])

    private func kinds(_ text: String) -> [PersonalTrace.Kind] { personalTraces(in: text).map(\.kind) }

    /// All invented. What is expected follows from the rules told at `personalTraces`.
    private let table: [Row] = [
        ("", []), ("Inga iakttagelser.", []),
        ("811218-9876 var där", [.identityNumber]), ("20250309 0915", []),
        ("080229-1237", [.identityNumber]), ("19811218-T123", [.temporaryNumber]), ("811218T123", [.temporaryNumber]),
        ("813218-T123", []), ("A811218-T1234", []),
        ("skriv till anna.berg@exempel.se.", [.mail]), ("a@b", []), ("@exempel.se", []), ("kl 9@torget", []),
        ("ring 040-625 60 00", [.telephone]), ("ring 0701234567 nu", [.telephone]),
        ("+46 (0)70-123 45 67", [.telephone]),
        ("0046 70 123 45 67", [.telephone]), ("070–123 45 67", [.telephone]), ("2025-03-09", []), ("0202-00114-24", []),
        ("01-02-2024", []), ("kl. 08-10 den 4 maj", []), ("0,123456789", []), ("112 och 114 14", []),
        ("0304, 0308, 0310", []),
        ("en svart ABC 123", [.plate]), ("abc12d", [.plate]), ("ABC12O", []), ("IQV 123", []), ("SFS 202", []),
        ("NSD 123/2024", []), ("XYZABC 123", []), ("BIL-ABC123", []), ("bil 123", []),
        ("Anna Andersson ringde", [.name]), ("vi talade med Ahmed igår", [.name]), ("en kille vid namn Zorro", [.name]),
        ("han kallas ”Räven” av andra", [.name]), ("J.L. sågs vid torget", [.name]), ("Oskars cykel", [.name]),
        ("Zdravko Petersson", [.name]), ("klottret på Anna Lindhs plats", []), ("Karl Johans gata", []),
        ("Sofiaskolan", []),
        ("Sankt Eriks torg", []), ("Svenska Röda Korset", []), ("Polisen och Räddningstjänsten Syd", []),
        ("i Augusti", []),
        ("Stig på bussen", []), ("BRÅ och SKR", []),
    ]

    @Test("Each kind is found as it is written, and what looks like it is let through")
    func each() {
        #expect(mismatches(table, kinds) == [])
        #expect(catches(table) { _ in [] })
        #expect(catches(table) { $0.contains("@") ? [.mail] : [] })
    }

    @Test("A time written in one run is asked about, an identity number beside it is refused")
    func dayAndTime() throws {
        // Of the ten last figures of 2025-03-09 at 09:1x one passes the check: 2 5 0 3 0 9 0 9 1 doubled at odd places is
        // 4 5 0 3 0 9 0 9 2, in all 32, so 8.
        #expect(kinds("20250309 0918") == [.dayAndTime])
        #expect(kinds("20250309-0918") == [.identityNumber])
        #expect(kinds("19121212 1212") == [.identityNumber])
        #expect(!PersonalTrace.Kind.dayAndTime.isRefused && PersonalTrace.Kind.identityNumber.isRefused)
        #expect(PersonalTrace.Kind.allCases.filter(\.isRefused) == [.identityNumber])
    }

    @Test("The place of each is where it stands, told in bytes")
    func places() {
        let text = "Åsa, tel 040-625 60 00, pnr 811218-9876"
        let bytes = Array(text.utf8)
        let found = personalTraces(in: text).map { String(decoding: bytes[$0.place], as: UTF8.self) }
        #expect(found == ["Åsa", "040-625 60 00", "811218-9876"])
        #expect(identityNumbers(in: text) == [29..<40])
    }

    @Test("Names of places, schools and posts that are known give no warning")
    func known() {
        let text = "Möte på Elsa Brändström med Oskar"
        #expect(personalTraces(in: text).map(\.kind) == [.name, .name])
        #expect(personalTraces(in: text, knowing: KnownNames(["Elsa Brändströms gymnasium"])).count == 1)
    }

    @Test("Known names are asked for only when something looks as if it pointed at a person")
    func askedFor() throws {
        var times = 0
        func names() -> KnownNames {
            times += 1
            return KnownNames(["Elsa Brändströms gymnasium"])
        }
        #expect(try GuardedText.looking(through: "Trasig lampa", knowing: names()).get().text == "Trasig lampa")
        #expect(times == 0)
        #expect((try? GuardedText.looking(through: "Möte på Elsa Brändström", knowing: names()).get()) != nil)
        #expect((try? GuardedText.looking(through: "Möte med Oskar", knowing: names()).get()) == nil)
        #expect(times == 2)
    }

    @Test(
        "A text is kept when nothing in it points at persons, or somebody says that nobody is meant; never with an identity number"
    )
    func guarded() throws {
        #expect(try GuardedText.looking(through: "Lampan är trasig").get().text == "Lampan är trasig")
        #expect(throws: GuardedText.Concern.self) { try GuardedText.looking(through: "Oskar såg det").get() }
        #expect(try GuardedText.looking(through: "Oskar såg det", confirmed: true).get().text == "Oskar såg det")
        #expect(throws: GuardedText.Concern.self) {
            try GuardedText.looking(through: "811218-9876", confirmed: true).get()
        }
        #expect(throws: GuardedText.Concern.tooLong(most: 4_000)) {
            try GuardedText.looking(through: String(repeating: "a", count: 4_001)).get()
        }
    }

    @Test("Notes that name nobody give few warnings, and invented names are mostly found")
    func names() {
        let alarms = OrdinaryText.notes.filter { note in personalTraces(in: note).contains { $0.kind == .name } }
        #expect(alarms == [])
        var dice = GuardDice(seed: 7)
        let given = ["Anna", "Mohammed", "Erik", "Fatima", "Lars", "Emma", "Johan", "Amina", "Kevin", "Xerxes"]
        let family = ["Andersson", "Lindqvist", "Nguyen", "Berg", "Hassan", "Petrović", "Ahlgren", "Zyx"]
        let texts = (0..<800).map { _ in "Vi såg \(dice.one(of: given)) \(dice.one(of: family)) vid skolan" }
        let found = texts.count { text in personalTraces(in: text).contains { $0.kind == .name } }
        // All but Xerxes Zyx, one in eighty.
        #expect(found >= 780, "\(found) of 800")
    }

    @Test("Any text is looked through in a straight line of time")
    func hostile() {
        for unit in [
            "a@", "@", "0", "0 ", "+4", "0-", "ABC1", "ABC 1", "Anna ", "Anna-", "A.", "å", "1", "811218", "Vid namn ",
            "811218-T", "\n",
        ] {
            let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
            let spent = worked { _ = personalTraces(in: text) }
            // Generous for a build for testing: a walk through the whole text for each place in it would take hours.
            #expect(spent < .seconds(8), "\(unit): \(spent)")
        }
    }

    @Test("Any characters at all end in an answer, with places within the text")
    func anyCharacters() {
        var dice = GuardDice(seed: 99)
        let letters = Array("08-+ @.aZåÅ\u{2013}\u{A0}1٣\n:J/\u{AD}𝟎é").map(String.init)
        for _ in 0..<3_000 {
            let text = (0..<30).map { _ in dice.one(of: letters) }.joined()
            let length = text.utf8.count
            for trace in personalTraces(in: text) { #expect(trace.place.upperBound <= length && !trace.place.isEmpty) }
        }
    }
}
