import Vocabulary

/// One document of the chain: what it says, what it builds on and what builds on it, and its versions.
package struct DocumentPage: Page {
    package var frame: Frame
    /// `M1`.
    package var number: String
    package var title: Label
    package var facts: [Fact]
    /// Said when it is own, or a version that no longer holds.
    package var notices: [String] = []
    package var ways: [Link] = []
    /// What it says, in the order people ask.
    package var lines: [Fact] = []
    package var analysis: AnalysisBlock?
    package var goal: GoalBlock?
    /// What the evidence says of the goals that it is or follows up.
    package var measured: [MeasuredBlock] = []
    package var builds: [DocumentRow] = []
    package var usedBy: [DocumentRow] = []
    /// What bodies, posts and parties have done with it.
    package var handlings: [String] = []
    /// A body's next step with it.
    package var step: Link?
    package var reviews: [ReviewLine] = []
    package var versions: [VersionLine] = []
    package var comparison: VersionComparison?
    /// Sharing it as it stands.
    package var share: FormModel?
    package var events: [EventLine] = []

    package init(frame: Frame, number: String, title: Label, facts: [Fact]) {
        self.frame = frame
        self.number = number
        self.title = title
        self.facts = facts
    }

    package var forms: [FormModel] { [share].compactMap { $0 } + reviews.compactMap(\.form) }

    private var language: Language { frame.language }

    package func write(to page: inout HTML) {
        page += heading
        if let comparison {
            page += comparison.html(language)
        } else {
            page += content
            page += measured.section(language) ?? HTML()
            page += reviews.section(language)
            page +=
                "<div class=\"pair\">\(rows(builds, Texts.Chain.builds, "builds"))\(rows(usedBy, Texts.Chain.usedBy, "used"))</div>"
            page += handled ?? HTML()
            page += shared ?? HTML()
        }
        page += versions.section(language)
        if !events.isEmpty { page += "<div class=\"noprint\">\(events.section(language))</div>" }
    }

    private var heading: HTML {
        let ways = HTML(each: ways) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let print: HTML = """
            <button class="btn" type="button" data-print hidden>\(Icon.print.html)\(Texts.Board.print[language])</button>
            """
        let notes = HTML(each: notices) { "<div class=\"notice info\">\(Icon.off.html)<p>\($0)</p></div>" }
        return """
            <h1 class="title"><span class="nr">\(number)</span> \(title.html(language))</h1>\
            <div class="head"><div>\(facts.html(language))</div><div class="actions">\(ways)\(print)</div></div>\(notes)
            """
    }

    private var content: HTML {
        let own: HTML? = lines.isEmpty ? nil : lines.pairs(language)
        let drawn: HTML? = analysis.map { $0.html(language, named: false) }
        let aim: HTML? = goal.map { $0.html(language, named: false) }
        return """
            <section class="card" aria-labelledby="says"><h2 id="says">\(Texts.Chain.contents[language])</h2>\
            \(own)\(drawn)\(aim)</section>
            """
    }

    private func rows(_ rows: [DocumentRow], _ heading: Bilingual, _ id: StaticString) -> HTML? {
        guard !rows.isEmpty else { return nil }
        return """
            <section class="card" aria-labelledby="\(id)"><h2 id="\(id)">\(heading[language])</h2>\
            \(rows.list(language))</section>
            """
    }

    private var handled: HTML? {
        guard !handlings.isEmpty || step != nil else { return nil }
        let list = HTML(each: handlings) { "<li><div>\($0)</div></li>" }
        let lines: HTML? = handlings.isEmpty ? nil : "<ul class=\"rows\">\(list)</ul>"
        return """
            <section class="card" aria-labelledby="handled"><h2 id="handled">\(Texts.Chain.handlings[language])</h2>\
            \(lines)\(step.way(language))</section>
            """
    }

    private var shared: HTML? {
        share.map { "<section class=\"card noprint\">\($0.oneButton(language))</section>" }
    }
}

/// Two versions of a document beside each other, line by line.
package struct VersionComparison: Hashable, Sendable {
    package var earlier: String
    package var later: String
    /// How many lines differ, in a sentence.
    package var summary: String
    package var rows: [Row]

    package struct Row: Hashable, Sendable {
        package var label: String
        package var before: Label?
        package var after: Label?
        /// New, gone, changed or alike.
        package var word: String
        package var isDifferent: Bool
        package init(label: String, before: Label?, after: Label?, word: String, isDifferent: Bool) {
            self.label = label
            self.before = before
            self.after = after
            self.word = word
            self.isDifferent = isDifferent
        }
    }

    package init(earlier: String, later: String, summary: String, rows: [Row]) {
        self.earlier = earlier
        self.later = later
        self.summary = summary
        self.rows = rows
    }

    func html(_ language: Language) -> HTML {
        let empty: HTML = "<span class=\"muted\">\(Texts.Chain.nothing[language])</span>"
        let heads = HTML(each: [Texts.Chain.what[language], earlier, later, Texts.Chain.change[language]]) {
            "<th scope=\"col\" role=\"columnheader\">\($0)</th>"
        }
        let lines = HTML(each: rows) { row in
            let word: HTML =
                row.isDifferent ? "<strong>\(row.word)</strong>" : "<span class=\"muted\">\(row.word)</span>"
            let before = row.before.map { $0.html(language) } ?? empty
            let after = row.after.map { $0.html(language) } ?? empty
            return """
                <tr role="row"><th scope="row" role="rowheader">\(row.label)</th>\
                <td role="cell"><span class="dl">\(earlier): </span>\(before)</td>\
                <td role="cell"><span class="dl">\(later): </span>\(after)</td>\
                <td role="cell">\(word)</td></tr>
                """
        }
        return """
            <section aria-labelledby="compared"><h2 id="compared">\(Texts.Chain.comparison[language])</h2>\
            <p>\(summary)</p><table class="sheet" role="table"><caption class="vh">\(Texts.Chain.comparison[language])</caption>\
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead><tbody role="rowgroup">\(lines)</tbody></table></section>
            """
    }
}
