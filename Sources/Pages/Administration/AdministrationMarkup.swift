import Vocabulary

extension AdministrationPage {
    package func write(to page: inout HTML) { page += content }

    private var language: Language { frame.language }

    private var content: HTML {
        let ways = HTML(each: doors) { door in
            "<section class=\"card\"><h2>\(door.link.html(language))</h2><p>\(door.purpose)</p></section>"
        }
        let parties = HTML(each: organisations.enumerated()) { place, one in one.html(language, id: "org\(place)") }
        let groups = HTML(each: settings.enumerated()) { place, group in group.html(language, id: "set\(place)") }
        return """
            <h1 class="title">\(Texts.Administration.heading[language])</h1>\
            <p class="lead">\(whose(agreement, board, organisation, language))</p>\
            \(gaps.html(language, heading: Texts.Administration.gaps, id: "gaps"))<div class="side">\(ways)</div>\
            <section aria-labelledby="orgs"><h2 id="orgs">\(Texts.Administration.organisations[language])</h2>\(parties)\
            </section>\(placesSection)\
            <section aria-labelledby="sets"><h2 id="sets">\(Texts.Administration.settings[language])</h2>\
            <p>\(Texts.Administration.settingsLead[language])</p>\(groups)</section>
            """
    }

    private var placesSection: HTML {
        let facts = HTML(each: places) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        return """
            <section class="card" aria-labelledby="places"><h2 id="places">\(Texts.Administration.places[language])</h2>\
            <dl class="pairs">\(facts)</dl></section>
            """
    }
}

extension AdministrationPage.Organisation {
    fileprivate func html(_ language: Language, id: String) -> HTML {
        let note: HTML? = note.map { "<p class=\"muted\">\($0)</p>" }
        let below: HTML? =
            units.isEmpty
            ? nil : "<p class=\"small\">\(Texts.Administration.units[language]): \(units.html(language))</p>"
        let lines = HTML(each: posts) { $0.html(language) }
        let list: HTML =
            posts.isEmpty
            ? "<p class=\"muted\">\(Texts.Administration.noPosts[language])</p>" : "<ul class=\"rows\">\(lines)</ul>"
        return """
            <article class="card" aria-labelledby="\(id)"><h3 id="\(id)">\(party.html) \(party.name.html(language))</h3>\
            \(note)\(list)\(below)</article>
            """
    }
}

extension AdministrationPage.Post {
    fileprivate func html(_ language: Language) -> HTML {
        let said = HTML(each: lines) { "<span class=\"why\">\($0)</span>" }
        return "<li class=\"lifeitem\"><div><b>\(name.html(language))</b>\(said)</div>\(tag(language))</li>"
    }

    private func tag(_ language: Language) -> HTML? {
        switch standing {
        case .held: "<span class=\"st ok\">\(Icon.ok.html)\(Texts.Administration.held[language])</span>"
        case .lapsed: "<span class=\"st due\">\(Icon.due.html)\(Texts.Administration.lapsed[language])</span>"
        case .never: "<span class=\"st na\">\(Icon.na.html)\(Texts.Administration.never[language])</span>"
        case .unsaid: nil
        }
    }
}

extension AdministrationPage.SettingGroup {
    fileprivate func html(_ language: Language, id: String) -> HTML {
        let columns = [
            Texts.Administration.what, Texts.Administration.value, Texts.Administration.source,
            Texts.Administration.decided,
        ]
        let head = HTML(each: columns) { "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>" }
        let rows = HTML(each: settings) { $0.html(language) }
        let table: HTML = """
            <table class="sheet" role="table" aria-labelledby="\(id)"><thead role="rowgroup"><tr role="row">\(head)</tr>\
            </thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
        return "<h3 id=\"\(id)\">\(title)</h3><p>\(lead)</p>\(table)"
    }
}

extension AdministrationPage.Setting {
    fileprivate func html(_ language: Language) -> HTML {
        let origin: HTML =
            source.map { $0.html(language) }
            ?? "<span class=\"st na\">\(Texts.Administration.local[language])</span>"
        let way: HTML? = change.map { " \($0.html(language))" }
        let by: HTML = "\(decided ?? Texts.Administration.nobody[language])\(way)"
        return """
            <tr role="row"><th scope="row" role="rowheader">\(what.html(language))</th>\
            \(cell(Texts.Administration.value, value.html(language), language))\
            \(cell(Texts.Administration.source, origin, language))\(cell(Texts.Administration.decided, by, language))</tr>
            """
    }

    private func cell(_ column: Bilingual, _ content: HTML, _ language: Language) -> HTML {
        "<td role=\"cell\"><span class=\"dl\" aria-hidden=\"true\">\(column[language]): </span>\(content)</td>"
    }
}

/// The agreement, with the way to its board where there is one, and the organisation.
func whose(_ agreement: Name, _ board: String?, _ organisation: Name, _ language: Language) -> HTML {
    let name: HTML =
        board.map { Link(text: .name(agreement), path: $0).html(language) } ?? agreement.html(language)
    return "\(name) · \(organisation.html(language))"
}
