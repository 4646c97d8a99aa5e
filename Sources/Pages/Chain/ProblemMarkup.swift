import Vocabulary

extension ProblemPage {
    package func write(to page: inout HTML) {
        page += "<div class=\"problem\">"
        page += heading
        page += steps.html(language, model: model)
        page += proposed ?? HTML()
        page += "<div class=\"pair uneven\">\(described)\(basis.html(language))</div>"
        page += reviews.section(language)
        page += "<div class=\"pair\">\(caused)\(wanted)</div>"
        page += done
        page += gaps.section(language)
        page += "<div class=\"pair\">\(childNotes.html(language))\(followed)</div>"
        page += besides ?? HTML()
        page += versions.section(language)
        page += "<div class=\"noprint\">\(events.section(language))</div></div>"
    }

    private var language: Language { frame.language }

    private var heading: HTML {
        let ways = HTML(each: ways) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let print: HTML = """
            <button class="btn" type="button" data-print hidden>\(Icon.print.html)\(Texts.Board.print[language])</button>
            """
        let note: HTML? = own.map { "<div class=\"notice info\">\(Icon.off.html)<p>\($0)</p></div>" }
        return """
            <h1 class="title"><span class="nr">\(number)</span> \(title.html(language))</h1>\
            <div class="head"><div>\(facts.html(language))</div><div class="actions">\(ways)\(print)</div></div>\(note)
            """
    }

    private var proposed: HTML? {
        next.map { "<p class=\"nextstep noprint\"><strong>\(Texts.Chain.next[language]):</strong> \($0.html)</p>" }
    }

    private var described: HTML {
        let lines: HTML =
            about.isEmpty ? "<p class=\"muted\">\(Texts.Chain.nothingSaid[language])</p>" : about.pairs(language)
        return """
            <section class="card" aria-labelledby="what"><h2 id="what">\(Texts.Chain.whatIsIt[language])</h2>\
            \(lines)</section>
            """
    }

    private var caused: HTML {
        let questions = HTML(each: starters) { "<li>\($0)</li>" }
        let content: HTML =
            analyses.isEmpty
            ? "<p>\(Texts.Chain.noAnalysis[language])</p><ul>\(questions)</ul>"
            : HTML(each: analyses) { $0.html(language) }
        return """
            <section class="card" aria-labelledby="causes"><h2 id="causes">\(Texts.Chain.causes[language])</h2>\
            \(content)\(addAnalysis.way(language))</section>
            """
    }

    private var wanted: HTML {
        let content: HTML =
            goals.isEmpty
            ? "<p class=\"muted\">\(Texts.Chain.noGoals[language])</p>"
            : "<ul class=\"causes\">\(HTML(each: goals) { $0.html(language) })</ul>"
        return """
            <section class="card" aria-labelledby="goals"><h2 id="goals">\(Texts.Chain.goals[language])</h2>\
            \(content)\(addGoal.way(language))</section>
            """
    }

    private var done: HTML {
        let content: HTML =
            measures.isEmpty
            ? "<p class=\"muted\">\(Texts.Chain.noMeasures[language])</p>"
            : "<ul class=\"rows meas\">\(HTML(each: measures) { $0.html(language) })</ul>"
        return """
            <section class="card" aria-labelledby="measures"><h2 id="measures">\(Texts.Chain.measures[language])</h2>\
            \(content)\(addMeasure.way(language))</section>
            """
    }

    private var followed: HTML {
        let content: HTML =
            followUps.isEmpty
            ? "<p class=\"muted\">\(Texts.Chain.noFollowUp[language])</p>"
            : HTML(each: followUps) { block in
                """
                <h3><a href="\(url: block.path)"><span class="nr">\(block.number)</span> \(block.about)</a></h3>\
                \(block.lines.pairs(language))
                """
            }
        return """
            <section class="card" aria-labelledby="result"><h2 id="result">\(Texts.Chain.howDidItGo[language])</h2>\
            \(content)\(addFollowUp.way(language))</section>
            """
    }

    private var besides: HTML? {
        guard !beside.isEmpty else { return nil }
        return """
            <section class="card" aria-labelledby="beside"><h2 id="beside">\(Texts.Chain.beside[language])</h2>\
            \(beside.list(language))</section>
            """
    }
}

extension GoalBlock {
    /// - Parameter named: whether it says which goal it is; not on its own page.
    func html(_ language: Language, named: Bool = true) -> HTML {
        let title: HTML =
            "<strong><a href=\"\(url: path)\"><span class=\"nr\">\(number)</span> \(text.html(language))</a></strong>"
        let about: HTML? =
            facts.isEmpty ? nil : "<span class=\"src\">\(HTML(joining: facts.map { "\($0)" }, by: " · "))</span>"
        let none: HTML? = unmeasurable.map { found in
            let idea: HTML? = found.proposal.map { " \(Texts.Chain.proposal[language]) \($0.html(language))" }
            return "<p class=\"small\"><span class=\"tag\">\(found.words)</span>\(idea)</p>"
        }
        let gaps = HTML(each: lacks) { "<span class=\"gap\">\(Icon.due.html)\($0)</span>" }
        let inside: HTML = "\(about)\(figures.html(language))\(none)\(asked(language))\(gaps)"
        return named ? "<li>\(title)\(inside)</li>" : inside
    }

    private func asked(_ language: Language) -> HTML? {
        guard !criteria.isEmpty else { return nil }
        let marks = HTML(each: criteria) { criterion in
            let word = (criterion.isMet ? Texts.Chain.met : Texts.Chain.notMet)[language]
            let icon = criterion.isMet ? Icon.chipMet : Icon.chipLeft
            let look: HTML = criterion.isMet ? "g" : "f"
            return "<li class=\"\(look)\">\(icon.html)\(criterion.word)<span class=\"vh\"> \(word)</span></li>"
        }
        return "<p class=\"cap\">\(Texts.Chain.criteria[language])</p><ul class=\"mks\">\(marks)</ul>"
    }
}

extension MeasureBlock {
    fileprivate func html(_ language: Language) -> HTML {
        let title: HTML =
            "<strong><a href=\"\(url: path)\"><span class=\"nr\">\(number)</span> \(title.html(language))</a></strong>"
        let answered = HTML(each: causes) { cause in
            let text: HTML? = cause.text.map { " \($0.html(language))" }
            return "<span class=\"src\">\(Texts.Chain.answers[language]) \(cause.number)\(text)</span>"
        }
        let served: HTML? =
            goals.isEmpty
            ? nil
            : "<span class=\"src\">\(Texts.Chain.serves[language]) \(HTML(joining: goals.map { "\($0)" }, by: ", "))</span>"
        let gaps = HTML(each: lacks) { "<span class=\"gap\">\(Icon.due.html)\($0)</span>" }
        let way: HTML? = step.map { "<span class=\"src noprint\">\($0.html(language))</span>" }
        return """
            <li><div>\(title)\(answered)\(served)\(gaps)\(way)</div>\(responsible.html(language))\
            \(status.html(language))</li>
            """
    }
}
