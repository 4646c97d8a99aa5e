import Agreements
import Collaboration
import Vocabulary
import Wording

extension Grounds {
    /// The minutes of one meeting: when, which forum, who was there and who was missing, what it counts for, and the notes
    /// that the reader may read.
    /// - Parameter number: the entry that says the meeting was held.
    /// - Returns: nil when there is no such entry, it is no meeting, or it has been taken back.
    package func minutes(of number: Int) -> Document? {
        guard let entry = entries.first(where: { $0.number == number }), case .done(let done) = entry.fact,
            done.evidence == .meeting
        else { return nil }
        let evidence = Evidence(kind: done.evidence, subject: done.what)
        let served = agreement.commitments.filter { $0.evidence == evidence }
        let forum = served.first.map(wording.title) ?? done.what
        let unit = done.unit.map { unit in
            served.first { $0.countedUnits.contains(unit) }.map { wording.unit(unit, of: $0, in: agreement) } ?? unit
        }
        let facts: [Document.Fact?] = [
            Document.Fact(wording.paper(.agreement), agreement.title),
            Document.Fact(wording.paper(.date), wording.day(entry.on)), Document.Fact(wording.paper(.forum), forum),
            unit.map { Document.Fact(wording.paper(.place), $0) },
            done.reference.map { Document.Fact(wording.paper(.evidence), $0) },
        ]
        return Document(
            .minutes, of: agreement.id, on: entry.on, in: wording.language, title: wording.paper(.minutesTitle),
            facts: facts.compactMap { $0 },
            sections: [
                present(done, served), countsFor(done, number), noted(number),
                Document.Section(
                    "registrerat", wording.paper(.evidence),
                    [
                        .saying(
                            wording.registered(by: entry.actor, on: entry.recordedDay, in: agreement), sources: [number]
                        )
                    ]
                ),
            ])
    }

    private func present(_ done: Fact.Done, _ served: [Commitment]) -> Document.Section {
        let names = wording.oneByOne(done.present, in: agreement)
        let flags = Array(uniqued: served.flatMap { wording.presence(done, of: $0, in: agreement) })
        let there: Document.Block =
            names.isEmpty ? .saying(wording.paper(.nobodyNoted)) : .list(names.map { [Document.Sentence($0)] })
        return Document.Section(
            "narvarande", wording.paper(.present),
            [there] + (flags.isEmpty ? [] : [.paragraph(flags.map { Document.Sentence("\($0).") })]))
    }

    private func countsFor(_ done: Fact.Done, _ number: Int) -> Document.Section {
        // What it met is stored with the entry; entries from before that was so are matched anew.
        let stored = done.meets ?? []
        let found = statuses.flatMap(\.occasions).filter { $0.shownBy.contains(number) }.map(\.obligation.id)
        let ids = stored.isEmpty ? found : stored
        return Document.Section(
            "raknas", wording.paper(.served),
            [
                ids.isEmpty
                    ? .saying(wording.countsForNothing)
                    : .list(ids.map { [Document.Sentence(wording.countedFor($0, in: agreement))] })
            ])
    }

    private func noted(_ number: Int) -> Document.Section {
        let texts = notes[number] ?? []
        return Document.Section(
            "anteckningar", wording.paper(.notes),
            texts.isEmpty ? [.saying(wording.paper(.noNotes))] : texts.map { .saying($0) })
    }
}
