import Agreements
import ArgumentParser
import Collaboration
import Storage
import WebServer

struct Limits: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every limit with its number, and the settings that are local choices.",
        discussion: "Example: overens limits")
    @OptionGroup var saying: Saying

    func run() throws {
        let settings = Settings()
        let limits: [(String, Int, String)] = [
            ("definition.bytes", YAMLLimits.bytes, "bytes"), ("definition.values", YAMLLimits.values, "values"),
            ("definition.depth", YAMLLimits.depth, "levels"),
            ("definition.period", DefinitionLimits.periodYears, "years"),
            ("definition.occasions", DefinitionLimits.occasions, "occasions"),
            ("text.note", TextLimits.note, "characters"),
            ("text.reason", TextLimits.reason, "characters"), ("text.reference", TextLimits.reference, "characters"),
            ("text.paper", TextLimits.paper, "characters"),
            ("text.value", TextLimits.value, "characters"), ("act.key", TextLimits.key, "bytes"),
            ("journal.line", StorageLimits.lineBytes, "bytes"), ("web.body", WebLimits.bodyBytes, "bytes"),
            ("web.fields", FormBody.maximumFields, "fields"), ("web.idle", WebLimits.idleSeconds, "seconds"),
            ("web.connections", WebLimits.connections, "connections"),
            ("local.due-soon-days", settings.dueSoonDays, "days"),
            ("local.due-soon-part", settings.dueSoonPart, "of the window's days"),
            ("local.renewal-months", settings.renewalMonths, "months before the end"),
            ("local.brief-months", settings.briefMonths, "months back on the steering group's page"),
        ]
        if saying.format == .json {
            return try printJSON(Dictionary(limits.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }))
        }
        for (name, number, unit) in limits { print("\(padded(name, 24))\(padded(String(number), 10))\(unit)") }
    }
}
