/// Every number at which storage says no.
package enum StorageLimits {
    /// Bytes of one exported line, and so of one entry with all that hangs on it.
    package static let lineBytes = 1_000_000
    /// Bytes of a key, a kind or a body digest.
    package static let keyBytes = 1...200
    /// Bytes of the name by which a person is shown.
    package static let nameBytes = 1...200
    /// Letters of a calendar token; 22 letters of base64 hold 128 bits.
    package static let tokenLetters = 22...200
    /// Bytes of a letter's text.
    package static let letterBytes = 1...200_000
    /// Letters kept of what the program that sends said.
    package static let troubleLetters = 500
    /// Faults after which an import stops reading.
    package static let importFaults = 1_000
    /// Drafts that one organisation may have lying at the same time.
    package static let drafts = 50
    /// Bytes of a note on a meeting's board.
    package static let boardNoteBytes = 20_000
    /// Bytes of a frozen picture: some hundred areas and categories, with all their weeks.
    package static let pictureBytes = 4_000_000
    /// Seconds that a write waits for another process; the pool lets a read wait 10.
    package static let busySeconds = 5

    static let saltBytes = 16
    /// Rows fetched at a time where a whole chain is walked.
    static let pageRows = 100
    /// Readers at work at the same time.
    static let readers = 4
}
