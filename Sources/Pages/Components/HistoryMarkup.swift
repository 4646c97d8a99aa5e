import Vocabulary

extension History {
    /// The strip or the chips, with the words under them.
    func html(_ language: Language, isProposed: Bool) -> HTML {
        switch self {
        case .nothing: "<span class=\"muted\">\(Texts.History.nothing[language])</span>"
        case .meetings(let strip): "\(strip.html)\(caption(strip.caption))"
        case .chips(let chips, let words):
            "<ul class=\"mks\">\(HTML(each: chips) { $0.html(language, isProposed: isProposed) })</ul>\(caption(words))"
        }
    }

    /// Whether it is a strip, the one history that phones show.
    var isStrip: Bool {
        if case .meetings = self { true } else { false }
    }

    private func caption(_ words: String?) -> HTML? { words.map { "<span class=\"cap\">\($0)</span>" } }
}

extension Chip {
    fileprivate func html(_ language: Language, isProposed: Bool) -> HTML {
        let look: StaticString = mark == .notMet && isProposed ? "f" : mark.look
        return "<li class=\"\(look)\">\(mark.icon.html)\(label)<span class=\"vh\"> \(mark.word[language])</span></li>"
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
