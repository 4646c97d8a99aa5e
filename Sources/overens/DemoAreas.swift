import Agreements
import Intake
import Ledger
import Storage
import Vocabulary

/// The invented districts of one agreement's municipality: its border is real, but how it is divided, what the parts are called and how many
/// live there is not.
struct DemoAreas {
    private let areas: [Area]
    private let code: String
    private let middles: [AreaKey: Point]

    /// The districts of every municipality, as the file has them.
    static func all(today: CivilDate) throws -> [Area] {
        let mapping = AreaMapping(key: "key", name: "name", residents: ["residents": today.year - 1])
        guard let file = Bundled.text("demo/districts.geojson") else { return [] }
        return try AreaFile.reading(Array(file.utf8), mapping).areas
    }

    init(of agreement: Agreement, among all: [Area]) {
        let code = agreement.parties.lazy.compactMap(\.code).first ?? "demo"
        areas = all.filter { $0.key.text.hasPrefix(code + "-") }
        middles = areas.reduce(into: [:]) { middles, area in middles[area.key] = Point(middleOf: area.shape) }
        self.code = code
    }

    /// The key of one of them, counted from 1.
    func key(_ number: Int) -> AreaKey { AreaKey("\(code)-\(number)") }

    var keys: [AreaKey] { areas.map(\.key) }

    /// A point in one of them, in millionths of a degree: the mean of its corners.
    func middle(_ number: Int) -> Point? { middles[key(number)] }

    /// In millionths of a degree.
    struct Point {
        let north, east: Int

        /// From a border as it is kept: steps in hundred-thousandths, east before north; the first corner is also the last.
        init?(middleOf shape: String) {
            var (north, east, sums, corners) = (0, 0, (north: 0, east: 0), 0)
            for step in shape.prefix(while: { $0 != ";" && $0 != "|" }).split(separator: ",").dropLast() {
                let parts = step.split(separator: " ").compactMap { Int($0) }
                guard let right = parts.first, let up = parts.last else { return nil }
                (north, east) = (north + up, east + right)
                sums = (sums.north + north, sums.east + east)
                corners += 1
            }
            guard corners > 0 else { return nil }
            (self.north, self.east) = (sums.north * 10 / corners, sums.east * 10 / corners)
        }
    }

    /// People from elsewhere fill the station and the centre.
    private func isForVisitors(_ key: AreaKey) -> Bool { [self.key(1), self.key(2)].contains(key) }

    func write(to ledger: Ledger, as kept: Kept) throws {
        let incidents = ledger.journal.incidents
        try incidents.keep(
            areas.map {
                KeptArea(key: $0.key, name: $0.name, shape: $0.shape, visitors: isForVisitors($0.key))
            }, as: kept)
        // What was counted a year ago is thought to have held the year before.
        let residents = areas.flatMap { area in
            area.residents.flatMap { year, number in
                [year - 1, year].map {
                    KeptPopulation(area: area.key, year: $0, residents: .number(number))
                }
            }
        }
        try incidents.keep(residents, as: kept)
    }
}
