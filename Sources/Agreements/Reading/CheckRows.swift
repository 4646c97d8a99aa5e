internal import Vocabulary

/// Faults for rows that do not exist, and for rows that the kind of holder may not hold.
func checkRows(of agreement: Agreement, known: [RowID: String], faults: Faults) {
    for holding in agreement.holdings {
        for row in holding.rows {
            guard let kind = known[row] else {
                faults.add(.unknownRow(row.text), at: holding.basis.place)
                continue
            }
            let isNote = holding.holder == .note || holding.holder == .notRegulated || holding.holder == .term
            if isNote, Row.hardKinds.contains(kind) {
                faults.add(.heldByNote(row.text, kind: kind, holder: holding.holder.rawValue), at: holding.basis.place)
            }
        }
    }
}
