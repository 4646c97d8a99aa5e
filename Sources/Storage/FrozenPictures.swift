package import Vocabulary

/// The figures of a picture as they stood when it was written, each as text in the caller's own form.
package struct FrozenPicture: Hashable, Sendable {
    /// All of it, with counts that are not to leave the working group; nil for who only takes part.
    package let whole: String?
    /// What may leave the working group; nil when nothing of it was published.
    package let cleared: String?
    package let frozen: Instant
}

/// Whether the figures of a picture were kept.
package enum Freezing: Hashable, Sendable {
    /// Under this digest, by which a document names them.
    case kept(String)
    /// Another picture was published since this one was cleared: nothing is kept, and it is to be cleared against that one too.
    case overtaken
}

extension Journal {
    /// Keeps the figures of a picture under the digest of their whole text. The same figures kept again stay as they were.
    ///
    /// - Parameters:
    ///   - secrecy: own for one party's picture, shared for a joint one.
    ///   - cleared: what may leave the working group, with `publication`: what the next clearing has to know. Nil for what is not published.
    ///   - earlier: how many publications it was cleared against. They are counted again in the transaction that keeps it: of two that are
    ///     cleared at once, the later would else be cleared against all but the other.
    package func freeze(
        _ whole: String, cleared: (picture: String, publication: String)?, after earlier: Int,
        of agreement: AgreementID, as secrecy: SecrecyClass, now: Instant
    ) throws -> Freezing {
        try agreement.refuseUnacceptable()
        for text in [whole, cleared?.picture, cleared?.publication].compactMap({ $0 }) {
            try StorageFailure.refuse(text, "picture", bytes: 1...StorageLimits.pictureBytes)
        }
        precondition(secrecy != .open, "A picture is one party's own or the parties'.")
        let digest = digest(ofText: whole)
        let (name, owner) = secrecy.stored
        return try file.write { connection in
            guard try cleared == nil || connection.publications(of: agreement) == earlier else { return .overtaken }
            _ = try connection.run(
                """
                INSERT INTO frozen_picture (agreement, digest, class, owner, frozen, whole, cleared, publication)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (agreement, digest) DO NOTHING
                """,
                [
                    .text(agreement.text), .text(digest), .text(name), .text(owner), .int(Int(now.seconds)),
                    .text(whole), .text(cleared?.picture), .text(cleared?.publication),
                ])
            return .kept(digest)
        }
    }

    /// The figures under a digest; nil alike when there are none and when the viewer may not read them. Who only takes part is given what was
    /// cleared, and nothing else is read from the disk.
    package func frozenPicture(_ digest: String, of agreement: AgreementID, as viewer: Viewer) throws -> FrozenPicture?
    {
        let readsAll: Bool =
            switch viewer {
            case .organisation, .keeper: true
            case .participant, .everybody: false
            }
        let row = try file.read {
            try $0.run(
                """
                SELECT \(readsAll ? "e.whole" : "NULL AS whole"), e.cleared, e.frozen FROM frozen_picture e
                WHERE \(Scope.condition) AND e.agreement = $4 AND e.digest = $5
                """, Scope(viewer).arguments + [.text(agreement.text), .text(digest)]
            ).first
        }
        guard let row else { return nil }
        let whole = try row.textIfAny("whole")
        if let whole, Digest.of(Array(whole.utf8)) != digest {
            throw StorageFailure.damaged("The figures of a frozen picture are not those that were frozen: \(digest)")
        }
        return FrozenPicture(
            whole: whole, cleared: try row.textIfAny("cleared"),
            frozen: Instant(seconds: Int64(try row.int("frozen"))))
    }

    /// What every picture of an agreement has published, oldest first: for the next clearing, and shown to nobody.
    package func publications(of agreement: AgreementID) throws -> [String] {
        try file.read {
            try $0.run(
                """
                SELECT e.publication FROM frozen_picture e
                WHERE e.agreement = $1 AND e.publication IS NOT NULL ORDER BY e.frozen, e.digest
                """, [.text(agreement.text)]
            ).map { try $0.text("publication") }
        }
    }
}

extension Connection {
    fileprivate func publications(of agreement: AgreementID) throws -> Int {
        try run(
            "SELECT COUNT(*) AS n FROM frozen_picture WHERE agreement = $1 AND publication IS NOT NULL",
            [.text(agreement.text)]
        ).first?.int("n") ?? 0
    }
}
