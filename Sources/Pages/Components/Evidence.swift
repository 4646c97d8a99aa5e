/// The latest thing that shows a duty done (underlag).
package struct EvidenceLine: Hashable, Sendable {
    /// The day it concerns, in words.
    package var day: String
    /// What it is: "Protokoll 3/2025".
    package var what: Label?
    /// Where it can be read.
    package var path: String?

    package init(day: String, what: Label? = nil, path: String? = nil) {
        self.day = day
        self.what = what
        self.path = path
    }
}

/// What would mend or move a commitment, offered beside its status.
package struct ProposalLine: Hashable, Sendable {
    /// What to do, in words.
    package var text: String
    /// Where it is done.
    package var path: String

    package init(text: String, path: String) {
        self.text = text
        self.path = path
    }
}

/// Something that somebody needs to do, with who and what is proposed.
package struct ToDo: Hashable, Sendable {
    /// What it is about.
    package var title: Label
    /// Where it is done.
    package var path: String
    /// How it stands.
    package var status: StatusLabel
    /// What is proposed, in a sentence.
    package var proposal: String
    /// Whose turn it is.
    package var responsible: Responsible
    /// The agreement it belongs to, where several stand on the page.
    package var agreement: Name?

    package init(
        title: Label, path: String, status: StatusLabel, proposal: String, responsible: Responsible,
        agreement: Name? = nil
    ) {
        self.title = title
        self.path = path
        self.status = status
        self.proposal = proposal
        self.responsible = responsible
        self.agreement = agreement
    }
}

/// A link with its words.
package struct Link: Hashable, Sendable {
    /// The words.
    package var text: Label
    /// The address.
    package var path: String

    package init(text: Label, path: String) {
        self.text = text
        self.path = path
    }
}

/// A label with its value in a list of facts.
package struct Fact: Hashable, Sendable {
    /// What it says something about, in the page's language.
    package var label: String
    /// What it says.
    package var value: Label

    package init(label: String, value: Label) {
        self.label = label
        self.value = value
    }
}
