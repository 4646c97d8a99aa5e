/// What became of a file of lines: all of it or nothing.
package enum ImportResult: Sendable, Equatable {
    /// The heads of the chains that grew, by their agreement's id.
    case imported(entries: Int, heads: [Head])
    /// Nothing was recorded; at most ``StorageLimits/importFaults`` faults, in the order of the lines.
    case refused([ImportFault])
}

/// Why a line was not taken; never with anything of what the line says.
package struct ImportFault: Sendable, Hashable {
    /// Counted from 1.
    package let line: Int
    package let code: Code

    package init(_ code: Code, line: Int) {
        self.line = line
        self.code = code
    }

    package enum Code: String, Sendable, CaseIterable {
        case tooLong = "too_long"
        /// Not JSON with the fields of a line: cut, empty, or something else.
        case unreadable
        /// The right fields, but not in the bytes that an export writes.
        case notCanonical = "not_canonical"
        /// A field holds what the program does not write there.
        case fieldInvalid = "field_invalid"
        /// The hash does not follow from the fields.
        case hashWrong = "hash_wrong"
        case contentChanged = "content_changed"
        case contentMissing = "content_missing"
        case contentUnexpected = "content_unexpected"
        /// The number comes again, leaves a gap, or does not follow the chain that is here.
        case numberDoesNotFollow = "number_does_not_follow"
        /// The line before, or the chain that is here, is not what this entry followed.
        case linkBroken = "link_broken"
        case recordedDecreases = "recorded_decreases"
        /// The act's key belongs to an earlier act.
        case keyReused = "key_reused"
    }
}

extension Journal {
    /// Takes in the lines of an export, of one agreement or several, each chain from where it ends here.
    ///
    /// Every line is checked as strictly as `verify` would, and must have the very bytes an export gives, so that
    /// export gives the same file again. Lines come without their line break; an empty line is unreadable. The lines of
    /// one act come in one import.
    package func importLines(_ lines: some Sequence<String>) throws -> ImportResult {
        do {
            return try file.write { connection in
                var work = ImportWork(connection: connection)
                for line in lines {
                    try work.take(line)
                    if work.faults.count >= StorageLimits.importFaults { break }
                }
                guard work.faults.isEmpty else { throw Refused(faults: work.faults) }
                return try work.finished()
            }
        } catch let refused as Refused {
            return .refused(refused.faults)
        }
    }
}

/// Thrown through the transaction so that nothing of it stays.
private struct Refused: Error {
    let faults: [ImportFault]
}
