import Vocabulary

/// The box first on a refused page: one link per fault; nothing without faults.
func errorSummary(of forms: [FormModel], _ language: Language) -> HTML {
    guard !forms.isEmpty else { return HTML() }
    var faults = HTML()
    for form in forms {
        for error in form.errors { faults += "<li><a href=\"#\(form.id)\">\(error)</a></li>" }
        for field in form.fields {
            guard let error = field.error else { continue }
            faults += "<li><a href=\"#\(form.id)-\(field.name)\">\(error)</a></li>"
        }
    }
    let title: HTML = "<h2 id=\"faults\">\(Texts.Form.problem[language])</h2>"
    let attributes: HTML = "class=\"error-summary\" role=\"alert\" aria-labelledby=\"faults\" tabindex=\"-1\""
    return "<div \(attributes)>\(title)<ul>\(faults)</ul></div>"
}
