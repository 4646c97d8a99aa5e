package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What the agreement still lacks before it is in force.
    package func lack(_ lack: AgreementStatus.Lack, in agreement: Agreement) -> String {
        switch lack {
        case .placeholder(let key):
            guard let open = agreement.placeholders.first(where: { $0.key == key }) else {
                return say(
                    "Något i texten är öppet: \(quoted(spaced(key))).",
                    "Something in the text is open: \(quoted(spaced(key))).")
            }
            let what = open.reading[language]
            return say(
                "\(what) saknas. I texten står \(quoted(open.text)).",
                "\(what) is missing. The text says \(quoted(open.text)).")
        case .signature(let by):
            let party = agreement.signatures.first { $0.by == by }.map { agreement.name(of: $0.party) }
            let name = name(by, in: agreement)
            guard let party else { return say("Underskrift saknas: \(name).", "Signature missing: \(name).") }
            return say("Underskrift saknas: \(name) för \(party).", "Signature missing: \(name) for \(party).")
        case .decision(let by):
            return say("Beslut saknas: \(name(by, in: agreement)).", "Decision missing: \(name(by, in: agreement)).")
        }
    }

    /// What to know about the agreement itself.
    package func warning(_ warning: AgreementStatus.Warning, in agreement: Agreement) -> String {
        switch warning {
        case .daysAssumed(let range):
            say(
                "Texten anger inte exakta dagar. Vi räknar från \(day(range.first)) till \(day(range.last)).",
                "The text gives no exact days. We count from \(day(range.first)) to \(day(range.last)).")
        case .signedAfterStart(let signed, let start):
            say(
                "Överenskommelsen undertecknades \(day(signed)), efter att perioden började \(day(start)). "
                    + "Den binder från underskriften.",
                "The agreement was signed on \(day(signed)), after its period began on \(day(start)). "
                    + "It binds from the signature."
            )
        case .declaredLength(let declared, let months, let days):
            sayLength(declared, months, days)
        case .deadlinePassedWhenSigned(let key, let deadline): passed(key, deadline, agreement)
        case .olderThanLaw(let law, let inForce, let text):
            say(
                "Texten är från \(day(text)) men hänvisar till lag (\(law)), som började gälla \(day(inForce)).",
                "The text is from \(day(text)) but refers to Act (\(law)), which took effect on \(day(inForce)).")
        case .noSuccessor(let ended):
            say(
                "Överenskommelsen tog slut \(day(ended)). Ingen ny är registrerad.",
                "The agreement ended on \(day(ended)). No new one is registered.")
        case .endsSoon(let last, let left):
            left == 0
                ? say(
                    "Överenskommelsen tar slut i dag. Påbörja ny överenskommelse.",
                    "The agreement ends today. Begin a new agreement.")
                : say(
                    "Överenskommelsen tar slut \(day(last)), om \(days(left)). Påbörja ny överenskommelse.",
                    "The agreement ends on \(day(last)), in \(days(left)). Begin a new agreement.")
        case .readingProposed(let parties):
            say(
                "\(names(parties, in: agreement)) har inte godkänt tolkningen än. "
                    + "Inget räknas som försenat förrän alla har gjort det.",
                "\(names(parties, in: agreement)) \(parties.count == 1 ? "has" : "have") not accepted the reading yet. "
                    + "Nothing counts as overdue until all have."
            )
        case .changeProposed(let parties):
            say(
                "En ändring av tolkningen är föreslagen. \(names(parties, in: agreement)) har inte svarat än. "
                    + "Till dess gäller det som var överens.",
                "A change of the reading is proposed. \(names(parties, in: agreement)) \(parties.count == 1 ? "has" : "have") "
                    + "not answered yet. Until then what was agreed holds.")
        case .cardsSentBack(let cards, let parties): cameBack(cards, parties, agreement)
        }
    }

    private func cameBack(_ cards: [CommitmentKey], _ parties: [ActorKey], _ agreement: Agreement) -> String {
        let number = count(cards.count, ("kort", "card"), ("kort", "cards"))
        return say(
            "\(number) kom tillbaka från \(names(parties, in: agreement)). De räknas inte som överens.",
            "\(number) came back from \(names(parties, in: agreement)). What they change is not agreed.")
    }

    private func sayLength(_ declared: Int, _ months: Int, _ days: Int) -> String {
        let (stated, given) = (length(months: declared), length(months: months, days: days))
        return say(
            "Texten säger \(stated). Datumen ger \(given). Datumen gäller.",
            "The text says \(stated). The dates give \(given). The dates rule.")
    }

    private func passed(_ key: CommitmentKey, _ deadline: ImpreciseDate, _ agreement: Agreement) -> String {
        let what = title(key, in: agreement)
        let when = date(deadline)
        let isDay = deadline.precision == .day
        return say(
            "\(what) skulle vara klart \(when), före underskriften. Läget är okänt.",
            "\(what) was to be done \(isDay ? "by" : "in") \(when), before the signature. Its state is unknown.")
    }
}
