import Agreements
import Storage
import Vocabulary
import Wording

extension AccountEvent.Kind {
    /// What the log can be filtered by.
    var group: LogQuestion.Kind {
        switch self {
        case .accountAdded, .appointed, .appointmentKnown, .appointmentEnded, .appointmentProposed, .proposalDeclined,
            .accountDisabled, .accountEnabled, .accountReset, .passwordSet, .codesOn, .codesOff, .recoveryCodesMade,
            .linkMade:
            .person
        case .signedIn, .signedOut, .signedOutEverywhere, .triesFailed, .recoveryCodeUsed: .inloggning
        case .logExported, .journalExported, .backupMade, .restored: .kopia
        }
    }
}

// What an event of the log says, as a sentence.
extension LogDesk {
    /// - Parameter name: of the account that it is about.
    func sentence(_ event: AccountEvent, about name: String, _ wording: Wording) -> String {
        switch event.kind {
        case .appointed, .appointmentKnown, .appointmentEnded, .appointmentProposed, .proposalDeclined:
            appointment(event, name, wording)
        case .signedIn, .signedOut, .signedOutEverywhere, .triesFailed, .recoveryCodeUsed: entrance(event, name)
        default: account(event, name)
        }
    }

    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    private func post(_ event: AccountEvent) -> String {
        event.details.post.map { agreement.name(of: ActorKey($0)) } ?? ""
    }

    private func day(_ text: String?, _ wording: Wording) -> String {
        text.flatMap { CivilDate($0) }.map(wording.day) ?? ""
    }

    private func appointment(_ event: AccountEvent, _ name: String, _ wording: Wording) -> String {
        let details = event.details
        let role = details.role.flatMap { Role(rawValue: $0) }.map(wording.role) ?? ""
        let (post, from) = (post(event), day(details.from, wording))
        let end = details.through.map { day($0, wording) }
        let last = end.map { say(" till och med \($0)", " through \($0)") } ?? ""
        let acting = details.acting == true ? say(", tillförordnad", ", acting") : ""
        let what = "\(post), \(role)\(acting), \(say("från", "from")) \(from)\(last)"
        switch event.kind {
        case .appointmentProposed: return say("Föreslog \(name): \(what).", "Proposed \(name): \(what).")
        case .proposalDeclined:
            return say("Tog bort förslaget om \(name): \(what).", "Removed the proposal of \(name): \(what).")
        case .appointmentEnded:
            return say(
                "Avslutade \(name): \(post), \(role). Sista dagen är \(end ?? "").",
                "Ended \(name): \(post), \(role). The last day is \(end ?? "").")
        case .appointmentKnown:
            return say(
                "När loggen började hade \(name) uppdraget: \(what).",
                "When the log began \(name) held the appointment: \(what).")
        default:
            var text = say("Utsåg \(name): \(what).", "Appointed \(name): \(what).")
            if details.proposedBy != nil {
                text += say(" En annan administratör hade föreslagit det.", " Another administrator had proposed it.")
            }
            if details.alone == true {
                text += say(
                    " Ingen annan administratör fanns som kunde bekräfta det.",
                    " There was no other administrator who could confirm it.")
            }
            return text
        }
    }

    private func entrance(_ event: AccountEvent, _ name: String) -> String {
        let count = event.details.count ?? 0
        switch event.kind {
        case .signedIn where count > 0:
            return say(
                "Loggade in som \(post(event)), efter \(count) försök som misslyckades.",
                "Logged in as \(post(event)), after \(count) failed tries.")
        case .signedIn: return say("Loggade in som \(post(event)).", "Logged in as \(post(event)).")
        case .signedOut: return say("Loggade ut.", "Logged out.")
        case .signedOutEverywhere: return say("Loggade ut överallt.", "Logged out everywhere.")
        case .recoveryCodeUsed: return say("Använde en reservkod.", "Used a recovery code.")
        default:
            return say(
                "\(count) försök i rad att logga in som \(name) misslyckades.",
                "\(count) tries in a row to log in as \(name) failed.")
        }
    }

    private func account(_ event: AccountEvent, _ name: String) -> String {
        switch event.kind {
        case .accountAdded: say("Lade till konto för \(name).", "Added an account for \(name).")
        case .accountDisabled: say("Stängde kontot för \(name).", "Closed the account of \(name).")
        case .accountEnabled: say("Öppnade kontot för \(name).", "Opened the account of \(name).")
        case .accountReset:
            say(
                "Tog bort lösenord och koder för \(name).", "Took away the password and codes of \(name).")
        case .passwordSet: say("Valde ett nytt lösenord.", "Chose a new password.")
        case .codesOn: say("Slog på koder från telefonen.", "Turned codes from the telephone on.")
        case .codesOff: say("Slog av koder från telefonen.", "Turned codes from the telephone off.")
        case .recoveryCodesMade: say("Gjorde nya reservkoder.", "Made new recovery codes.")
        case .linkMade: say("Gjorde en inloggningslänk till \(name).", "Made a link to log in for \(name).")
        case .logExported: say("Tog ut loggen som fil.", "Took out the log as a file.")
        case .journalExported: say("Tog ut hela journalen.", "Took out the whole journal.")
        case .backupMade: say("Gjorde en säkerhetskopia.", "Made a backup.")
        default: say("Återställde från en säkerhetskopia.", "Restored from a backup.")
        }
    }
}
