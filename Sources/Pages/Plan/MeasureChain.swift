/// What a measure answers to in the chain from finding to follow-up, what is missing there, and what was decided about it.
package struct MeasureChain: Hashable, Sendable {
    /// What it answers to, one group for causes, one for goals, and so on, in the order of the chain.
    package var ties: [TieGroup] = []
    /// Something about all of them: that nothing is tied yet, or that a change waits for somebody's yes.
    package var remark: String?
    /// Where the ties are changed; nil for whoever may not.
    package var edit: String?
    /// What it lacks; with where the text asks for it, when it does.
    package var gaps: [WarningLine] = []
    /// What was recorded against the text and has not been mended, and what is to be looked through.
    package var warnings: [WarningLine] = []
    /// Where it stands on its way through the bodies, in a word.
    package var standing: String?
    /// The steps that were taken with it, newest first.
    package var decisions: [Decision] = []
    /// What waits to be done with it, and where that is done.
    package var next: NextStep?
    /// How it went, newest first.
    package var followUps: [FollowUpLine] = []
    /// Where a follow-up is written; nil for whoever may not.
    package var followUp: String?
    /// What the text asks of follow-ups before something is closed.
    package var closing: [String] = []

    package init() {}

    /// Things of one kind that it answers to: *Orsak* with its causes.
    package struct TieGroup: Hashable, Sendable {
        package var kind: String
        package var ties: [Tie]
        package init(kind: String, ties: [Tie]) {
            self.kind = kind
            self.ties = ties
        }
    }

    /// One thing in the words of those who wrote it, with what we say about it.
    package struct Tie: Hashable, Sendable {
        /// `O1.2`; nil for what has no number.
        package var number: String?
        package var words: Label
        package var path: String?
        package var details: [Label]
        package init(number: String? = nil, words: Label, path: String? = nil, details: [Label] = []) {
            self.number = number
            self.words = words
            self.path = path
            self.details = details
        }
    }

    /// One step that was taken: which, by whom, when.
    package struct Decision: Hashable, Sendable {
        /// *Beslut: ja*.
        package var what: String
        package var by: Name
        package var day: String
        package var reference: Name?
        /// Whom it lacked, and that it was for other words than those that stand now.
        package var flags: [String]
        package init(what: String, by: Name, day: String, reference: Name?, flags: [String]) {
            self.what = what
            self.by = by
            self.day = day
            self.reference = reference
            self.flags = flags
        }
    }

    package struct NextStep: Hashable, Sendable {
        /// What waits, in sentences.
        package var sentences: [String]
        package var link: Link
        package init(sentences: [String], link: Link) {
            self.sentences = sentences
            self.link = link
        }
    }
}

/// One follow-up: what was asked, and what was answered.
package struct FollowUpLine: Hashable, Sendable {
    /// The day it is about, and whether it was a single, a yearly or a final one.
    package var when: String
    package var by: Name
    /// `U1`; nil for one that was told in three answers only.
    package var document: Link?
    package var answers: [Answer]

    package struct Answer: Hashable, Sendable {
        package var question: String
        package var answer: Label
        package var details: [Label]
        package init(_ question: String, _ answer: Label, details: [Label] = []) {
            self.question = question
            self.answer = answer
            self.details = details
        }
    }

    package init(when: String, by: Name, document: Link? = nil, answers: [Answer]) {
        self.when = when
        self.by = by
        self.document = document
        self.answers = answers
    }
}
