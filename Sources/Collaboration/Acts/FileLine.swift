/// A file in a line of JSON: what it is. The bytes are not in the line, so an act that is read from one has no file to open.
package struct FileLine: Codable, Hashable, Sendable {
    package var digest: String
    package var type: EvidenceFile.FileType
    package var bytes: Int
    /// Whether all parties may read it; the own organisation alone when left out.
    package var shared: Bool?

    var isShared: Bool { shared ?? false }

    func meaning() throws(ActLine.Fault) -> EvidenceFile {
        guard let file = EvidenceFile(digest: digest, type: type, bytes: bytes) else {
            throw .unreadable("file", "a digest of 64 hexadecimal digits, and 1 to \(EvidenceFile.mostBytes) bytes")
        }
        return file
    }
}
