import Vocabulary

extension HeatTable {
    /// Seven rows of numbers on their shades.
    func html(caption: String, _ language: Language) -> HTML {
        let corner: HTML = "<th scope=\"col\"><span class=\"vh\">\(Texts.Figures.weekday[language])</span></th>"
        let heads = HTML(each: hours) {
            "<th scope=\"col\"><span class=\"vh\">\(Texts.Figures.from[language]) </span>\($0)</th>"
        }
        let lines = HTML(each: rows) { row in
            let cells = HTML(each: row.cells) { "<td class=\"h\(min(max($0.shade, 0), 4))\">\($0.words)</td>" }
            return "<tr><th scope=\"row\">\(row.name)</th>\(cells)</tr>"
        }
        return dataTable(caption: caption, heads: "\(corner)\(heads)", rows: lines, look: "heat")
    }
}
