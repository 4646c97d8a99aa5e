package import Vocabulary

/// How a text about an incident is kept.
enum IncidentText {
    static let inserting = """
        INSERT INTO incident_text (agreement, number, version, part, class, owner, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """

    /// A text is its keeper's own, whatever the class of what it hangs on, until somebody shares it.
    static func values(
        _ text: String, _ part: IncidentTextPart, number: Int, version: Int, as kept: Kept
    ) -> [Value] {
        [
            .text(kept.agreement.text), .int(number), .int(version), .text(part.rawValue), .text("own"),
            .text(kept.owner.text), .text(text),
        ]
    }
}

extension Incidents {
    /// The newest text of a part that the viewer may read, by the incident's number. What was disposed of has none.
    package func texts(
        _ part: IncidentTextPart, of numbers: some Sequence<Int>, in agreement: AgreementID, as viewer: Viewer
    ) throws -> [Int: String] {
        try file.read { connection in
            var found: [Int: String] = [:]
            for number in numbers {
                found[number] = try connection.run(
                    """
                    SELECT e.body FROM incident_text e
                    WHERE \(Scope.condition) AND e.agreement = $4 AND e.number = $5 AND e.part = $6
                        AND EXISTS (SELECT 1 FROM incident i WHERE i.agreement = e.agreement AND i.number = e.number
                            AND i.version = e.version AND \(VersionedTable.stands("i")))
                    ORDER BY e.version DESC LIMIT 1
                    """,
                    Scope(viewer).arguments + [.text(agreement.text), .int(number), .text(part.rawValue)]
                ).first?.text("body")
            }
            return found
        }
    }

    /// Shares a text with the parties: only its keeper can. False when there is no such text of the keeper's own.
    package func shareText(
        _ part: IncidentTextPart, of number: Int, in agreement: AgreementID, by owner: ActorKey
    ) throws -> Bool {
        try file.write { connection in
            let rows = try connection.run(
                """
                DELETE FROM incident_text WHERE agreement = $1 AND number = $2 AND part = $3 AND owner = $4
                    AND class = 'own' RETURNING version, body
                """, [.text(agreement.text), .int(number), .text(part.rawValue), .text(owner.text)])
            for row in rows {
                try connection.run(
                    """
                    INSERT INTO incident_text (agreement, number, version, part, class, owner, body)
                    VALUES ($1, $2, $3, $4, 'shared', $5, $6)
                    """,
                    [
                        .text(agreement.text), .int(number), .int(try row.int("version")), .text(part.rawValue),
                        .text(owner.text), .text(try row.text("body")),
                    ])
            }
            return rows.count > 0
        }
    }

    /// Disposes of the texts about what was recorded before a moment (gallring): the incidents stay, for they are counted.
    ///
    /// The bytes leave the disk with the call, unless a reader holds an older state.
    /// - Returns: how many texts went.
    @discardableResult
    package func disposeTexts(of agreement: AgreementID, recordedBefore moment: Instant) throws -> Int {
        let gone = try file.write {
            try $0.run(
                """
                DELETE FROM incident_text WHERE agreement = $1 AND EXISTS (SELECT 1 FROM incident i
                    WHERE i.agreement = incident_text.agreement AND i.number = incident_text.number
                    AND i.version = incident_text.version AND i.recorded < $2)
                RETURNING number
                """, [.text(agreement.text), .text(moment.description)]
            ).count
        }
        if gone > 0 { try file.emptyLog() }
        return gone
    }
}
