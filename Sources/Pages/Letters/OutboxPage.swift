import Vocabulary

/// Letters on their way to one organisation's people: for those who administer. Holds no letter's text.
package struct OutboxPage: Page {
    package var frame: Frame
    /// The organisation.
    package var organisation: Name
    /// What the reader should know first: whether letters are sent at all.
    package var lead: [String]
    /// Sends a letter to oneself; nil where no letters are sent.
    package var test: FormModel?
    /// What became of the latest letter that one sent to oneself.
    package var tested: Line?
    /// Those that need somebody, those that wait, those that are over; empty ones are left out.
    package var sections: [Section]

    package struct Section: Hashable, Sendable {
        package var heading: String
        package var lines: [Line]
        package init(heading: String, lines: [Line]) {
            self.heading = heading
            self.lines = lines
        }
    }

    /// One letter.
    package struct Line: Hashable, Sendable {
        /// What kind of letter it is.
        package var what: String
        /// The address it goes to, of somebody in the own organisation.
        package var to: String
        /// Where it stands and since when, in sentences.
        package var state: String
        /// What the program that sends answered last, in its own words.
        package var answered: String?
        /// What people said of it, one sentence each.
        package var said: [String]
        /// What can be said of it now.
        package var acts: [FormModel]
        package init(
            what: String, to: String, state: String, answered: String? = nil, said: [String] = [],
            acts: [FormModel] = []
        ) {
            self.what = what
            self.to = to
            self.state = state
            self.answered = answered
            self.said = said
            self.acts = acts
        }
    }

    package init(
        frame: Frame, organisation: Name, lead: [String], test: FormModel?, tested: Line?, sections: [Section]
    ) {
        self.frame = frame
        self.organisation = organisation
        self.lead = lead
        self.test = test
        self.tested = tested
        self.sections = sections
    }

    package var forms: [FormModel] { [test].compactMap { $0 } + sections.flatMap(\.lines).flatMap(\.acts) }

    package func write(to page: inout HTML) {
        let language = frame.language
        let about = HTML(each: lead) { "<p>\($0)</p>" }
        let result: HTML? = tested.map { line in
            """
            <section class="card narrow" aria-labelledby="tested"><h2 id="tested">\(Texts.Outbox.tested[language])</h2>\
            \(line.body(language))</section>
            """
        }
        let button: HTML? = test.map { "<section class=\"card narrow\">\($0.oneButton(language))</section>" }
        page += """
            <h1 class="title">\(Texts.Outbox.heading[language])</h1>\
            <p class="lead">\(organisation.html(language)). \(Texts.Outbox.lead[language])</p>\(about)\(result)\(button)
            """
        if sections.isEmpty { page += "<p class=\"card muted\">\(Texts.Outbox.nothing[language])</p>" }
        for (place, section) in sections.enumerated() {
            let lines = HTML(each: section.lines) { $0.html(language) }
            page += """
                <section aria-labelledby="u\(place)"><h2 id="u\(place)">\(section.heading) \
                <span class="muted">(\(section.lines.count))</span></h2>\(lines)</section>
                """
        }
    }
}

extension OutboxPage.Line {
    fileprivate func html(_ language: Language) -> HTML {
        let buttons = HTML(each: acts) { $0.oneButton(language) }
        return
            "<article class=\"card\"><h3>\(what)</h3><p class=\"muted\">\(to)</p>\(body(language))\(buttons)</article>"
    }

    fileprivate func body(_ language: Language) -> HTML {
        // The program that sends answers in English, whatever the page speaks.
        let answer: HTML? = answered.map {
            "<p>\(Texts.Outbox.answered[language]) <samp lang=\"en\">\($0)</samp></p>"
        }
        let history: HTML? =
            said.isEmpty ? nil : "<ul class=\"held\">\(HTML(each: said) { "<li>\($0)</li>" })</ul>"
        return "<p>\(state)</p>\(answer)\(history)"
    }
}
