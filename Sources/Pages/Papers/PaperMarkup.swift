import Reports
import Vocabulary

extension PaperPage {
    package func write(to page: inout HTML) {
        let language = frame.language
        let print: HTML = """
            <button class="btn primary" type="button" data-print hidden>\(Icon.print.html)\
            \(Texts.Paper.print[language])</button>
            """
        let links = HTML(each: ways) {
            "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>"
        }
        document.write(to: &page, evidence: evidence, hands: hands) { page in
            page += HTML(each: lead) { "<p class=\"notice info\">\(Icon.na.html)<span>\($0)</span></p>" }
            page += "<div class=\"actions noprint\">\(print)\(links)</div>"
        }
        guard !offers.isEmpty else { return }
        let forms = HTML(each: offers) { $0.folded(language) }
        page +=
            "<section class=\"card noprint\" aria-labelledby=\"klart\"><h2 id=\"klart\">\(offersHeading)</h2>\(forms)</section>"
    }
}

extension Document {
    /// The paper from its title down.
    /// - Parameter below: what stands between the facts and the first section.
    func write(
        to page: inout HTML, evidence: [Int: String], hands: [String: SectionHand] = [:],
        below: (inout HTML) -> Void = { _ in }
    ) {
        page += "<article class=\"paper \(look)\"><h1 class=\"title\">\(title)</h1>"
        page +=
            "<dl class=\"facts\">\(HTML(each: facts) { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" })</dl>"
        below(&page)
        for section in sections { section.write(to: &page, language, evidence, hands[section.key]) }
        page += "</article>"
    }

    /// Its class in the stylesheet: the page for the steering group and the one for a decision are set to fit one sheet.
    private var look: StaticString { kind == .brief || kind == .decision ? "brief" : "long" }
}

extension Document.Section {
    func write(to page: inout HTML, _ language: Language, _ evidence: [Int: String], _ hand: SectionHand?) {
        let id = anchor
        page += "<section aria-labelledby=\"\(id)\"><h\(level) id=\"\(id)\">\(heading)</h\(level)>"
        let draft = HTML { draft in
            for block in blocks { block.write(to: &draft, heading: id, language, evidence) }
        }
        page += hand?.html(language, draft: draft) ?? draft
        if let hand { page += hand.link(language, heading: heading) }
        page += "</section>"
    }

    /// An id for addresses: letters of keys that others wrote could be anything.
    var anchor: String {
        "del-" + key.unicodeScalars.map { $0.properties.isAlphabetic ? String($0) : "-\($0.value)-" }.joined()
    }
}

extension Document.Block {
    fileprivate func write(
        to page: inout HTML, heading: String, _ language: Language, _ evidence: [Int: String]
    ) {
        switch self {
        case .paragraph(let sentences):
            page += "<p>\(said(sentences, language, evidence))</p>"
        case .list(let items):
            page += "<ul>\(HTML(each: items) { "<li>\(said($0, language, evidence))</li>" })</ul>"
        case .table(let table): page += table.html(heading: heading, language, evidence)
        }
    }
}

private func said(_ sentences: [Document.Sentence], _ language: Language, _ evidence: [Int: String]) -> HTML {
    HTML(joining: sentences.map { $0.html(language, evidence) }, by: " ")
}

extension Document.Sentence {
    /// The words, and the way to the first of the entries they rest on.
    fileprivate func html(_ language: Language, _ evidence: [Int: String]) -> HTML {
        guard let path = sources.lazy.compactMap({ evidence[$0] }).first else { return "\(text)" }
        let words = Texts.Paper.shownBy(sources.count)[language]
        return "\(text) <a class=\"shown\" href=\"\(url: path)\">\(words)</a>"
    }
}

extension Document.Table {
    /// A table that becomes a list of cards on a narrow screen; roles keep it a table for those who listen.
    fileprivate func html(heading: String, _ language: Language, _ evidence: [Int: String]) -> HTML {
        let head = HTML(each: columns) { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }
        let body = HTML(each: rows) { row in
            let cells = HTML(each: row.cells.enumerated()) { place, cell in
                let label = columns.indices.contains(place) ? columns[place] : ""
                let words = cell.html(language, evidence)
                return place == 0
                    ? "<th scope=\"row\" role=\"rowheader\">\(row.tone.map(\.icon))\(words)</th>"
                    : "<td role=\"cell\"><span class=\"dl\" aria-hidden=\"true\">\(label): </span>\(words)</td>"
            }
            return "<tr role=\"row\" class=\"is-\(row.tone?.look ?? "off")\">\(cells)</tr>"
        }
        return """
            <table class="sheet" role="table" aria-labelledby="\(heading)"><thead role="rowgroup"><tr role="row">\(head)</tr>\
            </thead><tbody role="rowgroup">\(body)</tbody></table>
            """
    }
}

extension Document.Tone {
    /// As on the board.
    fileprivate var look: StaticString {
        switch self {
        case .fine: "ok"
        case .soon: "due"
        case .late: "late"
        case .unclear: "na"
        case .quiet: "off"
        }
    }

    fileprivate var icon: HTML {
        switch self {
        case .fine: Icon.ok.html
        case .soon: Icon.due.html
        case .late: Icon.late.html
        case .unclear: Icon.na.html
        case .quiet: Icon.off.html
        }
    }
}
