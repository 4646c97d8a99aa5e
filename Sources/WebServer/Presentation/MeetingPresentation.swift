import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// A meeting is one, whoever registers it: the button of one press, what stands in its place, and what a second entry says.
extension Desk {
    /// Who should be at a meeting: those whom the text names, else the parties.
    func expected(at commitment: Commitment) -> [ActorKey] {
        commitment.seats.isEmpty ? agreement.authorities : commitment.seats
    }

    /// Says when a meeting is to be held, so that those who are to be there get its papers.
    func planForm(_ status: CommitmentStatus, key: String, filled: String? = nil) -> FormModel? {
        guard status.commitment.evidence.kind == .meeting else { return nil }
        return FormModel(
            id: "planera", title: say("Planera ett möte", "Plan a meeting"),
            lead: say(
                "De som ska vara med och har valt brev inför möten får papperen \(matter.settings.paperDays) dagar före, eller nästa morgon om det är mindre än så kvar.",
                "Those who are to be there and have chosen letters before meetings get the papers \(matter.settings.paperDays) days before, or the next morning if less time is left."
            ),
            action: path(status.commitment) + "/planera", key: key,
            fields: [
                Field(
                    name: "motesdag", label: .words(say("Vilken dag ska mötet hållas?", "Which day is the meeting?")),
                    kind: .date(filled ?? ""))
            ], submit: say("Spara mötesdagen", "Save the day"), weight: .secondary)
    }

    /// A button for each meeting of today that nobody has registered.
    func oneClick(_ status: CommitmentStatus, key: String) -> [FormModel] {
        let commitment = status.commitment
        guard commitment.evidence.kind == .meeting else { return [] }
        let present = expected(at: commitment)
        return commitment.countedUnits.enumerated().compactMap { place, unit in
            guard heldToday(status, unit) == nil else { return nil }
            return FormModel(
                id: "hallet-\(place)",
                title: say("Mötet hölls i dag", "The meeting was held today") + inBrackets(unit, of: commitment),
                lead: say("Alla som skulle vara med var med: ", "Everyone who was to be there was there: ")
                    + present.map { agreement.shortName(of: $0) }.joined(separator: ", ") + ".",
                action: path(commitment) + "/registrera",
                key: "\(key)h\(place)",
                hidden: [HiddenField(name: "datum", value: day.description), HiddenField(name: "enhet", value: unit)]
                    + present.map { HiddenField(name: "med", value: $0.text) },
                submit: present.count == 2
                    ? say("Hölls, båda var med", "Held, both were there")
                    : say("Hölls, alla var med", "Held, all were there"))
        }
    }

    private func inBrackets(_ unit: String, of commitment: Commitment) -> String {
        unit.isEmpty ? "" : " (\(wording.unit(unit, of: commitment, in: agreement)))"
    }

    /// The first that anybody registered of today's meeting.
    private func heldToday(_ status: CommitmentStatus, _ unit: String) -> State.Doing? {
        let isCounted = !status.commitment.dimensions.isEmpty
        return status.doings.first {
            $0.on == day && $0.meeting != nil && (!isCounted || ($0.done.unit ?? "") == unit)
        }
    }

    /// In place of the button: who has registered today's meeting.
    func registeredToday(_ status: CommitmentStatus) -> [RegisteredLine] {
        status.commitment.countedUnits.compactMap { unit in
            guard let doing = heldToday(status, unit) else { return nil }
            let (place, who) = (inBrackets(unit, of: status.commitment), agreement.name(of: doing.actor.organisation))
            return RegisteredLine(
                text: say(
                    "Mötet i dag\(place) är redan registrerat av \(who).",
                    "Today's meeting\(place) has already been registered by \(who)."),
                link: Link(text: .words(say("Visa registreringen", "See the entry")), path: "#p\(doing.entry)"))
        }
    }

    /// Who was not there, as far as all who registered the same meeting say, and that it counts once.
    func flags(of entry: Entry, _ done: Collaboration.Fact.Done, _ status: CommitmentStatus) -> [String] {
        guard let doing = status.doings.first(where: { $0.entry == entry.number }) else {
            return wording.presence(done, of: status.commitment, in: agreement)
        }
        var whole = done
        whole.present = status.doings.present(at: doing)
        let isRepeat = status.doings.contains {
            $0.entry < doing.entry && $0.meeting != nil && $0.meeting == doing.meeting
        }
        return wording.presence(whole, of: status.commitment, in: agreement)
            + (isRepeat
                ? [
                    say(
                        "Samma möte var redan registrerat. Det räknas en gång.",
                        "The same meeting had already been registered. It counts once.")
                ] : [])
    }
}
