import Vocabulary

extension Field {
    /// The question, its hint, what is wrong and the place for the answer.
    func html(_ language: Language, form: String) -> HTML {
        let id = "\(form)-\(name)"
        let look: HTML = error == nil ? "field" : "field wrong"
        let optional: HTML? = isOptional ? " <small class=\"muted\">(\(Texts.Form.optional[language]))</small>" : nil
        let words: HTML = "\(label.html(language))\(optional)"
        let hint: HTML? = hintText(language).map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" }
        let fault: HTML? = error.map {
            "<p class=\"err\" id=\"\(id)-err\">\(Texts.Form.faultPrefix(language))\($0)</p>"
        }
        guard case .one(let answer) = answer(id, language) else {
            let choices = choices(id, language)
            let described = described(id, language)
            let legend: HTML = "<legend class=\"lbl\">\(words)</legend>"
            return "<fieldset class=\"\(look)\"\(described)>\(legend)\(hint)\(fault)\(choices)</fieldset>"
        }
        return "<div class=\"\(look)\"><label for=\"\(id)\">\(words)</label>\(hint)\(fault)\(answer)</div>"
    }

    private enum Answer {
        case one(HTML)
        case several
    }

    private func answer(_ id: String, _ language: Language) -> Answer {
        let common: HTML =
            "id=\"\(id)\" name=\"\(name)\" autocomplete=\"\(kind.remembered)\"\(described(id, language))"
        switch kind {
        case .text(let value): return .one("<input type=\"text\" \(common) value=\"\(value)\">")
        case .number(let value):
            return .one("<input type=\"text\" inputmode=\"numeric\" class=\"short\" \(common) value=\"\(value)\">")
        case .date(let value): return .one("<input type=\"date\" \(common) value=\"\(value)\">")
        case .note(let value): return .one("<textarea rows=\"4\" \(common)>\n\(value)</textarea>")
        case .select(let options, let chosen):
            let list = HTML(each: options) { $0.option(isChosen: $0.value == chosen, language) }
            return .one("<select \(common)>\(list)</select>")
        case .mail(let value): return .one("<input type=\"email\" \(common) value=\"\(value)\">")
        case .password: return .one("<input type=\"password\" \(common)>")
        case .code: return .one("<input type=\"text\" inputmode=\"numeric\" class=\"short\" \(common)>")
        case .file(let accept):
            return .one("<input type=\"file\" \(common) accept=\"\(accept)\">")
        case .radios, .checkboxes: return .several
        }
    }

    private func choices(_ id: String, _ language: Language) -> HTML {
        var all = HTML()
        switch kind {
        case .radios(let options, let chosen):
            for (place, choice) in options.enumerated() {
                let isChosen = choice.value == chosen
                all += choice.box("radio", id: id, place, name: name, isChosen: isChosen, language)
            }
        case .checkboxes(let options, let chosen):
            for (place, choice) in options.enumerated() {
                let isChosen = chosen.contains(choice.value)
                all += choice.box("checkbox", id: id, place, name: name, isChosen: isChosen, language)
            }
        default: break
        }
        return "<div class=\"choices\">\(all)</div>"
    }

    private func hintText(_ language: Language) -> String? {
        if case .note = kind, hint == nil { return Texts.Form.noPersons[language] }
        return hint
    }

    private func described(_ id: String, _ language: Language) -> HTML {
        var by: [String] = []
        if hintText(language) != nil { by.append("\(id)-hint") }
        if error != nil { by.append("\(id)-err") }
        let isGroup =
            switch kind {
            case .radios, .checkboxes: true
            default: false
            }
        let invalid: HTML = error != nil && !isGroup ? " aria-invalid=\"true\"" : ""
        return by.isEmpty ? invalid : "\(invalid) aria-describedby=\"\(by.joined(separator: " "))\""
    }
}

extension Choice {
    /// The choice in a list that drops down.
    func option(isChosen: Bool, _ language: Language) -> HTML {
        let isName = if case .name = label { true } else { false }
        let lang: HTML? = isName && language != .swedish ? " lang=\"sv\"" : nil
        return "<option value=\"\(value)\"\(isChosen ? " selected" : "")\(lang)>\(label.text)</option>"
    }

    /// The choice as a box to tick or a ring to fill; the first has the question's own id, so that errors lead to it.
    fileprivate func box(
        _ type: String, id: String, _ place: Int, name: String, isChosen: Bool, _ language: Language
    ) -> HTML {
        let own = place == 0 ? id : "\(id)-\(place)"
        let checked: HTML = isChosen ? " checked" : ""
        let input: HTML = "<input type=\"\(type)\" id=\"\(own)\" name=\"\(name)\" value=\"\(value)\"\(checked)>"
        let hint: HTML? = hint.map { "<small>\($0)</small>" }
        return "<label class=\"pick\">\(input)<span>\(party?.html)\(label.html(language))\(hint)</span></label>"
    }
}

extension Field.Kind {
    /// What a browser or a password keeper may fill in.
    fileprivate var remembered: StaticString {
        switch self {
        case .mail: "username"
        case .password(let isNew): isNew ? "new-password" : "current-password"
        case .code: "one-time-code"
        default: "off"
        }
    }
}
