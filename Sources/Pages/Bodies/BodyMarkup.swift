import Vocabulary

extension BodyPage {
    package func write(to page: inout HTML) {
        page += "<h1 class=\"title\">\(name.html(language))</h1>"
        page += facts.html(language)
        page += warnings.html(language, heading: Texts.Bodies.toKnow, id: "att-veta")
        page += agenda.section(language, heading: Texts.Bodies.agenda, empty: Texts.Bodies.emptyAgenda)
        page += "<div class=\"pair\">\(task)\(sitting)</div>"
        if let form { page += "<section class=\"noprint\">\(form.folded(language))</section>" }
        page += earlier
    }

    private var language: Language { frame.language }

    private var task: HTML {
        let lines = HTML(each: mandates + notes) { "<li>\($0)</li>" }
        let text: HTML =
            mandates.isEmpty && notes.isEmpty
            ? "<p class=\"muted\">\(Texts.Bodies.silent[language])</p>" : "<ul>\(lines)</ul>"
        return """
            <section class="card" aria-labelledby="uppgift"><h2 id="uppgift">\(Texts.Bodies.mandates[language])</h2>\
            \(text)</section>
            """
    }

    private var sitting: HTML? {
        guard hasSeats else { return nil }
        let lines = HTML(each: seats) { $0.html(language) }
        let text: HTML =
            seats.isEmpty
            ? "<p class=\"muted\">\(Texts.Bodies.noSeats[language])</p>" : "<ul class=\"rows\">\(lines)</ul>"
        return """
            <section class="card" id="platser" aria-labelledby="sitter"><h2 id="sitter">\(Texts.Bodies.seats[language])</h2>\
            \(text)</section>
            """
    }

    private var earlier: HTML {
        let lines = HTML(each: days) { day in
            let all = HTML(each: day.lines) { "<li>\($0)</li>" }
            return "<li class=\"keep\"><h3>\(day.day.html(language))</h3><ul>\(all)</ul></li>"
        }
        let text: HTML =
            days.isEmpty
            ? "<p class=\"muted\">\(Texts.Bodies.noDecisions[language])</p>" : "<ol class=\"agenda\">\(lines)</ol>"
        return """
            <section class="card" id="beslut" aria-labelledby="tidigare">\
            <h2 id="tidigare">\(Texts.Bodies.decisions[language])</h2>\(text)</section>
            """
    }
}

extension SeatLine {
    fileprivate func html(_ language: Language) -> HTML {
        let source: HTML = "\((isRequired ? Texts.Bodies.inText : Texts.Bodies.local)[language])"
        let vacant: HTML? =
            isVacant ? "<span class=\"st due\">\(Icon.due.html)\(Texts.Bodies.vacant[language])</span>" : nil
        let who: HTML? = holder.map { "<span>\($0.html(language))</span>" }
        return "<li><div><b>\(seat.html(language))</b> <span class=\"src\">\(source)</span></div>\(who)\(vacant)</li>"
    }
}

extension [AgendaLine] {
    func section(_ language: Language, heading: Bilingual, empty: Bilingual?) -> HTML {
        guard !isEmpty || empty != nil else { return HTML() }
        let lines = HTML(each: self) { $0.html(language) }
        let text: HTML =
            isEmpty ? "<p class=\"muted\">\(empty?[language] ?? "")</p>" : "<ol class=\"agenda\">\(lines)</ol>"
        return
            "<section class=\"card\" aria-labelledby=\"dagordning\"><h2 id=\"dagordning\">\(heading[language])</h2>\(text)</section>"
    }
}

extension AgendaLine {
    fileprivate func html(_ language: Language) -> HTML {
        let title: HTML = "<h3>\(step): <a href=\"\(url: path)\">\(subject.html(language))</a></h3>"
        let after: HTML? = then.map { " \($0)" }
        let more: HTML? =
            lacks.isEmpty
            ? nil : "<details><summary>\(Texts.Bodies.lacking[language])</summary>\(lacks.html(language))</details>"
        let links = HTML(each: ways) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        return """
            <li class="keep">\(title)<p>\(since) \(verdict)\(after)</p>\(more)<div class="actions noprint">\(links)</div></li>
            """
    }
}

extension BodiesPage {
    package func write(to page: inout HTML) {
        let language = frame.language
        let cards = HTML(each: bodies) { $0.html(language) }
        let links = HTML(each: links) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        page +=
            "<h1 class=\"title\">\(Texts.Bodies.heading[language])</h1><p class=\"lead\">\(Texts.Bodies.lead[language])</p>"
        page += "<div class=\"actions doors noprint\">\(links)</div>"
        page += parties.section(language, heading: Texts.Bodies.parties, empty: nil)
        page += "<div class=\"side\">\(cards)</div>"
    }
}

extension BodyLine {
    fileprivate func html(_ language: Language) -> HTML {
        let whole: HTML? = partOf.map {
            "<p class=\"small muted\">\(Texts.Plan.partOf[language]) \($0.html(language))</p>"
        }
        let task: HTML? = mandates.isEmpty ? nil : "<ul>\(HTML(each: mandates) { "<li>\($0)</li>" })</ul>"
        let counted = HTML(each: counts) { "<span class=\"tag\">\($0)</span> " }
        return """
            <section class="card"><h2><a href="\(url: path)">\(name.html(language))</a></h2>\(whole)\(task)<p>\(counted)</p></section>
            """
    }
}
