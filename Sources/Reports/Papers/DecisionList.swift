import Agreements
import Collaboration
package import Vocabulary
import Wording

extension Grounds {
    /// What a body did on a day: what was decided with what answer, by what reference, who was there, and what departs from
    /// the text.
    /// - Returns: nil when the body did nothing that day.
    package func decisions(by actor: ActorKey, on day: CivilDate) -> Document? {
        let view = matter.chain(on: self.day)
        let taken = view.handlings(by: actor).filter { $0.on == day }.reversed()
        guard !taken.isEmpty else { return nil }
        let open = matter.openDeviations(on: self.day)
        return Document(
            .decisions, of: agreement.id, on: day, in: wording.language, title: wording.decision(.listTitle),
            facts: [
                Document.Fact(wording.paper(.agreement), agreement.title),
                Document.Fact(wording.decision(.decider), wording.oneByOne([actor], in: agreement).joined()),
                Document.Fact(wording.paper(.date), wording.day(day)),
            ],
            sections: [
                Document.Section(
                    "narvarande", wording.decision(.present), [present(taken.map(\.handled))] + flags(taken, view)),
                Document.Section("beslut", wording.decision(.decided), [.list(taken.map { told($0, view, open) })]),
            ])
    }

    private func told(_ handling: Handling, _ view: ChainView, _ open: [RecordedDeviation]) -> [Document.Sentence] {
        let title = wording.subjectTitle(handling.handled.of, in: view)
        let departures = open.filter { $0.entry.number == handling.entry }.map {
            wording.openDeviation($0, in: agreement)
        }
        return [Document.Sentence("\(title).")]
            + [Document.Sentence(wording.stepTaken(handling, in: agreement), sources: [handling.entry])]
            + departures.map { Document.Sentence("\($0.what) \($0.remedy)") }
    }

    /// Everybody that any of the day's entries says was there.
    private func present(_ steps: [ChainFact.Handled]) -> Document.Block {
        let there = Array(uniqued: steps.flatMap { $0.present ?? [] })
        let instead = Array(uniqued: steps.flatMap { $0.standIns ?? [] })
        guard !there.isEmpty || !instead.isEmpty else { return .saying(wording.decision(.noPresence)) }
        let names = wording.oneByOne(there, in: agreement) + instead.map { wording.standIn($0, in: agreement) }
        return .list(names.map { [Document.Sentence($0)] })
    }

    private func flags(_ taken: some Sequence<Handling>, _ view: ChainView) -> [Document.Block] {
        let flags = Array(
            uniqued: taken.compactMap { view.presence($0.handled) }.flatMap { wording.presence($0, in: agreement) })
        return flags.isEmpty ? [] : [.paragraph(flags.map { Document.Sentence($0) })]
    }
}
