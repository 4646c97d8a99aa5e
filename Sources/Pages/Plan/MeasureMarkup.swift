import Vocabulary

extension MeasurePage {
    package func write(to page: inout HTML) {
        page += heading
        page += standing
        page += chain.gaps.html(language, heading: Texts.Measure.missing, id: "missing")
        page += chain.warnings.html(language, heading: Texts.Measure.lookAt, id: "look")
        page += "<div class=\"pair facing\">\(ownTerms)\(chain.answersTo(language))</div>"
        if let waiting { page += waiting }
        page += "<div class=\"pair facing\">\(chain.howItWent(language))\(chain.decided(language))</div>"
        page += register
        page += events.section(frame.language)
    }

    private var language: Language { frame.language }

    private var heading: HTML {
        let day: HTML? = frame.day.map { "<div><dt>\(Texts.Board.asOf[language])</dt><dd>\($0)</dd></div>" }
        return """
            <h1 class="title"><span class="nr">\(number)</span> \(title.html(language))</h1>\
            <div class="head"><dl class="facts"><div><dt>\(Texts.Commitment.agreement[language])</dt>\
            <dd>\(agreement.html(language))</dd></div><div><dt>\(Texts.Plan.partOf[language])</dt>\
            <dd>\(plan.html(language))</dd></div><div><dt>\(Texts.Plan.progress[language])</dt>\
            <dd>\(progress)</dd></div>\(day)</dl></div>
            """
    }

    private var standing: HTML {
        let way: HTML? = proposal.map { " \($0)" }
        return """
            <section class="card state is-\(status.look)" aria-labelledby="now">\
            <h2 id="now" class="vh">\(Texts.Board.statusAndWhy[language])</h2><p>\(status.html(language))</p>\
            <p class="verdict">\(reason)\(way)</p></section>
            """
    }

    private var ownTerms: HTML {
        let lines = terms.pairs(language)
        let notes: HTML? =
            remarks.isEmpty
            ? nil : "<ul class=\"small muted\">\(HTML(each: remarks) { "<li>\($0)</li>" })</ul>"
        return """
            <section class="card" aria-labelledby="terms"><h2 id="terms">\(Texts.Plan.terms[language])</h2>\
            \(lines)\(notes)</section>
            """
    }

    private var waiting: HTML? {
        proposed.map { change in
            """
            <section class="card" aria-labelledby="proposed"><h2 id="proposed">\(Texts.Plan.proposed[language])</h2>\
            <p>\(change.lead)</p>\(change.differences.pairs(language))</section>
            """
        }
    }

    private var register: HTML {
        guard !forms.isEmpty else { return HTML() }
        let quick = HTML(each: oneClick) { $0.oneButton(language) }
        let rest = HTML(each: registering) { $0.folded(language) }
        return """
            <section class="card" id="registrera" aria-labelledby="reg">\
            <h2 id="reg">\(Texts.Board.register[language])</h2>\(quick)\(rest)</section>
            """
    }
}

extension [Fact] {
    /// What stands on the left, and its value on the right, a line each.
    func pairs(_ language: Language) -> HTML {
        let lines = HTML(each: self) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        return "<dl class=\"pairs\">\(lines)</dl>"
    }
}
