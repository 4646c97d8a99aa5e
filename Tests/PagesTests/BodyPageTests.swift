import Foundation
import Testing
import Vocabulary

@testable import Pages

@Suite("Pages of steps and bodies")
struct BodyPageTests {
    private let sv = Samples(language: .swedish)

    @Test(
        "A refused step tells each reason once in the list with its way, and once in the summary; the form repeats none"
    )
    func reasons() {
        let page = sv.step.html().string
        let reason = "barnkonsekvensanalys av åtgärden finns"
        #expect(page.components(separatedBy: reason).count - 1 == 2)
        #expect(page.contains("<a href=\"/n\">Skriv barnkonsekvensanalys</a>"))
        #expect(page.contains("<title>Fel: "))
    }

    @Test("Stand-ins are folded, and unfolded when something is wrong with them")
    func folded() throws {
        let stands = "<details class=\"fold\" open><summary>Ersättare"
        #expect(sv.step.html().string.contains(stands))
        var sound = sv.step
        var form = try #require(sound.form)
        for place in form.fields.indices { form.fields[place].error = nil }
        sound.form = form
        #expect(!sound.html().string.contains(stands))
        #expect(sound.html().string.contains("<summary>Ersättare"))
    }

    @Test("An empty seat that the text names is marked in words, one that nobody has spoken of is not")
    func seats() {
        #expect(sv.body.html().string.components(separatedBy: "Vakant</span>").count - 1 == 1)
        #expect(!sv.emptyBody.html().string.contains("Vakant</span>"))
        #expect(sv.emptyBody.html().string.contains("Inget väntar just nu."))
    }

    @Test("Nothing is chosen and nothing named: both are said")
    func nothing() {
        let page = sv.emptyAreas.html().string
        #expect(page.contains("Inget är valt än.") && page.contains("Texten nämner inget fokusområde."))
        #expect(!sv.areas.html().string.contains("Inget är valt än."))
    }
}
