import Agreements
import Collaboration
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// What a link in a letter is for, looked up anew each time: the post may be over, the thing may be done.
struct Errand {
    let token: String
    let desk: Desk
    let actor: Actor
    let thing: Thing

    enum Thing {
        case occasion(ObligationStatus, Commitment)
        case measure(MeasureStatus)
    }

    /// Nil when the link is over, its owner holds the post no more, or the thing is not there.
    init?(_ token: String, _ call: Call) throws {
        guard token.utf8.count == 64,
            let link = try call.site.ledger.accounts.doneLink(token, now: call.site.clock())
        else { return nil }
        let held = try call.site.ledger.accounts.appointments(of: link.account)
        let choices = SignedIn.choices(of: link.account, held, among: call.site.agreements) { call.site.today($0) }
        guard let who = choices.first(where: { $0.isFor(link.post, in: link.agreement) }),
            mayDo(.recordAct, in: link.agreement, as: who) == .allowed, let actor = who.actor(in: link.agreement),
            let desk = try call.site.desk(link.agreement, as: who, call.language),
            let thing = Thing(link.occasion, desk)
        else { return nil }
        self.token = token
        self.desk = desk
        self.actor = actor
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
    var act: Act {
        switch thing {
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
