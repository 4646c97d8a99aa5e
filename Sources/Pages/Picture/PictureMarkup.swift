import Vocabulary

extension PicturePage {
    package func write(to page: inout HTML) {
        page += head
        page += tabs.html(language)
        page += warnings.html(language, heading: Texts.Picture.toKnow, id: "att-veta")
        if let empty { page += "<div class=\"card\"><p>\(empty)</p></div>" }
        page += findingsSection
        page += basis
        page += unseenAndParts
        page += behind
        page += workSection
    }

    private var language: Language { frame.language }

    private var head: HTML {
        let forward: HTML? = handOver.map {
            "<a class=\"btn primary\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>"
        }
        let asked: HTML? = further.map { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let files: HTML? =
            downloads.isEmpty
            ? nil
            : """
            <details class="menu"><summary class="btn">\(Icon.down.html)\(Texts.Picture.downloads[language])</summary>\
            <ul>\(HTML(each: downloads) { "<li>\($0.html(language))</li>" })</ul></details>
            """
        return """
            <h1 class="title">\(heading)</h1><div class="head">\(facts.html(language))\
            <div class="actions">\(forward)\(asked)\(files)</div></div>
            """
    }

    private func section(_ id: StaticString, _ heading: Bilingual, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading[language])</h2>\(content)</section>"
    }

    /// Figures are numbered over the whole page, in the order they stand.
    private var numbers: [String: Int] {
        var numbers: [String: Int] = [:]
        for (place, figure) in groups.flatMap(\.figures).enumerated() { numbers[figure.id] = place + 1 }
        return numbers
    }

    // MARK: Findings

    /// So many findings stand open; the others are folded. figures.css counts on from here.
    private static let shown = 8

    private var findingsSection: HTML {
        guard empty == nil || !findings.isEmpty || !leftOut.isEmpty else { return HTML() }
        let numbers = numbers
        let cards = HTML(each: findings.prefix(Self.shown)) { "<li>\($0.html(language, figures: numbers))</li>" }
        let more = HTML(each: findings.dropFirst(Self.shown)) { "<li>\($0.html(language, figures: numbers))</li>" }
        let further: HTML? =
            findings.count <= Self.shown
            ? nil
            : """
            <div class="further"><details class="fold"><summary>\(Texts.Picture.further[language]) (\(findings.count - Self.shown))\
            </summary><ol class="find beyond" start="\(Self.shown + 1)">\(more)</ol></details></div>
            """
        let list: HTML =
            findings.isEmpty
            ? "<p class=\"muted\">\(Texts.Picture.noFindings[language])</p>" : "<ol class=\"find\">\(cards)</ol>"
        let others = HTML(each: leftOut) { "<li>\($0.html(language, figures: numbers))</li>" }
        let rest: HTML? =
            leftOut.isEmpty
            ? nil
            : """
            <div class="noprint"><details class="fold"><summary>\(Texts.Picture.leftOut[language]) (\(leftOut.count))\
            </summary><ul class="find left">\(others)</ul></details></div>
            """
        return section("viktigast", Texts.Picture.findings, "\(list)\(further)\(rest)")
    }

    // MARK: What it rests on

    private var basis: HTML {
        guard groups.contains(where: { !$0.figures.isEmpty }) else { return HTML() }
        let numbers = numbers
        let all = HTML(each: groups.filter { !$0.figures.isEmpty }) { group in
            let marks = HTML(each: group.marks, \.html)
            let title: HTML =
                "<h3 class=\"ground\"><span class=\"marks\">\(marks)</span> \(group.heading.html(language))</h3>"
            let figures = HTML(each: group.figures) { $0.html(numbers[$0.id] ?? 0, language) }
            return "\(title)<div class=\"figs\">\(figures)</div>"
        }
        return section("underlag", Texts.Picture.basis, all)
    }

    private var unseenAndParts: HTML {
        guard empty == nil || !unseen.isEmpty else { return HTML() }
        let gaps: HTML =
            unseen.isEmpty
            ? "<p>\(Texts.Picture.nothingUnseen[language])</p>"
            : "<ul class=\"unseen\">\(HTML(each: unseen) { "<li>\($0)</li>" })</ul>"
        let ready: HTML? = parts.isEmpty ? nil : card("parter", Texts.Picture.parts, HTML(each: parts, \.html))
        return "<div class=\"pair\">\(card("syns-inte", Texts.Picture.unseen, gaps))\(ready)</div>"
    }

    private func card(_ id: StaticString, _ heading: Bilingual, _ content: HTML) -> HTML {
        "<section class=\"card\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading[language])</h2>\(content)</section>"
    }

    private var behind: HTML {
        let used: HTML? = sources.isEmpty ? nil : section("kallor", Texts.Picture.sources, sources.html(language))
        let asked: HTML? = law.isEmpty ? nil : section("lagen", Texts.Picture.law, law.html(language))
        return "\(used)\(asked)"
    }

    private var workSection: HTML {
        work.isEmpty ? HTML() : section("arbete", Texts.Picture.work, work.html(language))
    }
}

extension [PictureTab] {
    func html(_ language: Language) -> HTML {
        guard !isEmpty else { return HTML() }
        let links = HTML(each: self) { tab in
            let current: HTML = tab.isCurrent ? " aria-current=\"page\"" : ""
            let marks = HTML(each: tab.marks, \.html)
            return "<li><a href=\"\(url: tab.path)\"\(current)>\(marks)\(tab.name.html(language))</a></li>"
        }
        return "<nav aria-label=\"\(Texts.Picture.whose[language])\"><ul class=\"tabs\">\(links)</ul></nav>"
    }
}

extension PartLine {
    fileprivate var html: HTML { "<p>\(party.html) \(text)</p>" }
}

extension [SourceLine] {
    fileprivate func html(_ language: Language) -> HTML {
        let words = [
            Texts.Picture.source, Texts.Picture.counts, Texts.Picture.covers, Texts.Picture.age, Texts.Picture.use,
        ]
        return sheet(caption: Texts.Picture.sources, heads: words, language, rows: self) { line in
            (line.name.html(language), [line.counts, line.covers, line.age, line.use].map { "\($0)" })
        }
    }
}

extension [WorkLine] {
    fileprivate func html(_ language: Language) -> HTML {
        HTML(each: self) { line in
            let then: HTML? =
                line.then.isEmpty
                ? nil : "<p class=\"lbl\">\(Texts.Picture.ledTo[language])</p>\(line.then.list(language))"
            return "<div class=\"card keep\">\([line.row].list(language))\(then)</div>"
        }
    }
}

extension [LawLine] {
    fileprivate func html(_ language: Language) -> HTML {
        let lines = HTML(each: self) { line in
            let holds: HTML =
                line.holds.isEmpty
                ? "<p class=\"muted\">\(Texts.Picture.nothing[language])</p>"
                : "<ul>\(HTML(each: line.holds) { "<li>\($0)</li>" })</ul>"
            let lacks: HTML? =
                line.lacks.isEmpty
                ? nil
                : """
                <p class="lbl">\(Texts.Picture.missing[language])</p><ul>\(HTML(each: line.lacks) { "<li>\($0)</li>" })</ul>
                """
            return "<div class=\"card keep\"><h3>\(line.part)</h3>\(holds)\(lacks)</div>"
        }
        return "<div class=\"three\">\(lines)</div>"
    }
}

/// A table of words that becomes cards on a phone, each cell with its heading.
private func sheet<Line>(
    caption: Bilingual, heads: [Bilingual], _ language: Language, rows: [Line], _ cells: (Line) -> (HTML, [HTML])
) -> HTML {
    let head = HTML(each: heads) { "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>" }
    let body = HTML(each: rows) { line in
        let (first, rest) = cells(line)
        let row = HTML(each: zip(heads.dropFirst(), rest)) { words, cell in
            "<td role=\"cell\"><span class=\"dl\">\(words[language]): </span>\(cell)</td>"
        }
        return "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">\(first)</th>\(row)</tr>"
    }
    return """
        <table class="sheet" role="table"><caption class="vh">\(caption[language])</caption>\
        <thead role="rowgroup"><tr role="row">\(head)</tr></thead><tbody role="rowgroup">\(body)</tbody></table>
        """
}
