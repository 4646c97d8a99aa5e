import Vocabulary

extension History {
    /// The strip or the chips, with the words under them.
    func write(to page: inout HTML, _ language: Language, isProposed: Bool) {
        switch self {
        case .nothing:
            page.put("<span class=\"muted\">")
            page.put(text: Texts.History.nothing[language])
            page.put("</span>")
        case .meetings(let strip):
            strip.write(to: &page)
            caption(strip.caption, to: &page)
        case .chips(let chips, let words):
            page.put("<ul class=\"mks\">")
            for chip in chips { chip.write(to: &page, language, isProposed: isProposed) }
            page.put("</ul>")
            caption(words, to: &page)
        }
    }

    /// Whether it is a strip, the one history that phones show.
    var isStrip: Bool {
        if case .meetings = self { true } else { false }
    }

    private func caption(_ words: String?, to page: inout HTML) {
        guard let words else { return }
        page.put("<span class=\"cap\">")
        page.put(text: words)
        page.put("</span>")
    }
}

extension Chip {
    fileprivate func write(to page: inout HTML, _ language: Language, isProposed: Bool) {
        page.put("<li class=\"")
        page.put(mark == .notMet && isProposed ? "f" : mark.look)
        page.put("\">")
        page += mark.icon.html
        page.put(text: label)
        page.put("<span class=\"vh\"> ")
        page.put(text: mark.word[language])
        page.put("</span></li>")
    }
}

extension ChipMark {
    var look: StaticString {
        switch self {
        case .met, .metLate: "g"
        case .notMet: "r"
        case .remaining, .excused, .notRegistered: "f"
        }
    }

    var icon: Icon {
        switch self {
        case .met: .chipMet
        case .metLate: .chipLate
        case .notMet: .chipNot
        case .remaining: .chipLeft
        case .excused, .notRegistered: .chipExcused
        }
    }

    var word: Bilingual {
        switch self {
        case .met: Texts.History.met
        case .metLate: Texts.History.metLate
        case .notMet: Texts.History.notMet
        case .remaining: Texts.History.remaining
        case .excused: Texts.History.excused
        case .notRegistered: Texts.History.notRegistered
        }
    }
}
