import Agreements
import Collaboration
import Foundation
import Vocabulary

/// What the page of a step is asked: which step, with what, by whom. `steg?om=H1&steg=beslut&av=styrgrupp`
struct StepQuestion {
    let subject: Subject?
    let step: ChainFact.Step?
    let actor: ActorKey?

    init(_ sent: FormBody) {
        subject = sent["om"].flatMap { Subject($0) }
        step = sent["steg"].flatMap { ChainFact.Step(slug: $0) }
        actor = sent["av"].map(ActorKey.init)
    }
}

extension Desk {
    /// The chain today.
    var chain: ChainView { matter.chain(on: day) }

    /// Where a subject is read about.
    func subjectPath(_ subject: Subject) -> String {
        switch subject {
        case .measure(let number): path("/atgarder/\(number)")
        case .document(let id): path("/kedjan/\(id)")
        case .area: path("/fokusomraden")
        case .agreement: path("/giltighet")
        }
    }

    /// Where a step is taken. The parties' decision on the agreement itself is registered on the page about validity.
    func stepPath(_ step: ChainFact.Step? = nil, with subject: Subject, by actor: ActorKey? = nil) -> String {
        if let step, !step.applies(to: subject) { return path("/giltighet") }
        let parts = [("om", "\(subject)"), ("steg", step?.slug ?? ""), ("av", actor?.text ?? "")]
        let query = parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(inAddress($0.1))" }
        return path("/steg?") + query.joined(separator: "&")
    }

    func bodyPath(_ actor: ActorKey, _ rest: String = "") -> String { path("/organ/\(inAddress(actor.text))\(rest)") }
}

/// A key as it stands in an address, where only plain letters may: headers carry nothing else.
func inAddress(_ key: String) -> String {
    key.addingPercentEncoding(withAllowedCharacters: plainLetters) ?? ""
}

private let plainLetters = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
