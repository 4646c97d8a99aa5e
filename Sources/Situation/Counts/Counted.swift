import Intake
import Vocabulary

/// A count on its way to a row: what it is, and what of it can be compared with what.
struct Counted {
    /// Nil when a part of it is hidden or not known.
    var count: Int? = 0
    var now = 0
    var before = 0
    /// Days behind each, all sources together.
    var daysNow = 0
    var daysBefore = 0

    static func + (a: Counted, b: Counted) -> Counted {
        Counted(
            count: a.count.flatMap { one in b.count.map { one + $0 } }, now: a.now + b.now, before: a.before + b.before,
            daysNow: a.daysNow + b.daysNow, daysBefore: a.daysBefore + b.daysBefore)
    }
}

extension Tally {
    /// What was counted row by row, by subject; subjects of which nothing was counted in either period are left out, but for the total.
    /// - Parameter days: the days that can be compared, of the strand' sources together.
    func counted(_ axes: Axes, days: (now: Int, before: Int)) -> [PictureSubject: Counted] {
        var found: [PictureSubject: Counted] = [:]
        func add(_ subject: PictureSubject, _ cell: Int) {
            found[subject, default: Counted(daysNow: days.now, daysBefore: days.before)].add(
                Int(now[cell]), Int(paired[cell]), Int(before[cell]))
        }
        found[.all] = Counted(daysNow: days.now, daysBefore: days.before)
        for category in 0...axes.categories.count {
            for area in 0...axes.areas.count {
                let cell = axes.cell(category: category, area: area)
                guard now[cell] > 0 || before[cell] > 0 else { continue }
                let kind = category == 0 ? nil : axes.categories[category - 1]
                let place = area == 0 ? nil : axes.areas[area - 1]
                add(.all, cell)
                add(kind.map { PictureSubject(category: $0) } ?? PictureSubject(unknown: .category), cell)
                add(place.map { PictureSubject(area: $0) } ?? PictureSubject(unknown: .area), cell)
                if let kind, let place { add(PictureSubject(category: kind, area: place), cell) }
            }
        }
        for (number, name) in axes.organisations.enumerated() where organisations[number + 1] > 0 {
            found[PictureSubject(organisation: name)] = Counted(count: Int(organisations[number + 1]))
        }
        return found
    }
}

extension Counted {
    fileprivate mutating func add(_ all: Int, _ paired: Int, _ earlier: Int) {
        count = count.map { $0 + all }
        now += paired
        before += earlier
    }
}
