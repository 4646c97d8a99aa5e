/// One step with one thing: who takes it by the text, all that it lacks today, and the form that takes it.
package struct StepPage: Page {
    package var frame: Frame
    /// The step as a noun: "Beslut".
    package var step: String
    /// What it is taken with, and where that is read about; nil while nobody has said.
    package var subject: Link?
    package var facts: [Fact] = []
    /// How much is missing, in a sentence.
    package var verdict: String = ""
    /// Everything that the step waits for, in the order of the steps.
    package var lacks: [LackLine] = []
    /// Seats of the body that stand empty.
    package var flags: [String] = []
    /// Nil for those who may only read.
    package var form: FormModel?
    /// Another step, another thing, another actor.
    package var chooser: StepChooser

    package init(frame: Frame, step: String, subject: Link?, chooser: StepChooser) {
        self.frame = frame
        self.step = step
        self.subject = subject
        self.chooser = chooser
    }

    package var forms: [FormModel] { [form].compactMap { $0 } }
}

/// Something that a step waits for, and where it is put right.
package struct LackLine: Hashable, Sendable {
    /// What is missing and where the text asks for it.
    package var what: String
    package var remedy: String
    /// The step may be taken all the same, with a reason.
    package var isSoft: Bool
    /// The forms that mend it.
    package var ways: [Link]

    package init(what: String, remedy: String, isSoft: Bool = false, ways: [Link] = []) {
        self.what = what
        self.remedy = remedy
        self.isSoft = isSoft
        self.ways = ways
    }
}

/// Questions that only show another page: nothing is changed by them.
package struct StepChooser: Hashable, Sendable {
    package var action: String
    package var fields: [Field]

    package init(action: String, fields: [Field]) {
        self.action = action
        self.fields = fields
    }
}
