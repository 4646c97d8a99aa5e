import Vocabulary

extension DocumentRow {
    /// A line of a list: the number and the title, then what is to be known of it.
    func html(_ language: Language) -> HTML {
        let named: HTML = "<span class=\"nr\">\(number)</span> \(title.html(language))"
        let linked: HTML = path.map { "<a href=\"\(url: $0)\">\(named)</a>" } ?? named
        let tags = HTML(each: tags) { " <span class=\"tag\">\($0)</span>" }
        let about: HTML? =
            facts.isEmpty ? nil : "<span class=\"src\">\(HTML(joining: facts.map { "\($0)" }, by: " · "))</span>"
        let own: HTML? =
            lines.isEmpty ? nil : "<ul class=\"small\">\(HTML(each: lines) { "<li>\($0.html(language))</li>" })</ul>"
        return "<li><div>\(linked)\(tags)\(about)\(own)</div></li>"
    }
}

extension [DocumentRow] {
    func list(_ language: Language) -> HTML {
        "<ul class=\"rows\">\(HTML(each: self) { $0.html(language) })</ul>"
    }
}

extension DocumentSection {
    /// A card of its own.
    func html(_ language: Language) -> HTML {
        let list: HTML = rows.isEmpty ? "<p class=\"muted\">\(empty)</p>" : rows.list(language)
        return """
            <section class="card" aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>\(list)\(add.way(language))\
            </section>
            """
    }
}

extension Link? {
    /// A way on, at the foot of what it adds to; it is not printed.
    func way(_ language: Language) -> HTML? {
        map { "<p class=\"actions\"><a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a></p>" }
    }
}

extension [GapGroup] {
    /// Everything that is missing, each sort by itself; nothing when nothing is.
    func section(_ language: Language) -> HTML {
        guard !isEmpty else { return HTML() }
        let groups = HTML(each: self) { group in
            let items = HTML(each: group.items) { item in
                let text: HTML? = item.text.map { " \($0.html(language))" }
                let named: HTML = "<span class=\"nr\">\(item.number)</span>\(text)"
                let linked: HTML = item.path.map { "<a href=\"\(url: $0)\">\(named)</a>" } ?? named
                return "<li>\(linked)</li>"
            }
            let source: HTML? = group.source.map { "<span class=\"src\">\($0)</span>" }
            return "<li><strong>\(group.kind)</strong><ul>\(items)</ul>\(source)</li>"
        }
        return """
            <section class="warns" aria-labelledby="gaps"><h2 id="gaps">\(Icon.due.html)\(Texts.Chain.gaps[language])</h2>\
            <ul class="gaps">\(groups)</ul></section>
            """
    }
}

extension [ReviewLine] {
    /// What is to be looked through, each with why and a button that says that it holds.
    func section(_ language: Language) -> HTML {
        guard !isEmpty else { return HTML() }
        let lines = HTML(each: self) { line in
            let text: HTML = line.path.map { "<a href=\"\(url: $0)\">\(line.text)</a>" } ?? "\(line.text)"
            let button: HTML? = line.form.map { $0.small(language) }
            return "<li><div>\(text)</div>\(button)</li>"
        }
        return """
            <section class="card" aria-labelledby="reviews"><h2 id="reviews">\(Texts.Chain.reviews[language])</h2>\
            <p class="small muted">\(Texts.Chain.reviewsLead[language])</p><ul class="rows">\(lines)</ul></section>
            """
    }
}

extension FormModel {
    /// The button alone; what it is about stands beside it.
    fileprivate func small(_ language: Language) -> HTML {
        let wrong = HTML(each: errors) { "<p class=\"err\">\(Texts.Form.faultPrefix(language))\($0)</p>" }
        let name: HTML = "\(submit)<span class=\"vh\"> \(title)</span>"
        return """
            <form class="noprint" id="\(id)" method="post" action="\(url: action)">\(unseen)\(wrong)\
            <button class="btn" type="submit">\(name)</button></form>
            """
    }
}

extension [StepLine] {
    /// The steps in their order: beside each other, one under the other on a phone.
    func html(_ language: Language, model: Name?) -> HTML {
        let steps = HTML(each: self) { step in
            let (look, word): (HTML, Bilingual) =
                switch step.state {
                case .passed: ("passed", Texts.Chain.passed)
                case .now: ("now", Texts.Chain.now)
                case .later: ("later", Texts.Chain.later)
                }
            let current: HTML = step.state == .now ? " aria-current=\"step\"" : ""
            let icon: HTML? = step.state == .passed ? Icon.done.html : nil
            let phase: HTML? = step.phase.map { "<span class=\"src\">\($0)</span>" }
            let holds: HTML? = step.holds.map { "<span class=\"src\">\($0)</span>" }
            return """
                <li class="\(look)"\(current)><strong>\(icon)\(step.name.html(language))</strong>\(phase)\(holds)\
                <span class="cap">\(word[language])</span></li>
                """
        }
        let source: HTML? = model.map { "<p class=\"small muted\">\($0.html(language))</p>" }
        return """
            <section aria-labelledby="steps"><h2 id="steps" class="vh">\(Texts.Chain.steps[language])</h2>\(source)\
            <ol class="steps">\(steps)</ol></section>
            """
    }
}

extension AnalysisBlock {
    /// The analysis as its method has it.
    /// - Parameter named: whether it says which analysis it is; not on its own page.
    func html(_ language: Language, named: Bool = true) -> HTML {
        let number: HTML = named ? "<a href=\"\(url: path)\"><span class=\"nr\">\(number)</span></a> " : ""
        let facts = HTML(joining: facts.map { "\($0)" }, by: " · ")
        let list = HTML(each: groups) { group in
            let heading: HTML? = group.heading.map { "<h3>\($0)</h3>" }
            return "<div class=\"keep\">\(heading)\(causes(group.causes, language))</div>"
        }
        let several: HTML = groups.count > 1 ? "bones" : "bone"
        return """
            <p class="small">\(number)\(facts)<span class="src">\(reading)</span></p>\
            <div class="\(several)">\(list)</div>\(concluded(language))\(seen(language))
            """
    }

    private func causes(_ lines: [CauseLine], _ language: Language) -> HTML {
        let items = HTML(each: lines) { $0.html(language) }
        return isOrdered ? "<ol class=\"causes\">\(items)</ol>" : "<ul class=\"causes\">\(items)</ul>"
    }

    private func concluded(_ language: Language) -> HTML? {
        guard !conclusions.isEmpty else { return nil }
        return "<h3>\(Texts.Chain.conclusions[language])</h3>\(conclusions.list(language))"
    }

    private func seen(_ language: Language) -> HTML? {
        guard !views.isEmpty else { return nil }
        let lines = HTML(each: views) { view in
            "<div><dt>\(view.party.html) \(view.party.name.html(language))</dt><dd>\(view.text.html(language))</dd></div>"
        }
        return "<h3>\(Texts.Chain.views[language])</h3><dl class=\"pairs\">\(lines)</dl>"
    }
}

extension CauseLine {
    fileprivate func html(_ language: Language) -> HTML {
        let dots: HTML? = strength.map { filled in
            let marks = HTML(each: 1...3) { $0 <= filled ? "●" : "○" }
            return "<span class=\"dots\" aria-hidden=\"true\">\(marks)</span> "
        }
        let sort: HTML? = sort.map { " · \($0)" }
        let assumed: HTML = "<span class=\"tag\">\(support.html(language))</span>"
        let based: HTML =
            isAssumed ? assumed : "<span>\(Texts.Chain.support[language]) \(support.html(language))</span>"
        let links = HTML(joining: answers.map { $0.html(language) }, by: ", ")
        let done: HTML? =
            answers.isEmpty ? nil : "<span class=\"src\">\(Texts.Chain.answeredBy[language]) \(links)</span>"
        let gap: HTML? = lacks.map { "<span class=\"gap\">\(Icon.due.html)\($0)</span>" }
        let rest: HTML? =
            behind.isEmpty
            ? nil
            : "<p class=\"small muted\">\(Texts.Chain.behind[language])</p><ul class=\"causes\">\(HTML(each: behind) { $0.html(language) })</ul>"
        return """
            <li><strong><span class="nr">\(number)</span> \(text.html(language))</strong>\
            <span class="src">\(dots)\(strengthWords)\(sort)</span><span class="src">\(based)</span>\(done)\(gap)\(rest)</li>
            """
    }
}

extension [VersionLine] {
    /// Every version, the latest first.
    func section(_ language: Language) -> HTML {
        guard count > 1 else { return HTML() }
        let lines = HTML(each: self) { line in
            let tag: HTML? = line.tag.map { " <span class=\"tag\">\($0)</span>" }
            let links = HTML(joining: line.links.map { $0.html(language) }, by: " · ")
            return """
                <li><div>\(line.day), \(line.who.html(language))\(tag)<span class="src noprint">\(links)</span></div></li>
                """
        }
        return """
            <section class="card" aria-labelledby="versions"><h2 id="versions">\(Texts.Chain.versions[language])</h2>\
            <ul class="rows">\(lines)</ul></section>
            """
    }
}
