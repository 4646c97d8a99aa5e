import Pages

/// A form that was sent and refused: what stood in it, and what was wrong by the name of the question.
struct RefusedForm {
    let id: String
    let filled: FormBody
    /// What belongs to no question stands under a name that the form does not have.
    let faults: [String: String]
}

extension FormModel {
    /// The form with what was wrong beside each question.
    func refused(_ faults: [String: String]) -> FormModel {
        var form = self
        for place in form.fields.indices { form.fields[place].error = faults[form.fields[place].name] }
        let known = Set(fields.map(\.name))
        form.errors = faults.filter { !known.contains($0.key) }.map(\.value).sorted()
        return form
    }

    /// The form as it was sent.
    func filled(with sent: FormBody) -> FormModel {
        var form = self
        for place in form.fields.indices {
            form.fields[place].kind = form.fields[place].kind.filled(with: sent[form.fields[place].name] ?? "")
        }
        return form
    }
}

extension Field.Kind {
    fileprivate func filled(with value: String) -> Field.Kind {
        switch self {
        case .text: .text(value)
        case .number: .number(value)
        case .date: .date(value)
        case .note: .note(value)
        case .select(let options, _): .select(options: options, chosen: value)
        case .radios(let options, _): .radios(options: options, chosen: value)
        case .mail: .mail(value)
        case .checkboxes, .password, .code, .file: self
        }
    }
}
