/// What the chain from finding to follow-up says of the plan as a whole: the plan as a document, and what is missing.
package struct PlanChain: Hashable, Sendable {
    /// The plans as documents: each with where it stands and who has decided it.
    package var documents: [PlanDocument] = []
    /// What the chain lacks, one group for each kind of gap.
    package var gaps: [GapGroup] = []

    package init() {}

    package struct PlanDocument: Hashable, Sendable {
        package var tie: MeasureChain.Tie
        /// Steps taken with it, newest first.
        package var decisions: [MeasureChain.Decision]
        /// What has changed since it was decided, and the way to see it.
        package var changed: String?
        package var compare: Link?
        package init(tie: MeasureChain.Tie, decisions: [MeasureChain.Decision]) {
            self.tie = tie
            self.decisions = decisions
        }
    }

    /// All gaps of one kind: numbers alone for measures, which stand above; else with their words.
    package struct GapGroup: Hashable, Sendable {
        package var kind: String
        /// Where the text asks for it; nil where it is only worth knowing.
        package var source: String?
        package var numbers: [Link]
        package var ties: [MeasureChain.Tie]
        package init(kind: String, source: String?, numbers: [Link] = [], ties: [MeasureChain.Tie] = []) {
            self.kind = kind
            self.source = source
            self.numbers = numbers
            self.ties = ties
        }
        package var count: Int { numbers.count + ties.count }
    }
}
