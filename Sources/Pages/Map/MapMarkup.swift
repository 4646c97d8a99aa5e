import Vocabulary

extension AreaFigure {
    /// The map and, as its equal, the table with the same numbers.
    func html(id: String, caption: String, _ language: Language) -> HTML {
        guard let map else { return table(caption, language) }
        return """
            <div class="mapgrid"><div>\(map.html(id: id, language))\(map.legend(language))</div>\
            \(table(caption, language))</div>
            """
    }

    private func table(_ caption: String, _ language: Language) -> HTML {
        let rate: HTML? =
            hasRates ? "<th scope=\"col\" class=\"num\">\(Texts.Figures.perThousand[language])</th>" : nil
        let heads: HTML = """
            <th scope="col">\(Texts.Figures.area[language])</th>\
            <th scope="col" class="num">\(Texts.Figures.count[language])</th>\(rate)\
            <th scope="col" class="num">\(Texts.Figures.change[language])</th>
            """
        let lines = HTML(each: rows) { row in
            let look: HTML = row.isMarked ? " class=\"hl\"" : ""
            let interval: HTML? = row.interval.map { "<span class=\"src\">\($0)</span>" }
            let rate: HTML? = hasRates ? "<td>\(row.rate ?? "–")\(interval)</td>" : nil
            return """
                <tr\(look)><th scope="row"><span class="rank">\(row.number)</span>\(row.name.html(language))</th>\
                <td>\(row.count)</td>\(rate)<td>\(row.change.html)</td></tr>
                """
        }
        return dataTable(caption: caption, heads: heads, rows: lines)
    }
}

extension MapDrawing {
    /// The drawing alone, named and described for those who do not see it.
    func html(id: String, _ language: Language) -> HTML {
        let shapes = HTML(each: areas) { $0.shape }
        let marked = HTML(each: areas.filter(\.isMarked)) { "<path class=\"out\" d=\"\($0.path)\"/>" }
        return """
            <div class="map"><svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">\
            <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(summary)</desc>\
            \(shapes)\(marked)\(circles)\(HTML(each: areas) { $0.words(language) })</svg></div>
            """
    }

    /// What the shades and the circles mean; nothing that is not on the map.
    func legend(_ language: Language) -> HTML {
        var items = HTML()
        switch mode {
        case .rates(let classes):
            for (place, words) in classes.enumerated() { items += sample("area a\(place + 1)", words) }
            if areas.contains(where: { $0.shade == .plain }) {
                items += sample("area plain", Texts.Figures.plain[language])
            }
        case .counts:
            items += """
                <li><svg viewBox="0 0 22 14" aria-hidden="true"><circle class="disc" cx="11" cy="7" r="6"/></svg>\
                \(Texts.Figures.countCircle[language])</li>
                """
        }
        return "<ul class=\"legend mlegend\" aria-label=\"\(Texts.Figures.legend[language])\">\(items)</ul>"
    }

    private func sample(_ look: String, _ words: String) -> HTML {
        """
        <li><svg viewBox="0 0 22 14" aria-hidden="true"><rect class="\(look)" width="22" height="14"/></svg>\
        \(words)</li>
        """
    }

    /// Circles whose areas are in proportion to the counts; the largest first, so that none hides a smaller one.
    private var circles: HTML {
        guard mode == .counts, let most = areas.compactMap(\.count).max(), most > 0 else { return HTML() }
        let counted = areas.filter { ($0.count ?? 0) > 0 }.sorted { ($0.count ?? 0) > ($1.count ?? 0) }
        return HTML(each: counted) { area in
            guard let at = area.label, let count = area.count else { return HTML() }
            let radius = Int((Self.largestCircle * (Double(count) / Double(most)).squareRoot()).rounded())
            return "<circle class=\"disc\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"\(max(3, radius))\"/>"
        }
    }

    private static let largestCircle = 70.0
}

extension MapArea {
    fileprivate var shape: HTML {
        switch shade {
        case .step(let step): "<path class=\"area a\(min(max(step, 1), 5))\" d=\"\(path)\"/>"
        case .plain: "<path class=\"area plain\" d=\"\(path)\"/>"
        }
    }

    /// Every border, holes too: what lies inside an odd number of them is the area.
    fileprivate var path: HTML {
        HTML(each: rings) { "\(line($0))Z" }
    }

    /// Name and number where there is room for them, and the key number, which a narrow map shows instead.
    fileprivate func words(_ language: Language) -> HTML {
        guard let label else { return HTML() }
        let light: HTML = isDark ? " inv" : ""
        let swedish: HTML = language == .swedish ? "" : " lang=\"sv\""
        func text(_ look: HTML, _ y: Int, _ words: String) -> HTML {
            "<text class=\"\(look)\(light)\" x=\"\(label.x)\" y=\"\(y)\">\(words)</text>"
        }
        let hasRoom = room >= name.text.count * 3
        let full: HTML =
            hasRoom
            ? "<g\(swedish)>\(text("nm", label.y, name.text))</g>\(value.map { text("vl", label.y + 19, $0) })"
            : text("nm few", label.y + 6, String(number))
        return "\(full)\(text("key", label.y + 12, String(number)))"
    }

    private var isDark: Bool {
        if case .step(let step) = shade { step >= 4 } else { false }
    }
}

/// A line through points, each told from the one before: shorter than where they stand.
private func line(_ points: [MapPoint]) -> HTML {
    guard var last = points.first else { return HTML() }
    var path: HTML = "M\(last.x) \(last.y)"
    for point in points.dropFirst() {
        let (east, south) = (point.x - last.x, point.y - last.y)
        path += south < 0 ? "l\(east)\(south)" : "l\(east) \(south)"
        last = point
    }
    return path
}
