import Vocabulary

extension Frame {
    /// The stripe, the name, the menu and who acts.
    var header: HTML {
        let top: HTML = "<div class=\"bar\">\(logo)\(menuButton)\(utilities)</div>"
        let demo: HTML? =
            isDemo ? "<p class=\"demo\"><span class=\"wrap\">\(Texts.Frame.demo[language])</span></p>" : nil
        return "<header class=\"top\"><div class=\"wrap\">\(top)\(navigation)</div>\(demo)</header>"
    }

    private var logo: HTML {
        let drawing: HTML = """
            <svg viewBox="0 0 30 36" aria-hidden="true"><circle class="ring" cx="15" cy="22.5" r="10.6"/>\
            <circle class="k" cx="9" cy="4.2" r="3.7"/>\
            <rect class="p" x="17.5" y=".6" width="7.2" height="7.2" rx="1"/></svg>
            """
        let under: HTML? = subtitle.map { "<small>\($0.html(language))</small>" }
        let home = Address.path(Address.start, in: language)
        let name: HTML = "<span lang=\"sv\">\(Program.name)</span>"
        return "<a class=\"logo\" href=\"\(url: home)\">\(drawing)<span>\(name)\(under)</span></a>"
    }

    private var menuButton: HTML? {
        guard !menu.isEmpty else { return nil }
        return "<button class=\"menubtn\" type=\"button\" popovertarget=\"nav\">\(Texts.Frame.menu[language])</button>"
    }

    private var utilities: HTML {
        let other: Language = language == .swedish ? .english : .swedish
        let code = other.rawValue
        let searchPath = Address.path(Address.search, in: language)
        let search: HTML? =
            hasSearch && who != nil ? "<a href=\"\(url: searchPath)\">\(Texts.Frame.search[language])</a>" : nil
        let words = Texts.Frame.thisLanguage[other]
        let switcher: HTML = "<a href=\"\(url: otherLanguagePath)\" lang=\"\(code)\" hreflang=\"\(code)\">\(words)</a>"
        return "<div class=\"util\">\(search)\(switcher)\(acting)</div>"
    }

    private var acting: HTML {
        guard let who else {
            let path = Address.path(Address.signIn, in: language)
            return "<a href=\"\(url: path)\">\(Texts.Frame.signIn[language])</a>"
        }
        let name: HTML = "\(who.post.html(language)), \(who.organisation.html(language))"
        let fields = HTML(each: who.signOutFields, \.html)
        let button: HTML = "<button class=\"plain\" type=\"submit\">\(Texts.Frame.signOut[language])</button>"
        let path = Address.path(Address.signOut, in: language)
        let form: HTML = "<form method=\"post\" action=\"\(url: path)\">\(fields)\(button)</form>"
        return "<span class=\"who muted\">\(name)</span>\(form)"
    }

    private var navigation: HTML {
        guard !menu.isEmpty else { return HTML() }
        let items = HTML(each: menu) { item in
            let current: HTML = item.isCurrent ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(url: item.link.path)\"\(current)>\(item.link.text.html(language))</a></li>"
        }
        let words = Texts.Frame.mainMenu[language]
        return "<nav class=\"nav\" id=\"nav\" popover aria-label=\"\(words)\"><ul>\(items)</ul></nav>"
    }
}
