import Vocabulary

extension CommitmentPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        var content: HTML = """
            <h1 class="title"><span class="nr">\(number)</span> \(title.html(language))</h1>\
            <div class="head"><dl class="facts"><div><dt>\(Texts.Commitment.agreement[language])</dt>\
            <dd>\(agreement.html(language))</dd></div><div>\
            <dt>\((provision == nil ? Texts.Commitment.heading : Texts.Commitment.provision)[language])</dt>\
            <dd>\(source)</dd></div>\(asOf)</dl></div>
            """
        content += standing
        content += "<div class=\"pair uneven\">\(ownText)\(ourReading)</div>"
        content += register
        content += occasionsSection
        content += events.section(language)
        return content
    }

    private var language: Language { frame.language }

    /// The heading in the agreement, or the section of the law.
    private var source: HTML { provision.map { "\($0.name)" } ?? heading.html(language) }

    private var asOf: HTML? {
        frame.day.map { "<div><dt>\(Texts.Board.asOf[language])</dt><dd>\($0)</dd></div>" }
    }

    private var standing: HTML {
        let way: HTML? = proposal.map { " \($0.html)" }
        let heading: HTML = "<h2 id=\"now\" class=\"vh\">\(Texts.Board.statusAndWhy[language])</h2>"
        let why: HTML = "<p class=\"verdict\">\(reason)\(way)</p>"
        return """
            <section class="card state is-\(status.look)" aria-labelledby="now">\(heading)<p>\
            \(status.html(language))</p>\
            \(why)</section>
            """
    }

    private var ownText: HTML {
        let words: HTML =
            ownWording.map { "<blockquote class=\"quote\">\($0.html(language))</blockquote>" }
            ?? "<p class=\"muted\">\(provision?.whereToRead ?? Texts.Commitment.noWording[language])</p>"
        return """
            <section class="card" aria-labelledby="text"><h2 id="text">\(Texts.Commitment.ownText[language])</h2>\
            <p class="small muted">\(source)</p>\(words)</section>
            """
    }

    private var ourReading: HTML {
        let tag: HTML? =
            status.isProposed ? " <span class=\"tag\">\(Texts.Status.proposedReading[language])</span>" : nil
        let remarks: HTML? =
            notes.isEmpty ? nil : "<ul class=\"small\">\(HTML(each: notes) { "<li>\($0)</li>" })</ul>"
        return """
            <section class="card" aria-labelledby="reading">\
            <h2 id="reading">\(Texts.Commitment.reading[language])\(tag)</h2>\
            <p>\(reading)</p>\(details)\(remarks)</section>
            """
    }

    private var details: HTML {
        let per = HTML(joining: countedPer.map { $0.html(language) }, by: ", ")
        let receivers = HTML(joining: recipients.map { $0.html(language) }, by: ", ")
        let lines: [(Bilingual, HTML?)] = [
            (Texts.Commitment.cadence, "\(cadence)"), (Texts.Board.responsible, responsible.html(language)),
            (Texts.Commitment.countedPer, countedPer.isEmpty ? nil : per),
            (Texts.Commitment.recipients, recipients.isEmpty ? nil : receivers),
            (Texts.Commitment.strength, "\(strength)"),
            (Texts.Commitment.shownBy, shownBy.map { "\($0)" }),
            (Texts.Commitment.countedFrom, countedFrom.map { "\($0)" }),
        ]
        let list = HTML(each: lines) { words, value in
            value.map { "<div><dt>\(words[language])</dt><dd>\($0)</dd></div>" } ?? HTML()
        }
        return "<dl class=\"pairs\">\(list)</dl>"
    }

    private var register: HTML {
        guard !forms.isEmpty else { return HTML() }
        let quick = HTML(each: oneClick) { $0.oneButton(language) }
        let known = HTML(each: registeredToday) { "<p class=\"one\">\($0.text) \($0.link.html(language))</p>" }
        let isOnly = oneClick.isEmpty && registeredToday.isEmpty && registering.count == 1
        let rest = HTML(each: registering) { $0.folded(language, isOpen: isOnly) }
        let wording: HTML? = wordingProposal.map { $0.folded(language) }
        let several: HTML? = earlier.map { "<p>\($0.html(language))</p>" }
        return """
            <section class="card" id="registrera" aria-labelledby="reg">\
            <h2 id="reg">\(Texts.Board.register[language])</h2>\(known)\(quick)\(rest)\(several)\(wording)</section>
            """
    }
}
