import Vocabulary

/// What is the signed-in post's own to do, by when (mina uppgifter).
package struct TasksPage: Page {
    package var frame: Frame
    package var dayLine: String
    /// Late, this week, next week, later; those with nothing in them are left out.
    package var sections: [Section]

    package struct Section: Hashable, Sendable {
        package var heading: String
        package var items: [Item]
        package init(heading: String, items: [Item]) {
            self.heading = heading
            self.items = items
        }
    }

    package struct Item: Hashable, Sendable {
        package var when: String
        package var number: String?
        package var title: Label
        package var path: String
        package var agreement: Name
        /// What the post does: performs, follows up.
        package var part: String
        package var status: StatusLabel
        /// Done with one click.
        package var done: FormModel?
        package init(
            when: String, number: String?, title: Label, path: String, agreement: Name, part: String,
            status: StatusLabel, done: FormModel? = nil
        ) {
            self.when = when
            self.number = number
            self.title = title
            self.path = path
            self.agreement = agreement
            self.part = part
            self.status = status
            self.done = done
        }
    }

    package init(frame: Frame, dayLine: String, sections: [Section]) {
        self.frame = frame
        self.dayLine = dayLine
        self.sections = sections
    }

    package var forms: [FormModel] { sections.flatMap(\.items).compactMap(\.done) }

    package func write(to page: inout HTML) {
        let language = frame.language
        page += """
            <h1 class="title">\(Texts.Tasks.heading[language])</h1><p class="lead muted">\(dayLine)</p>
            """
        if sections.isEmpty { page += "<p class=\"card\">\(Texts.Tasks.nothing[language])</p>" }
        for (place, section) in sections.enumerated() {
            let items = HTML(each: section.items) { $0.html(language) }
            page += """
                <section class="card tasks" aria-labelledby="t\(place)"><h2 id="t\(place)">\(section.heading) \
                <span class="muted">(\(section.items.count))</span></h2><ol class="dated">\(items)</ol></section>
                """
        }
    }
}

extension TasksPage.Item {
    fileprivate func html(_ language: Language) -> HTML {
        let number: HTML? = number.map { "<span class=\"nr\">\($0)</span> " }
        let link: HTML = "<a href=\"\(url: path)\">\(title.html(language))</a>"
        let source: HTML = "<span class=\"src\">\(part) · \(agreement.html(language))</span>"
        let button: HTML? = done.map { $0.oneButton(language) }
        return """
            <li><span class="when">\(when)</span><div>\(number)\(link)\(source)\(status.html(language))\(button)</div></li>
            """
    }
}
