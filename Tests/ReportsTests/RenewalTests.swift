import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("The renewal")
struct RenewalTests {
    /// The same agreement from 2027: the council monthly, the plan no longer, the mapping a should, a new dialogue.
    private func next() throws -> Agreement {
        let text = Ekhamra.definition.replacing("id: ek\n", with: "id: ek-2027\n")
            .replacing("from: 2024-01-01, through: 2026-12-31", with: "from: 2027-01-01, through: 2030-12-31")
            .replacing("held: at least 2 per year", with: "held: every month")
            .replacing("due: once by 2025-06-30", with: "due: once by 2025-06-30 preferably")
            .replacing(
                "plan: {no: 2, name: Åtgärdsplan, name en: Action plan",
                with: "dialog: {no: 2, name: Dialog, name en: Dialogue")
        switch readDefinition(text) {
        case .sound(let agreement): return agreement
        case .faulty(let faults):
            Issue.record("\(faults)")
            throw Refusals([])
        }
    }

    @Test("Differences are told commitment by commitment: what stays in order, then what is new")
    func differences() throws {
        let changes = try Ekhamra.agreement().changes(to: next())
        #expect(changes.map { ($0.old ?? $0.new)?.key.text } == ["råd", "plan", "kartläggning", "dialog"])
        #expect(changes.map(\.aspects) == [[.cadence], [], [.strength], []])
        #expect(try Ekhamra.agreement().changes(to: Ekhamra.agreement()).isEmpty)
    }

    @Test("The paper says them in words")
    func words() throws {
        let said = try Ekhamra.grounds().renewal(to: next()).said("skillnader")
        #expect(
            said.prefix(5) == [
                "Jämfört med Samverkan, Ekhamra.", "K1 Rådsmöte", "Takt", "Minst 2 gånger per år; ska",
                "Varje månad; ska",
            ])
        #expect(said.contains("Tas bort"))
        #expect(said.contains("Nytt"))
        #expect(said.contains("Styrka"))
        #expect(
            said.contains("En gång, senast 30 juni 2025; ska") && said.contains("En gång, senast 30 juni 2025 (bör)"))
    }

    @Test("It opens nine months before the end, and says so")
    func opens() throws {
        // The last day is 31 December 2026; nine months before it is 31 March 2026.
        #expect(try Ekhamra.grounds().renewalOpens == Ekhamra.day("2026-03-31"))
        #expect(
            try Ekhamra.grounds(on: "2026-03-30").renewal(to: nil).said("slut").first?.contains(
                "öppnar 31 mars 2026, 9 månader före slutet") == true)
        #expect(
            try Ekhamra.grounds(on: "2026-03-31").renewal(to: nil).said("slut").first?.hasSuffix(
                "Det är dags att förnya den.") == true)
        #expect(
            try Ekhamra.grounds(on: "2027-01-01").renewal(to: nil).said("slut") == [
                "Överenskommelsen tog slut 31 december 2026."
            ])
    }

    @Test("A signature copied along from the old text is none of the new one")
    func copied() throws {
        // The samples are signed on 1 December 2023, and the proposal keeps that day.
        #expect(
            try Ekhamra.grounds().renewal(to: next()).said("vagen").contains("Underskrift av Kommunpolis: återstår."))
    }

    @Test("Each party's way is told, and nothing of the old one counts as done for the new")
    func tracks() throws {
        let old = try Ekhamra.grounds().renewal(to: nil).said("vagen")
        #expect(old.contains("Underskrift av Kommunpolis: återstår."))
        #expect(old.last == "Den gamla ersätts av den nya: återstår.")
        #expect(try Ekhamra.grounds().renewal(to: nil).said("skillnader").count == 1)
    }
}
