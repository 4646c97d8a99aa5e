import Pages
import Testing
import Vocabulary

@Suite("The page of a commitment")
struct CommitmentPageTests {
    @Test("says who receives, and leaves the line out when nobody does")
    func recipients() {
        var page = Samples(language: .swedish).commitment
        #expect(page.html().string.contains("<dt>Mottagare</dt><dd>Trygghetsrådet i Ekhamra</dd>"))
        page.recipients = []
        #expect(!page.html().string.contains("<dt>Mottagare</dt>"))
    }
}
