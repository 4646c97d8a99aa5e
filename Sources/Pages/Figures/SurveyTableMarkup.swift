import Vocabulary

extension SurveyTable {
    /// Each row with a mark for each group on one scale that begins at nought.
    func html(caption: String, _ language: Language) -> HTML {
        let heads = HTML(each: groups) { "<th scope=\"col\" class=\"num\">\($0)</th>" }
        let lines = HTML(each: rows) { row in
            let cells = HTML(each: row.shares) { share -> HTML in
                share.map { "<td>\($0.words)</td>" } ?? "<td class=\"muted\">–</td>"
            }
            return """
                <tr><th scope="row">\(row.name.html(language))</th><td class="barc">\(row.marks(of: top))</td>\
                \(cells)<td class="muted opt">\(row.answers)</td></tr>
                """
        }
        let head: HTML = """
            <th scope="col">\(what)</th><th scope="col"><span class="vh">\(Texts.Figures.chart[language])</span></th>\
            \(heads)<th scope="col" class="num opt">\(Texts.Figures.answers[language])</th>
            """
        return "\(key(language))\(dataTable(caption: caption, heads: head, rows: lines))"
    }

    /// Where the scale ends: the next whole tenth, of 1,000.
    private var top: Int {
        let most = rows.flatMap { $0.shares.compactMap { $0?.share } }.max() ?? 0
        return min(1000, max(100, (most + 99) / 100 * 100))
    }

    private func key(_ language: Language) -> HTML {
        let marks = HTML(each: groups.enumerated()) { place, name in
            "<li><svg class=\"mark\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">\(groupMark(place, at: "7", y: 7))</svg>\(name)</li>"
        }
        let scale = "\(Texts.Figures.scale[language])\(top / 10)\u{A0}%"
        return "<ul class=\"legend\">\(marks)<li>\(scale)</li></ul>"
    }
}

extension SurveyTable.Row {
    fileprivate func marks(of top: Int) -> HTML {
        func x(_ share: Int) -> HTML { percent(min(max(share, 0), top) * 1000 / top) }
        let step = shares.count > 1 ? 6 : 0
        let drawn = HTML(each: shares.enumerated()) { place, share in
            guard let share else { return HTML() }
            let y = 10 + step * place - step * (shares.count - 1) / 2
            return groupMark(place, at: x(share.share), y: y)
        }
        return "<svg aria-hidden=\"true\">\(drawn)</svg>"
    }
}

/// The mark of a group: each has its shape and its colour.
private func groupMark(_ place: Int, at x: HTML, y: Int) -> HTML {
    switch place {
    case 0: "<circle class=\"g0\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    case 1: "<rect class=\"g1\" x=\"\(x)\" y=\"\(y - 5)\" width=\"10\" height=\"10\" transform=\"translate(-5)\"/>"
    case 2: "<circle class=\"g2\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>"
    default: "<rect class=\"g3\" x=\"\(x)\" y=\"\(y - 4)\" width=\"8\" height=\"8\" transform=\"translate(-4)\"/>"
    }
}
