import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// The plan as it was known on a day gone by beside the plan of today.
struct PlanComparison {
    let model: PlanChangesModel?

    /// - Parameters:
    ///   - written: the day asked for; without one, the day the plan was last adopted, else a month ago.
    ///   - known: the agreement as it was known at the end of a day.
    init(_ desk: Desk, _ written: String?, known: (CivilDate) throws -> Matter?) throws {
        guard !desk.matter.state.measures.isEmpty else {
            model = nil
            return
        }
        let adopted = desk.matter.planAdoptedOn(desk.day)
        let asked = written.flatMap { CivilDate($0) }
        let since = asked ?? adopted ?? desk.day.adding(months: -1)
        let changes = planChanges(from: try known(since)?.measures(on: since) ?? [], to: desk.measures)
        var choices: [Link] = []
        func choice(_ words: String, _ day: CivilDate) {
            choices.append(Link(text: .words(words), path: "\(desk.planPath)?sedan=\(day)#andrat"))
        }
        if let adopted {
            choice(
                desk.say(
                    "sedan planen antogs \(desk.wording.shortDay(adopted))",
                    "since the plan was adopted on \(desk.wording.shortDay(adopted))"), adopted)
        }
        choice(desk.say("den senaste månaden", "the last month"), desk.day.adding(months: -1))
        choice(desk.say("det senaste året", "the last year"), desk.day.adding(months: -12))
        let isUnread = written != nil && asked == nil
        model = PlanChangesModel(
            since: written ?? since.description, summary: desk.wording.planChanges(changes, since: since),
            choices: choices,
            lines: isUnread ? [] : changes.map { Self.line($0, desk) },
            fault: isUnread ? desk.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.") : nil)
    }

    private static func line(_ change: PlanChange, _ desk: Desk) -> PlanChangesModel.Line {
        var what: [String]
        switch change.kind {
        case .added: what = [desk.say("tillkom", "added")]
        case .removed: what = [desk.say("borttagen ur planen", "taken out of the plan")]
        case .changed(let parts):
            what = parts.map { part in
                switch part {
                case .moved(let kind, let old, let new):
                    let label =
                        kind == .due ? desk.say("klart senast", "done by") : desk.say("uppföljning", "follow-up")
                    let from = old.map(desk.wording.shortDate) ?? desk.say("ingen dag", "no day")
                    let to = new.map(desk.wording.shortDate) ?? desk.say("ingen dag", "no day")
                    return "\(label): \(from) → \(to)"
                case .progress(let old, let new):
                    return "\(desk.wording.progress(old)) → \(desk.wording.progress(new))"
                case .words: return desk.say("ny lydelse", "new wording")
                case .people: return desk.say("andra ansvariga", "other people responsible")
                case .rest: return desk.say("andra uppgifter ändrade", "other details changed")
                }
            }
        }
        return PlanChangesModel.Line(
            number: "\(change.number)", title: desk.name(change.text),
            path: change.kind == .removed ? nil : desk.path(change.number),
            what: what)
    }
}
