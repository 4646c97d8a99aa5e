/// A form that changes something: always sent by POST, with a key so that sending it twice does it once.
package struct FormModel: Hashable, Sendable {
    /// Unique on the page; the first part of every field's id.
    package var id: String
    /// The form's heading.
    package var title: String
    /// A sentence under the heading.
    package var lead: String?
    /// Where it is sent.
    package var action: String
    /// The idempotency key, sent as `nyckel`.
    package var key: String
    /// What is sent along unseen.
    package var hidden: [HiddenField] = []
    /// The fields, in order.
    package var fields: [Field] = []
    /// Where the fields that few need begin, folded under words of their own; nil folds none.
    package var fold: Fold?
    /// The button's words.
    package var submit: String
    /// How the button looks.
    package var weight: Weight = .primary
    /// A way out without doing it.
    package var cancel: Link?
    /// What is wrong that belongs to no single field.
    package var errors: [String] = []

    package init(
        id: String, title: String, lead: String? = nil, action: String, key: String, hidden: [HiddenField] = [],
        fields: [Field] = [], submit: String, weight: Weight = .primary, cancel: Link? = nil, errors: [String] = []
    ) {
        self.id = id
        self.title = title
        self.lead = lead
        self.action = action
        self.key = key
        self.hidden = hidden
        self.fields = fields
        self.submit = submit
        self.weight = weight
        self.cancel = cancel
        self.errors = errors
    }

    /// The last fields of a form under one heading, closed until somebody opens it.
    package struct Fold: Hashable, Sendable {
        /// The place of the first field that is folded.
        package var from: Int
        package var title: String
        /// Open when something was written there before.
        package var isOpen: Bool
        package init(from: Int, title: String, isOpen: Bool) {
            self.from = from
            self.title = title
            self.isOpen = isOpen
        }
    }

    /// How much a form's button stands out.
    package enum Weight: Hashable, Sendable, CaseIterable { case primary, secondary }

    /// Whether a file is asked for, which takes another way of sending.
    var takesFile: Bool {
        fields.contains { field in
            if case .file = field.kind { true } else { false }
        }
    }

    /// Whether it was refused and waits for a correction.
    package var hasErrors: Bool { !errors.isEmpty || fields.contains { $0.error != nil } }
}

/// A name and a value that a form sends unseen.
package struct HiddenField: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value.
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// One question in a form.
package struct Field: Hashable, Sendable {
    /// The name it is sent under.
    package var name: String
    /// The question.
    package var label: Label
    /// The kind of answer, with what is filled in already.
    package var kind: Kind
    /// A line under the question.
    package var hint: String?
    /// What is wrong with the answer.
    package var error: String?
    /// Whether it may be left empty; said beside the question.
    package var isOptional: Bool = false

    package init(
        name: String, label: Label, kind: Kind, hint: String? = nil, error: String? = nil, isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.hint = hint
        self.error = error
        self.isOptional = isOptional
    }

    /// The kinds of answer.
    package enum Kind: Hashable, Sendable {
        case text(String)
        /// A whole number, kept as it was written.
        case number(String)
        /// A day written as 2025-11-20.
        case date(String)
        case select(options: [Choice], chosen: String)
        case radios(options: [Choice], chosen: String)
        case checkboxes(options: [Choice], chosen: Set<String>)
        case note(String)
        /// An e-mail address by which somebody signs in.
        case mail(String)
        /// A password: the present one, or a new one. Never filled in by us.
        case password(isNew: Bool)
        /// A one-time code.
        case code
        /// A file, as names of the endings and types offered: `.pdf,image/png`. Never filled in by us. It stands last in
        /// its form: of a form that is too long the end is not kept, and what was written must be.
        case file(accept: String)
    }
}

/// One answer to choose.
package struct Choice: Hashable, Sendable {
    /// What is sent when it is chosen.
    package var value: String
    /// What people read.
    package var label: Label
    /// A line beside the answer.
    package var hint: String?
    /// The party it belongs to, shown by its mark.
    package var party: PartyMark?

    package init(value: String, label: Label, hint: String? = nil, party: PartyMark? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.party = party
    }
}
