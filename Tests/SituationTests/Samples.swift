import Intake
import Situation
import Testing
import Vocabulary

/// Small evidence, put together line by line.
struct Sample {
    var evidence = PictureEvidence()
    private(set) var rows: [IncidentColumns.Row] = []

    init(sources: [Source]) { evidence.sources = sources }

    mutating func add(
        _ many: Int = 1, _ category: String?, _ area: String?, on day: String, hour: Int = 12,
        from source: String = "r",
        place: String? = nil, by organisation: String? = nil
    ) throws {
        let date = try #require(CivilDate(day))
        let moment = try #require(WallMinute(day: date, hour: hour, minute: 0))
        for _ in 0..<many {
            rows.append(
                IncidentColumns.Row(
                    time: .moment(moment), category: category.map { CategoryKey($0) }, area: area.map { AreaKey($0) },
                    place: place, source: SourceKey(source), organisation: organisation))
        }
    }

    mutating func add(_ row: IncidentColumns.Row) { rows.append(row) }

    /// The rows in an order that a permutation gives them.
    func filled(_ order: ([IncidentColumns.Row]) -> [IncidentColumns.Row] = { $0 }) throws -> PictureEvidence {
        var evidence = evidence
        for row in order(rows) { try evidence.columns.append(row) }
        return evidence
    }

    func picture(
        _ period: PicturePeriod, of party: String? = nil, asOf day: String,
        _ change: (inout PictureQuestion) -> Void = { _ in }
    ) throws -> SituationPicture {
        var question = PictureQuestion(
            agreement: AgreementID("prov"), party: party.map { ActorKey($0) }, period: period,
            asOf: try #require(CivilDate(day)))
        change(&question)
        return SituationPicture(question, of: try filled())
    }
}

func days(_ first: String, _ last: String) throws -> DayRange {
    let (begin, end) = (try #require(CivilDate(first)), try #require(CivilDate(last)))
    return try #require(DayRange(begin, end))
}

/// What the municipality's people report.
func reports(_ told: DayRange..., key: String = "r", settling: Int = 0, latest: String? = nil, interval: Int? = nil)
    -> Source
{
    Source(
        key: SourceKey(key), name: Bilingual(sv: "Rapporter", en: "Reports"), counting: .reports,
        party: ActorKey("kommun"), told: told, latest: latest.flatMap { CivilDate($0) }, interval: interval,
        settling: settling)
}

/// Crime reported to the police.
func crimes(_ told: DayRange..., key: String = "p") -> Source {
    Source(
        key: SourceKey(key), name: Bilingual(sv: "Anmälda brott", en: "Reported crime"), counting: .crimes,
        party: ActorKey("polis"), told: told)
}

/// A month of the police, in one number.
func count(
    _ category: String, _ month: String, _ amount: Amount, area: String? = nil, version: Int = 1
) throws -> Count {
    Count(
        category: CategoryKey(category), period: .month(of: try #require(CivilDate(month + "-01"))),
        area: area.map { AreaKey($0) }, amount: amount, source: SourceKey("p"), secrecy: .shared, version: version)
}

let klotter = PictureSubject(category: CategoryKey("klotter"))
let hot = PictureSubject(category: CategoryKey("hot"))
let torget = PictureSubject(area: AreaKey("torget"))

/// Dice that fall the same for the same seed.
struct TestDice: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
