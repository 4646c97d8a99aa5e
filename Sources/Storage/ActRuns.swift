import Vocabulary

/// Gathers neighbouring entries of one act, and writes the act's key when its last entry has come.
struct ActRuns {
    let agreement: AgreementID
    private var open: (key: ActKey, entries: ClosedRange<Int>)?

    init(agreement: AgreementID) { self.agreement = agreement }

    mutating func take(_ key: ActKey?, number: Int, on connection: any Connection) throws {
        if let run = open, let key, run.key.isSame(as: key) {
            open = (run.key, run.entries.lowerBound...number)
            return
        }
        try finish(on: connection)
        guard let key else { return }
        if try connection.act(key, in: agreement) != nil { throw StorageFailure.keyAlreadyRecorded(key) }
        open = (key, number...number)
    }

    mutating func finish(on connection: any Connection) throws {
        guard let run = open else { return }
        try connection.insert(run.key, of: agreement, entries: run.entries)
        open = nil
    }
}
