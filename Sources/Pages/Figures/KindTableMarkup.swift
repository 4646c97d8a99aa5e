import Vocabulary

extension KindTable {
    /// Each kind with its bar from nought; a tick for what it is compared with.
    func html(caption: String, _ language: Language) -> HTML {
        let heads: HTML = """
            <th scope="col">\(what)</th><th scope="col"><span class="vh">\(Texts.Figures.chart[language])</span></th>\
            <th scope="col" class="num">\(now)</th><th scope="col" class="num">\(before)</th>\
            <th scope="col" class="num">\(Texts.Figures.change[language])</th>
            """
        let most = max(1, rows.map { max($0.count ?? 0, $0.before ?? 0) }.max() ?? 1)
        let lines = HTML(each: rows) { row in
            let look: HTML = row.change.direction == .unsure ? "" : " class=\"hl\""
            return """
                <tr\(look)><th scope="row">\(row.name.html(language))</th><td class="barc">\(row.bar(most: most))</td>\
                <td>\(row.countWords)</td><td>\(row.beforeWords)</td><td>\(row.change.html)</td></tr>
                """
        }
        return dataTable(caption: caption, heads: heads, rows: lines)
    }
}

extension KindTable.Row {
    fileprivate func bar(most: Int) -> HTML {
        func place(_ number: Int) -> HTML { percent(max(0, number) * 970 / most) }
        let bar: HTML? = count.map { "<rect class=\"b1\" x=\"0\" y=\"5\" width=\"\(place($0))\" height=\"11\"/>" }
        let tick: HTML? = before.map {
            """
            <line class="tickline" x1="\(place($0))" x2="\(place($0))" y1="2" y2="19"/>
            """
        }
        return "<svg aria-hidden=\"true\">\(bar)\(tick)</svg>"
    }
}
