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
    /// What it is of, when not all of both periods could be compared.
    var part: PeriodComparison.Part?

    static func + (a: Counted, b: Counted) -> Counted {
        Counted(
            count: a.count.flatMap { one in b.count.map { one + $0 } }, now: a.now + b.now, before: a.before + b.before,
            daysNow: a.daysNow + b.daysNow, daysBefore: a.daysBefore + b.daysBefore,
            part: a.part == b.part ? a.part : PeriodComparison.Part(before: nil))
    }
}

/// What was counted of a subject.
struct CountedSubject {
    let subject: PictureSubject
    let counted: Counted
}

extension Tally {
    /// What was counted row by row, in the order of subjects: axes are in the order of their keys, so nothing needs sorting. Subjects of which nothing was
    /// counted in either period are left out, but for the total.
    /// - Parameter nothing: nothing on the days that can be compared, of the strand's sources together.
    func counted(_ axes: Axes, from nothing: Counted) -> [CountedSubject] {
        var all = nothing
        var areas = [Counted?](repeating: nil, count: axes.width)
        var ofCategories: [CountedSubject] = []
        var withoutCategory: Counted?
        for category in 0...axes.categories.count {
            let kind = category == 0 ? nil : axes.categories[category - 1]
            var (whole, cells): (Counted?, [CountedSubject]) = (nil, [])
            for area in 0...axes.areas.count {
                let cell = axes.cell(category: category, area: area)
                guard now[cell] > 0 || before[cell] > 0 else { continue }
                var one = nothing
                one.add(Int(now[cell]), Int(paired[cell]), Int(before[cell]))
                all.add(one)
                whole = (whole ?? nothing).adding(one)
                areas[area] = (areas[area] ?? nothing).adding(one)
                if let kind, area > 0 {
                    let subject = PictureSubject(category: kind, area: axes.areas[area - 1])
                    cells.append(CountedSubject(subject: subject, counted: one))
                }
            }
            guard let whole else { continue }
            guard let kind else {
                withoutCategory = whole
                continue
            }
            ofCategories.append(CountedSubject(subject: PictureSubject(category: kind), counted: whole))
            ofCategories += cells
        }
        var found = [CountedSubject(subject: .all, counted: all)]
        func add(_ subject: PictureSubject, _ one: Counted?) {
            if let one { found.append(CountedSubject(subject: subject, counted: one)) }
        }
        add(PictureSubject(unknown: .area), areas[0])
        add(PictureSubject(unknown: .category), withoutCategory)
        for (number, name) in axes.organisations.enumerated() where organisations[number + 1] > 0 {
            add(PictureSubject(organisation: name), Counted(count: Int(organisations[number + 1])))
        }
        for (number, area) in axes.areas.enumerated() { add(PictureSubject(area: area), areas[number + 1]) }
        return found + ofCategories
    }
}

extension [CountedSubject] {
    /// With figures that came by the month, in the order of subjects.
    func adding(_ monthly: [PictureSubject: Counted]) -> [CountedSubject] {
        var rest = monthly
        let own = map { row in
            let more = rest.removeValue(forKey: row.subject)
            return CountedSubject(subject: row.subject, counted: more.map { row.counted + $0 } ?? row.counted)
        }
        return (own + rest.map { CountedSubject(subject: $0, counted: $1) }).sorted { $0.subject < $1.subject }
    }
}

extension Counted {
    fileprivate mutating func add(_ all: Int, _ paired: Int, _ earlier: Int) {
        count = count.map { $0 + all }
        now += paired
        before += earlier
    }

    /// What another counted on the same days.
    fileprivate mutating func add(_ other: Counted) { add(other.count ?? 0, other.now, other.before) }

    fileprivate func adding(_ other: Counted) -> Counted {
        var sum = self
        sum.add(other)
        return sum
    }
}
