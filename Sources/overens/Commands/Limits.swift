import Agreements
import ArgumentParser
import Collaboration
import Intake
import People
import Setup
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
            ("act.measures", MeasureAct.mostAtOnce, "measures"), ("paste.bytes", PastedTable.mostBytes, "bytes"),
            ("paste.rows", PastedTable.mostRows, "rows"), ("paste.columns", PastedTable.mostColumns, "columns"),
            ("file.bytes", EvidenceFile.mostBytes, "bytes"), ("file.text", CleanFile.mostTextBytes, "bytes"),
            ("file.of-an-entry", EvidenceFile.mostOfAnEntry, "files"),
            ("rows.file", WebLimits.tableBytes, "bytes of a file on the pages"),
            ("rows.json", IntakeLimits.jsonBytes, "bytes"), ("rows.columns", IntakeLimits.columns, "columns"),
            ("rows.row", IntakeLimits.rowBytes, "bytes"), ("rows.faults", FaultGroups.most, "sorts of fault"),
            ("rows.refused", RefusedSheet.most, "faulty rows in a file"),
            ("rows.words", ReadingPlan.mostWords, "words read as others"),
            ("rows.undo", RowLimits.undoDays, "days"),
            ("rows.kept", ChosenFileLimits.keptMinutes, "minutes before they are read in"),
            ("journal.line", StorageLimits.lineBytes, "bytes"), ("web.body", WebLimits.bodyBytes, "bytes"),
            ("web.fields", FormBody.maximumFields, "fields"), ("web.idle", WebLimits.idleSeconds, "seconds"),
            ("web.upload", WebLimits.uploadBytes, "bytes"),
            ("web.upload-read", WebLimits.readUploadBytes, "bytes"),
            ("web.part-head", FormBody.maximumHeadBytes, "bytes"),
            ("web.rows", WebLimits.rows, "rows of one sort in a form"),
            ("web.connections", WebLimits.connections, "connections"),
            ("web.streams", WebLimits.streams, "open streams of boards"),
            ("web.streams-of-session", WebLimits.streamsOfSession, "of one session"),
            ("web.stream-events", WebLimits.streamEvents, "events that a stream holds"),
            ("web.heartbeat", WebLimits.heartbeatSeconds, "seconds between a stream's heartbeats"),
            ("sign-in.link", SignInLimits.linkMinutes, "minutes"),
            ("sign-in.invitation", SignInLimits.invitationHours, "hours"),
            ("sign-in.idle", SignInLimits.idleMinutes, "minutes"),
            ("sign-in.session", SignInLimits.sessionHours, "hours"),
            ("sign-in.fresh", SignInLimits.freshMinutes, "minutes"),
            ("sign-in.reporting", SignInLimits.reportingDays, "days"),
            ("sign-in.free-tries", SignInLimits.freeTries, "tries"),
            ("sign-in.tries", SignInLimits.tries, "tries"),
            ("sign-in.address-tries", SignInLimits.addressTries, "tries in \(SignInLimits.addressMinutes) minutes"),
            ("sign-in.letters", SignInLimits.letters, "letters in \(SignInLimits.addressMinutes) minutes"),
            ("sign-in.password-least", SignInLimits.passwordLetters.lowerBound, "characters"),
            ("sign-in.password-most", SignInLimits.passwordLetters.upperBound, "characters"),
            ("sign-in.recovery-codes", RecoveryCode.count, "codes"),
            ("people.proposal", Appointing.proposalDays, "days"),
            ("log.page", LogLimits.rowsOnPage, "rows"), ("log.file", LogLimits.rowsInFile, "rows"),
            ("sign-in.warning", SignInLimits.warningMinutes, "minutes before the session ends"),
            ("sign-in.hashes", SignInLimits.hashesAtOnce, "at once"),
            ("sign-in.hashes-waiting", SignInLimits.hashesWaiting, "waiting"),
            ("report.text", ReportLimits.text, "characters"), ("report.place", ReportLimits.place, "characters"),
            ("report.own", ReportLimits.ownDays, "days"), ("report.own-last", ReportLimits.ownLast, "reports"),
            ("report.take-back", ReportLimits.takeBackMinutes, "minutes"),
            ("report.own-places", ReportLimits.ownPlaces, "places"), ("report.list", ReportLimits.listDays, "days"),
            ("report.feedback", ReportLimits.feedbackDays, "days"), ("report.rows", ReportLimits.rows, "reports"),
            ("report.file", ReportLimits.rowsInFile, "reports"),
            ("report.alike", alikeMinutes, "minutes"),
            ("setup.text", SetupLimits.textBytes, "bytes"), ("setup.cards", SetupLimits.cards, "cards"),
            ("setup.drafts", StorageLimits.drafts, "drafts an organisation"),
            ("local.due-soon-days", settings.dueSoonDays, "days"),
            ("local.due-soon-part", settings.dueSoonPart, "of the window's days"),
            ("local.renewal-months", settings.renewalMonths, "months before the end"),
            ("local.brief-months", settings.briefMonths, "months back on the steering group's page"),
            ("local.paper-days", settings.paperDays, "days from the papers to the meeting"),
            ("local.repeated-reports", settings.repeatedReports, "reports from a place before it comes up by itself"),
            ("local.repeated-weeks", settings.repeatedWeeks, "weeks in which those reports came"),
            ("week.text", TextLimits.weekText, "characters on a meeting's board"),
        ]
        if saying.format == .json {
            return try printJSON(Dictionary(limits.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }))
        }
        for (name, number, unit) in limits { print("\(padded(name, 24))\(padded(String(number), 10))\(unit)") }
    }
}
