import Agreements
import Collaboration
import Vocabulary
import Wording

/// A follow-up is drafted commitment by commitment, so that people can write in their own place and the draft beside it
/// still follows the journal.
extension Grounds {
    /// The same, asked about on another day.
    func moved(to day: CivilDate) -> Grounds {
        Grounds(matter, on: day, wording: wording, entries: entries, notes: notes)
    }

    /// The years that can be followed up: those of the agreement's life that have begun.
    package var years: ClosedRange<Int>? {
        let first = agreement.period.first.year
        let last = min(day.year, matter.lastDay(agreement)?.year ?? day.year)
        return first <= last ? first...last : nil
    }

    /// The follow-up of one calendar year, as it stood at the year's end, or stands today while the year goes on.
    /// - Returns: nil for a year that lies outside the agreement's life, or has not begun.
    package func yearly(_ year: Int) -> Document? {
        guard years?.contains(year) ?? false else { return nil }
        let end = CivilDate.lastOf(year: year)
        let isOver = day > end
        let then = moved(to: min(end, day))
        let lead = isOver ? [] : [Document.Sentence(wording.preliminary(on: then.day))]
        return Document(
            .year, of: agreement.id, on: then.day, in: wording.language, title: wording.followUpTitle(of: year),
            facts: then.head,
            sections: [then.summary(lead)] + then.commitments(within: .year(year))
                + [then.notAssessed, then.departed(within: .year(year))])
    }

    /// The follow-up of the whole agreement, from its first day.
    package func final() -> Document {
        let last = matter.lastDay(agreement)
        let isOver = last.map { day > $0 } ?? false
        let lead = isOver ? [] : last.map { [Document.Sentence(wording.stillInForce(until: $0))] } ?? []
        let first = min(agreement.period.first, day)
        let life = DayRange(first, day) ?? DayRange(day: day)
        return Document(
            .final, of: agreement.id, on: day, in: wording.language, title: wording.paper(.finalTitle), facts: head,
            sections: [summary(lead), worked, atEnd.notAssessed] + commitments(within: life)
                + [departed(within: life)])
    }

    /// On the agreement's last day, or today while it goes on: what could not be assessed then is not settled by the end.
    var atEnd: Grounds {
        guard let last = matter.lastDay(agreement), day > last else { return self }
        return moved(to: last)
    }

    // MARK: Parts

    private func summary(_ lead: [Document.Sentence]) -> Document.Section {
        Document.Section("sammanfattning", wording.paper(.summary), [.paragraph(lead + [tallied])])
    }

    var worked: Document.Section {
        // What has not begun has not worked yet.
        let kept = rows.filter { $0.group == .fine && $0.count([.met, .metLate]) > 0 }.map { status in
            [
                Document.Sentence(
                    "\(title(status)): \(wording.reason(status, in: agreement, on: day))", sources: sources(status))
            ]
        }
        return Document.Section(
            "fungerade", wording.paper(.worked),
            [kept.isEmpty ? .saying(wording.paper(.nothingWorked)) : .list(kept)])
    }

    /// What could not be assessed, each with a wording that could be.
    var notAssessed: Document.Section {
        let unclear = rows.filter { $0.group == .unclear }.map { status in
            Document.Row(
                [
                    Document.Sentence(title(status)),
                    Document.Sentence(wording.reason(status, in: agreement, on: day), sources: sources(status)),
                    Document.Sentence(wording.proposal(status, in: agreement, on: day) ?? ""),
                ], tone: .unclear)
        }
        let columns = [wording.paper(.commitment), wording.paper(.why), wording.paper(.betterWording)]
        return Document.Section(
            "bedomning", wording.paper(.notAssessed),
            [unclear.isEmpty ? .saying(wording.paper(.allAssessed)) : .table(.init(columns: columns, rows: unclear))])
    }

    /// What was recorded in the period against what the agreement says.
    private func departed(within range: DayRange) -> Document.Section {
        let found = entries.filter { !$0.deviations.isEmpty && range.contains($0.on) }.map { entry in
            [Document.Sentence(wording.entry(entry, in: agreement), sources: [entry.number])]
        }
        return Document.Section(
            "avvikelser", wording.paper(.deviations),
            [found.isEmpty ? .saying(wording.paper(.noDeviations)) : .list(found)])
    }

    /// Group by group, a heading and then a section for each commitment.
    private func commitments(within range: DayRange) -> [Document.Section] {
        let named = agreement.groups.map { (key: Optional($0.key), name: $0.name[wording.language]) }
        let groups = named + [(key: nil, name: wording.otherCommitments)]
        return groups.flatMap { group -> [Document.Section] in
            let own = rows.filter { $0.commitment.group == group.key }
            guard !own.isEmpty else { return [] }
            return [Document.Section("grupp-\(group.key ?? "")", group.name, [])] + own.map { section($0, range) }
        }
    }

    private func section(_ status: CommitmentStatus, _ range: DayRange) -> Document.Section {
        let commitment = status.commitment
        var blocks: [Document.Block] = [
            .saying(wording.promised(commitment, in: agreement)), happened(status, within: range),
            .paragraph([
                Document.Sentence(wording.stood(status, in: agreement, on: day), sources: sources(status))
            ]),
        ]
        if status.group == .unclear, let better = wording.proposal(status, in: agreement, on: day) {
            blocks.append(.saying(better))
        }
        let excuses = excuses(commitment, within: range)
        if !excuses.isEmpty { blocks.append(.list(excuses.map { [$0] })) }
        return Document.Section(commitment.key.text, title(status), level: 3, blocks)
    }

    /// What was registered, place by place where it is counted so.
    private func happened(_ status: CommitmentStatus, within range: DayRange) -> Document.Block {
        let done = status.doings.filter { range.contains($0.on) && $0.on <= day }
        func sentence(_ doings: [State.Doing], _ unit: String?) -> Document.Sentence {
            Document.Sentence(
                wording.registered(doings.map(\.on).sorted(), unit: unit, within: range), sources: doings.map(\.entry))
        }
        let units = status.commitment.countedUnits
        guard units.count > 1 else { return .paragraph([sentence(done, nil)]) }
        return .list(
            units.map { unit in
                [
                    sentence(
                        done.filter { $0.done.unit == unit }, wording.unit(unit, of: status.commitment, in: agreement))
                ]
            })
    }

    private func excuses(_ commitment: Commitment, within range: DayRange) -> [Document.Sentence] {
        matter.state.excuses.filter { $0.key.commitment == commitment.key }.sorted { $0.key < $1.key }.compactMap {
            id, said in
            let given = said.filter { range.contains($0.value.on) }.sorted { $0.key < $1.key }
            guard !given.isEmpty else { return nil }
            let numbers = given.map(\.value.entry)
            return Document.Sentence(
                wording.excuse(id, by: given.map(\.key), texts: numbers.flatMap { notes[$0] ?? [] }, in: agreement),
                sources: numbers)
        }
    }
}
