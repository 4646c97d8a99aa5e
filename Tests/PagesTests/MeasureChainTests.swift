import Foundation
import Testing
import Vocabulary

@testable import Pages

@Suite("What a measure answers to, on its page")
struct MeasureChainTests {
    private func source(_ language: Language = .swedish) -> String {
        Samples(language: language).tiedMeasure.html().string
    }

    /// What is wrong with the order of the parts.
    private func outOfOrder(_ source: String, _ parts: [String]) -> [String] {
        let places = parts.map { source.range(of: $0)?.lowerBound }
        return zip(parts, zip(places, places.dropFirst())).compactMap { part, pair in
            guard let first = pair.0, let next = pair.1, first < next else { return part }
            return nil
        }
    }

    @Test("What is missing comes before what it says, then what it answers to, how it went and what was decided")
    func order() {
        let parts = ["id=\"missing\"", "id=\"terms\"", "id=\"ties\"", "id=\"went\"", "id=\"decided\""]
        #expect(outOfOrder(source(), parts) == [])
        // The check finds what stands in another order.
        #expect(outOfOrder(source(), parts.reversed()) != [])
    }

    @Test("A cause has its number, its words and what we say about it; words of people stay Swedish on English pages")
    func ties() {
        let source = source(.english)
        #expect(source.contains("<span class=\"nr\">O1.2</span> <span lang=\"sv\">Inga vuxna efter kl. 20</span></a>"))
        #expect(source.contains("<span class=\"src\">some support</span>"))
        #expect(source.contains("<span lang=\"sv\">Andel otrygga</span> · from 51 to 40"))
    }

    @Test("A measure that nobody has dealt with or followed up says so in a sentence")
    func nothing() {
        let source = Samples(language: .swedish).measure.html().string
        #expect(source.contains(Texts.Measure.nothingDecided.sv) && source.contains(Texts.Measure.noFollowUp.sv))
    }

    @Test("Whoever may not write is offered no forms, and reads the same")
    func reader() {
        var page = Samples(language: .swedish).tiedMeasure
        page.chain.edit = nil
        page.chain.followUp = nil
        page.chain.next = nil
        let source = page.html().string
        #expect(!source.contains(Texts.Measure.editTies.sv) && !source.contains(Texts.Measure.next.sv))
        #expect(source.contains("O1.2"))
    }
}
