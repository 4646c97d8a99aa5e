import Vocabulary

extension BoardPage {
    /// What the marks of the history column mean.
    var legend: HTML {
        guard groups.contains(where: { !$0.rows.isEmpty }) else { return HTML() }
        let took = HTML(each: parties) { party in
            let mark = MeetingStrip.sample(party, .held(present: [true]))
            return "<li>\(mark)\(party.word(language)) \(Texts.History.tookPart[language])</li>"
        }
        let absent = parties.first.map { MeetingStrip.sample($0, .held(present: [false])) }
        let not = parties.first.map { MeetingStrip.sample($0, .notHeld) }
        let chips = HTML(each: ChipMark.allCases.filter { $0 != .notRegistered }) { mark in
            "<li>\(mark.icon.html)\(mark.word[language])</li>"
        }
        return """
            <ul class="legend">\(took)<li>\(absent)\(Texts.History.absent[language])</li>\
            <li>\(not)\(Texts.History.notHeld[language])</li>\(chips)</ul>
            """
    }

    /// Ongoing rules and methods, folded, each with when it was last heard of.
    var standingSection: HTML {
        guard !standing.isEmpty else { return HTML() }
        let items = HTML { page in for duty in standing { duty.write(to: &page, language) } }
        let heading: HTML =
            "<h2>\(Texts.Board.standing[language]) <span class=\"muted\">(\(standing.count))</span></h2>"
        return """
            <section><details class="fold"><summary>\(heading)</summary><p>\(Texts.Board.standingLead[language])</p>\
            <ul class="rows">\(items)</ul></details></section>
            """
    }

    /// The agreement's rules in our reading, one fold per kind.
    var rulesSection: HTML {
        guard !rules.isEmpty else { return HTML() }
        let sections = HTML(each: rules) { section in
            let lines = HTML(each: section.rules) { rule in
                let source: HTML = rule.source.map { $0.html(language) } ?? "\(Texts.Board.localSetting[language])"
                let strength: HTML? = rule.strength.map { " · \($0)" }
                return "<li>\(rule.text.html(language))<span class=\"src\">\(source)\(strength)</span></li>"
            }
            let count: HTML = "<span class=\"muted\">(\(section.rules.count))</span>"
            let title: HTML = "<summary><h3>\(section.title) \(count)</h3></summary>"
            return "<details class=\"fold\">\(title)<ul class=\"rows\">\(lines)</ul></details>"
        }
        let heading: HTML = "<h2 id=\"rules\">\(Texts.Board.rules[language])</h2>"
        let lead: HTML = "<p>\(Texts.Board.rulesLead[language])</p>"
        return "<section aria-labelledby=\"rules\">\(heading)\(lead)\(sections)</section>"
    }
}

extension StandingDuty {
    fileprivate func write(to page: inout HTML, _ language: Language) {
        page.put("<li>")
        responsible.write(to: &page, language)
        page.put("<div>")
        if let number { page += "<span class=\"nr\">\(number)</span> " }
        page.putLink(to: path) { text.write(to: &$0, language) }
        page.put("<span class=\"src\">")
        heading.write(to: &page, language)
        page.put(" · ")
        page.put(text: lastHeard.map { "\(Texts.Board.lastHeard[language]) \($0)" } ?? Texts.Board.neverHeard[language])
        page.put("</span></div></li>")
    }
}

extension MethodSettings {
    /// What each status means, and the numbers behind them.
    func html(_ language: Language) -> HTML {
        let soon = Texts.Method.dueSoon(days: dueSoonDays, part: dueSoonPart)
        let meanings: [(Mark, String?, Bilingual)] = [
            (.fulfilled, Texts.Status.groupFulfilled[language], Texts.Method.fulfilled), (.dueSoon, nil, soon),
            (.overdue, nil, Texts.Method.overdue), (.missed, nil, Texts.Method.missed),
            (.cannotBeAssessed, nil, Texts.Method.cannotBeAssessed), (.notRegistered, nil, Texts.Method.notRegistered),
        ]
        let lines = HTML(each: meanings) { mark, word, meaning in
            let status = StatusLabel(mark: mark, word: word).html(language)
            return "<div><dt>\(status)</dt><dd>\(meaning[language])</dd></div>"
        }
        let own = HTML(each: settings) { "<li>\($0.name): \($0.value)</li>" }
        let list: HTML? = settings.isEmpty ? nil : "<ul class=\"small muted\">\(own)</ul>"
        return """
            <section class="card keep" aria-labelledby="method"><h2 id="method">\(Texts.Method.heading[language])</h2>\
            <dl class="rules">\(lines)</dl><p class="small muted">\(Texts.Method.settings[language])</p>\(list)\
            <p class="small muted">\(Texts.Method.neverByHand[language])</p></section>
            """
    }
}
