import Vocabulary

extension CommitmentPage {
    /// Every occasion with its window, state, reason and what shows it.
    var occasionsSection: HTML {
        let language = frame.language
        let heading: HTML = "<h2 id=\"occ\">\(Texts.Commitment.occasions[language])</h2>"
        guard !occasions.isEmpty || !earlierOccasions.isEmpty else {
            let none: HTML = "<p class=\"card muted\">\(Texts.Commitment.noOccasions[language])</p>"
            return "<section aria-labelledby=\"occ\">\(heading)\(none)</section>"
        }
        let earlier: HTML? =
            earlierOccasions.isEmpty
            ? nil
            : """
            <details><summary>\(Texts.Commitment.earlier[language]) (\(earlierOccasions.count))</summary>\
            \(table(earlierOccasions, Texts.Commitment.earlier, language))</details>
            """
        let now: HTML? = occasions.isEmpty ? nil : table(occasions, Texts.Commitment.occasions, language)
        return "<section aria-labelledby=\"occ\">\(heading)\(now)\(earlier)</section>"
    }

    private func table(_ occasions: [OccasionLine], _ caption: Bilingual, _ language: Language) -> HTML {
        let heads = [
            Texts.Commitment.occasion, Texts.Commitment.window, Texts.Board.statusAndWhy, Texts.Commitment.evidence,
        ]
        let cells = HTML(each: heads) { "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>" }
        let rows = HTML(each: occasions) { $0.html(language) }
        return """
            <table class="board times" role="table"><caption class="vh">\(caption[language])</caption>\
            <thead role="rowgroup"><tr role="row">\(cells)</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
    }
}

extension [EventLine] {
    /// What has been registered, newest first, with the notes the reader may see.
    func section(_ language: Language) -> HTML {
        func list(_ events: some Sequence<EventLine>) -> HTML {
            "<ol class=\"events\">\(HTML(each: Array(events)) { $0.html(language) })</ol>"
        }
        let shown: HTML =
            isEmpty ? "<p class=\"card muted\">\(Texts.Commitment.noEvents[language])</p>" : list(prefix(12))
        let older = dropFirst(12)
        let folded: HTML? =
            older.isEmpty
            ? nil
            : """
            <details><summary>\(Texts.Common.show[language]) \(older.count) \(Texts.Common.more[language])</summary>\
            \(list(older))</details>
            """
        let heading: HTML = "<h2 id=\"hist\">\(Texts.Commitment.registered[language])</h2>"
        return "<section aria-labelledby=\"hist\">\(heading)\(shown)\(folded)</section>"
    }
}

extension OccasionLine {
    fileprivate func html(_ language: Language) -> HTML {
        let shown: HTML =
            evidence.isEmpty
            ? "<span class=\"muted\">\(Texts.Board.noEvidence[language])</span>"
            : HTML(joining: evidence.map { $0.html(language) }, by: "<br>")
        let way: HTML? = proposal.map { " \($0.html)" }
        let why: HTML = "<span class=\"why\">\(reason)\(way)</span>"
        let words: HTML = "<span class=\"dl\">\(Texts.Commitment.evidence[language]): </span>"
        return """
            <tr class="is-\(status.look)" role="row"><th scope="row" role="rowheader">\(name.html(language))</th>\
            <td role="cell" class="c-win">\(window)</td><td role="cell" class="c-st">\(status.html(language))\
            \(why)</td>\
            <td role="cell" class="c-ev">\(words)\(shown)</td></tr>
            """
    }
}

extension EventLine {
    fileprivate func html(_ language: Language) -> HTML {
        let later: HTML? = recorded.map { " · \(Texts.Commitment.recorded[language]) \($0)" }
        let mend = HTML(each: links) { " · \($0.html(language))" }
        let anchor: HTML? = entry.map { " id=\"p\($0)\"" }
        let by: HTML =
            "<span class=\"src\">\(who.html(language)), \(organisation.html(language))\(later)\(mend)</span>"
        let words = HTML(each: notes) {
            "<blockquote class=\"quote\">\($0.text) <span class=\"tag\">\($0.readers)</span></blockquote>"
        }
        let changed: HTML? = changes.isEmpty ? nil : changes.pairs(language)
        let shown = HTML(each: files) { $0.html(language) }
        return "<li\(anchor)><span class=\"when\">\(day)</span><div>\(what)\(by)\(words)\(changed)\(shown)</div></li>"
    }
}

extension EventLine.File {
    fileprivate func html(_ language: Language) -> HTML {
        let open: HTML = path.map { "<a href=\"\(url: $0)\" download>\(what)</a>" } ?? "\(what)"
        let ways = HTML(each: links) { " · \($0.html(language))" }
        return "<p class=\"small\">\(open) <span class=\"tag\">\(readers)</span>\(ways)</p>"
    }
}
