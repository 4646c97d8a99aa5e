import Agreements
import Setup
import Testing
import Vocabulary
import Wording

@Suite("Proposals are said in both languages")
struct SetupWordingTests {
    private let sv = Wording(.swedish)
    private let en = Wording(.english)

    @Test("A reason names the text's words and what they were read as")
    func main() {
        let why = Why.main(words: "varje vecka", .inEach(.week, count: 1, atLeast: false))
        #expect(sv.why(why) == "”varje vecka” lästes som en gång per ISO-vecka.")
        #expect(en.why(why) == "“varje vecka” was read as once per ISO week.")
    }

    @Test("Silence is said with a wording to propose")
    func silence() {
        #expect(sv.why(.noCadence).contains("kan inte bedömas"))
        #expect(sv.why(.noCadence).contains("minst två gånger per år"))
        #expect(en.why(.noCadence).contains("cannot be assessed"))
    }

    static let reasons: [Why] = [
        .modal(words: "ska", .must), .modal(words: "bör", .should), .statedAsFact(words: "träffas"),
        .mayWhenNeeded(words: "kan"), .softened(words: "om möjligt", .whenPossible), .softened(words: "strävar", .aim),
        .main(words: "årligen", .inEach(.year, count: 1, atLeast: false)),
        .main(words: "varje termin", .inEach(.term, count: 1, atLeast: false)),
        .main(words: "varannan vecka", .steps(2, .week, from: nil)), .except(words: "utom sommaren", name: "summer"),
        .alsoWhenNeeded(words: "vid behov"), .vague(words: "regelbundet"), .noCadence, .madeOnce, .aboutEnded(.month),
        .event(words: "efter avslutat arbete"), .deadlineNotHeld(words: "inom 30 dagar"),
        .counted(words: "i varje skolområde", .district), .listMissing(words: "per ort", .place),
        .evidence(words: "träffas", .meeting), .owners(words: "Styrgruppen"), .ownersOfSection(words: "Skolan"),
        .allParties,
        .forumInList, .responsibleField(words: "Ansvarig"),
    ]

    /// Takes away what is quoted from the text.
    private func own(_ text: String) -> String {
        var result = ""
        var depth = 0
        for letter in text {
            if letter == "“" { depth += 1 }
            if depth == 0 { result.append(letter) }
            if letter == "”" { depth -= 1 }
        }
        return result
    }

    @Test("Every reason has a sentence, and the English one is English outside the quotes", arguments: reasons)
    func complete(why: Why) {
        #expect(sv.why(why).last == ".")
        #expect(en.why(why).last == ".")
        #expect(sv.why(why) != en.why(why))
        #expect(!own(en.why(why)).contains { "åäö".contains($0) })
    }

    static let faults: [WorkFault] = [
        .titleMissing, .badDate(field: "from"), .badDate(field: "through"), .endsBeforeStart, .tooFewParties,
        .ownPartyMissing, .postMissing(party: "Region"), .nothingAccepted, .identityNumber(field: "title"),
    ]

    @Test("Every fault of a draft says what to do", arguments: faults)
    func mendable(fault: WorkFault) {
        #expect(sv.fault(fault).last == "." && en.fault(fault).last == ".")
        #expect(sv.fault(fault) != en.fault(fault))
    }

    @Test("The days a card gives are those of its windows: four meetings in a year are due by its last day")
    func days() throws {
        let text = """
            format: 1
            id: nyby
            title: Nyby
            headings: [Möten]
            period: {from: 2026-01-01, through: 2028-12-31}
            parties: {kommun: {name: Nyby kommun, kind: municipality}}
            forums:
              a: {no: 1, name: A, sv: A., en: A., held: at least 4 per year, by: [kommun], clause: Möten}
              b: {no: 2, name: B, sv: B., en: B., held: at least 1 per term, by: [kommun], clause: Möten}
            """
        guard case .sound(let agreement) = readDefinition(text) else {
            Issue.record("the sample is faulty")
            return
        }
        func yield(_ key: String, _ wording: Wording) throws -> String {
            let commitment = try #require(agreement.commitment(CommitmentKey(key)))
            let found = obligations(
                of: commitment, in: agreement, calendar: LocalCalendar(), horizon: .lastOf(year: 2026))
            return wording.yield(found, of: commitment, in: 2026)
        }
        #expect(try yield("a", sv) == "4 gånger 2026: senast 31 dec 2026")
        #expect(try yield("a", en) == "4 times in 2026: by 31 Dec 2026")
        #expect(try yield("b", sv) == "Dagarna visas när den lokala kalendern för 2026 är ifylld.")
    }
}
