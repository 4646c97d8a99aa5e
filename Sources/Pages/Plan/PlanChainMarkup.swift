import Vocabulary

extension PlanChain {
    /// The plans as documents, above the measures.
    func decided(_ language: Language) -> HTML {
        guard !documents.isEmpty else { return HTML() }
        let all = HTML(each: documents) { $0.html(language) }
        return """
            <section class="card" aria-labelledby="plans"><h2 id="plans">\(Texts.PlanChain.documents[language])</h2>\
            <ul class="rows">\(all)</ul></section>
            """
    }

    /// One line over the table that leads to the gaps below it.
    func gapLine(_ language: Language) -> HTML {
        let count = gaps.reduce(0) { $0 + $1.count }
        guard count > 0 else { return HTML() }
        return "<p class=\"noprint\"><a href=\"#luckor\">\(Texts.PlanChain.gapCount(count)[language])</a></p>"
    }

    /// Everything that the chain lacks, by kind.
    func missing(_ language: Language) -> HTML {
        guard !gaps.isEmpty else { return HTML() }
        let all = HTML(each: gaps) { group in
            let source: HTML? = group.source.map { "<span class=\"src\">\($0)</span>" }
            let numbers: HTML? =
                group.numbers.isEmpty
                ? nil : "<div>\(HTML(joining: group.numbers.map { $0.html(language) }, by: ", "))</div>"
            let ties = HTML(each: group.ties) { "<div class=\"tie\">\($0.html(language))</div>" }
            return
                "<li><div><strong>\(group.kind)</strong>\(source)</div><div class=\"what\">\(numbers)\(ties)</div></li>"
        }
        return """
            <section id="luckor" aria-labelledby="gaps"><h2 id="gaps">\(Texts.PlanChain.gaps[language])</h2>\
            <p class="muted">\(Texts.PlanChain.gapLead[language])</p><div class="card">\
            <ul class="rows gaps">\(all)</ul></div></section>
            """
    }
}

extension PlanChain.PlanDocument {
    fileprivate func html(_ language: Language) -> HTML {
        let steps = HTML(each: decisions) { "<span class=\"src\">\($0.line(language))</span>" }
        let changed: HTML? = changed.map { "<span class=\"src\">\($0)</span>" }
        let way: HTML? = compare.map { "<span class=\"src noprint\">\($0.html(language))</span>" }
        return "<li><div>\(tie.html(language))\(steps)\(changed)\(way)</div></li>"
    }
}
