import Vocabulary

extension QuickReportPage {
    package func write(to page: inout HTML) {
        let language = frame.language
        page += "<div class=\"quick\">\(outbox.html)"
        if let sent { page += sent.html(language) }
        page += "<h1 class=\"title\">\(heading)</h1>"
        page += form.around(questions, language)
        let urgent = HTML(each: urgent.enumerated()) { place, words in
            place == 0 ? "<b>\(words)</b> " : "\(words) "
        }
        page += "<p class=\"acute\">\(urgent)</p>\(quiet.oneButton(language))"
        if let feedback {
            let lines = HTML(each: feedback.lines) { "<p>\($0.html(language))</p>" }
            page += """
                <section class="card" aria-labelledby="fb"><h2 id="fb">\(feedback.heading)</h2>\(lines)</section>
                """
        }
        if !own.isEmpty {
            let lines = HTML(each: own) { $0.html(language) }
            page += """
                <section aria-labelledby="own"><h2 id="own">\(ownHeading)</h2><ol class="dated">\(lines)</ol></section>
                """
        }
        page += "</div>"
    }

    private func html(_ name: String) -> HTML? {
        form.fields.first { $0.name == name }?.html(frame.language, form: form.id)
    }

    private var questions: HTML {
        let folded = form.fields.filter { ["datum", "tid"].contains($0.name) }
        let isOpen = folded.contains { $0.error != nil || $0.isFilled }
        let time = HTML(each: folded) { $0.html(frame.language, form: form.id) }
        return """
            <div class="tiles">\(html("typ"))</div><div class="tiles">\(html("plats"))</div>\
            \(html("omrade"))\(html("platsnamn"))<div class="tiles three">\(html("nar"))</div>\
            <details class="fold"\(isOpen ? " open" : "")><summary>\(otherTime)</summary>\(time)</details>\
            \(html("text"))\(html("anda"))
            """
    }
}

extension Field {
    fileprivate var isFilled: Bool {
        switch kind {
        case .date(let value), .text(let value): !value.isEmpty
        default: false
        }
    }
}

extension QuickReportPage.Sent {
    fileprivate func html(_ language: Language) -> HTML {
        let ways = HTML(each: further) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let told = HTML(each: what.enumerated()) { place, part in
            place == 0 ? part.html(language) : ", \(part.html(language))"
        }
        let back: HTML? = takeBack.map { $0.oneButton(language) }
        return """
            <section class="card" aria-labelledby="sent" data-notice><h2 id="sent">\(Icon.ok.html) \(heading)</h2><p>\(told)</p>\
            <div class="actions">\(ways)</div>\(back)</section>
            """
    }
}

extension QuickReportPage.Line {
    fileprivate func html(_ language: Language) -> HTML {
        let place: HTML? = self.where.map { ", \($0.html(language))" }
        return """
            <li><span class="when">\(when)</span><div>\(what.html(language))\(place)\
            <span class="src">\(standing)</span></div></li>
            """
    }
}

extension QuickReportPage.Outbox {
    /// Hidden until the script has something to show in it.
    fileprivate var html: HTML {
        """
        <div class="waits" id="outbox" role="group" aria-label="\(about)" data-owner="\(owner)" data-one="\(one)" data-many="\(many)" \
        data-kept="\(kept)" data-refused="\(refused)" hidden>\(Icon.due.html)<div><p><b></b> \(about)</p>\
        <button class="btn" type="button" data-send>\(send)</button> \
        <button class="btn" type="button" data-drop>\(drop)</button></div></div>
        """
    }
}
