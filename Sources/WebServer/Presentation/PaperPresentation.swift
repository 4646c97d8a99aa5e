import Agreements
import Collaboration
import Ledger
import Pages
import Reports
import Vocabulary
import Wording

/// The papers that are drafted from an agreement's journal, by what their addresses are made of.
enum PaperName: Hashable {
    case brief
    case year(Int)
    case final
    case answers
    case minutes(Int)
    case renewal
    case decision(ActorKey, Subject)
    case decisions(ActorKey, CivilDate)

    /// Below the agreement: `/papper/ar/2025`.
    var path: String {
        switch self {
        case .brief: "/papper/lage"
        case .year(let year): "/papper/ar/\(year)"
        case .final: "/papper/slutlig"
        case .answers: "/papper/lagen"
        case .minutes(let entry): "/papper/mote/\(entry)"
        case .renewal: "/fornyelse"
        case .decision(let actor, let subject): "/organ/\(inAddress(actor.text))/underlag/\(inAddress("\(subject)"))"
        case .decisions(let actor, let day): "/organ/\(inAddress(actor.text))/beslut/\(day)"
        }
    }
}

extension PaperName {
    /// Whether the paper tells what stands in this note; other texts are never fetched.
    func tells(noteIn entry: Entry) -> Bool {
        guard case .note(let note) = entry.fact else { return false }
        switch self {
        case .brief, .renewal, .decision, .decisions: return false
        case .minutes(let meeting): return note.entry == meeting
        case .year, .final, .answers: return true
        }
    }
}

extension Grounds {
    /// Nil when there is no such paper: a year outside the agreement's life, or an entry that is no meeting.
    func document(_ name: PaperName) -> Document? {
        switch name {
        case .brief: brief()
        case .year(let year): yearly(year)
        case .final: final()
        case .answers: answers()
        case .minutes(let entry): minutes(of: entry)
        case .renewal: renewal(to: nil)
        case .decision(let actor, let subject): decisionPaper(of: subject, for: actor)
        case .decisions(let actor, let day): decisions(by: actor, on: day)
        }
    }
}

extension Desk {
    /// What papers are drafted from, as the reader's organisation sees it.
    func grounds(_ entries: [Entry], notes: [Int: [NoteText]] = [:]) -> Grounds {
        Grounds(matter, on: day, wording: wording, entries: entries, notes: notes.mapValues { $0.map(\.text) })
    }

    /// Where each entry can be read that shows something done or excused: its line on the page of its commitment.
    func evidence(_ entries: [Entry]) -> [Int: String] {
        let byEvidence = Dictionary(
            agreement.commitments.map { ($0.evidence, $0) }, uniquingKeysWith: { first, _ in first })
        let found = entries.compactMap { entry -> (Int, String)? in
            let commitment: Commitment? =
                switch entry.fact {
                case .done(let done): byEvidence[Evidence(kind: done.evidence, subject: done.what)]
                case .excused(let excuse): agreement.commitment(excuse.obligation.commitment)
                default: nil
                }
            return commitment.map { (entry.number, "\(path($0))#p\(entry.number)") }
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The minutes of a meeting that stands.
    func minutes(of entry: Entry) -> Link? {
        guard case .done(let done) = entry.fact, done.evidence == .meeting,
            !matter.state.withdrawn.contains(entry.number)
        else { return nil }
        return Link(text: .words(wording.paper(.minutesTitle)), path: path(PaperName.minutes(entry.number).path))
    }

    /// The page for the steering group for groups that meet more seldom than every month.
    private func sinces(_ here: String) -> [Link] {
        [
            (3, say("Sedan tre månader", "Since three months ago")),
            (6, say("Sedan ett halvår", "Since half a year ago")),
        ].map {
            Link(text: .words($0.1), path: "\(here)?sedan=\(day.adding(months: -$0.0))")
        }
    }

    /// The same paper in other shapes.
    func shapes(of name: PaperName) -> [Link] {
        let here = path(name.path)
        return (name == .brief ? sinces(here) : []) + [
            Link(text: .words(say("Text att klistra in", "Text to paste")), path: here + "?som=text"),
            Link(text: .words("Markdown"), path: here + "?som=markdown"),
            Link(text: .words("JSON"), path: here + "?som=json"),
        ]
    }
}
