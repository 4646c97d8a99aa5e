import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// Areas in rank order for a table and, where their borders are known, a map with the same numbers.
struct AreaRows {
    let rows: [CountRow]
    let rates: [RateRow]
    let names: SituationPicture.Names
    let wording: Wording
    let paths: MapPaths?

    var hasRates: Bool { !rates.isEmpty }

    private func say(_ sv: String, _ en: String) -> String { wording.language == .swedish ? sv : en }

    private struct Line {
        let area: AreaKey
        let count: Int?
        let comparison: PeriodComparison?
        let rate: RateRow?
        var order: Double { rate?.perThousand.value ?? -1 }
    }

    /// By rate, then by count: those without a rate last.
    private var lines: [Line] {
        let byArea = Dictionary(rates.map { ($0.area, $0) }) { first, _ in first }
        let lines = rows.compactMap { row in
            row.subject.area.map { Line(area: $0, count: row.count, comparison: row.comparison, rate: byArea[$0]) }
        }
        return lines.sorted { one, other in
            if one.order != other.order { return one.order > other.order }
            if one.count != other.count { return (one.count ?? -1) > (other.count ?? -1) }
            return one.area < other.area
        }
    }

    func figure(_ change: (PeriodComparison?) -> ChangeWords) -> AreaFigure {
        let lines = lines
        let shown = lines.enumerated().map { place, line in
            AreaFigure.Row(
                number: place + 1, name: .name(Name(names.area(line.area))),
                count: line.count.map { wording.number($0) } ?? say("okänt", "unknown"),
                rate: line.rate?.perThousand.value.map { wording.number($0, decimals: 1) },
                interval: line.rate.flatMap(interval), change: change(line.comparison),
                isMarked: line.rate?.verdict == .higher)
        }
        return AreaFigure(map: map(lines), rows: shown, hasRates: hasRates)
    }

    private func interval(_ rate: RateRow) -> String? {
        guard let low = rate.perThousand.lower, let high = rate.perThousand.upper else { return nil }
        return "\(wording.number(low, decimals: 1))–\(wording.number(high, decimals: 1))"
    }

    private func map(_ lines: [Line]) -> MapDrawing? {
        guard let paths, paths.shapes.contains(where: { !$0.rings.isEmpty }) else { return nil }
        let classes = MapClasses(lines.compactMap { $0.rate?.perThousand.value })
        let places = Dictionary(lines.enumerated().map { ($1.area, $0) }) { first, _ in first }
        let areas = paths.shapes.compactMap { shape -> MapArea? in
            guard let place = places[shape.area] else { return nil }
            return area(shape, lines[place], number: place + 1, classes)
        }
        guard !areas.isEmpty else { return nil }
        let first = lines.first.map { names.area($0.area) } ?? ""
        return MapDrawing(
            width: paths.width, height: paths.height, mode: hasRates ? .rates(classes: words(classes)) : .counts,
            areas: areas, title: say("Karta över områdena", "Map of the areas"),
            summary: say(
                "\(first) har flest. Tabellen bredvid har alla områden.",
                "\(first) has most. The table beside it has all areas."))
    }

    private func area(_ shape: MapPaths.Shape, _ line: Line, number: Int, _ classes: MapClasses) -> MapArea {
        let rate = line.rate?.perThousand.value
        let value = hasRates ? rate.map { wording.number($0, decimals: 1) } : line.count.map { wording.number($0) }
        return MapArea(
            number: number, name: Name(names.area(line.area)), value: value,
            rings: shape.rings.map { $0.map { MapPoint($0.x, $0.y) } },
            label: shape.inside.map { MapPoint($0.x, $0.y) }, room: shape.room,
            shade: rate.map { .step(classes.step(of: $0)) } ?? .plain, count: hasRates ? nil : line.count,
            isMarked: line.rate?.verdict == .higher)
    }

    /// `under 8`, `8–10`, `över 30`.
    private func words(_ classes: MapClasses) -> [String] {
        let breaks = classes.breaks.map { wording.number($0, decimals: $0 == $0.rounded() ? 0 : 1) }
        guard let first = breaks.first, let last = breaks.last else { return [say("alla lika", "all alike")] }
        let between = zip(breaks, breaks.dropFirst()).map { "\($0)–\($1)" }
        return [say("under \(first)", "under \(first)")] + between + [say("\(last) och mer", "\(last) and more")]
    }
}
