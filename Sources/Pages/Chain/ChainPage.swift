import Vocabulary

/// The chain of one agreement: its problems and where they are, and everything else that is written in it.
package struct ChainPage: Page {
    package var frame: Frame
    package var heading: String
    package var lead: String
    package var facts: [Fact]
    /// What the agreement's way of working is called; nil where the text has none.
    package var model: Name?
    package var problems: [ProblemRow] = []
    package var addProblem: Link?
    package var reviews: [ReviewLine] = []
    package var gaps: [GapGroup] = []
    package var sections: [DocumentSection] = []
    /// Ways to write something new; empty for those who only read.
    package var doors: [Door] = []
    /// Pages beside it: the plan, the bodies.
    package var pages: [Link] = []

    /// A problem with its steps, and how much of it there is.
    package struct ProblemRow: Hashable, Sendable {
        package var row: DocumentRow
        package var steps: [StepLine]
        package init(row: DocumentRow, steps: [StepLine]) {
            self.row = row
            self.steps = steps
        }
    }

    /// A kind of document to write, with what it is for.
    package struct Door: Hashable, Sendable {
        package var link: Link
        package var hint: String
        package init(link: Link, hint: String) {
            self.link = link
            self.hint = hint
        }
    }

    package init(frame: Frame, heading: String, lead: String, facts: [Fact]) {
        self.frame = frame
        self.heading = heading
        self.lead = lead
        self.facts = facts
    }

    package var forms: [FormModel] { reviews.compactMap(\.form) }

    private var language: Language { frame.language }

    package func write(to page: inout HTML) {
        let links = HTML(each: pages) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        page += """
            <h1 class="title">\(heading)</h1><div class="head"><div>\(facts.html(language))</div>\
            <div class="actions">\(links)</div></div><p class="lead">\(lead)</p>
            """
        page += problemSection
        page += reviews.section(language)
        page += gaps.section(language)
        page += "<div class=\"sections\">\(HTML(each: sections) { $0.html(language) })</div>"
        page += doorSection
    }

    private var problemSection: HTML {
        let rows = HTML(each: problems) { problem in
            let steps = HTML(each: problem.steps) { step in
                let (look, word): (HTML, Bilingual) =
                    switch step.state {
                    case .passed: ("passed", Texts.Chain.passed)
                    case .now: ("now", Texts.Chain.now)
                    case .later: ("later", Texts.Chain.later)
                    }
                let current: HTML = step.state == .now ? " aria-current=\"step\"" : ""
                return """
                    <li class="\(look)"\(current)>\(step.name.html(language))<span class="vh"> \(word[language])</span></li>
                    """
            }
            return
                "<div class=\"card\"><ul class=\"rows\">\(problem.row.html(language))</ul><ol class=\"trail\">\(steps)</ol></div>"
        }
        let list: HTML = problems.isEmpty ? "<p class=\"card\">\(Texts.Chain.noProblems[language])</p>" : rows
        let source: HTML? = model.map { "<p class=\"small muted\">\($0.html(language))</p>" }
        return """
            <section aria-labelledby="problems"><h2 id="problems">\(Texts.Chain.problems[language])</h2>\(source)\(list)\
            \(addProblem.way(language))</section>
            """
    }

    private var doorSection: HTML {
        guard !doors.isEmpty else { return HTML() }
        let list = HTML(each: doors) {
            "<li><div>\($0.link.html(language))<span class=\"src\">\($0.hint)</span></div></li>"
        }
        return """
            <section class="card noprint" aria-labelledby="new"><h2 id="new">\(Texts.Chain.writeNew[language])</h2>\
            <ul class="rows two">\(list)</ul></section>
            """
    }
}
