import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// The one thing that a link in a letter registers, looked up anew each time: it may be done.
struct Errand {
    let token: String
    let desk: Desk
    let actor: Actor
    let thing: Thing

    enum Thing {
        case occasion(ObligationStatus, Commitment)
        case measure(MeasureStatus)
    }

    /// Nil when the thing is not there.
    init?(_ bearer: LinkBearer) {
        guard let thing = Thing(bearer.thing, bearer.desk) else { return nil }
        token = bearer.token
        desk = bearer.desk
        actor = bearer.actor
        self.thing = thing
    }

    var isDone: Bool {
        switch thing {
        case .occasion(let occasion, _): occasion.standing.isMet
        case .measure(let status): status.isOver
        }
    }

    /// The day that is offered: today, or the last day on which it would have counted.
    var day: CivilDate {
        switch thing {
        case .occasion(let occasion, _): min(desk.day, occasion.obligation.window.last)
        case .measure: desk.day
        }
    }

    /// What pressing the button says.
    var act: Act { thing.act(desk) }

    // MARK: In words

    /// What the button registers, in a word or two.
    var title: String {
        switch thing {
        case .occasion(_, let commitment): desk.wording.label(desk.wording.evidence(commitment.evidence.kind))
        case .measure: desk.say("Åtgärden är klar", "The measure is done")
        }
    }

    /// What to know before pressing it.
    var lead: [String] {
        guard case .occasion(_, let commitment) = thing, commitment.evidence.kind == .meeting else { return [] }
        return [
            desk.say(
                "Knappen säger att alla som skulle vara med var med. Fattades någon, registrera mötet på sidan i stället.",
                "The button says that all who should be there were there. If somebody was missing, register the meeting on "
                    + "the page instead.")
        ]
    }

    /// Where it stands, and why.
    var reason: String {
        switch thing {
        case .occasion(let occasion, let commitment):
            desk.wording.reason(occasion, of: commitment, in: desk.agreement)
        case .measure(let status): desk.wording.reason(status, in: desk.agreement)
        }
    }

    var facts: [Pages.Fact] {
        [Pages.Fact(label: desk.say("Överenskommelse", "Agreement"), value: .name(desk.name(desk.agreement.title)))]
            + about + [
                Pages.Fact(
                    label: desk.say("Registreras av", "Registered by"),
                    value: .name(desk.name("\(desk.who.postName), \(desk.who.organisationName)")))
            ]
    }

    private var about: [Pages.Fact] {
        switch thing {
        case .measure(let status):
            return [
                Pages.Fact(
                    label: desk.say("Åtgärd", "Measure"),
                    value: .name(desk.name("\(status.number) \(status.terms.text)")))
            ]
        case .occasion(let occasion, let commitment):
            let unit = occasion.obligation.id.unit
            let place =
                unit.isEmpty
                ? []
                : [
                    Pages.Fact(
                        label: desk.say("Gäller", "For"),
                        value: .words(desk.wording.unit(unit, of: commitment, in: desk.agreement)))
                ]
            return [
                Pages.Fact(label: desk.say("Åtagande", "Commitment"), value: desk.title(commitment)),
                Pages.Fact(
                    label: desk.say("Tillfälle", "Occasion"),
                    value: .words(desk.wording.period(occasion.obligation, of: commitment))),
            ] + place
        }
    }
}

extension Errand.Thing {
    /// That it was done, by all who should be there.
    func act(_ desk: Desk) -> Act {
        switch self {
        case .measure(let status): return .measure(.done(status.number))
        case .occasion(let occasion, let commitment):
            let id = occasion.obligation.id
            let kind = commitment.evidence.kind
            // What belongs to the day it happened on needs no period; a paper is about the one that the letter named.
            let isAbout = commitment.lateness != .missed && !commitment.cadence.main.followsWhatIsDone
            return .done(
                Act.Doing(
                    kind, what: commitment.evidence.subject,
                    present: kind == .meeting ? desk.expected(at: commitment) : [],
                    unit: id.unit.isEmpty ? nil : id.unit, about: isAbout ? id.period : nil))
        }
    }

    /// What a link says that it registers: an occasion's id, or a measure's number.
    init?(_ text: String, _ desk: Desk) {
        if let number = MeasureNumber(label: text), let status = desk.measures.first(where: { $0.number == number }) {
            self = .measure(status)
            return
        }
        for status in desk.statuses {
            for occasion in status.occasions where occasion.obligation.id.description == text {
                self = .occasion(occasion, status.commitment)
                return
            }
        }
        return nil
    }
}
