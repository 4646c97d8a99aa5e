import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

extension Desk {
    /// - Parameters:
    ///   - notes: texts that this viewer may read, by the number of the entry they are about.
    ///   - files: the addresses of files that this viewer may read, by the number of the entry that says so.
    ///   - refused: a form that came back, put in place of the fresh one.
    func commitmentPage(
        _ frame: Frame, _ status: CommitmentStatus, entries: [Entry], notes: [Int: [NoteText]],
        files: [Int: String], key: String, refused: FormModel? = nil
    ) -> CommitmentPage {
        let commitment = status.commitment
        let (recent, earlier) = occasions(status)
        let canAct = who.actor(in: agreement.id) != nil
        var forms =
            canAct
            ? [registerForm(status, key: key + "r")]
                + [excuseForm(status, key: key + "x"), planForm(status, key: key + "p")].compactMap { $0 } : []
        if let refused { forms = forms.map { $0.id == refused.id ? refused : $0 } }
        var page = CommitmentPage(
            frame: frame, number: commitment.label ?? "", title: title(commitment),
            agreement: Link(text: .name(name(agreement.short)), path: path()), heading: name(source(commitment.basis)),
            reading: commitment.reading[language], cadence: wording.cadence(commitment),
            responsible: responsible(commitment),
            countedPer: commitment.countedUnits.filter { !$0.isEmpty }.map {
                .words(wording.unit($0, of: commitment, in: agreement))
            },
            strength: wording.strength(commitment.cadence.strength),
            shownBy: wording.evidence(commitment.evidence.kind),
            countedFrom: matter.countedFrom(commitment.key, matter.version(on: day)).map(wording.day),
            status: self.status(status), reason: wording.reason(status, in: agreement, on: day), proposal: nil,
            notes: [commitment.basis.note?[language]].compactMap { $0 }, occasions: recent, earlierOccasions: earlier,
            events: withFiles(events(status, entries, notes), of: entries, at: files),
            oneClick: canAct ? oneClick(status, key: key) : [],
            registering: forms,
            wordingProposal: canAct
                ? (refused?.id == "intervall" ? refused : intervalForm(status, key: key + "i")) : nil)
        page.provision = commitment.basis.law.map(wording.provision).map {
            Provision(name: $0.name, whereToRead: $0.whereToRead)
        }
        let planned = matter.state.planned(from: day).filter { $0.commitment == commitment.key }
        if !planned.isEmpty { page.notes.append(wording.plannedMeetings(planned)) }
        page.registeredToday = canAct ? registeredToday(status) : []
        if canAct, unregistered(status).count > 1 {
            page.earlier = Link(
                text: .words(say("Registrera flera tidigare tillfällen", "Register several earlier occasions")),
                path: path(commitment) + "/tidigare")
        }
        // Where each is counted for itself, they stand under what is counted.
        if !commitment.cadence.per.contains(.recipient) {
            page.recipients = commitment.recipients.map { .name(name(agreement.name(of: $0))) }
        }
        return page
    }

    private func occasions(_ status: CommitmentStatus) -> (recent: [OccasionLine], earlier: [OccasionLine]) {
        let inOrder = status.occasions.sorted { $0.obligation.window.last < $1.obligation.window.last }
        let begun = inOrder.filter { $0.obligation.window.first <= day }
        let coming = inOrder.filter { $0.obligation.window.first > day }.prefix(3)
        let ordered = Array((begun + coming).reversed())
        let lines = ordered.map { line($0, status) }
        return (Array(lines.prefix(12)), Array(lines.dropFirst(12)))
    }

    private func line(_ occasion: ObligationStatus, _ status: CommitmentStatus) -> OccasionLine {
        let shown = Set(occasion.shownBy)
        let unit = occasion.obligation.id.unit
        let unitWords = unit.isEmpty ? "" : ", " + wording.unit(unit, of: status.commitment, in: agreement)
        let window =
            occasion.obligation.isOpenEnded
            ? say("utan datum", "without a date") : wording.range(occasion.obligation.window)
        return OccasionLine(
            name: .words(wording.period(occasion.obligation, of: status.commitment) + unitWords), window: window,
            status: self.status(occasion),
            reason: [
                wording.reason(occasion, of: status.commitment, in: agreement),
                matter.reasonsSoFar(occasion, of: status.commitment, in: agreement, on: day).map {
                    wording.reasonsSoFar($0, in: agreement)
                },
            ].compactMap { $0 }.joined(separator: " "),
            evidence: status.doings.filter { shown.contains($0.entry) }.map { doing in
                EvidenceLine(
                    day: wording.shortDay(doing.on), what: doing.done.reference.map { .name(name($0)) },
                    path: "#p\(doing.entry)")
            })
    }

    private func events(_ status: CommitmentStatus, _ entries: [Entry], _ notes: [Int: [NoteText]]) -> [EventLine] {
        let own = entries.filter { concerns($0, status.commitment) }
        return events(own, among: entries, notes) { entry in
            guard case .done(let done) = entry.fact else { return [] }
            return self.flags(of: entry, done, status) + said(of: entry)
        }
    }

    /// What was registered about one thing, newest first.
    /// - Parameters:
    ///   - entries: all that the reader may read; corrections are looked for among them.
    ///   - flags: what to know about one of them, in sentences.
    func events(
        _ own: [Entry], among entries: [Entry], _ notes: [Int: [NoteText]], flags: (Entry) -> [String] = { _ in [] }
    ) -> [EventLine] {
        var takenBack: [Int: Int] = [:]
        // A correction that has been taken back itself corrects nothing.
        for entry in entries where !matter.state.withdrawn.contains(entry.number) {
            if case .withdrawn(let taken) = entry.fact { takenBack[taken.entry] = entry.number }
        }
        return own.reversed().map { entry in
            var flags = flags(entry)
            if takenBack[entry.number] != nil {
                flags.append(say("Tillbakatagen, räknas inte.", "Taken back, does not count."))
            }
            let texts = (notes[entry.number] ?? []) + (takenBack[entry.number].flatMap { notes[$0] } ?? [])
            let isLater = entry.recordedDay != entry.on
            return EventLine(
                day: wording.day(entry.on), recorded: isLater ? wording.day(entry.recordedDay) : nil,
                what: ([wording.entry(entry, in: agreement)] + flags).joined(separator: " "),
                who: name(agreement.name(of: entry.actor.post)),
                organisation: name(agreement.name(of: entry.actor.organisation)),
                notes: texts.map { readers(of: $0, on: entry) }, entry: entry.number,
                links: [minutes(of: entry), correction(of: entry), sharing(notes[entry.number] ?? [], of: entry)]
                    .compactMap {
                        $0
                    })
        }
    }

    /// The note with who reads it, and whose it is when another organisation than the entry's has written it.
    private func readers(of note: NoteText, on entry: Entry) -> EventLine.Note {
        let readers =
            note.isShared
            ? say("Delad med alla parter.", "Shared with all parties.")
            : say("Läses bara av er organisation.", "Read by your organisation only.")
        let writer = agreement.name(of: note.organisation)
        let by = say("Skriven av \(writer).", "Written by \(writer).")
        return EventLine.Note(
            text: note.text, readers: note.organisation == entry.actor.organisation ? readers : "\(by) \(readers)")
    }

    /// A note of one's own that has not been shared can be.
    private func sharing(_ notes: [NoteText], of entry: Entry) -> Link? {
        guard who.actor(in: agreement.id) != nil, notes.contains(where: { !$0.isShared }),
            !notes.contains(where: { $0.isShared && $0.organisation == who.parties[agreement.id] })
        else { return nil }
        return Link(text: .words(say("Dela anteckningen", "Share the note")), path: path("/dela/\(entry.number)"))
    }

    /// What the other parties say of an entry.
    private func said(of entry: Entry) -> [String] {
        agreement.authorities.compactMap { party in
            matter.state.word(of: party, about: entry.number).map { wording.saidOf($0, by: party, in: agreement) }
        }
    }

    private func concerns(_ entry: Entry, _ commitment: Commitment) -> Bool {
        switch entry.fact {
        case .done(let done): Evidence(kind: done.evidence, subject: done.what) == commitment.evidence
        case .excused(let excused): excused.obligation.commitment == commitment.key
        case .word(.notDone(let said)): said.obligation.commitment == commitment.key
        case .meetingPlanned(let meeting): meeting.commitment == commitment.key
        case .intervalChosen(let choice): choice.commitment == commitment.key
        default: false
        }
    }

    /// Only the organisation that registered something takes it back.
    func correction(of entry: Entry) -> Link? {
        guard let own = who.actor(in: agreement.id)?.organisation, own == entry.actor.organisation,
            !matter.state.withdrawn.contains(entry.number)
        else { return nil }
        return Link(text: .words(say("Rätta", "Correct")), path: path("/rattelse/\(entry.number)"))
    }

    // MARK: Forms

    /// The form that registers what shows the commitment.
    func registerForm(_ status: CommitmentStatus, key: String, filled: FormBody = FormBody(), on date: CivilDate? = nil)
        -> FormModel
    {
        let commitment = status.commitment
        let units = commitment.countedUnits.filter { !$0.isEmpty }
        var fields = [
            Field(
                name: "datum", label: .words(say("Vilken dag?", "Which day?")),
                kind: .date(filled["datum"] ?? (date ?? day).description))
        ]
        if !units.isEmpty {
            fields.append(
                Field(
                    name: "enhet", label: .words(wording.whichUnit(commitment)),
                    kind: .radios(
                        options: units.map {
                            Choice(value: $0, label: .words(wording.unit($0, of: commitment, in: agreement)))
                        },
                        chosen: filled["enhet"] ?? "")))
        }
        if commitment.evidence.kind == .delivery || commitment.evidence.kind == .report {
            fields += [aboutField(status, filled)].compactMap { $0 }
        }
        if commitment.evidence.kind.gathersPeople || !commitment.countsOnlyWith.isEmpty {
            fields.append(
                Field(
                    name: "med", label: .words(say("Vilka var med?", "Who took part?")),
                    kind: .checkboxes(options: participants(commitment), chosen: Set(filled.all("med"))),
                    isOptional: true))
        }
        if commitment.evidence.kind == .documentReviewed {
            fields.append(
                Field(
                    name: "oforandrad", label: .words(say("Vad blev det?", "What came of it?")),
                    kind: .radios(
                        options: [
                            Choice(value: "nej", label: .words(say("En ny version", "A new version"))),
                            Choice(
                                value: "ja",
                                label: .words(say("Ingen ändring behövs (skriv varför)", "No change needed (say why)"))),
                        ], chosen: filled["oforandrad"] ?? "nej")))
        }
        fields.append(
            Field(
                name: "underlag", label: .words(say("Diarienummer eller adress", "Registry number or address")),
                kind: .text(filled["underlag"] ?? ""), isOptional: true))
        fields.append(
            Field(
                name: "anteckning",
                label: .words(say("Anteckning för den egna organisationen", "Note for your own organisation")),
                kind: .note(filled["anteckning"] ?? ""), isOptional: true))
        fields += fileFields(filled, isOptional: true)
        return FormModel(
            id: "registrering",
            title: say(
                "Registrera: \(wording.evidence(commitment.evidence.kind))",
                "Register: \(wording.evidence(commitment.evidence.kind))"),
            action: path(commitment) + "/registrera", key: key, fields: fields, submit: say("Registrera", "Register"))
    }

    /// The oldest that is missing is named and chosen beforehand: nothing lands on a period that nobody has seen.
    private func aboutField(_ status: CommitmentStatus, _ filled: FormBody) -> Field? {
        let periods = OpenPeriods(status, on: day)
        guard !periods.shown.isEmpty else { return nil }
        func words(_ obligation: Obligation) -> String {
            wording.label(wording.period(obligation, of: status.commitment))
        }
        var options = periods.shown.map { Choice(value: $0.id.period, label: .words(words($0))) }
        if let oldest = periods.oldest {
            let isOldest = options.firstIndex { $0.value == oldest.id.period }
            if let isOldest { options.remove(at: isOldest) }
            let label = say("\(words(oldest)) (äldst av dem som saknas)", "\(words(oldest)) (the oldest missing)")
            options.insert(Choice(value: oldest.id.period, label: .words(label)), at: 0)
        } else {
            let each = periods.oldestOfEach.map {
                "\(wording.unit($0.id.unit, of: status.commitment, in: agreement)): "
                    + wording.period($0, of: status.commitment)
            }.joined(separator: ", ")
            let label =
                each.isEmpty
                ? say("Ingen särskild period", "No particular period")
                : say("Den äldsta som saknas (\(each))", "The oldest missing (\(each))")
            options.insert(Choice(value: "", label: .words(label)), at: 0)
        }
        return Field(
            name: "avser", label: .words(say("Vilken period gäller det?", "Which period is it about?")),
            kind: .select(options: options, chosen: filled["avser"] ?? options.first?.value ?? ""), isOptional: true)
    }

    func participants(_ commitment: Commitment) -> [Choice] {
        let seats = commitment.seats.flatMap { seat -> [ActorKey] in
            agreement.party(seat) == nil
                ? [seat] : agreement.posts.filter { agreement.party(of: $0.key) == seat }.map(\.key)
        }
        let others = (commitment.owners + commitment.participants + commitment.countsOnlyWith).filter { key in
            agreement.party(key) == nil && !agreement.bodies.contains { $0.key == key }
        }
        let posts = agreement.posts.map(\.key)
        return Array(uniqued: seats + others + agreement.authorities + posts).map { key in
            Choice(
                value: key.text, label: .name(name(agreement.name(of: key))),
                party: agreement.party(of: key).flatMap(mark))
        }
    }

    private func excuseForm(_ status: CommitmentStatus, key: String) -> FormModel? {
        let open = status.occasions.filter { status in
            status.obligation.window.first <= day && !status.standing.isMet && status.standing != .excused
                && status.standing != .notApplicable && status.standing != .notRegistered
        }.suffix(24).reversed()
        guard !open.isEmpty, let own = who.parties[agreement.id],
            agreement.parties(owing: status.commitment).contains(own)
        else { return nil }
        let options = open.map { occasion in
            let unit = occasion.obligation.id.unit
            let unitWords = unit.isEmpty ? "" : ", " + wording.unit(unit, of: status.commitment, in: agreement)
            return Choice(
                value: occasion.obligation.id.description,
                label: .words(wording.period(occasion.obligation, of: status.commitment) + unitWords))
        }
        let owing = agreement.parties(owing: status.commitment).count
        let jointly =
            owing > 1 && !status.commitment.cadence.per.contains(.party)
            ? say(
                " Tillfället visas som ”Skäl angivet” när \(owing == 2 ? "båda" : "alla") parter har angett skäl.",
                " The occasion is shown as “Excused” when \(owing == 2 ? "both" : "all") parties have given a reason.")
            : ""
        return FormModel(
            id: "forhinder",
            title: say(
                "Ange skäl för ett tillfälle som inte blev av", "Give a reason for an occasion that did not take place"),
            lead: say(
                "Skälet gäller bara er egen organisation och räknas aldrig som uppfyllt.",
                "The reason counts for your own organisation only and never as met.") + jointly,
            action: path(status.commitment) + "/forhinder", key: key,
            fields: [
                Field(
                    name: "tillfalle", label: .words(say("Vilket tillfälle?", "Which occasion?")),
                    kind: .select(options: options, chosen: options.first?.value ?? "")),
                Field(name: "skal", label: .words(say("Skäl", "Reason")), kind: .note("")),
            ], submit: say("Spara skälet", "Save the reason"), weight: .secondary)
    }

    func intervalForm(_ status: CommitmentStatus, key: String, filled: String? = nil) -> FormModel? {
        guard status.commitment.cadence.main == .regularly else { return nil }
        return FormModel(
            id: "intervall",
            title: say("Välj hur ofta, tills texten säger det", "Choose how often, until the text says so"),
            lead: say(
                "Ett lokalt val. Det gäller när alla parter har valt samma antal dagar.",
                "A local choice. It holds when all parties have chosen the same number of days.")
                + (status.commitment.isLaw
                    ? ""
                    : say(
                        " Vid nästa revidering: föreslå ”minst 2 per år”.",
                        " At the next revision: propose “at least 2 a year”.")),
            action: path(status.commitment) + "/intervall", key: key,
            fields: [
                Field(
                    name: "dagar",
                    label: .words(
                        say("Högst så här många dagar mellan gångerna", "At most this many days between times")),
                    kind: .number(filled ?? status.localInterval.map(String.init) ?? "180"))
            ], submit: say("Välj intervallet", "Choose the interval"), weight: .secondary)
    }
}
