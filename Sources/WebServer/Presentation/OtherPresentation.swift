import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension Desk {
    func overview(_ entries: [Entry]) -> OverviewAgreement {
        let mine = todos.filter(waitsForMe)
        let others = todos.filter { !waitsForMe($0) }
        let status = matter.agreementStatus(on: day)
        return OverviewAgreement(
            name: name(agreement.short), path: path(), parties: agreement.parties.map(mark), tally: tally,
            endings: status.warnings.filter(\.isEnding).map { WarningLine(text: wording.warning($0, in: agreement)) }
                + status.lacks.map { WarningLine(text: wording.lack($0, in: agreement)) },
            waitingForYou: mine, waitingForOthers: others,
            coming: comingLines, latest: latest(entries))
    }

    /// Occasions and measures of the next days together, the first few.
    private var comingLines: [Coming] {
        let occasions = coming(within: 45).map { occasion, commitment in
            let last = occasion.obligation.window.last
            let line = Coming(
                day: wording.shortDay(last), title: title(commitment),
                unit: unitWords(occasion, commitment), path: path(commitment), responsible: responsible(commitment))
            return (last: last, line: line)
        }
        let all = occasions + comingDeadlines(until: day.adding(days: 45))
        return all.enumerated().sorted { ($0.element.last, $0.offset) < ($1.element.last, $1.offset) }.prefix(8)
            .map(\.element.line)
    }

    /// The place, grade or whoever else it is counted for; nil where there is only one.
    func unitWords(_ occasion: ObligationStatus, _ commitment: Commitment) -> String? {
        let unit = occasion.obligation.id.unit
        return unit.isEmpty ? nil : wording.unit(unit, of: commitment, in: agreement)
    }

    private func latest(_ entries: [Entry]) -> [Latest] {
        entries.reversed().lazy.filter { entry in
            switch entry.fact {
            case .note, .fileAttached: false
            default: true
            }
        }.prefix(5).map { entry in
            let taken = takenBack(by: entry, among: entries)
            return Latest(
                day: wording.shortDay(entry.recordedDay),
                what: taken.map { wording.takenBack($0, in: agreement) } ?? wording.entry(entry, in: agreement),
                path: path(of: taken ?? entry),
                organisation: name(agreement.name(of: entry.actor.organisation)))
        }
    }

    /// What a correction takes back; nil for everything else.
    private func takenBack(by entry: Entry, among entries: [Entry]) -> Entry? {
        guard case .withdrawn(let correction) = entry.fact else { return nil }
        return entries.first { $0.number == correction.entry }
    }

    /// Where an entry is read about: on the page of its commitment, or else on the agreement's own.
    func path(of entry: Entry) -> String {
        if case .measure(let fact) = entry.fact {
            let stands = matter.measure(fact.measure, on: day) != nil
            return stands ? path(fact.measure) + "#p\(entry.number)" : planPath
        }
        if let place = path(ofFile: entry) { return place }
        if case .rowsTakenIn = entry.fact { return path("/import/\(entry.number)") }
        let commitment: Commitment? =
            switch entry.fact {
            case .done(let done):
                agreement.commitments.first { $0.evidence == Evidence(kind: done.evidence, subject: done.what) }
            case .excused(let excuse): agreement.commitment(excuse.obligation.commitment)
            case .intervalChosen(let choice): agreement.commitment(choice.commitment)
            default: nil
            }
        return commitment.map { path($0) + "#p\(entry.number)" } ?? path("/giltighet")
    }

    // MARK: The yearly wheel

    func wheel(_ frame: Frame, year: Int) -> WheelPage {
        let last = agreement.period.last?.year ?? year + 1
        let years =
            (agreement.period.first.year...max(agreement.period.first.year, min(last, agreement.period.first.year + 20)))
        return WheelPage(
            frame: frame, agreement: Link(text: .name(name(agreement.short)), path: path()), year: year,
            years: years.map { YearLink(year: $0, path: path("/arshjul/\($0)")) },
            months: (1...12).map { month in
                WheelMonth(
                    name: wording.month(month), isCurrent: year == day.year && month == day.month,
                    entries: (wheelEntries(year, month) + wheelDeadlines(year, month)).sorted {
                        $0.dayOfMonth < $1.dayOfMonth
                    })
            }, subscribe: Address.path("/kalendrar", in: language))
    }

    /// One line for each commitment and unit: a weekly meeting is one line a month, not four.
    private func wheelEntries(_ year: Int, _ month: Int) -> [WheelEntry] {
        rows.flatMap { status -> [WheelEntry] in
            let inMonth = status.occasions.filter {
                let last = $0.obligation.window.last
                return last.year == year && last.month == month && !$0.obligation.isOpenEnded
                    && $0.standing != .notApplicable
            }.sorted { $0.obligation.window.last < $1.obligation.window.last }
            return Array(uniqued: inMonth.map(\.obligation.id.unit)).compactMap { unit in
                wheelEntry(status, inMonth.filter { $0.obligation.id.unit == unit })
            }
        }.sorted { $0.dayOfMonth < $1.dayOfMonth }
    }

    /// - Parameter occasions: of one unit in one month. The worst of them stands for the month.
    private func wheelEntry(_ status: CommitmentStatus, _ occasions: [ObligationStatus]) -> WheelEntry? {
        guard let worst = ObligationStatus.worst(of: occasions) else { return nil }
        let window = worst.obligation.window
        let unit = worst.obligation.id.unit
        let unitWords = unit.isEmpty ? "" : " · " + wording.unit(unit, of: status.commitment, in: agreement)
        let when =
            occasions.count > 1
            ? wording.together(occasions, of: status.commitment)
            : say("senast \(wording.shortDay(window.last))", "by \(wording.shortDay(window.last))")
        return WheelEntry(
            ring: ring(status.commitment), dayOfMonth: window.last.day, day: when + unitWords,
            number: status.commitment.label,
            title: title(status.commitment), path: path(status.commitment), responsible: responsible(status.commitment),
            status: self.status(worst))
    }

    private func ring(_ commitment: Commitment) -> WheelEntry.Ring {
        switch commitment.evidence.kind {
        case .meeting: .meetings
        case .mailing, .dialogue, .activity, .safetyWalk: .outreach
        default: .pictureAndPlan
        }
    }

    // MARK: A police area

    func areaAgreement(_ party: ActorKey) -> AreaAgreement {
        let mark = mark(party)
        return AreaAgreement(
            name: name(agreement.short), otherParties: agreement.parties.filter { $0.key != party }.map(self.mark),
            path: path(),
            period: periodWords, tally: tally,
            needs: todos.filter { todo in mark.map(todo.responsible.parties.contains) ?? false })
    }
}

/// What was found, in the reader's language.
func searchPage(_ frame: Frame, query: String, hits: [Agreements.SearchHit], agreements: [Agreement], wording: Wording)
    -> SearchPage
{
    let limit = 100
    let groups = Agreements.SearchHit.Kind.allCases.compactMap { kind -> SearchGroup? in
        let own = hits.prefix(limit).filter { $0.kind == kind }
        guard !own.isEmpty else { return nil }
        return SearchGroup(kind: kindName(kind, wording.language), hits: own.map { line($0, agreements, wording) })
    }
    return SearchPage(
        frame: frame, query: query, groups: groups, total: hits.count,
        note: hits.count > limit
            ? (wording.language == .swedish ? "De första \(limit) visas." : "The first \(limit) are shown.") : nil)
}

private func line(_ hit: Agreements.SearchHit, _ agreements: [Agreement], _ wording: Wording) -> Pages.SearchHit {
    let language = wording.language
    let found = hit.agreements.compactMap { id in agreements.first { $0.id == id } }
    let commitment = hit.commitment.flatMap { found.first?.commitment($0) }
    let area = hit.kind == .party ? found.first?.parties.first { $0.name == hit.name }?.area : nil
    var path = found.first.map { "/overenskommelser/\($0.id)" } ?? "/"
    if let label = commitment?.label ?? commitment?.key.text { path += "/atagande/\(label)" }
    if let area { path = "/polisomraden/\(area)" }
    var excerpt = commitment?.reading[language]
    if hit.kind == .party {
        let names = found.map(\.short).joined(separator: ", ")
        excerpt = language == .swedish ? "Part i \(found.count): \(names)" : "Party to \(found.count): \(names)"
    }
    let title = commitment?.title[language] ?? hit.name
    let staysSwedish = commitment?.title.staysSwedish(in: language) ?? true
    return Pages.SearchHit(
        name: staysSwedish ? .name(Name(stringLiteral: title)) : .words(title), number: commitment?.label,
        place: found.first.map { Name(stringLiteral: $0.short) }, path: Address.path(path, in: language),
        excerpt: excerpt)
}

private func kindName(_ kind: Agreements.SearchHit.Kind, _ language: Language) -> String {
    let words: Bilingual =
        switch kind {
        case .party: .init(sv: "Parter", en: "Parties")
        case .post: .init(sv: "Befattningar", en: "Posts")
        case .body: .init(sv: "Grupper och råd", en: "Groups and councils")
        case .unit: .init(sv: "Verksamheter", en: "Organisations")
        case .commitment: .init(sv: "Åtaganden", en: "Commitments")
        case .area: .init(sv: "Fokusområden", en: "Focus areas")
        case .document: .init(sv: "Dokument", en: "Documents")
        case .term: .init(sv: "Begrepp", en: "Terms")
        case .registry: .init(sv: "Diarienummer", en: "Registry numbers")
        }
    return words[language]
}
