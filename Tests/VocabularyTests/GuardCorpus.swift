import Vocabulary

/// Dice that fall the same way for the same seed.
struct GuardDice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
    mutating func one<Thing>(of things: [Thing]) -> Thing { things[roll(things.count)] }
    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(roll(10)) }.joined() }
}

/// An invented identity or coordination number: a day of 1905 to 2024, three figures, and the check figure by the rule of Luhn, reckoned here
/// anew so that no fault of the guard's own hides itself.
struct InventedNumber {
    let year: String
    let month: String
    let day: String
    let last: String

    init(_ dice: inout GuardDice) {
        let birth = CivilDate.firstOf(year: 1905).adding(days: dice.roll(43_800))
        let (year, month, day) = birth.components
        let isCoordination = dice.roll(5) == 0
        self.year = "\(zeroPadded: year, 4)"
        self.month = "\(zeroPadded: month, 2)"
        self.day = "\(zeroPadded: isCoordination ? day + 60 : day, 2)"
        let three = dice.digits(3)
        let nine = (String(self.year.suffix(2)) + self.month + self.day + three).compactMap(\.wholeNumberValue)
        let sum = nine.enumerated().reduce(0) { sum, figure in
            let doubled = figure.element * (figure.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        last = three + String((10 - sum % 10) % 10)
    }

    var short: String { String(year.suffix(2)) }
    var eight: String { year + month + day }
    var six: String { short + month + day }
}

/// A way of writing a number.
struct WrittenForm: Sendable {
    let name: String
    let write: @Sendable (InventedNumber) -> String

    init(_ name: String, _ write: @escaping @Sendable (InventedNumber) -> String) {
        self.name = name
        self.write = write
    }

    private static func digits(_ text: String, from first: UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar(first + $0.value - 48) ?? $0 }))
    }

    /// The forms that the rules were written for.
    static let known = [
        WrittenForm("YYMMDD-NNNN") { "\($0.six)-\($0.last)" }, WrittenForm("YYMMDD+NNNN") { "\($0.six)+\($0.last)" },
        WrittenForm("YYYYMMDD-NNNN") { "\($0.eight)-\($0.last)" },
        WrittenForm("YYYYMMDDNNNN") { "\($0.eight)\($0.last)" },
        WrittenForm("YYMMDDNNNN") { "\($0.six)\($0.last)" }, WrittenForm("YYMMDD NNNN") { "\($0.six) \($0.last)" },
        WrittenForm("YYYYMMDD NNNN") { "\($0.eight) \($0.last)" },
        WrittenForm("YYYY-MM-DD-NNNN") { "\($0.year)-\($0.month)-\($0.day)-\($0.last)" },
        WrittenForm("YYYY MM DD NNNN") { "\($0.year) \($0.month) \($0.day) \($0.last)" },
        WrittenForm("YY MM DD NNNN") { "\($0.short) \($0.month) \($0.day) \($0.last)" },
        WrittenForm("YYYY.MM.DD-NNNN") { "\($0.year).\($0.month).\($0.day)-\($0.last)" },
        WrittenForm("YY/MM/DD-NNNN") { "\($0.short)/\($0.month)/\($0.day)-\($0.last)" },
        WrittenForm("en dash") { "\($0.six)–\($0.last)" }, WrittenForm("minus sign") { "\($0.six)\u{2212}\($0.last)" },
        WrittenForm("full-width") { digits($0.six, from: 0xFF10) + "－" + digits($0.last, from: 0xFF10) },
        WrittenForm("spaces round the dash") { "\($0.six) - \($0.last)" },
        WrittenForm("no-break space") { "\($0.eight)\u{A0}\($0.last)" },
        WrittenForm("soft hyphen within") { "\($0.year)\u{AD}\($0.month)\($0.day)-\($0.last)" },
        WrittenForm("line broken after the dash") { "\($0.six)-\n\($0.last)" },
        WrittenForm("line broken before the last four") { "\($0.eight)\r\n\($0.last)" },
        WrittenForm("last four in pairs") { "\($0.six)-\($0.last.prefix(2)) \($0.last.suffix(2))" },
        WrittenForm("figure by figure") { ($0.six + $0.last).map(String.init).joined(separator: " ") },
        WrittenForm("underscore, as in file names") { "\($0.eight)_\($0.last)" },
        WrittenForm("point") { "\($0.six).\($0.last)" },
    ]

    /// Forms that no rule was written for; put here after the rules were done.
    static let heldOut = [
        WrittenForm("two dashes") { "\($0.eight)--\($0.last)" },
        WrittenForm("Arabic figures") { digits($0.six, from: 0x660) + "-" + digits($0.last, from: 0x660) },
        WrittenForm("mathematical figures") { digits($0.six, from: 0x1D7CE) + digits($0.last, from: 0x1D7CE) },
        WrittenForm("YYMM DD NNNN") { "\($0.short)\($0.month) \($0.day) \($0.last)" },
        WrittenForm("slash with spaces") { "\($0.eight) / \($0.last)" },
        WrittenForm("no-break hyphen") { "\($0.six)\u{2011}\($0.last)" },
        WrittenForm("colon") { "\($0.six):\($0.last)" },
        WrittenForm("zero-width space") { "\($0.six)\u{200B}\($0.last)" },
        WrittenForm("thin spaces") { "\($0.year)\u{2009}\($0.month)\u{2009}\($0.day)\u{2009}\($0.last)" },
    ]

    /// Forms that are let through, and told here so that nobody believes otherwise: the parts stand in two cells or in two clauses.
    static let notFound = [
        WrittenForm("a tab between") { "\($0.six)\t\($0.last)" },
        WrittenForm("a comma between") { "\($0.six), \($0.last)" },
        WrittenForm("words between") { "\($0.six) och de sista \($0.last)" },
    ]
}

/// Sentences round a number.
private let settings = [
    ("", ""), ("Pojken ", " var med."), ("Pnr: ", ""), ("(", ")"), ("se ", ", enligt skolan"), ("Ärendet rör ", "."),
    ("id=", "&"),
    ("bilaga_", ".pdf"), ("”", "”"), ("Anmälan 3 av 7: ", "; 12 st"), ("född\n", "\nbor i Norrby"),
]

func inSentence(_ number: String, _ dice: inout GuardDice) -> String {
    let (before, after) = dice.one(of: settings)
    return before + number + after
}

/// What people write every day that holds figures and no number of a person.
struct OrdinaryText: Sendable {
    let name: String
    let write: @Sendable (inout GuardDice) -> String

    private static func day(_ dice: inout GuardDice) -> CivilDate {
        CivilDate.firstOf(year: 2000).adding(days: dice.roll(10_950))
    }
    private static func two(_ number: Int) -> String { "\(zeroPadded: number, 2)" }
    private static func compact(_ day: CivilDate) -> String { day.description.replacing("-", with: "") }

    static let kinds = [
        OrdinaryText(name: "days") { dice in
            let day = Self.day(&dice)
            let forms = [
                "\(day)", compact(day), "\(day.day)/\(day.month) \(day.year)",
                "\(day)–\(day.adding(days: dice.roll(40)))",
            ]
            return "Mötet " + dice.one(of: forms) + "."
        },
        OrdinaryText(name: "days and times") { dice in
            let time = "\(two(dice.roll(24))):\(two(dice.roll(60)))"
            return "\(day(&dice)) \(time)" + dice.one(of: ["", "–21:30", " till 23:15", ":30"])
        },
        OrdinaryText(name: "day and time in one") { dice in
            "\(compact(day(&dice))) \(two(dice.roll(24)))\(two(dice.roll(60)))"
        },
        OrdinaryText(name: "registry numbers") { dice in
            let year = 2013 + dice.roll(14)
            return dice.one(of: [
                "KS/\(year):\(dice.roll(999) + 1)", "KS \(year)/\(dice.digits(5))", "dnr KSN-\(year)-\(dice.digits(5))",
                "SN \(year).\(dice.digits(4))", "\(year)-\(dice.digits(6))", "Dnr \(year)/\(dice.digits(6))",
            ])
        },
        OrdinaryText(name: "police case numbers") { dice in
            dice.one(of: [
                "5000-K\(dice.digits(6))-\(dice.digits(2))", "K \(dice.digits(7))-24",
                "A\(dice.digits(3)).\(dice.digits(3))/2024",
                "0202-\(dice.digits(5))-24",
            ])
        },
        OrdinaryText(name: "amounts") { dice in
            let thousands = "\(dice.roll(999) + 1) \(dice.digits(3))"
            return dice.one(of: [
                "\(thousands) kr", "\(thousands) \(dice.digits(3)) kronor", "\(dice.roll(9999)),\(dice.digits(2)) kr",
                "\(thousands) kr och \(thousands) kr", "\(dice.roll(99)),\(dice.digits(1)) %",
            ])
        },
        OrdinaryText(name: "telephone numbers") { dice in
            let start = dice.one(of: ["040", "08", "0413", "070", "0723", "073", "031"])
            let rest = "\(dice.digits(3)) \(dice.digits(2)) \(dice.digits(2))"
            return "Ring " + dice.one(of: ["\(start)-\(rest)", "\(start) \(rest)", "+46 \(start.dropFirst()) \(rest)"])
                + "."
        },
        OrdinaryText(name: "organisation numbers") { dice in
            "org.nr \(dice.one(of: ["21", "55", "80", "96", "76"]))\(2 + dice.roll(8))\(dice.digits(3))-\(dice.digits(4))"
        },
        OrdinaryText(name: "coordinates") { dice in
            dice.one(of: [
                "N \(6_130_000 + dice.roll(1_500_000)).\(dice.digits(3)) E \(270_000 + dice.roll(600_000)).\(dice.digits(3))",
                "\(6_130_000 + dice.roll(1_500_000)), \(270_000 + dice.roll(600_000))",
                "\(55 + dice.roll(13)).\(dice.digits(6)), \(11 + dice.roll(12)).\(dice.digits(6))",
                "\(55 + dice.roll(13)),\(dice.digits(6)) \(11 + dice.roll(12)),\(dice.digits(6))",
            ])
        },
        OrdinaryText(name: "counts and weeks") { dice in
            "Vecka \(1 + dice.roll(52)): \(dice.roll(300)) anmälningar, \(dice.roll(40)) färre än \(2014 + dice.roll(12)); "
                + "\(dice.roll(99)) av \(100 + dice.roll(900)) svarade, \(dice.digits(4)) hushåll"
        },
        OrdinaryText(name: "sums of years") { dice in
            (2015...2024).map { "\($0): \(dice.roll(2000))" }.joined(separator: ", ")
        },
        OrdinaryText(name: "addresses") { dice in
            "Storgatan \(1 + dice.roll(120)) \(dice.one(of: ["A", "B", ""])), \(200 + dice.roll(700)) \(dice.digits(2)) Norrby"
        },
        OrdinaryText(name: "accounts and giro") { dice in
            dice.one(of: [
                "Bg \(dice.digits(4))-\(dice.digits(4))",
                "Pg \(dice.digits(2)) \(dice.digits(2)) \(dice.digits(2))-\(dice.digits(1))",
            ])
        },
        OrdinaryText(name: "sections and versions") { dice in
            "SFS \(1990 + dice.roll(36)):\(dice.roll(1500)), \(1 + dice.roll(40)) kap. \(1 + dice.roll(30)) §, version \(dice.roll(9)).\(dice.roll(30)).\(dice.roll(9))"
        },
        OrdinaryText(name: "addresses of pages") { dice in
            "https://exempel.se/handelser/\(2023 + dice.roll(4))/\(1 + dice.roll(12))/\(1 + dice.roll(28))/\(dice.digits(6))"
        },
    ]

    /// Invented notes of the kind that coordinators write: places, posts, days, nobody named.
    static let notes = [
        "Trygghetsvandring på Stationsvägen med fastighetsägare och kommunpolis.",
        "Belysningen vid Södra skolan är trasig sedan i måndags.",
        "Klotter på Folkets hus och på busskuren vid Torget, sanerat samma dag.",
        "Lägesbilden gås igenom i rådet den 14 mars 2025.",
        "Tre cykelstölder vid Norrby station mellan klockan 7 och 16.",
        "Fältgruppen träffade ungdomar i Ekparken under Valborg.",
        "Polisen informerade om Grannsamverkan i Västra Norrby.",
        "Kommunstyrelsen beslutade om handlingsplanen för 2025–2027.",
        "Skolan önskar fler vuxna i korridorerna på Björkskolan.",
        "Butikerna i Centrum rapporterar fler snatterier än i fjol.",
        "Svenska Röda Korset och Lions deltar i nattvandringen.",
        "Region Skåne svarar för statistiken från akutmottagningen.",
        "Möte med Brottsofferjouren Sverige om stöd till butiksägare.",
        "Mopeder kör på gångvägen mellan Ängsgatan och Lilla torg.",
        "Överenskommelsen med Lokalpolisområde Norrby gäller till nyår.",
        "Under Påsk och Kristi himmelsfärd stänger fritidsgården klockan 18.",
        "Sankt Eriks torg och Karl Johans gata behöver bättre belysning.",
        "Styrgruppen träffas i Kommunhuset, rum Linné, tisdag vecka 12.",
        "Bostadsbolaget byter portar på Kungsgatan 4–12 under hösten.",
        "Enkäten gick till 1 500 hushåll, 612 svarade, 41 procent.",
        "Räddningstjänsten Syd larmades till en container på Industrivägen.", "Inga iakttagelser den här veckan.",
        "Nästa avstämning sker i maj; augusti är för sent.",
        "Förslag: kamera vid Resecentrum, beslut i Tekniska nämnden.",
        "Socialtjänsten och Polisen har haft samverkansmöte enligt plan.",
        "Fler vuxna på stan under Lucia och Skolavslutningen.",
        "Skadegörelse på Sofiaskolans fasad, anmäld av rektor.", "Vid Anna Lindhs plats har bänkarna tagits bort.",
        "Gunnebo och Securitas svarar för rondering.", "Trafikverket sänker hastigheten på väg 11 vid Östra infarten.",
    ]
}
