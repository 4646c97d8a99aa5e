package import Agreements
package import Setup
import Vocabulary

// Words for a draft: its cards as a definition holds them, what it lacks, which days it gives.

extension Wording {
    /// Words for cards in a definition, which holds both languages.
    package static var ofCards: CardWords {
        let (sv, en) = (Wording(.swedish), Wording(.english))
        return CardWords(
            reading: { Bilingual(sv: sv.reading($0), en: en.reading($0)) },
            event: { Bilingual(sv: $0, en: "on the event that the text calls “\($0)”") },
            note: { card in
                let (notes, inEnglish) = (sv.notes(card), en.notes(card))
                return notes.isEmpty ? nil : Bilingual(sv: notes, en: inEnglish)
            })
    }

    /// A card as one reads it: how often, what shows it, who.
    package func reading(_ card: Card) -> String {
        let who =
            card.owners.isEmpty ? say("alla parter", "all parties") : card.owners.map(named).joined(separator: ", ")
        let often: String
        if case .onEvent? = card.main, let event = card.event {
            often = say("när detta sker: \(event)", "when this happens: \(event)")
        } else {
            often = cadence(card.cadence)
        }
        return say(
            "\(label(often)). Det visas av \(shown(card.evidence)). Ansvar: \(who).",
            "\(label(often)). It is shown by \(shown(card.evidence)). Responsible: \(who).")
    }

    /// Parties have words in both languages; posts, bodies and units keep the text's.
    private func named(_ actor: NamedActor) -> String {
        switch actor.kind {
        case .municipality: say(actor.name, "the municipality")
        case .policeArea: say(actor.name, "the police")
        case .region: say(actor.name, "the region")
        case .allParties, .post, .body, .unit: actor.name
        }
    }

    /// What the program does not hold of what the text says.
    private func notes(_ card: Card) -> String {
        card.whys.filter {
            switch $0 {
            case .deadlineNotHeld, .listMissing: true
            default: false
            }
        }.map(why).joined(separator: " ")
    }
}

extension Wording {
    /// What keeps a draft from being proposed, and what to do.
    package func fault(_ fault: WorkFault) -> String {
        switch fault {
        case .titleMissing: say("Skriv en titel.", "Write a title.")
        case .badDate(let field):
            field == "from"
                ? say(
                    "Skriv från när den gäller, som 2026-02-01 eller 2026.",
                    "Write from when it holds, as 2026-02-01 or 2026.")
                : say(
                    "Skriv till när den gäller, som 2029-01-31 eller 2029.",
                    "Write until when it holds, as 2029-01-31 or 2029.")
        case .endsBeforeStart:
            say(
                "Den slutar före den börjar. Ändra någon av dagarna.",
                "It ends before it begins. Change one of the days.")
        case .tooFewParties: say("Skriv minst två parter.", "Write at least two parties.")
        case .ownPartyMissing: say("Välj vilken part ni är.", "Choose which party you are.")
        case .postMissing(let party):
            say(
                "Skriv en befattning som företräder \(party). Någon måste kunna godkänna.",
                "Write a post that acts for \(party). Somebody must be able to accept.")
        case .nothingAccepted: say("Godta minst ett kort först.", "Accept at least one card first.")
        case .identityNumber:
            say(
                "Texten innehåller något som ser ut som ett personnummer. Ta bort det.",
                "The text holds something that looks like a personal identity number. Take it out.")
        }
    }

    /// Nobody needs so many; the oldest are probably forgotten.
    package var tooManyDrafts: String {
        say("Ni har för många utkast. Kasta ett först.", "You have too many drafts. Throw one away first.")
    }

    /// Another agreement stands at the address.
    package var addressTaken: String {
        say("Adressen används redan. Välj en annan.", "The address is already in use. Choose another.")
    }

    /// Why a marked sentence gave no card; nil where that needs no saying.
    package func outcome(_ outcome: Marked.Outcome) -> String? {
        switch outcome {
        case .gate:
            say(
                "Ett steg som väntar på ett annat: en spärr, inget åtagande med dag.",
                "A step that waits for another: a gate, no commitment with a day.")
        case .cards, .descriptive, .onlyMay, .noDeed: nil
        }
    }

    /// Which days a card gives in a year: `8 gånger 2026: senast 31 mars, …`.
    package func yield(_ occasions: [Obligation], of commitment: Commitment, in year: Int) -> String {
        switch commitment.cadence.main {
        case .regularly: return say("Inga dagar. Det kan inte bedömas.", "No days. It cannot be assessed.")
        case .ongoing, .whenNeeded:
            return say("Inga dagar. Det syns bland det löpande.", "No days. It is shown among what is ongoing.")
        case .onEvent: return say("En rad när händelsen inträffar.", "A row when the event occurs.")
        case .rolling(let months):
            return say(
                "Senast \(months) månader efter förra gången.", "No later than \(months) months after the last time.")
        case .once(.undated), .once(.afterPeriod): return say("En gång, utan sista dag.", "Once, with no last day.")
        default: break
        }
        let own = occasions.filter { $0.window.last.year == year }
        if own.contains(where: \.lacksCalendar) {
            return say(
                "Dagarna visas när den lokala kalendern för \(year) är ifylld.",
                "The days are shown once the local calendar for \(year) is filled in.")
        }
        guard !own.isEmpty else { return say("Inget \(year).", "Nothing in \(year).") }
        let times = own.reduce(0) { $0 + $1.count }
        let days = own.map(\.window.last).sorted().reduce(into: [CivilDate]()) { if $0.last != $1 { $0.append($1) } }
        let shown = days.prefix(6).map { shortDay($0) }.joined(separator: ", ") + (days.count > 6 ? " …" : "")
        return say(
            "\(count(times, ("gång", ""), ("gånger", ""))) \(year): senast \(shown)",
            "\(count(times, ("", "time"), ("", "times"))) in \(year): by \(shown)")
    }
}
