import Vocabulary

extension MeasureChain {
    /// What it answers to, and the way to change it.
    func answersTo(_ language: Language) -> HTML {
        let remark: HTML? = remark.map { "<p class=\"muted\">\($0)</p>" }
        let groups = HTML(each: ties) { group in
            let all = HTML(each: group.ties) { "<div class=\"tie\">\($0.html(language))</div>" }
            return "<div><dt>\(group.kind)</dt><dd>\(all)</dd></div>"
        }
        let list: HTML? = ties.isEmpty ? nil : "<dl class=\"pairs\">\(groups)</dl>"
        let way: HTML? = edit.map {
            "<p class=\"noprint\"><a class=\"btn\" href=\"\(url: $0)\">\(Texts.Measure.editTies[language])</a></p>"
        }
        return """
            <section class="card" aria-labelledby="ties"><h2 id="ties">\(Texts.Measure.answersTo[language])</h2>\
            \(remark)\(list)\(way)</section>
            """
    }

    /// What has been decided about it and by whom, what departs from the text, and what comes next.
    func decided(_ language: Language) -> HTML {
        let standing: HTML? = standing.map { "<p><strong>\($0)</strong></p>" }
        let lines = HTML(each: decisions) { $0.html(language) }
        let list: HTML =
            decisions.isEmpty
            ? "<p class=\"muted\">\(Texts.Measure.nothingDecided[language])</p>" : "<ul class=\"rows\">\(lines)</ul>"
        let step: HTML? = next.map { next in
            let sentences = HTML(joining: next.sentences.map { "\($0)" }, by: " ")
            return """
                <div class="nextstep"><h3>\(Texts.Measure.next[language])</h3><p>\(sentences)</p>\
                <p class="noprint"><a class="btn" href="\(url: next.link.path)">\(next.link.text.html(language))</a></p></div>
                """
        }
        return """
            <section class="card" aria-labelledby="decided"><h2 id="decided">\(Texts.Measure.decided[language])</h2>\
            \(standing)\(list)\(step)</section>
            """
    }

    /// How it went, and the way to write how it goes.
    func howItWent(_ language: Language) -> HTML {
        let lines = HTML(each: followUps) { $0.html(language) }
        let none: HTML? =
            followUps.isEmpty ? "<p class=\"muted\">\(Texts.Measure.noFollowUp[language])</p>" : nil
        let asked = HTML(each: closing) { "<p class=\"small\">\($0)</p>" }
        let way: HTML? = followUp.map { path in
            let icon = Icon.plus.html
            return """
                <p class="noprint"><a class="btn primary" href="\(url: path)">\(icon)\(Texts.Measure.followUp[language])</a></p>
                """
        }
        return """
            <section class="card" id="uppfoljning" aria-labelledby="went"><h2 id="went">\(Texts.Measure.went[language])</h2>\
            \(none)\(lines)\(asked)\(way)</section>
            """
    }
}

extension MeasureChain.Tie {
    /// The number and the words, linked where they can be read, with what we say about them below.
    func html(_ language: Language) -> HTML {
        let number: HTML? = number.map { "<span class=\"nr\">\($0)</span> " }
        let all: HTML = "\(number)\(words.html(language))"
        let linked: HTML = path.map { "<a href=\"\(url: $0)\">\(all)</a>" } ?? all
        let below: HTML? =
            details.isEmpty
            ? nil : "<span class=\"src\">\(HTML(joining: details.map { $0.html(language) }, by: " · "))</span>"
        return "\(linked)\(below)"
    }
}

extension MeasureChain.Decision {
    /// The step, by whom and when, in one line.
    func line(_ language: Language) -> HTML {
        let shown: HTML? = reference.map { " · \($0.html(language))" }
        return "\(what) · \(by.html(language)) · \(day)\(shown)"
    }

    fileprivate func html(_ language: Language) -> HTML {
        let shown: HTML? = reference.map { " · \($0.html(language))" }
        let flags = HTML(each: flags) { "<span class=\"src\">\($0)</span>" }
        return """
            <li><div><strong>\(what)</strong><span class="src">\(by.html(language)) · \(day)\(shown)</span>\
            \(flags)</div></li>
            """
    }
}

extension FollowUpLine {
    fileprivate func html(_ language: Language) -> HTML {
        let paper: HTML? = document.map { " · \($0.html(language))" }
        let lines = HTML(each: answers) { answer in
            let below: HTML? =
                answer.details.isEmpty
                ? nil
                : "<span class=\"src\">\(HTML(joining: answer.details.map { $0.html(language) }, by: " · "))</span>"
            return "<div><dt>\(answer.question)</dt><dd>\(answer.answer.html(language))\(below)</dd></div>"
        }
        return """
            <div class="went"><h3>\(when)</h3><p class="small muted">\(by.html(language))\(paper)</p>\
            <dl class="pairs">\(lines)</dl></div>
            """
    }
}
