import Agreements
package import Collaboration
import Intake
package import Situation
import Storage
package import Vocabulary

extension Ledger {
    /// Whether events of a strand were soon followed by more of them nearby, from the positions that a viewer keeps: those of the viewer's own organisation, and of no
    /// other. Events of the period whose position belongs to somebody else are counted as without one.
    /// - Parameters:
    ///   - category: one kind, as it is counted on the day, those it took over with it; nil for all.
    ///   - days: events whose first possible day lies here.
    package func nearRepeats(
        of matter: Matter, _ strand: Strand, category: CategoryKey?, in days: DayRange, as viewer: Viewer,
        on day: CivilDate
    ) throws -> NearRepeats {
        let agreement = matter.version(on: day).agreement.id
        let evidence = try evidence(of: matter, as: viewer, on: day)
        var filter = IncidentFilter()
        filter.days = days
        filter.sources = Set(evidence.sources.filter { $0.strand == strand }.map(\.key))
        filter.categories = category.map { evidence.categories.counted(as: $0, on: day) } ?? []
        let kind = category.flatMap { key in evidence.categories.first { $0.key == key }?.name }
        // Without a source nothing is asked for, and not everything.
        guard !filter.sources.isEmpty else { return NearRepeats([], without: 0, kind: kind) }
        let read = try journal.incidents.incidents(of: agreement, filter, limit: NearRepeats.most + 1, as: viewer)
        guard read.count <= NearRepeats.most else { return .tooMany }
        let all = read.filter { $0.standing.counts && days.contains($0.facts.time.possibleDays.first) }
        let events = all.compactMap { incident in
            incident.facts.position.map {
                NearRepeats.Event(latitude: $0.latitude, longitude: $0.longitude, time: incident.facts.time)
            }
        }
        return NearRepeats(events, without: all.count - events.count, kind: kind)
    }
}
