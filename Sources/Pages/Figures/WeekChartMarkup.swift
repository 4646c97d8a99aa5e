import Vocabulary

// Text never scales: words and points stand in per cent of the width, and only the lines lie in a drawing that is stretched.

extension WeekChart {
    private static let plotTop = 24
    private static let plotHeight = 190

    /// The line with its band, and the same numbers folded under it.
    func html(id: String, title: String, _ language: Language) -> HTML {
        let names: HTML = "<title id=\"\(id)-t\">\(title)</title><desc id=\"\(id)-d\">\(summary)</desc>"
        let drawing: HTML = """
            <svg class="chart" width="100%" height="240" role="img" aria-labelledby="\(id)-t \(id)-d">\(names)\
            \(stretched(band))\(grid)\(stretched(lines))\(points)\(axis)</svg>
            """
        return "\(drawing)\(table(title, language))"
    }

    // MARK: Scale

    /// The least step of the grid, 1, 2 or 5 times a power of ten, that needs at most five lines.
    private var step: Int {
        let most = max(1, weeks.map { max($0.count, $0.band?.upperBound ?? 0) }.max() ?? 1)
        var power = 1
        while power <= most {
            for step in [power, 2 * power, 5 * power] where most <= 5 * step { return step }
            power *= 10
        }
        return power
    }

    private var top: Int {
        let most = max(1, weeks.map { max($0.count, $0.band?.upperBound ?? 0) }.max() ?? 1)
        return (most + step - 1) / step * step
    }

    /// How far down a value stands in the plot, in tenths of a unit.
    private func depth(_ value: Double) -> Int {
        let share = min(max(value / Double(top), 0), 1)
        return Int((Double(Self.plotHeight * 10) * (1 - share)).rounded())
    }

    private func tenths(_ number: Int) -> HTML { "\(number / 10).\(number % 10)" }

    /// Where a week stands, in thousandths of the width.
    private func place(_ week: Int) -> Int { weeks.count < 2 ? 500 : week * 1000 / (weeks.count - 1) }

    // MARK: Parts

    private func stretched(_ paths: HTML) -> HTML {
        """
        <svg x="0" y="\(Self.plotTop)" width="100%" height="\(Self.plotHeight)" \
        viewBox="0 0 \(max(1, weeks.count - 1)) \(Self.plotHeight)" preserveAspectRatio="none" overflow="visible" \
        aria-hidden="true">\(paths)</svg>
        """
    }

    /// The band, one piece for each run of weeks that could be judged.
    private var band: HTML {
        let pieces = HTML(each: runs { $0.band != nil }) { run in
            let over = HTML(each: run) { "L\($0) \(tenths(depth(Double(weeks[$0].band?.upperBound ?? 0))))" }
            let under = HTML(each: run.reversed()) {
                "L\($0) \(tenths(depth(Double(weeks[$0].band?.lowerBound ?? 0))))"
            }
            let start = tenths(depth(Double(weeks[run.lowerBound].band?.lowerBound ?? 0)))
            return "M\(run.lowerBound) \(start)\(over)\(under)Z"
        }
        return pieces.isEmpty ? HTML() : "<path class=\"band\" d=\"\(pieces)\"/>"
    }

    private var lines: HTML {
        let expected = path { $0.expected }
        let counts = path { Double($0.count) }
        let middle: HTML? = expected.isEmpty ? nil : "<path class=\"exp\" d=\"\(expected)\"/>"
        return "\(middle)<path class=\"ser\" d=\"\(counts)\"/>"
    }

    private func path(_ value: (Week) -> Double?) -> HTML {
        HTML(each: runs { value($0) != nil }) { run in
            HTML(each: run) { week in
                let start: HTML = week == run.lowerBound ? "M" : "L"
                return "\(start)\(week) \(tenths(depth(value(weeks[week]) ?? 0)))"
            }
        }
    }

    /// Runs of weeks side by side that all hold.
    private func runs(_ holds: (Week) -> Bool) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for place in weeks.indices where holds(weeks[place]) {
            if let last = runs.last, last.upperBound == place - 1 {
                runs[runs.count - 1] = last.lowerBound...place
            } else {
                runs.append(place...place)
            }
        }
        return runs
    }

    private var grid: HTML {
        let base = Self.plotTop + Self.plotHeight
        let lines = HTML(each: stride(from: step, through: top, by: step)) { value in
            let y = Self.plotTop + depth(Double(value)) / 10
            return """
                <line class="grid" x1="0" x2="100%" y1="\(y)" y2="\(y)"/><text class="halo" x="0" y="\(y - 4)">\(value)</text>
                """
        }
        return "<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"\(base)\" y2=\"\(base)\"/>\(lines)"
    }

    private var points: HTML {
        HTML(each: weeks.enumerated()) { index, week in
            guard week.standsOut else { return HTML() }
            let (x, y) = (place(index), Self.plotTop + depth(Double(week.count)) / 10)
            let words: HTML? = week.callout.map {
                "<text class=\"hot\" x=\"\(percent(x))\" y=\"\(y - 9)\" text-anchor=\"\(anchor(x))\">\($0)</text>"
            }
            return "<circle class=\"point\" cx=\"\(percent(x))\" cy=\"\(y)\" r=\"4.5\"/>\(words)"
        }
    }

    private var axis: HTML {
        HTML(each: ticks) { tick in
            let x = place(tick.week)
            return "<text x=\"\(percent(x))\" y=\"232\" text-anchor=\"\(anchor(x))\">\(tick.name)</text>"
        }
    }

    private func anchor(_ x: Int) -> HTML { x < 60 ? "start" : x > 940 ? "end" : "middle" }

    // MARK: Table

    private func table(_ caption: String, _ language: Language) -> HTML {
        let words = [Texts.Figures.week, Texts.Figures.count, Texts.Figures.usual]
        let heads = HTML(each: words.enumerated()) { place, words in
            "<th scope=\"col\"\(place == 0 ? "" : " class=\"num\"")>\(words[language])</th>"
        }
        let rows = HTML(each: weeks) { week in
            let look: HTML = week.standsOut ? " class=\"hl\"" : ""
            let usual = week.band.map { String($0.upperBound) } ?? "–"
            return "<tr\(look)><th scope=\"row\">\(week.name)</th><td>\(week.count)</td><td>\(usual)</td></tr>"
        }
        return """
            <details><summary>\(Texts.Figures.asTable[language])</summary>\
            \(dataTable(caption: caption, heads: heads, rows: rows, look: "data narrow"))</details>
            """
    }
}
