import Foundation
package import Vocabulary

// One entry as one line of JSON, its fields always in this order and all of them always there:
//
//   {"agreement":"burlov-2025","number":3,"recorded":"2025-03-09T08:30:00Z","kind":"meeting-held","on":"2025-03-09",
//    "class":"own","owner":"polis","recipients":["kommun"],"header":"{…}","content_digest":"…64 hex…",
//    "content":{"salt":"…32 hex…","body":"…"},"disposed":false,
//    "act":{"organisation":"polis","key":"…","body_digest":"…"},"previous":"…64 hex…","hash":"…64 hex…"}
//
// `owner`, `content_digest`, `content` and `act` may be null. `header` is a text that holds JSON, kept to the byte.
// Only `"`, `\` and characters below U+0020 are escaped (`\n`, `\r`, `\t`, else `\u00xx`), so equal entries give equal
// bytes.

extension WholeEntry {
    var line: String {
        JSONText.object([
            ("agreement", JSONText.string(row.agreement)),
            ("number", String(row.number)),
            ("recorded", JSONText.string(row.recorded)),
            ("kind", JSONText.string(row.kind)),
            ("on", JSONText.string(row.day)),
            ("class", JSONText.string(row.secrecy)),
            ("owner", JSONText.string(row.owner)),
            ("recipients", row.recipients),
            ("header", JSONText.string(row.header)),
            ("content_digest", JSONText.string(row.contentDigest)),
            ("content", content.map(Self.json) ?? "null"),
            ("disposed", disposed ? "true" : "false"),
            ("act", act.map(Self.json) ?? "null"),
            ("previous", JSONText.string(row.previous)),
            ("hash", JSONText.string(row.hash)),
        ])
    }

    private static func json(_ content: Content) -> String {
        JSONText.object([
            ("salt", JSONText.string(Digest.hex(content.salt))), ("body", JSONText.string(content.body)),
        ])
    }

    private static func json(_ act: ActKey) -> String {
        JSONText.object([
            ("organisation", JSONText.string(act.organisation.text)), ("key", JSONText.string(act.key)),
            ("body_digest", JSONText.string(act.bodyDigest)),
        ])
    }

    /// Nil when the line is not JSON with these fields.
    init?(line: String) {
        guard let fields = try? JSONDecoder().decode(LineFields.self, from: Data(line.utf8)) else { return nil }
        row = EntryRow(
            agreement: fields.agreement, number: fields.number, recorded: fields.recorded, kind: fields.kind,
            day: fields.on, secrecy: fields.class, owner: fields.owner, recipients: JSONText.list(fields.recipients),
            header: fields.header, contentDigest: fields.contentDigest, previous: fields.previous, hash: fields.hash)
        disposed = fields.disposed
        act = fields.act.map {
            ActKey(organisation: ActorKey($0.organisation), key: $0.key, bodyDigest: $0.bodyDigest)
        }
        if let given = fields.content {
            guard let salt = Digest.bytes(hex: given.salt) else { return nil }
            content = Content(salt: salt, body: given.body)
        }
    }
}

/// The fields of a line under the names they have there.
private struct LineFields: Decodable {
    struct Content: Decodable {
        let salt: String
        let body: String
    }

    struct Act: Decodable {
        let organisation: String
        let key: String
        let bodyDigest: String

        enum CodingKeys: String, CodingKey {
            case organisation, key
            case bodyDigest = "body_digest"
        }
    }

    let agreement: String
    let number: Int
    let recorded: String
    let kind: String
    let on: String
    let `class`: String
    let owner: String?
    let recipients: [String]
    let header: String
    let contentDigest: String?
    let content: Content?
    let disposed: Bool
    let act: Act?
    let previous: String
    let hash: String

    enum CodingKeys: String, CodingKey {
        case agreement, number, recorded, kind, on, `class`, owner, recipients, header
        case contentDigest = "content_digest"
        case content, disposed, act, previous, hash
    }
}

extension Journal {
    /// Writes a whole chain as JSON lines, one an entry, oldest first, for whoever keeps the chain: every class,
    /// content and salt are in it.
    ///
    /// The lines come without a line break. The fields and their order are written down at the top of this file.
    /// - Throws: what `write` throws.
    package func exportLines(of agreement: AgreementID, write: (String) throws -> Void) throws {
        try walkChain(of: agreement, from: 0) { try write($0.line) }
    }
}
