import Testing
import Vocabulary

@testable import Pages

@Suite("The page of the agreement's own life")
struct LifeTests {
    private func markup(isOptional: Bool) -> String {
        var page = Samples(language: .swedish).life
        page.renewal = [LifeItem(title: .words("Uppsägning"), isDone: false, isOptional: isOptional)]
        page.signatures = []
        page.placeholders = []
        page.readings = []
        return HTML { page.write(to: &$0) }.string
    }

    @Test("What nobody has to do is not said to remain")
    func optional() {
        #expect(markup(isOptional: false).contains("Återstår"))
        #expect(!markup(isOptional: true).contains("Återstår"))
        #expect(markup(isOptional: true).contains("Uppsägning"))
    }
}
