/// A week or a month across the commitments: what is registered, and what happened, registered all at once.
package struct PeriodPage: Page {
    package var frame: Frame
    /// Which: "Vecka 46 2025", "November 2025".
    package var heading: String
    /// What the reader should know before filling it in.
    package var lead: String
    /// The time before and after, and the same in weeks or months.
    package var ways: [Link]
    /// What is due in the time.
    package var due: [Row] = []
    /// What is late, or has longer than the time to be done in.
    package var others: [Row] = []
    /// The form around the rows, its fields left out; nil for those who may not register.
    package var form: FormModel?

    package init(frame: Frame, heading: String, lead: String, ways: [Link]) {
        self.frame = frame
        self.heading = heading
        self.lead = lead
        self.ways = ways
    }

    /// One occasion of a commitment.
    package struct Row: Hashable, Sendable {
        /// The commitment.
        package var commitment: Link
        /// Which occasion: "v. 46 2025, Lomma".
        package var occasion: String
        /// How it stands.
        package var status: StatusLabel
        /// What shows it, each with where it is read.
        package var registered: [Link]
        /// The day it was done; nil where nothing more is needed.
        package var day: Field?
        /// Who was there, where that is asked.
        package var present: Field?

        package init(
            commitment: Link, occasion: String, status: StatusLabel, registered: [Link], day: Field?, present: Field?
        ) {
            self.commitment = commitment
            self.occasion = occasion
            self.status = status
            self.registered = registered
            self.day = day
            self.present = present
        }
    }

    /// The form with the fields of every row, as the box of faults lists them.
    package var forms: [FormModel] {
        guard var whole = form else { return [] }
        whole.fields = (due + others).flatMap { [$0.day, $0.present].compactMap { $0 } }
        return [whole]
    }
}
