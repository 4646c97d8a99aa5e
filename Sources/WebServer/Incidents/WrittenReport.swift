import Agreements
import Intake
import Ledger
import Storage
import Vocabulary
import Wording

/// What somebody sent by the form for reports, read: facts and a text that is looked through, or what is wrong by the name of the question.
struct WrittenReport {
    private(set) var facts: IncidentFacts?
    private(set) var text: GuardedText?
    private(set) var faults: [String: String] = [:]
    /// The text as it may be shown again: without what is refused.
    private(set) var shown: [String: String] = [:]
    /// Something may point at a person: it is sent when somebody says that it does not.
    private(set) var asks = false

    init(_ form: FormBody, at desk: ReportDesk) throws {
        let say = desk.call.say
        let category = form["typ"].flatMap { desk.categories.category(CategoryKey($0)) }
        if category == nil { faults["typ"] = say("Välj vad som har hänt.", "Choose what happened.") }
        let name = try guarded(form, "platsnamn", most: ReportLimits.place, desk)
        let spot = try spot(form, name?.text, desk)
        let time = time(form, desk)
        text = try guarded(form, "text", most: ReportLimits.text, desk)
        guard let category, let spot, let time, faults.isEmpty else { return }
        facts = IncidentFacts(
            time: time, type: category.name, category: category.key, area: spot.area, place: spot.place,
            organisation: desk.organisation)
    }

    /// Refused is an identity number; what may be a person is asked about.
    private mutating func guarded(_ form: FormBody, _ name: String, most: Int, _ desk: ReportDesk) throws
        -> GuardedText?
    {
        guard let written = form[name] else { return nil }
        let say = desk.call.say
        shown[name] = written
        guard written.count <= most else {
            faults[name] = say("Skriv högst \(most) tecken.", "Write at most \(most) characters.")
            return nil
        }
        switch try GuardedText.looking(through: written, confirmed: form["anda"] != nil, knowing: desk.known()) {
        case .success(let text): return text
        case .failure(.refused(let traces)):
            shown[name] = Self.without(traces, written)
            faults[name] = say(
                "Texten såg ut att innehålla ett personnummer. Vi har tagit bort det. Läs igenom och skicka igen.",
                "The text looked as if it held a personal identity number. We have taken it away. Read it through and send again."
            )
        case .failure(.asked(let traces)):
            asks = true
            let words = traces.prefix(3).map { Self.words($0, written) }.joined(separator: ", ")
            faults[name] = say(
                "Det här kan peka ut någon: \(words). Ta bort det, eller skicka ändå om ingen person är menad.",
                "This may point at somebody: \(words). Take it away, or send anyway if no person is meant.")
        case .failure(.tooLong):
            faults[name] = say("Skriv högst \(most) tecken.", "Write at most \(most) characters.")
        }
        return nil
    }

    private static func words(_ trace: PersonalTrace, _ text: String) -> String {
        "”\(String(decoding: Array(text.utf8)[trace.place], as: UTF8.self))”"
    }

    private static func without(_ traces: [PersonalTrace], _ text: String) -> String {
        var bytes = Array(text.utf8)
        for trace in traces.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
            bytes.replaceSubrange(trace.place, with: Array("…".utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Either one of the own places, or an area, a name or both.
    private mutating func spot(_ form: FormBody, _ name: String?, _ desk: ReportDesk) throws -> ReportDesk.Spot? {
        let area = try form["omrade"].flatMap { key in try desk.areas().first { $0.key.text == key } }?.key
        if area != nil || name != nil { return ReportDesk.Spot(area: area, place: name) }
        // A name that was refused is told beside it.
        guard faults["platsnamn"] == nil else { return nil }
        if let key = form["plats"], let own = try desk.spots().first(where: { $0.key == key }) {
            return own
        }
        let question = try desk.areas().isEmpty ? "platsnamn" : "omrade"
        faults[question] = desk.call.say("Välj var det hände.", "Choose where it happened.")
        return nil
    }

    private mutating func time(_ form: FormBody, _ desk: ReportDesk) -> IncidentTime? {
        let say = desk.call.say
        guard let written = form["datum"] else {
            guard form["tid"] == nil else {
                faults["datum"] = say("Välj vilken dag det var.", "Choose which day it was.")
                return nil
            }
            let then = Self.written(form, at: desk.now)
            switch form["nar"] {
            case "idag": return .day(then.day)
            case "igar": return .day(then.day.adding(days: -1))
            default: return .moment(then)
            }
        }
        guard let day = CivilDate(written) else {
            faults["datum"] = desk.wording.unreadableDay
            return nil
        }
        var time = IncidentTime.day(day)
        if let clock = form["tid"] {
            guard let minute = Self.clock(clock, on: day) else {
                faults["tid"] = say("Skriv tiden som 14.30.", "Write the time as 14:30.")
                return nil
            }
            time = .moment(minute)
        }
        guard PlainTime(time).first <= desk.now.sinceYear2000 else {
            faults["datum"] = say("Tiden kan inte ligga framåt i tiden.", "The time cannot be in the future.")
            return nil
        }
        return time
    }

    /// The minute it was written: a report may have waited in the telephone for the network, a day at the most.
    private static func written(_ form: FormBody, at now: WallMinute) -> WallMinute {
        let minutes = form[waited].flatMap { Int(plain: $0) } ?? 0
        return WallMinute(sinceYear2000: now.sinceYear2000 - min(minutes, 24 * 60))
    }

    /// The name under which is told how many minutes it has waited.
    static let waited = "vantat"

    /// `14.30`, `14:30` or `9.05`.
    private static func clock(_ written: String, on day: CivilDate) -> WallMinute? {
        let parts = written.split { $0 == "." || $0 == ":" }
        guard parts.count == 2, let hour = Int(plain: parts[0]), parts[1].count == 2, let minute = Int(plain: parts[1])
        else { return nil }
        return WallMinute(day: day, hour: hour, minute: minute)
    }
}
