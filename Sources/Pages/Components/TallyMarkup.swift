import Vocabulary

extension BoardTally {
    /// Four tiles that filter the board at `path`; late says what is overdue and what is missed.
    func html(_ language: Language, path: String, isSmall: Bool = false) -> HTML {
        let tiles: [(Mark, Int, BoardFilter.Group)] = [
            (.fulfilled, fulfilled, .fulfilled), (.dueSoon, dueSoon, .dueSoon), (.overdue, late, .late),
            (.cannotBeAssessed, cannotBeAssessed, .cannotBeAssessed),
        ]
        let items = HTML(each: tiles) { mark, count, group in
            let look: StaticString = isProposed && mark != .cannotBeAssessed ? "off" : mark.look
            let number: HTML = "<span class=\"n\">\(mark.icon.html)\(count)</span>"
            let label: HTML =
                "<span class=\"l\">\(group.word[language])\(mark == .overdue ? lateWords(language) : nil)</span>"
            return "<li><a class=\"\(look)\" href=\"\(url: path)?lage=\(group.rawValue)\">\(number)\(label)</a></li>"
        }
        return "<ul class=\"tally\(isSmall ? " few" : "")\">\(items)</ul>"
    }

    /// What the late ones are, apart in words.
    private func lateWords(_ language: Language) -> HTML? {
        missed == 0 ? nil : "<small>\(Texts.Status.late(overdue: overdue, missed: missed)[language])</small>"
    }
}

extension BoardFilter.Group {
    /// The group's words.
    var word: Bilingual {
        switch self {
        case .fulfilled: Texts.Status.groupFulfilled
        case .dueSoon: Texts.Status.dueSoon
        case .late: Texts.Status.overdue
        case .cannotBeAssessed: Texts.Status.cannotBeAssessed
        case .notRegistered: Texts.Status.notRegistered
        }
    }

    /// The mark that stands for the group.
    var mark: Mark {
        switch self {
        case .fulfilled: .fulfilled
        case .dueSoon: .dueSoon
        case .late: .overdue
        case .cannotBeAssessed: .cannotBeAssessed
        case .notRegistered: .notRegistered
        }
    }
}
