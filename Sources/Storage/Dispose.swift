package import Vocabulary

extension Journal {
    /// Disposes of an entry's content for good (gallring): salt, text and file go, the entry and the chain stay as they are.
    ///
    /// Doing it again changes nothing. The bytes leave the disk with the call, unless a reader holds an older state:
    /// then with the next call, or when the journal closes.
    /// - Throws: ``StorageFailure/nothingToDispose(_:number:)``.
    package func dispose(of agreement: AgreementID, number: Int) throws {
        let place: [Value] = [.text(agreement.text), .int(number)]
        try file.write { connection in
            let here = "WHERE agreement = $1 AND number = $2"
            if try connection.run("SELECT number FROM disposal \(here)", place).count > 0 { return }
            guard try connection.run("SELECT number FROM content \(here)", place).count > 0 else {
                throw StorageFailure.nothingToDispose(agreement, number: number)
            }
            try connection.run("INSERT INTO disposal (agreement, number) VALUES ($1, $2)", place)
            try connection.run("DELETE FROM content \(here)", place)
            try connection.dropFile(of: agreement, number: number)
        }
        try file.emptyLog()
    }
}
