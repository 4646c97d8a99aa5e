package import Agreements
package import Collaboration

extension Wording {
    /// Where an occasion stands, in a word or two.
    package func standing(_ standing: ObligationStatus.Standing) -> String {
        switch standing {
        case .notYetDue: say("inte dags än", "not yet due")
        case .dueSoon: say("snart dags", "due soon")
        case .overdue: say("försenat", "overdue")
        case .missed: say("uteblivet", "missed")
        case .met: say("uppfyllt", "met")
        case .metLate: say("uppfyllt, men sent", "met, but late")
        case .excused: say("skäl angivet", "excused")
        case .notDone: say("inte gjort, ingen brist", "not done, no breach")
        case .notApplicable: say("gäller inte", "not applicable")
        case .cannotBeAssessed: say("kan inte bedömas", "cannot be assessed")
        case .notRegistered: say("ej registrerat", "not registered")
        }
    }

    /// The heading of a group on the board.
    package func group(_ group: CommitmentStatus.Group) -> String {
        switch group {
        case .fine: say("Uppfyllt / I fas", "Met / On track")
        case .soon: say("Snart dags", "Due soon")
        case .late: say("Försenat", "Overdue")
        case .unclear: say("Kan inte bedömas", "Cannot be assessed")
        case .notRegistered: say("Ej registrerat", "Not registered")
        case .quiet: say("Gäller inte nu", "Not applicable now")
        }
    }

    /// What kind of act shows that something was done: `möte`, `antaget dokument`, `leverans`.
    package func evidence(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("möte", "meeting")
        case .documentAdopted: say("antaget dokument", "adopted document")
        case .documentPresented: say("framlagt dokument", "presented document")
        case .documentReviewed: say("genomgånget dokument", "reviewed document")
        case .delivery: say("leverans", "delivery")
        case .report: say("rapport", "report")
        case .mailing: say("utskick", "mailing")
        case .activity: say("genomförd aktivitet", "activity carried out")
        case .survey: say("mätning", "survey")
        case .dialogue: say("dialog", "dialogue")
        case .safetyWalk: say("trygghetsvandring", "safety walk")
        case .successor: say("ny överenskommelse", "new agreement")
        case .finalFollowUp: say("slutlig uppföljning", "final follow-up")
        }
    }

    /// Where the agreement itself stands, in a word or two.
    package func agreementStanding(_ standing: AgreementStatus.Standing) -> String {
        switch standing {
        case .draft: say("utkast", "draft")
        case .awaitingStart: say("har inte börjat gälla", "not yet in force")
        case .inForce: say("i kraft", "in force")
        case .underRevision: say("i kraft, under revidering", "in force, under revision")
        case .expired: say("har gått ut", "has expired")
        case .terminated: say("har sagts upp", "has been terminated")
        case .finallyFollowedUp: say("har gått ut, slutligt uppföljd", "has expired, finally followed up")
        case .replaced: say("har ersatts", "has been replaced")
        }
    }
}
