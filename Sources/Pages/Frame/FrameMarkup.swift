import Vocabulary

extension Frame {
    /// The whole document with the content in its middle.
    func around(errors: HTML, hasErrors: Bool, sheets: [String], scripts: [String], content: (inout HTML) -> Void)
        -> HTML
    {
        var page = HTML()
        page.reserve(24_000)
        page += head(hasErrors: hasErrors, sheets: sheets, scripts: scripts)
        page += Icon.sheet
        page += "<a class=\"skip\" href=\"#main\">\(Texts.Frame.skip[language])</a>"
        page += header
        page += "<main id=\"main\" class=\"wrap\" tabindex=\"-1\">"
        page += crumbTrail
        page += errors
        page += noticeLine
        content(&page)
        page += "</main>"
        page += footer
        page += "<p id=\"live\" class=\"vh\" role=\"status\"></p></body></html>"
        return page
    }

    private func head(hasErrors: Bool, sheets: [String], scripts: [String]) -> HTML {
        let prefix: HTML = hasErrors ? "\(Texts.Frame.errorPrefix[language]) " : ""
        let texts: HTML =
            "data-t-copied=\"\(Texts.Frame.copied[language])\" data-t-shown=\"\(Texts.Frame.loaded[language])\" data-t-kept=\"\(Texts.Frame.kept[language])\""
        let running = HTML(each: scripts) { "<script src=\"\(url: $0)\" defer></script>" }
        let looks = HTML(each: sheets) { "<link rel=\"stylesheet\" href=\"\(url: $0)\">" }
        return """
            <!doctype html><html lang="\(language.rawValue)" \(texts)><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light dark"><title>\(prefix)\(title.text) – \(Program.name)</title>\
            \(looks)<link rel="icon" href="\(Self.mark)">\
            \(running)</head><body>
            """
    }

    /// The ring with its two dots, as an icon of the tab.
    private static let mark = HTML(
        raw: """
            data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-3 0 36 36'%3E\
            %3Ccircle cx='15' cy='22.5' r='10.6' fill='none' stroke='%2317456b' stroke-width='4.4'/%3E\
            %3Ccircle cx='9' cy='4.2' r='3.7' fill='%2300718a'/%3E\
            %3Crect x='17.5' y='.6' width='7.2' height='7.2' rx='1' fill='%236070c0'/%3E%3C/svg%3E
            """)

    private var crumbTrail: HTML {
        guard !crumbs.isEmpty else { return HTML() }
        let steps = HTML(each: crumbs) { "<li>\($0.html(language))</li>" }
        let here: HTML = "<li aria-current=\"page\">\(title.html(language))</li>"
        return "<nav class=\"crumbs\" aria-label=\"\(Texts.Frame.youAreHere[language])\"><ol>\(steps)\(here)</ol></nav>"
    }

    private var noticeLine: HTML {
        guard let notice else { return HTML() }
        let link: HTML? = notice.link.map { " \($0.html(language))" }
        let (look, icon): (HTML, Icon) =
            switch notice.kind {
            case .done: ("done", .ok)
            case .information: ("info", .off)
            case .warning: ("warn", .due)
            }
        return
            "<div class=\"notice \(look)\" role=\"status\" data-notice>\(icon.html)<p>\(notice.text)\(link)</p></div>"
    }

    private var footer: HTML {
        let pages: [(String, Bilingual)] = [
            (Address.accessibility, Texts.Frame.accessibility), (Address.personalData, Texts.Frame.personalData),
            (Address.help, Texts.Frame.help),
        ]
        let links = HTML(each: pages) { path, words in
            "<a href=\"\(url: Address.path(path, in: language))\">\(words[language])</a>"
        }
        let demo: HTML? = isDemo ? "<p>\(Texts.Frame.demoFooter[language])</p>" : nil
        let end: HTML? = session.map {
            "<p>\(Texts.Frame.sessionEnds($0.idleMinutes, latest: $0.latest)[language])</p>"
        }
        return "<footer class=\"foot\"><div class=\"wrap\">\(links)\(end)\(demo)</div>\(warning)</footer>"
    }

    /// Shown by the script shortly before the session ends; without it the line in the footer says when.
    private var warning: HTML? {
        session.map { session in
            """
            <div class="timeout" id="timeout" role="group" aria-labelledby="timeout-what" \
            data-warn="\(session.warnAfter)" data-stay="\(url: session.stay)" data-owner="\(session.owner)" hidden>\
            <p id="timeout-what">\(Texts.Frame.sessionWarning(session.warningMinutes)[language])</p>\
            <button class="btn primary" type="button">\(Texts.Frame.stay[language])</button></div>
            """
        }
    }
}
