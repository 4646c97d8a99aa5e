import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension Desk {
    /// What has been, in one small picture: a strip for meetings in a series, chips for the rest.
    func history(_ status: CommitmentStatus) -> History {
        // By place in the list: an occasion is much to copy, and only the last few are shown.
        let all = status.occasions
        let past = all.indices.filter {
            all[$0].obligation.window.first <= day && all[$0].standing != .notApplicable
                && !all[$0].obligation.isOpenEnded
        }.sorted {
            (all[$0].obligation.window.last, all[$0].obligation.id.unit) < (
                all[$1].obligation.window.last, all[$1].obligation.id.unit
            )
        }
        if status.commitment.evidence.kind == .meeting, status.commitment.dimensions.isEmpty {
            return strip(status, past)
        }
        let chips = past.suffix(6).map { place in
            Chip(label: chipLabel(all[place], status.commitment), mark: chipMark(all[place]))
        }
        return chips.isEmpty ? .nothing : .chips(chips, caption: nil)
    }

    /// - Parameter past: the occasions that have begun, by their place in the list.
    private func strip(_ status: CommitmentStatus, _ past: [Int]) -> History {
        let lanes = agreement.parties
        func present(_ doing: State.Doing) -> [Bool] {
            let there = status.doings.present(at: doing)
            return lanes.map { lane in there.contains { agreement.fills($0, seat: lane.key) } }
        }
        var meetings: [MeetingStrip.Meeting] = []
        if past.isEmpty {
            meetings = status.doings.withoutRepeats.suffix(12).map { .held(present: present($0)) }
        } else {
            let all = status.occasions
            let shown = past.filter { all[$0].standing.isMet || all[$0].obligation.window.last < day }.suffix(12)
            let wanted = Set(shown.compactMap { all[$0].shownBy.last })
            let byEntry = Dictionary(
                status.doings.indices.filter { wanted.contains(status.doings[$0].entry) }.map {
                    (status.doings[$0].entry, status.doings[$0])
                },
                uniquingKeysWith: { first, _ in first })
            meetings = shown.map { all[$0] }.map { occasion in
                if let doing = occasion.shownBy.last.flatMap({ byEntry[$0] }) { return .held(present: present(doing)) }
                if occasion.standing == .excused { return .excused }
                if occasion.standing == .missed || occasion.standing == .notDone || occasion.standing == .overdue {
                    return .notHeld
                }
                return .notRegistered
            }
        }
        guard !meetings.isEmpty else { return .nothing }
        return .meetings(
            MeetingStrip(lanes: lanes.map(mark), meetings: meetings, summary: stripSummary(meetings, lanes)))
    }

    private func stripSummary(_ meetings: [MeetingStrip.Meeting], _ lanes: [Party]) -> String {
        let held = meetings.compactMap { meeting -> [Bool]? in
            if case .held(let present) = meeting { present } else { nil }
        }
        let parts = lanes.enumerated().map { place, lane in
            let there = held.count { $0.indices.contains(place) && $0[place] }
            return say("\(lane.name) med på \(there)", "\(lane.name) at \(there)")
        }
        return say(
            "De senaste \(meetings.count): \(held.count) hållna", "The latest \(meetings.count): \(held.count) held")
            + ", "
            + parts.joined(separator: ", ")
    }

    private func chipLabel(_ occasion: ObligationStatus, _ commitment: Commitment) -> String {
        let id = occasion.obligation.id
        let unit = id.unit.isEmpty ? "" : " " + wording.unit(id.unit, of: commitment, in: agreement)
        let count = occasion.obligation.count
        let counted = count > 1 ? " \(min(occasion.done, count))/\(count)" : ""
        return wording.period(occasion.obligation, of: commitment) + unit + counted
    }

    private func chipMark(_ occasion: ObligationStatus) -> ChipMark {
        switch occasion.standing {
        case .met: .met
        case .metLate: .metLate
        case .excused: .excused
        case .overdue, .missed, .notDone: isProposed ? .notRegistered : .notMet
        case .notRegistered: .notRegistered
        case .notYetDue, .dueSoon, .cannotBeAssessed, .notApplicable: .remaining
        }
    }

    // MARK: What stands below the table

    var standingDuties: [Pages.StandingDuty] {
        let ongoing = statuses.filter { !$0.commitment.isBoardRow }.map { status in
            Pages.StandingDuty(
                number: status.commitment.label, text: title(status.commitment),
                heading: name(source(status.commitment.basis)),
                responsible: responsible(status.commitment), lastHeard: status.latest.map { wording.shortDay($0.on) },
                path: path(status.commitment))
        }
        let principles = agreement.rules.standing.map { duty in
            Pages.StandingDuty(
                text: .words(duty.reading[language]), heading: name(source(duty.basis)),
                responsible: responsible(duty.by))
        }
        return ongoing + principles
    }

    func source(_ basis: Basis) -> String {
        switch basis.source {
        case .clause(let heading): heading
        case .law(let section): section
        case .local: say("lokalt val", "local choice")
        case .none: ""
        }
    }

    var ruleSections: [RuleSection] {
        let rules = agreement.rules
        func section(_ sv: String, _ en: String, _ lines: [(Bilingual, Basis)]) -> RuleSection? {
            guard !lines.isEmpty else { return nil }
            return RuleSection(
                title: say(sv, en),
                rules: lines.map { .init(text: .words($0.0[language]), source: name(source($0.1))) })
        }
        let found = [
            section(
                "Steg som kräver något först", "Steps that need something first",
                rules.gates.map { ($0.reading, $0.basis) }),
            section("Vem som beslutar", "Who decides", rules.approvals.map { ($0.reading, $0.basis) }),
            section("Mål", "Goals", rules.goals.map { ($0.reading, $0.basis) }),
            section("Planen", "The plan", rules.plan.map { ($0.reading, $0.basis) }),
            section("Arbetssätt", "Ways of working", rules.process.map { ($0.reading, $0.basis) }),
            section(
                "Underlag till lägesbilden", "Sources of the situation picture",
                rules.sources.map { ($0.reading, $0.basis) }),
            section("Kostnader", "Costs", rules.money.map { ($0.reading, $0.basis) }),
            section("Uppsägning", "Termination", rules.termination.map { [($0.reading, $0.basis)] } ?? []),
            section("Anteckningar om texten", "Notes on the text", rules.notes.map { ($0.reading, $0.basis) }),
        ]
        let silent = rules.notRegulated.map { silence in
            RuleSection(
                title: say("Inte reglerat i överenskommelsen", "Not regulated in the agreement"),
                rules: silence.topics.map { topic in
                    .init(
                        text: topic.staysSwedish(in: language)
                            ? .name(name(topic.sv)) : .words(wording.label(topic[language])))
                })
        }
        return (found + [silent]).compactMap { $0 }
    }
}
