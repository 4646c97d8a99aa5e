import CrimeStatistics
import Intake
package import Vocabulary

/// Whether what happened was soon followed by more of it nearby: worked out when somebody in the working group asks, and in no picture.
///
/// Knox's table of pairs, by how far apart and how long after, against what chance gives when the days are dealt out over the places anew; 999 times by dice whose seed is
/// set, so that the same events give the same answer in whatever order they came. No position leaves it: what it tells is counts of pairs.
package struct NearRepeats: Hashable, Sendable, Codable {
    /// One event with its position.
    package struct Event: Hashable, Sendable {
        /// In millionths of a degree.
        package let latitude: Int
        package let longitude: Int
        package let time: IncidentTime

        package init(latitude: Int, longitude: Int, time: IncidentTime) {
            self.latitude = latitude
            self.longitude = longitude
            self.time = time
        }
    }

    /// Why nothing is told.
    package enum Reason: String, Hashable, Sendable, Codable {
        case tooFew = "too-few"
        /// More than can be compared pair by pair while somebody waits: a shorter period, or one category.
        case tooMany = "too-many"
    }

    /// Pairs some stretch apart, the later so many days after the earlier.
    package struct Cell: Hashable, Sendable, Codable {
        /// From the first metre up to the last, the last not with it.
        package let metres: [Int]
        /// The first day after and the last, both counted in; 0 is the same day.
        package let days: [Int]
        package let pairs: Int
        /// What chance gives on average.
        package let expected: Double
        /// How many times as many as chance gives; nil when chance gives none.
        package let ratio: Interval?
        /// How often chance alone gives so many, corrected for the number of cells.
        package let chance: Double
        /// Whether more than chance is told: the corrected chance is at most 5 % and the interval lies above 1.
        package let isSure: Bool
        package let reading: Bilingual
    }

    /// Events that were compared.
    package let events: Int
    /// Left out, for their position is not known to the one who asks, or lies far from Sweden.
    package let withoutPosition: Int
    /// Left out, for the days they may have happened on are more than three.
    package let withoutDay: Int
    /// The nearest and soonest first; none when ``reason`` is told.
    package let cells: [Cell]
    package let reason: Reason?

    /// More events than this are not compared.
    package static let most = 10_000
    /// Nor more pairs within reach than this.
    static let mostPairs = 4_000_000
    private static let metres = [0, 100, 200, 400]
    private static let days = [0, 7, 14, 28]

    /// - Parameters:
    ///   - events: those of one kind in one period whose position is known.
    ///   - without: how many more there are, without a position.
    ///   - kind: what they are called, in the readings; nil for events of any kind.
    package init(_ events: [Event], without: Int, kind: String?, settings: PictureSettings = PictureSettings()) {
        let placed = Self.placed(events)
        withoutPosition = without + placed.far
        withoutDay = placed.vague
        self.events = placed.points.count
        guard placed.points.count >= max(4, settings.fewestEvents) else {
            (cells, reason) = ([], .tooFew)
            return
        }
        let found = placed.points.count <= Self.most ? Self.tested(placed.points, kind, settings) : nil
        (cells, reason) = found.map { ($0, nil) } ?? ([], .tooMany)
    }

    /// When there are more than can be compared, so that not all were read.
    package static let tooMany = NearRepeats(reason: .tooMany)

    private init(reason: Reason) {
        (events, withoutPosition, withoutDay) = (0, 0, 0)
        (cells, self.reason) = ([], reason)
    }

    private struct Point {
        let east, north: Double
        let day: Int
    }

    /// A span of up to three days counts for its middle one.
    private static func placed(_ events: [Event]) -> (points: [Point], vague: Int, far: Int) {
        var (points, vague, far): ([Point], Int, Int) = ([], 0, 0)
        for event in events {
            let days = event.time.possibleDays
            let earth = EarthPoint(
                latitude: Double(event.latitude) / 1_000_000, longitude: Double(event.longitude) / 1_000_000)
            if days.days > 3 {
                vague += 1
            } else if let plane = try? Sweref99TM.project(earth) {
                let day = WallMinutes.dayIndex(days.first) + (days.days - 1) / 2
                points.append(Point(east: plane.east, north: plane.north, day: day))
            } else {
                far += 1
            }
        }
        // The order they came in leaves no trace in what the dice give.
        points.sort { ($0.day, $0.east, $0.north) < ($1.day, $1.east, $1.north) }
        return (points, vague, far)
    }

    /// Nil when there are too many pairs.
    private static func tested(_ points: [Point], _ kind: String?, _ settings: PictureSettings) -> [Cell]? {
        guard let space = try? CrimeStatistics.Bands(metres.map(Double.init)),
            let time = try? CrimeStatistics.Bands(days.map(Double.init)),
            let events = try? PlacedEvents(
                east: points.map(\.east), north: points.map(\.north), times: points.map(\.day)),
            let table = try? KnoxTable(events, space: space, time: time),
            table.spaceMargin.reduce(0, +) <= mostPairs,
            let test = try? table.test(seed: settings.seed), let chances = try? test.adjusted()
        else { return nil }
        let words = Reading(
            swedish: kind.map { "en händelse av slaget \($0)" } ?? "en händelse",
            english: kind.map { "an event of the kind \($0)" } ?? "an event")
        return (0..<space.count).flatMap { row in
            (0..<time.count).compactMap { column in
                Cell(test, row, column, chance: chances[row][column] ?? 1, words)
            }
        }
    }
}

extension NearRepeats.Cell {
    /// Nil when chance cannot give any pair.
    fileprivate init?(_ test: KnoxTest, _ row: Int, _ column: Int, chance: Double, _ event: Reading) {
        let table = test.table
        guard let ratio = try? table.estimate(space: row, time: column),
            let words = try? test.reading(space: row, time: column, event: event)
        else { return nil }
        metres = [Int(table.space.edges[row]), Int(table.space.edges[row + 1])]
        days = [Int(table.time.edges[column]), Int(table.time.edges[column + 1]) - 1]
        pairs = table.observed[row][column]
        expected = Interval.kept(table.expected[row][column]) ?? 0
        self.ratio = Interval(ratio)
        self.chance = Interval.kept(chance) ?? 1
        isSure = chance <= 0.05 && ratio.lower > 1
        reading = Bilingual(sv: words.swedish, en: words.english)
    }
}

extension [Category] {
    /// The categories that are counted as this one on a day: itself, and those it took over.
    package func counted(as key: CategoryKey, on day: CivilDate) -> Set<CategoryKey> {
        let history = CategoryHistory(self, on: day)
        return Set(map(\.key).filter { history.now($0) == history.now(key) } + [key])
    }
}
