import Agreements
import Vocabulary

extension Wording {
    func head(_ agreement: Agreement) -> Explained {
        var lines = [period(agreement)]
        if let declared = agreement.period.declaredMonths {
            lines.append(
                say(
                    "Texten kallar perioden \(length(months: declared)).",
                    "The text calls the period \(length(months: declared))."))
        }
        lines += agreement.registry.map { say("Diarienummer: \($0.number).", "Registry number: \($0.number).") }
        lines += agreement.revised.map { say("Reviderad: \(date($0.on)).", "Revised: \(date($0.on)).") }
        lines += agreement.cites.map { cited in
            let day = day(cited.inForce)
            return say(
                "Hänvisar till lag (\(cited.law)), som började gälla \(day).",
                "Refers to Act (\(cited.law)), which took effect on \(day).")
        }
        if let replaces = agreement.replaces {
            let decided = date(replaces.decided)
            let prolonged = replaces.prolonged ? say(", som hade förlängts", ", which had been prolonged") : ""
            lines.append(
                say("Ersätter den från \(decided)\(prolonged).", "Replaces the one from \(decided)\(prolonged)."))
        }
        if let copies = agreement.copies?.count {
            lines.append(
                say(
                    "Finns i \(count(copies, ("exemplar", ""), ("exemplar", ""))).",
                    "Made in \(count(copies, ("", "copy"), ("", "copies")))."))
        }
        return Explained(heading: say("Giltighet", "Validity"), lines: lines)
    }

    private func period(_ agreement: Agreement) -> String {
        let period = agreement.period
        guard let last = period.last, let through = period.through else {
            return say("Gäller från \(day(period.first)), utan slut.", "Holds from \(day(period.first)), without end.")
        }
        let days = say("\(day(period.first))–\(day(last))", "\(day(period.first))–\(day(last))")
        guard period.daysAssumed else { return say("Gäller \(days).", "Holds \(days).") }
        return say(
            "Gäller \(days). Texten säger \(date(period.from)) och \(date(through)), så dagarna är antagna.",
            "Holds \(days). The text says \(date(period.from)) and \(date(through)), so the days are assumed.")
    }

    func who(_ agreement: Agreement) -> Explained {
        let parties = agreement.parties.map { party in
            "\(party.name): \(say("part", "party")), \(kind(party.kind))."
        }
        let bodies = agreement.bodies.map { body($0, agreement) }
        return Explained(heading: say("Vilka", "Who"), lines: parties + belonging(agreement) + bodies)
    }

    /// The units and posts of each party, and those of nobody here.
    private func belonging(_ agreement: Agreement) -> [String] {
        let all = agreement.units.map(\.key) + agreement.posts.map(\.key)
        func names(_ party: ActorKey?) -> String {
            all.filter { agreement.party(of: $0) == party }.map { name($0, in: agreement) }.joined(separator: ", ")
        }
        let own = agreement.authorities.map { party in
            (name(party, in: agreement), names(party))
        }
        let lines = own.filter { !$0.1.isEmpty }.map { say("Hör till \($0.0): \($0.1).", "Part of \($0.0): \($0.1).") }
        let outside = names(nil)
        return outside.isEmpty
            ? lines : lines + [say("Utan egen part: \(outside).", "Belonging to no party: \(outside).")]
    }

    private func kind(_ kind: Party.Kind) -> String {
        switch kind {
        case .municipality: say("kommun", "municipality")
        case .policeArea: say("lokalpolisområde", "local police area")
        case .region: say("region", "region")
        case .other: say("annan organisation", "another organisation")
        }
    }

    private func body(_ body: Body, _ agreement: Agreement) -> String {
        var parts: [String] = []
        if let whole = body.partOf {
            parts.append(say("del av \(name(whole, in: agreement))", "part of \(name(whole, in: agreement))"))
        }
        switch body.kind {
        case .board:
            parts.append(
                say(
                    "nämnd eller styrelse; vissa beslut får inte delegeras",
                    "board; some decisions may not be delegated"))
        case .committee: parts.append(say("utskott", "committee"))
        case nil: break
        }
        if !body.areas.isEmpty {
            let areas = body.areas.map { key in agreement.rules.areas.first { $0.key == key }?.title[language] ?? key }
            parts.append(say("fokusområde \(list(areas))", "focus area \(list(areas))"))
        }
        if !body.seats.isEmpty {
            let seats = body.seats.map { name($0, in: agreement) }.joined(separator: ", ")
            parts.append(
                say(
                    "platser för \(seats)\(body.openSeats ? " och fler" : "")",
                    "seats for \(seats)\(body.openSeats ? " and more" : "")"))
        } else if body.openSeats {
            parts.append(say("platserna väljs lokalt", "the seats are chosen locally"))
        }
        parts += body.mandates.map { mandate($0, agreement) }
        guard !parts.isEmpty else { return "\(body.name).\(source(body.basis))" }
        return "\(body.name): \(parts.joined(separator: "; ")).\(source(body.basis))"
    }

    /// What a body does with what: `beslutar om fokusområden`.
    func mandate(_ mandate: Body.Mandate, _ agreement: Agreement) -> String {
        "\(verb(mandate.verb)) \(list(mandate.matters.map { mandateMatter($0, agreement) }))"
    }

    /// A matter may also be the key of a body, as when one group steers another.
    private func mandateMatter(_ word: String, _ agreement: Agreement) -> String {
        definedWords[word] == nil && agreement.name(of: ActorKey(word)) != word
            ? agreement.name(of: ActorKey(word)) : thing(word)
    }

    private func verb(_ verb: Body.Verb) -> String {
        switch verb {
        case .decides: say("beslutar om", "decides on")
        case .approves: say("godkänner", "approves")
        case .proposes: say("föreslår", "proposes")
        case .prepares: say("bereder", "prepares")
        case .makes: say("tar fram", "makes")
        case .advises: say("ger råd om", "advises on")
        case .anchors: say("förankrar", "anchors")
        case .owns: say("ansvarar för", "owns")
        case .performs: say("genomför", "carries out")
        case .receives: say("tar emot", "receives")
        case .appoints: say("tillsätter", "appoints")
        case .assigns: say("ger uppdrag åt", "assigns")
        case .steers: say("styr", "steers")
        case .followsUp: say("följer upp", "follows up")
        }
    }

    func signing(_ agreement: Agreement) -> Explained {
        let signatures = agreement.signatures.map { signature in
            let who = name(signature.by, in: agreement)
            let acting = signature.acting ? say(" (tillförordnad)", " (acting)") : ""
            let party = name(signature.party, in: agreement)
            guard let on = signature.on else {
                return say(
                    "\(who)\(acting) undertecknar för \(party). Dagen saknas.",
                    "\(who)\(acting) signs for \(party). The day is missing.")
            }
            let at = signature.at.map { say(" i \($0)", " in \($0)") } ?? ""
            return say(
                "\(who)\(acting) undertecknade för \(party) \(day(on))\(at).",
                "\(who)\(acting) signed for \(party) on \(day(on))\(at).")
        }
        let decisions = agreement.decisions.map { decision in
            let who = name(decision.by, in: agreement)
            guard let on = decision.on else {
                return say("\(who) ska besluta. Dagen saknas.", "\(who) is to decide. The day is missing.")
            }
            return say("\(who) beslutade \(day(on)).", "\(who) decided on \(day(on)).")
        }
        let open = agreement.placeholders.map {
            say(
                "\($0.reading.sv) är öppet. I texten står \(quoted($0.text)).",
                "\($0.reading.en) is open. The text says \(quoted($0.text)).")
        }
        return Explained(heading: say("Underskrifter", "Signatures"), lines: signatures + decisions + open)
    }
}
