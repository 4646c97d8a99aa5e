package import Vocabulary

/// What a source says of one thing that happened, without its text.
package struct IncidentFacts: Hashable, Sendable {
    package var time: IncidentTime
    /// The source's own word for what it was.
    package var type: String
    package var category: CategoryKey?
    /// One of Brå's codes: four digits.
    package var code: String?
    package var area: AreaKey?
    /// The place by name, as the source writes it.
    package var place: String?
    /// For those who keep it only, whatever the class of the rest.
    package var position: Position?
    /// Who reported it.
    package var organisation: String?

    /// A point on earth, in millionths of a degree.
    package struct Position: Hashable, Sendable {
        package let latitude: Int
        package let longitude: Int

        package init(latitude: Int, longitude: Int) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package init(
        time: IncidentTime, type: String, category: CategoryKey? = nil, code: String? = nil, area: AreaKey? = nil,
        place: String? = nil, position: Position? = nil, organisation: String? = nil
    ) {
        self.time = time
        self.type = type
        self.category = category
        self.code = code
        self.area = area
        self.place = place
        self.position = position
        self.organisation = organisation
    }
}

/// An incident on its way in.
package struct NewIncident: Hashable, Sendable {
    package let source: SourceKey
    /// The source's own number, or the import and the row; what is the same in both is the same incident.
    package let reference: String
    package let facts: IncidentFacts
    /// Own until somebody shares it, whatever the class of the rest.
    package let text: GuardedText?

    package init(source: SourceKey, reference: String, facts: IncidentFacts, text: GuardedText? = nil) {
        self.source = source
        self.reference = reference
        self.facts = facts
        self.text = text
    }
}

/// An incident as a viewer may read it.
package struct StoredIncident: Hashable, Sendable {
    /// Rises with every version that is written in the agreement.
    package let sequence: Int
    /// R412.
    package let number: Int
    package let version: Int
    package let secrecy: SecrecyClass
    /// The organisation that keeps it.
    package let owner: ActorKey
    package let recorded: Instant
    /// 0 when it was not imported.
    package let batch: Int
    package let source: SourceKey
    package let reference: String
    package let facts: IncidentFacts
    package let standing: IncidentStanding
    /// The post that wrote this version, where a post did.
    package let post: ActorKey?
}

extension StoredIncident {
    /// The position is loaded for those who keep it alone.
    static let columns = """
        e.sequence, e.number, e.version, e.class, e.owner, e.recorded, e.batch, e.source, e.reference, e.time_known, e.begins, \
        e.ends, e.type, e.category, e.code, e.area, e.place, e.organisation, e.standing, e.same_as, e.post, \
        CASE WHEN e.owner = $2 OR $3 = 1 THEN e.latitude END AS latitude, \
        CASE WHEN e.owner = $2 OR $3 = 1 THEN e.longitude END AS longitude
        """

    init(_ row: Row) throws(StorageFailure) {
        guard let precision = PlainTime.Precision(rawValue: try row.text("time_known")),
            let time = PlainTime(precision: precision, first: try row.int("begins"), last: try row.int("ends"))
        else { throw .unreadable(column: "time_known") }
        guard let standing = IncidentStanding(word: try row.text("standing"), sameAs: try row.intIfAny("same_as"))
        else { throw .unreadable(column: "standing") }
        var position: IncidentFacts.Position?
        if let latitude = try row.intIfAny("latitude"), let longitude = try row.intIfAny("longitude") {
            position = IncidentFacts.Position(latitude: latitude, longitude: longitude)
        }
        self.init(
            sequence: try row.int("sequence"), number: try row.int("number"), version: try row.int("version"),
            secrecy: try row.secrecy(), owner: ActorKey(try row.text("owner")), recorded: try row.instant("recorded"),
            batch: try row.int("batch"), source: SourceKey(try row.text("source")),
            reference: try row.text("reference"),
            facts: IncidentFacts(
                time: time.time, type: try row.text("type"),
                category: try row.textIfAny("category").map { CategoryKey($0) }, code: try row.textIfAny("code"),
                area: try row.textIfAny("area").map { AreaKey($0) }, place: try row.textIfAny("place"),
                position: position, organisation: try row.textIfAny("organisation")),
            standing: standing, post: try row.textIfAny("post").map { ActorKey($0) })
    }
}

/// One version of an incident on its way into the table.
struct IncidentRow: Sendable {
    static let inserting = """
        INSERT INTO incident (agreement, sequence, number, version, class, owner, recorded, batch, source, reference,
            time_known, begins, ends, type, category, code, area, place, latitude, longitude, organisation, standing, same_as,
            post)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
        """

    var sequence: Int
    var number: Int
    var version: Int
    var source: String
    var reference: String
    var facts: IncidentFacts
    var standing = IncidentStanding.new
    var post: ActorKey?

    func values(_ kept: Kept) -> [Value] {
        let time = PlainTime(facts.time)
        return [
            .text(kept.agreement.text), .int(sequence), .int(number), .int(version),
            .text(kept.secrecy.stored.name), .text(kept.owner.text), .text(kept.recorded.description),
            .int(kept.batch), .text(source), .text(reference), .text(time.precision.rawValue), .int(time.first),
            .int(time.last), .text(facts.type), .text(facts.category?.text), .text(facts.code),
            .text(facts.area?.text), .text(facts.place), .int(facts.position?.latitude),
            .int(facts.position?.longitude), .text(facts.organisation), .text(standing.word),
            .int(standing.sameAs), .text(post?.text),
        ]
    }
}
