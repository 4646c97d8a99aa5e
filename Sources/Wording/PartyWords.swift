package import Agreements
import Collaboration
package import Vocabulary

// What a party says of what another registered, or nobody did.
extension Wording {
    /// In the history, as a sentence.
    func word(_ word: PartyWord, _ on: String, _ agreement: Agreement) -> String {
        let party = name(word.party, in: agreement)
        switch word {
        case .confirmed(let about):
            return say(
                "\(party) bekräftade uppgift nummer \(about.entry) \(on).",
                "\(party) confirmed entry number \(about.entry) on \(on).")
        case .denied(let about):
            return say(
                "\(party) sade \(on) att uppgift nummer \(about.entry) inte stämmer.",
                "\(party) said on \(on) that entry number \(about.entry) is not right.")
        case .notDone(let about):
            let what = occasion(about.obligation, in: agreement)
            return say(
                "\(party) sade \(on) att det inte blev gjort: \(what).",
                "\(party) said on \(on) that it was not done: \(what).")
        }
    }

    /// Beside an entry: that another party has confirmed it, or says that it is not right.
    package func saidOf(_ isRight: Bool, by party: ActorKey, in agreement: Agreement) -> String {
        let party = name(party, in: agreement)
        return isRight
            ? say("Bekräftat av \(party).", "Confirmed by \(party).")
            : say("\(party) säger att det inte stämmer.", "\(party) says that this is not right.")
    }

    func word(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .ownEntry(let number):
            return pair(
                (
                    "Uppgift nummer \(number) är er egen.",
                    "En annan part bekräftar den. Är den fel, rätta den i stället."
                ),
                (
                    "Entry number \(number) is your own.",
                    "Another party confirms it. If it is wrong, correct it instead."
                ))
        case .occasionNotOver(let id):
            let what = occasion(id, in: agreement)
            return pair(
                ("\(what): tiden är inte ute än.", "Vänta tills den är det."),
                ("\(what): its time is not over yet.", "Wait until it is."))
        default: return nil
        }
    }
}
