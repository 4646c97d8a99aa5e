import Vocabulary

extension Figure {
    /// The figure with its number on the page.
    func html(_ number: Int, _ language: Language) -> HTML {
        let wide: HTML = drawing.isWide ? " wide" : ""
        return """
            <figure class="card fig\(wide)" id="\(id)"><figcaption>\
            <h4>\(Texts.Figures.numbered(number)[language]) \(title)</h4><p>\(note)</p></figcaption>\
            \(drawing.html(id: id, title: title, language))</figure>
            """
    }

    /// The figure without a number, where it stands alone under a heading of the second level.
    func underHeading(_ language: Language) -> HTML {
        """
        <div class="fig" id="\(id)"><h3>\(title)</h3><p class="small muted">\(note)</p>\
        \(drawing.html(id: id, title: title, language))</div>
        """
    }
}

extension Figure.Drawing {
    fileprivate func html(id: String, title: String, _ language: Language) -> HTML {
        switch self {
        case .weeks(let chart): chart.html(id: id, title: title, language)
        case .kinds(let table): table.html(caption: title, language)
        case .hours(let table): table.html(caption: title, language)
        case .areas(let figure): figure.html(id: id, caption: title, language)
        case .survey(let table): table.html(caption: title, language)
        case .plain(let table): table.html(caption: title, language)
        }
    }
}

extension ChangeWords {
    /// The change; coloured only where the interval allows it. Sign and words carry the meaning without the colour.
    var html: HTML {
        switch direction {
        case .more: "<span class=\"more\">\(text)</span>"
        case .fewer: "<span class=\"fewer\">\(text)</span>"
        case .unsure: "<span class=\"muted\">\(text)</span>"
        }
    }
}

extension PlainTable {
    func html(caption: String, _ language: Language) -> HTML {
        let heads = HTML(each: columns.enumerated()) { place, words in
            place == 0 ? "<th scope=\"col\">\(words)</th>" : "<th scope=\"col\" class=\"num\">\(words)</th>"
        }
        let rows = HTML(each: rows) { row in
            "<tr><th scope=\"row\">\(row.name.html(language))</th>\(HTML(each: row.cells) { "<td>\($0)</td>" })</tr>"
        }
        return dataTable(caption: caption, heads: heads, rows: rows)
    }
}

/// A table of numbers: its caption is read aloud, and stands in the figure's title for those who see it.
func dataTable(caption: String, heads: HTML, rows: HTML, look: StaticString = "data") -> HTML {
    """
    <table class="\(look)"><caption class="vh">\(caption)</caption><thead><tr>\(heads)</tr></thead>\
    <tbody>\(rows)</tbody></table>
    """
}
