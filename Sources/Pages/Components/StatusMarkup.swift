import Vocabulary

extension Mark {
    /// Its usual word.
    var word: Bilingual {
        switch self {
        case .fulfilled: Texts.Status.fulfilled
        case .onTrack: Texts.Status.onTrack
        case .dueSoon: Texts.Status.dueSoon
        case .overdue: Texts.Status.overdue
        case .missed: Texts.Status.missed
        case .cannotBeAssessed: Texts.Status.cannotBeAssessed
        case .notRegistered: Texts.Status.notRegistered
        case .notDoneCounted: Texts.Status.notDone
        case .excused: Texts.Status.excused
        case .notApplicable: Texts.Status.notApplicable
        case .notYetDue: Texts.Status.notYetDue
        }
    }

    /// Whether it is shown in red.
    var isLate: Bool { self == .overdue || self == .missed }

    /// Its class in the stylesheet.
    var look: StaticString {
        switch self {
        case .fulfilled, .onTrack: "ok"
        case .dueSoon: "due"
        case .overdue: "late"
        case .missed: "late miss"
        case .cannotBeAssessed: "na"
        default: "off"
        }
    }

    var icon: Icon {
        switch self {
        case .fulfilled, .onTrack: .ok
        case .dueSoon: .due
        case .overdue: .late
        case .missed: .miss
        case .cannotBeAssessed: .na
        default: .off
        }
    }
}

extension StatusLabel {
    /// The class of what it stands on: nothing of a proposed reading turns red or amber.
    var look: StaticString { isProposed && mark != .cannotBeAssessed ? "off" : mark.look }

    /// Icon and word in their colour; a proposed one says so in words.
    func html(_ language: Language, isTagged: Bool = true) -> HTML {
        HTML { write(to: &$0, language, isTagged: isTagged) }
    }

    func write(to page: inout HTML, _ language: Language, isTagged: Bool = true) {
        page.put("<span class=\"st ")
        page.put(look)
        page.put("\">")
        page += mark.icon.html
        page.put(text: word ?? mark.word[language])
        page.put("</span>")
        if isProposed, isTagged { page += " <span class=\"tag\">\(Texts.Status.proposedReading[language])</span>" }
    }
}
