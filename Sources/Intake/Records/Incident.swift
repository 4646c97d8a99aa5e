package import CrimeStatistics
package import Vocabulary

/// One thing that happened or was noticed: a report, a published police event, a fault report, what a walk found. Never a person.
package struct Incident: Hashable, Sendable {
    package let reference: Reference
    package let source: SourceKey
    package let secrecy: SecrecyClass
    /// As it has been known, the latest last; never empty.
    package private(set) var versions: [Version]

    /// What makes two records the same: the source's own number, or the import and the row it came by.
    package struct Reference: Hashable, Sendable {
        package let source: SourceKey
        package let number: String

        package init(source: SourceKey, number: String) {
            self.source = source
            self.number = number
        }
    }

    /// What the source said at one time.
    package struct Version: Hashable, Sendable {
        package let facts: Facts
        /// When the source published it, if it says so.
        package let published: Instant?

        package init(facts: Facts, published: Instant? = nil) {
            self.facts = facts
            self.published = published
        }
    }

    package struct Facts: Hashable, Sendable {
        package let time: IncidentTime
        /// The source's own word for what it was, kept beside the category it was read as.
        package let type: String
        /// The decided category of its day; nil when the source's word means none.
        package let category: CategoryKey?
        package let code: CrimeCode?
        package let place: Place
        /// The organisation that reported it, when it is not the source itself.
        package let organisation: String?
        /// Looked through, and the first thing to be disposed of.
        package let text: GuardedText?

        package init(
            time: IncidentTime, type: String, category: CategoryKey?, code: CrimeCode? = nil, place: Place,
            organisation: String? = nil, text: GuardedText? = nil
        ) {
            self.time = time
            self.type = type
            self.category = category
            self.code = code
            self.place = place
            self.organisation = organisation
            self.text = text
        }
    }

    /// Where: a place by name within an area.
    package struct Place: Hashable, Sendable {
        /// As the source writes it.
        package let name: String?
        package let area: AreaKey?
        /// For the working group only; never published. Nil where the source gives but the middle of an area.
        package let position: EarthPoint?

        package init(name: String?, area: AreaKey?, position: EarthPoint? = nil) {
            self.name = name
            self.area = area
            self.position = position
        }

        /// The position in whole millionths of a degree, as it is kept.
        package var millionths: (latitude: Int, longitude: Int)? {
            position.map { (Int(($0.latitude * 1_000_000).rounded()), Int(($0.longitude * 1_000_000).rounded())) }
        }
    }

    package init(reference: Reference, secrecy: SecrecyClass, first: Version) {
        self.reference = reference
        source = reference.source
        self.secrecy = secrecy
        versions = [first]
    }

    /// What is known now.
    package var facts: Facts {
        guard let last = versions.last else { preconditionFailure("an incident has at least one version") }
        return last.facts
    }

    /// Takes in what the same source says now; false when it says nothing new.
    package mutating func update(_ version: Version) -> Bool {
        guard !versions.contains(where: { $0.facts == version.facts }) else { return false }
        versions.append(version)
        return true
    }
}
