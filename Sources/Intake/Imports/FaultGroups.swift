/// Faults that say the same of the same words, told once with the number of rows they stand in: one wrong name in six rows is one thing to
/// mend.
package struct FaultGroups: Sendable {
    package struct Group: Hashable, Sendable {
        /// The first of them.
        package let fault: ImportFault
        package fileprivate(set) var rows: Int
        fileprivate var lastRow: Int
    }

    private struct Likeness: Hashable {
        let column: String?
        let value: String?
        let reason: ImportFault.Reason
    }

    /// In the order of the first row of each.
    package private(set) var groups: [Group] = []
    /// Faults that found no room among the groups.
    package private(set) var untold = 0
    private var places: [Likeness: Int] = [:]

    package static let most = 500

    package init() {}

    package mutating func add(_ faults: [ImportFault]) {
        for fault in faults {
            let likeness = Likeness(column: fault.column, value: fault.value, reason: fault.reason)
            if let place = places[likeness] {
                if groups[place].lastRow != fault.row { groups[place].rows += 1 }
                groups[place].lastRow = fault.row
            } else if groups.count < Self.most {
                places[likeness] = groups.count
                groups.append(Group(fault: fault, rows: 1, lastRow: fault.row))
            } else {
                untold += 1
            }
        }
    }

    /// Everything that was perhaps meant: by heading, then by what stands there.
    package var proposals: [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for group in groups {
            guard let column = group.fault.column, let value = group.fault.value, let proposal = group.fault.proposal
            else { continue }
            found[column, default: [:]][value] = proposal
        }
        return found
    }
}
