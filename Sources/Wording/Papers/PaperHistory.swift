import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// The paper's name, as it stands in sentences: `uppföljningen av 2025`.
    package func paper(_ id: PaperID) -> String {
        switch id.kind {
        case .year(let year): say("uppföljningen av \(year)", "the follow-up of \(year)")
        case .final: say("den slutliga uppföljningen", "the final follow-up")
        }
    }

    /// What somebody did with a paper, as a line of history.
    func paper(_ entry: Entry, _ on: String, _ agreement: Agreement) -> String {
        let who = name(entry.actor.organisation, in: agreement)
        switch entry.fact {
        case .sectionWritten(let written):
            return say(
                "\(who) skrev i \(paper(written.paper)) \(on).", "\(who) wrote in \(paper(written.paper)) on \(on).")
        case .paperShared(let text):
            return say(
                "\(who) delade \(paper(text.paper)) \(on).", "\(who) shared \(paper(text.paper)) on \(on).")
        case .paperAdopted(let text):
            return say(
                "\(who) antog \(paper(text.paper)) \(on).", "\(who) adopted \(paper(text.paper)) on \(on).")
        default: return ""
        }
    }
}
