import Vocabulary

extension BoardPage {
    /// The finding, the counts, who acts next and the period; beside them what needs a decision.
    func summary(of summary: BoardSummary) -> HTML {
        var tally = summary.tally
        tally.isProposed = tally.isProposed || isProposed
        let finding: HTML = "<p class=\"verdict\"><b>\(summary.verdict)</b> \(summary.detail)</p>"
        let left: HTML = """
            <div class="card"><h2 id="sum" class="vh">\(Texts.Board.summary[language])</h2>\(finding)\
            \(tally.html(language, path: filter.path))\(quiet(tally))\(next)\(summary.lifeLine?.html(language))</div>
            """
        let shown = todos.map { todo in
            var todo = todo
            todo.status.isProposed = todo.status.isProposed || isProposed
            return todo
        }
        let right: HTML = """
            <div class="card"><h2>\(Texts.Board.todo[language])</h2>\
            \(shown.html(language, empty: Texts.Board.nothingToDo, first: 4))</div>
            """
        return "<section class=\"sum\" aria-labelledby=\"sum\">\(left)\(right)</section>"
    }

    private func quiet(_ tally: BoardTally) -> HTML? {
        guard tally.notRegistered > 0 else { return nil }
        let group = BoardFilter.Group.notRegistered
        let words: HTML = "\(Texts.Status.notRegistered[language]): \(tally.notRegistered)"
        let link: HTML = "<a href=\"\(url: filter.path)?lage=\(group.rawValue)\">\(words)</a>"
        return "<p class=\"small muted quiet\">\(link). \(Texts.Board.notRegisteredMeans[language])</p>"
    }

    private var next: HTML? {
        guard let next = summary.nextStep else { return nil }
        let marks: HTML = "<span class=\"marks\">\(HTML(each: next.responsible.parties, \.html))</span>"
        let link: HTML = "<a href=\"\(url: next.path)\">\(next.what)</a>"
        return """
            <p class="next"><span class="lbl">\(Texts.Board.nextStep[language])</span>\(marks)<span>\(link)</span></p>
            """
    }
}

extension LifeLine {
    /// The line with today and a few points; text keeps its size since positions are in per cent.
    func html(_ language: Language) -> HTML {
        let now = min(max(elapsedPermille, 0), 1000)
        let anchor: HTML = now < 60 ? "start" : now > 940 ? "end" : "middle"
        var drawing: HTML = """
            <rect class="tr" x="0" y="30" width="100%" height="10" rx="2"/>\
            <rect class="done" x="0" y="30" width="\(percent(now))" height="10" rx="2"/>\
            <line class="now" x1="\(percent(now))" x2="\(percent(now))" y1="20" y2="46"/>\
            <text class="nowt" x="\(percent(now))" y="14" text-anchor="\(anchor)">\(Texts.Board.today[language])</text>
            """
        drawing += end(start, Texts.Board.starts[language], at: "0", "start")
        drawing += end(self.end, Texts.Board.ends[language], at: "100%", "end")
        var last = 0
        for point in points.filter({ (0...1000).contains($0.permille) }).sorted(by: { $0.permille < $1.permille }) {
            drawing += point.dot
            guard point.permille - last >= 200, point.permille <= 800 else { continue }
            drawing += point.label(isNarrow: last == 0 && (350...650).contains(point.permille))
            last = point.permille
        }
        let size: HTML = "width=\"100%\" height=\"84\" role=\"img\" aria-label=\"\(summary)\""
        return "<div class=\"life\"><svg class=\"chart\" \(size)>\(drawing)</svg></div>"
    }

    private func end(_ when: String, _ what: String, at x: HTML, _ anchor: HTML) -> HTML {
        """
        <text class="mut" x="\(x)" y="60" text-anchor="\(anchor)">\(when)</text>\
        <text x="\(x)" y="77" text-anchor="\(anchor)">\(what)</text>
        """
    }
}

extension LifeLine.Point {
    fileprivate var dot: HTML {
        "<circle class=\"pt\(isDone ? "" : " later")\" cx=\"\(percent(permille))\" cy=\"35\" r=\"5\"/>"
    }

    /// The words under the dot; only one in the middle has room on a phone.
    fileprivate func label(isNarrow: Bool) -> HTML {
        let wide: HTML = isNarrow ? "" : " w"
        let x: HTML = "x=\"\(percent(permille))\" text-anchor=\"middle\""
        return """
            <text class="mut\(wide)" \(x) y="60">\(when)</text><text class="pl\(wide)" \(x) y="77">\(what)</text>
            """
    }
}
