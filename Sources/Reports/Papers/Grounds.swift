package import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// What papers are drafted from: an agreement as one viewer sees it, on a day, in a language. Nothing else goes into a
/// draft, so the same grounds always give the same paper.
package struct Grounds: Sendable {
    package let matter: Matter
    package let day: CivilDate
    package let wording: Wording
    package let agreement: Agreement
    /// What the viewer may read of the journal and nobody has taken back, oldest first.
    package let entries: [Entry]
    /// The notes that the viewer may read, by the entry they are about.
    package let notes: [Int: [String]]
    let statuses: [CommitmentStatus]

    /// - Parameters:
    ///   - entries: everything that the viewer may read, oldest first.
    ///   - notes: texts that the viewer may read and nobody has taken back, by the entry they are about.
    package init(
        _ matter: Matter, on day: CivilDate, wording: Wording, entries: [Entry] = [], notes: [Int: [String]] = [:]
    ) {
        self.matter = matter
        self.day = day
        self.wording = wording
        self.entries = entries.filter { !matter.state.withdrawn.contains($0.number) }
        self.notes = notes
        agreement = matter.agreement(on: day)
        statuses = matter.statuses(on: day)
    }

    /// The rows of the board by their numbers: the agreement's own, then the law's.
    var rows: [CommitmentStatus] {
        statuses.filter(\.commitment.isBoardRow).sorted { one, other in
            let (a, b) = (one.commitment, other.commitment)
            return (a.isLaw ? 1 : 0, a.number ?? 0) < (b.isLaw ? 1 : 0, b.number ?? 0)
        }
    }

    /// What every paper says of itself first.
    var head: [Document.Fact] {
        let standing = matter.agreementStatus(on: day).standing
        return [
            Document.Fact(wording.paper(.agreement), agreement.title),
            Document.Fact(wording.paper(.parties), agreement.parties.map(\.name).joined(separator: ", ")),
            Document.Fact(wording.paper(.standsOn), "\(wording.day(day)), \(wording.agreementStanding(standing))"),
        ]
    }

    func title(_ status: CommitmentStatus) -> String { wording.title(status.commitment) }

    /// The entries behind how a commitment stands: of the occasion that decides, or the latest.
    func sources(_ status: CommitmentStatus) -> [Int] {
        let shown = status.decisive?.shownBy ?? []
        return shown.isEmpty ? status.latest.map { [$0.entry] } ?? [] : shown
    }
}
