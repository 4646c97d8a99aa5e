/// What has been read so far, by a digest of 128 bits for each thing, so that a million of them take little room.
struct SeenThings {
    private struct Digest: Hashable {
        let high: UInt64
        let low: UInt64

        init(_ texts: [String]) {
            high = half(1, texts)
            low = half(2, texts)
        }
    }

    /// Over the bytes as they stand: two rows are the same word for word.
    private static func half(_ salt: UInt8, _ texts: [String]) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(salt)
        for var text in texts {
            hasher.combine(text.utf8.count)
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    private struct Seen {
        let row: UInt32
        let content: UInt64
    }

    private var seen: [Digest: Seen] = [:]

    /// A record when nothing like it has been seen; a duplicate when the same was said before; else a fault that names the earlier row.
    ///
    /// - Parameters:
    ///   - identity: what makes two things the same.
    ///   - content: what is said of it.
    ///   - field: the column that the fault is told about.
    mutating func outcome<Record>(
        _ record: Record, identity: [String], content: [String], field: ColumnMapping.Field, _ fields: inout FieldReader
    ) -> ImportOutcome<Record> {
        let digest = Digest(identity)
        let said = Self.half(3, content)
        guard let before = seen[digest] else {
            seen[digest] = Seen(row: UInt32(clamping: fields.row.number), content: said)
            return .record(record)
        }
        if before.content == said { return .duplicate(of: Int(before.row)) }
        fields.fault(field, .contradicts(row: Int(before.row)))
        return .rejected(fields.faults)
    }
}
