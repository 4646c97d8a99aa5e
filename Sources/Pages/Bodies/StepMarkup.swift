import Vocabulary

extension StepPage {
    package func write(to page: inout HTML) {
        page += heading
        page += facts.html(language)
        guard subject != nil else {
            page += chooser.html(language)
            return
        }
        page += standing
        if let form { page += "<section class=\"card narrow\">\(taking(form))</section>" }
        page += "<section class=\"noprint\"><details class=\"fold\"><summary>\(Texts.Bodies.other[language])</summary>"
        page += chooser.html(language)
        page += "</details></section>"
    }

    private var language: Language { frame.language }

    private var heading: HTML {
        let what: HTML? = subject.map { ": \($0.html(language))" }
        return "<h1 class=\"title\">\(step)\(what)</h1>"
    }

    private var standing: HTML {
        let lines = lacks.html(language)
        let seats = HTML(each: flags) { "<p class=\"notice warn\">\(Icon.due.html)<span>\($0)</span></p>" }
        let look: StaticString = lacks.isEmpty ? "ok" : "due"
        return """
            <section class="card state is-\(look)" aria-labelledby="lage" id="saknas">\
            <h2 id="lage">\(Texts.Bodies.standsSo[language])</h2><p class="verdict">\(verdict)</p>\(lines)</section>\(seats)
            """
    }

    /// The reasons stand in the list above, and in the summary that leads here: not a third time in the form.
    private func taking(_ form: FormModel) -> HTML {
        var form = form
        form.errors = []
        let folded = form.fields.filter { $0.name.hasPrefix("ersatt-") }
        let isOpen = folded.contains { $0.error != nil || $0.kind.isAnswered }
        let rest = HTML(each: form.fields) { field in
            if field.name == folded.first?.name {
                let all = HTML(each: folded) { $0.html(language, form: form.id) }
                let open: HTML = isOpen ? " open" : ""
                return """
                    <details class="fold"\(open)><summary>\(Texts.Bodies.standIns[language])</summary>\
                    <div class="form">\(all)</div></details>
                    """
            }
            return folded.contains(field) ? HTML() : field.html(language, form: form.id)
        }
        return "<h2>\(form.title)</h2>\(form.around(rest, language))"
    }
}

extension Field.Kind {
    /// Whether something has been chosen or written.
    fileprivate var isAnswered: Bool {
        switch self {
        case .select(_, let chosen), .radios(_, let chosen): !chosen.isEmpty
        case .checkboxes(_, let chosen): !chosen.isEmpty
        default: false
        }
    }
}

extension [LackLine] {
    /// What is missing, how it is met, and the way there.
    func html(_ language: Language) -> HTML {
        guard !isEmpty else { return HTML() }
        let lines = HTML(each: self) { line in
            let soft: HTML? = line.isSoft ? " <span class=\"tag\">\(Texts.Bodies.soft[language])</span>" : nil
            let ways = HTML(joining: line.ways.map { $0.html(language) }, by: " · ")
            let way: HTML? = line.ways.isEmpty ? nil : "<span class=\"src ways noprint\">\(ways)</span>"
            return "<li><b>\(line.what)</b>\(soft) <span class=\"why\">\(line.remedy)</span>\(way)</li>"
        }
        return "<ol class=\"lacks\">\(lines)</ol>"
    }
}

extension StepChooser {
    func html(_ language: Language) -> HTML {
        let questions = HTML(each: fields) { $0.html(language, form: "val") }
        return """
            <form class="form card narrow" id="val" method="get" action="\(url: action)">\(questions)\
            <div class="actions"><button class="btn" type="submit">\(Texts.Bodies.show[language])</button></div></form>
            """
    }
}
