import Agreements
import Collaboration
import Pages
import Storage
import Vocabulary
import Wording

// Earlier occasions of one commitment as one form: a row for each, with the day it took place.

extension Desk {
    /// Occasions whose window has closed and that nothing shows or excuses, the latest first.
    func unregistered(_ status: CommitmentStatus) -> [ObligationStatus] {
        status.occasions.filter { occasion in
            let isOpen: Bool =
                switch occasion.standing {
                case .missed, .overdue, .notDone, .notRegistered, .cannotBeAssessed: true
                default: false
                }
            return isOpen && occasion.obligation.window.last < day && !occasion.obligation.isOpenEnded
        }.sorted { $0.obligation.window.last > $1.obligation.window.last }
    }

    /// The field of an occasion: the same whatever else has been registered meanwhile.
    func earlierName(_ occasion: ObligationStatus) -> String {
        "dag-" + String(digest(ofText: occasion.obligation.id.description).prefix(12))
    }

    func earlierAct(_ commitment: Commitment, _ occasion: ObligationStatus, present: [String]) -> Act {
        let unit = occasion.obligation.id.unit
        return .done(
            Act.Doing(
                commitment.evidence.kind, what: commitment.evidence.subject, present: present.map { ActorKey($0) },
                unit: unit.isEmpty ? nil : unit,
                about: occasion.obligation.about == nil ? nil : occasion.obligation.id.period))
    }

    /// Why an act would be refused; nothing is written.
    func refusals(of request: ActRequest) -> [Refusal] {
        guard
            case .failure(let refused) = decide(request, matter: matter, today: day, digest: { digest(ofText: $0) })
        else { return [] }
        return refused.reasons
    }

    /// Why an act would be refused, or would count as something else; nothing is written.
    func reasons(against request: ActRequest, outside occasion: ObligationStatus) -> [String] {
        let refused = refusals(of: request)
        guard refused.isEmpty else {
            return refused.map { wording.refusal($0, in: agreement) }.map { "\($0.what) \($0.remedy)" }
        }
        // A paper about a month is delivered after it; everything else takes place in its window.
        guard occasion.obligation.about == nil, !occasion.obligation.window.contains(request.on) else { return [] }
        return [
            say(
                "Dagen ligger utanför \(wording.range(occasion.obligation.window)).",
                "The day lies outside \(wording.range(occasion.obligation.window)).")
        ]
    }

    func earlierForm(
        _ status: CommitmentStatus, _ occasions: [ObligationStatus], key: String, filled: FormBody
    ) -> FormModel {
        var fields = occasions.map { earlierField($0, status.commitment, written: filled[earlierName($0)]) }
        fields.append(
            Field(
                name: "med", label: .words(say("Vilka var med?", "Who took part?")),
                kind: .checkboxes(options: participants(status.commitment), chosen: Set(filled.all("med"))),
                hint: say("Gäller alla tillfällen som du fyller i.", "Holds for all occasions that you fill in."),
                isOptional: true))
        return FormModel(
            id: "tidigare", title: say("Registrera tidigare tillfällen", "Register earlier occasions"),
            action: path(status.commitment) + "/tidigare", key: key, fields: occasions.isEmpty ? [] : fields,
            submit: say("Registrera alla ifyllda", "Register all that are filled in"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path(status.commitment)))
    }

    private func earlierField(_ occasion: ObligationStatus, _ commitment: Commitment, written: String?) -> Field {
        let unit = occasion.obligation.id.unit
        let unitWords = unit.isEmpty ? "" : ", " + wording.unit(unit, of: commitment, in: agreement)
        let label = wording.period(occasion.obligation, of: commitment) + unitWords
        var field = dayField(earlierName(occasion), label, among: occasion.obligation.window, written: written)
        field.isOptional = true
        return field
    }

    /// A week has seven days to choose among; a longer time asks for the day.
    func dayField(_ name: String, _ label: String, among days: DayRange, written: String?) -> Field {
        guard days.days <= 7 else {
            return Field(name: name, label: .words(label), kind: .date(written ?? ""), hint: wording.range(days))
        }
        let all = (0..<days.days).map { days.first.adding(days: $0) }
        return Field(
            name: name, label: .words(label),
            kind: .select(
                options: [Choice(value: "", label: .words(say("Registreras inte", "Not registered")))]
                    + all.map { Choice(value: $0.description, label: .words(wording.day($0))) },
                chosen: written ?? ""))
    }
}
