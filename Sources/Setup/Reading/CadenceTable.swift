import Agreements
import Vocabulary

/// What a row of words says about how often or how strongly.
enum TimeSense: Sendable {
    case main(Cadence.Main)
    /// A number, but no later than: rolls for a paper that is renewed.
    case rolling(months: Int, otherwise: Cadence.Main)
    /// A word without a number, such as *regelbundet*.
    case vague
    /// On an event; a number of days after it has no place in the grammar.
    case event(deadline: Bool)
    /// *När …*: an event, where nothing else says how often.
    case clause
    case whenNeeded
    case whenPossible(suitable: Bool)
    case should
    case aim
    case except(String)
}

/// The stated rules: which words are read as what. The longest row that fits a place wins.
enum CadenceTable {
    struct Row: Sendable {
        let pattern: Pattern
        let sense: @Sendable (Pattern.Caught) -> TimeSense?
    }

    private static let times = "gång|gånger|tillfälle|tillfällen|möte|möten|träff|träffar|sammanträden"

    static let rows: [Row] = [
        // Counted.
        row("minst|åtminstone|lägst {n} \(times) per|om|i|under|varje|var {unit}") {
            $0.unit.each($0.number, atLeast: true)
        },
        row("minst|åtminstone|lägst {n} \(times) årligen") { TextUnit.year.each($0.number, atLeast: true) },
        row("{n} \(times) per|om|i|under|varje|var {unit}") { $0.unit.each($0.number, atLeast: false) },
        row("{n} \(times) årligen") { TextUnit.year.each($0.number, atLeast: false) },
        row("varje|per {unit}") { $0.unit.each(1, atLeast: false) },
        row("minst|åtminstone varje {unit}") { $0.unit.each(1, atLeast: true) },
        row("årligen|årlig|årliga|årligt|årsvis") { _ in TextUnit.year.each(1, atLeast: false) },
        row("på årsbasis") { _ in TextUnit.year.each(1, atLeast: false) },
        row("veckovis|veckovisa") { _ in TextUnit.week.each(1, atLeast: false) },
        row("månadsvis|månadsvisa|månatligen|månatlig|månatliga") { _ in TextUnit.month.each(1, atLeast: false) },
        row("terminsvis|terminsvisa") { _ in TextUnit.term.each(1, atLeast: false) },
        row("kvartalsvis|kvartalsvisa") { _ in TextUnit.quarter.each(1, atLeast: false) },
        row("halvårsvis|halvårsvisa") { _ in TextUnit.halfYear.each(1, atLeast: false) },
        // Every Nth.
        row("varannan|vartannat {unit}") { $0.unit.step(2) },
        row("var|vart {nth} {unit}") { $0.unit.step($0.ordinal) },
        rolling("minst|senast varannan|vartannat {unit}"), rolling("minst|senast var|vart {nth} {unit}"),
        Row(pattern: Pattern("inom|senast {n} {unit} efter|från|sedan den|det? senaste|föregående|förra")) { caught in
            caught.unit.months(caught.number).map { .main(.rolling(months: $0)) }
        },
        Row(pattern: Pattern("period om|på {n} {unit}")) { caught in
            caught.unit.months(caught.number).map { .main(.rolling(months: $0)) }
        },
        // Named days and seasons.
        row("inför|före {names}") { .before($0.names) },
        row("varje|vid {names}") { .from($0.names) },
        row("i början av {names}") { .from($0.names) },
        row("före|innan den? {n} {month}") { caught in
            FixedDay(month: caught.month, day: caught.number).map { .before([$0.name]) }
        },
        row("senast den? {n} {month}") { dayAfter($0.number, $0.month).map { .before([$0]) } },
        row("senast den? {n} {month} {year}") { date($0).map { .once(.by($0)) } },
        row("under? {season} {year}") { ImpreciseDate("\($0.year) \($0.season)").map { .once(.during($0)) } },
        row("under {year}") { ImpreciseDate(String($0.year)).map { .once(.during($0)) } },
        row("senast under? {year}") { ImpreciseDate(String($0.year)).map { .once(.by($0)) } },
        row("slutlig|slutliga|avslutande uppföljning|utvärdering") { _ in .once(.afterPeriod) },
        // No number.
        told("regelbundet|regelbunden|regelbundna|löpande|fortlöpande|kontinuerligt|kontinuerlig", .vague),
        // Events.
        told("inom|senast {n} dagar|veckor|månader|arbetsdagar|vardagar efter|från", .event(deadline: true)),
        told("efter avslutat|avslutad|genomförd|genomfört|inträffad|inträffat _", .event(deadline: false)),
        told("när|så ett|en arbete|insats|projekt avslutats|avslutas", .event(deadline: false)),
        told("vid en|ett? särskild|särskilda|större|allvarlig|akut händelse|händelser", .event(deadline: false)),
        told("när|då", .clause),
        // How strongly.
        told("vid|efter behov", .whenNeeded), told("då|när|om behov uppstår|finns|uppkommer", .whenNeeded),
        told("då|när|om det behövs", .whenNeeded),
        told("om|där|så möjligt", .whenPossible(suitable: false)),
        told("när|då|där|om det|så är möjligt", .whenPossible(suitable: false)),
        told("i möjligaste|den mån", .whenPossible(suitable: false)),
        told("så långt det? är? möjligt", .whenPossible(suitable: false)),
        told("i de fall det är lämpligt|möjligt och lämpligt|möjligt", .whenPossible(suitable: true)),
        told("när|då|där|om det är lämpligt|möjligt och lämpligt|möjligt", .whenPossible(suitable: true)),
        told("helst|företrädesvis", .should),
        told("strävar|sträva|eftersträvas|strävan|ambitionen|målsättningen", .aim), told("målet är att", .aim),
        // Exceptions.
        Row(pattern: Pattern("förutom|utom|undantaget|exklusive under? {names}"), sense: except),
        Row(pattern: Pattern("med undantag för|av {names}"), sense: except),
        Row(pattern: Pattern("dock? ej|inte under {names}"), sense: except),
    ]

    private static func row(_ text: String, _ main: @escaping @Sendable (Pattern.Caught) -> Cadence.Main?) -> Row {
        Row(pattern: Pattern(text)) { main($0).map { .main($0) } }
    }

    private static func told(_ text: String, _ sense: TimeSense) -> Row { Row(pattern: Pattern(text)) { _ in sense } }

    private static func rolling(_ text: String) -> Row {
        Row(pattern: Pattern(text)) { caught in
            guard let step = caught.unit.step(caught.ordinal) else { return nil }
            return caught.unit.months(caught.ordinal).map { .rolling(months: $0, otherwise: step) } ?? .main(step)
        }
    }

    private static let except: @Sendable (Pattern.Caught) -> TimeSense? = { $0.names.first.map { .except($0) } }

    // MARK: Days of the year

    /// *Senast den 15 november* lets that day count too; the grammar's window ends the day before the named one.
    private static func dayAfter(_ day: Int, _ month: Int) -> String? {
        // A leap year, so that 29 February is a day.
        guard let last = CivilDate(year: 2024, month: month, day: day) else { return nil }
        let next = last.adding(days: 1)
        return next.year == 2024 ? FixedDay(month: next.month, day: next.day)?.name : nil
    }

    private static func date(_ caught: Pattern.Caught) -> ImpreciseDate? {
        CivilDate(year: caught.year, month: caught.month, day: caught.number).map { ImpreciseDate(day: $0) }
    }
}
