import Agreements

/// A stretch of time as texts name it; quarters and half years are counted as months.
enum TextUnit: Sendable, Hashable {
    case week, month, quarter, term, halfYear, year, schoolYear

    static let words: [String: TextUnit] = [
        "vecka": .week, "veckan": .week, "veckor": .week, "veckorna": .week, "månad": .month, "månaden": .month,
        "månader": .month, "kvartal": .quarter, "kvartalet": .quarter, "termin": .term, "terminen": .term,
        "terminer": .term, "halvår": .halfYear, "halvåret": .halfYear, "år": .year, "året": .year, "kalenderår": .year,
        "verksamhetsår": .year, "läsår": .schoolYear, "läsåret": .schoolYear, "skolår": .schoolYear,
    ]

    /// N times in each.
    func each(_ count: Int, atLeast: Bool) -> Cadence.Main? {
        switch self {
        case .week: .inEach(.week, count: count, atLeast: atLeast)
        case .month: .inEach(.month, count: count, atLeast: atLeast)
        case .term: .inEach(.term, count: count, atLeast: atLeast)
        case .year: .inEach(.year, count: count, atLeast: atLeast)
        case .schoolYear: .inEach(.schoolYear, count: count, atLeast: atLeast)
        case .quarter: count == 1 ? .steps(3, .month, from: nil) : nil
        case .halfYear: count == 1 ? .steps(6, .month, from: nil) : nil
        }
    }

    /// Every Nth.
    func step(_ count: Int) -> Cadence.Main? {
        switch self {
        case .week: .steps(count, .week, from: nil)
        case .month: .steps(count, .month, from: nil)
        case .quarter: .steps(3 * count, .month, from: nil)
        case .year: .steps(count, .year, from: nil)
        case .term, .halfYear, .schoolYear: nil
        }
    }

    /// In months, for what rolls.
    func months(_ count: Int) -> Int? {
        switch self {
        case .month: count
        case .quarter: 3 * count
        case .halfYear: 6 * count
        case .year: 12 * count
        case .week, .term, .schoolYear: nil
        }
    }
}

enum Numbers {
    static func cardinal(_ word: String) -> Int? {
        if let number = words[word] { return number }
        guard word.utf8.count < 4, let number = Int(word), number > 0 else { return nil }
        return number
    }
    static let words: [String: Int] = [
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12, "femton": 15, "tjugo": 20, "tjugofyra": 24, "trettio": 30, "sextio": 60, "nittio": 90,
    ]
    static let ordinals: [String: Int] = [
        "annan": 2, "annat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "åttonde": 8,
    ]
    static let months: [String: Int] = [
        "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "augusti": 8,
        "september": 9, "oktober": 10, "november": 11, "december": 12,
    ]
    static let seasons: [String: String] = [
        "vintern": "winter", "våren": "spring", "sommaren": "summer", "hösten": "autumn",
    ]
    static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2100).contains(year) else { return nil }
        return year
    }
}

enum LocalNames {
    /// Words that only the local calendar can date, and the name they go under there.
    static let words: [String: String] = {
        var table: [String: String] = [
            "sommaren": "summer", "sommarmånaderna": "summer", "sommarperioden": "summer", "sommartid": "summer",
            "valborg": "Valborg", "valborgsmässoafton": "Valborg", "midsommar": "midsommar", "lucia": "lucia",
            "jul": "jul", "julen": "jul", "nyår": "nyår", "påsk": "påsk", "påsken": "påsk", "halloween": "halloween",
            "studenten": "studenten", "advent": "advent",
        ]
        for name in ["sommarlov", "jullov", "höstlov", "sportlov", "påsklov"] {
            table[name] = name
            table[name + "et"] = name
            table[name + "en"] = name
        }
        for name in ["skolstart", "skolavslutning", "terminsstart"] {
            for ending in ["", "en", "ar", "arna"] { table[name + ending] = name }
        }
        return table
    }()
}
