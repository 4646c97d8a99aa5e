import Vocabulary

extension Decision {
    func takeIn(_ act: RowsAct) -> Outcome {
        var reasons = check(act.rows.source, field: "source", limit: TextLimits.value, required: true)
        reasons += check(act.columns, field: "columns", limit: RowLimits.columns)
        if act.rows.records == 0 { reasons.append(.noRows) }
        let same = matter.state.standingRows.first {
            $0.rows.digest == act.rows.digest && $0.rows.kind == act.rows.kind && $0.actor.organisation == organisation
        }
        if let same { reasons.append(.sameFile(entry: same.entry)) }
        let secrecy: SecrecyClass =
            switch act.readers {
            case .own: .own(organisation)
            case .shared: .shared
            case .open: .open
            }
        return Outcome(
            drafts: [draft(.rowsTakenIn(act.rows), secrecy: secrecy, content: act.columns)], reasons: reasons)
    }

    /// What stands against a correction that would take rows back, or give back rows that are gone.
    func faultsOfUndoing(_ entry: Int) -> [Refusal] {
        if let rows = matter.state.rowsTaken[entry], today > rows.lastDayOfUndoing {
            return [.undoTooLate(entry, last: rows.lastDayOfUndoing)]
        }
        if let taken = matter.state.target(ofCorrection: entry), matter.state.rowsTaken[taken] != nil {
            return [.rowsAreGone(taken)]
        }
        return []
    }
}
