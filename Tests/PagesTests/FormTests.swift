import Testing
import Vocabulary

@testable import Pages

@Suite("Forms")
struct FormTests {
    let page = Samples(language: .swedish).formPage

    @Test("A refused form says so in the title and lists its faults first, each leading to its field")
    func errors() throws {
        let source = page.html().string
        #expect(source.contains("<title>Fel: Registrera ett möte – Överens</title>"))
        let summary = try #require(source.firstRange(of: "error-summary")?.lowerBound)
        let heading = try #require(source.firstRange(of: "<h1")?.lowerBound)
        #expect(summary < heading)
        for link in ["#mote\"", "#mote-dag\"", "#mote-med\""] { #expect(source.contains("href=\"" + link)) }
        let ids = Markup(source: source).tags.compactMap { $0.attributes["id"] }
        #expect(ids.contains("mote-dag") && ids.contains("mote-med"))
    }

    @Test("A faulty field is marked as such and described by its fault")
    func faultyField() throws {
        let field = try #require(Markup(source: page.html().string).tags.first { $0.attributes["id"] == "mote-dag" })
        #expect(field.attributes["aria-invalid"] == "true")
        #expect(field.attributes["aria-describedby"] == "mote-dag-err")
    }

    @Test("What was filled in is kept")
    func inputIsKept() {
        let source = page.html().string
        for kept in [
            "value=\"2025-11-20\"", "value=\"b\" selected", "name=\"antal\"", "value=\"k\" checked",
            "value=\"h\" checked",
        ] { #expect(source.contains(kept)) }
    }

    @Test("A page without faults has no such title and no summary")
    func noErrors() {
        let source = Samples(language: .swedish).commitment.html().string
        #expect(!source.contains("Fel:"))
        #expect(!source.contains("class=\"error-summary\""))
    }

    @Test("A folded form opens when it waits for a correction")
    func foldedFormOpens() {
        var page = Samples(language: .english).commitment
        page.registering[0].fields[0].error = "Choose a day."
        let source = page.html().string
        #expect(source.contains("<details class=\"fold\" open><summary>Register a meeting</summary>"))
        #expect(source.contains("<title>Error: "))
    }

    @Test("Every note warns against writing about persons", arguments: Language.allCases)
    func notesWarn(language: Language) {
        let source = Samples(language: language).formPage.html().string
        #expect(
            source.contains(
                language == .swedish ? "Skriv inte namn, personnummer" : "Do not write names, identity numbers"))
    }

    @Test("A form that asks for a file is sent in the way that takes one; others are not")
    func file() throws {
        var page = Samples(language: .english).formPage
        #expect(!page.html().string.contains("multipart/form-data"))
        page.form?.fields.append(Field(name: "fil", label: .words("File"), kind: .file(accept: ".pdf,text/plain")))
        let tags = Markup(source: page.html().string).tags
        #expect(tags.contains { $0.name == "form" && $0.attributes["enctype"] == "multipart/form-data" })
        let field = try #require(tags.first { $0.attributes["name"] == "fil" })
        #expect(field.attributes["type"] == "file" && field.attributes["accept"] == ".pdf,text/plain")
    }

    @Test("The fields that few need are folded, and stand open when something there is wrong or was written")
    func folded() {
        var form = Samples(language: .swedish).noteForm
        #expect(!form.bare(.swedish).string.contains("<details"))
        form.fold = .init(from: 3, title: "Fler uppgifter", isOpen: false)
        let closed = form.bare(.swedish).string
        #expect(closed.contains("<details class=\"fold\"><summary>Fler uppgifter</summary>"))
        // The third field stands before the fold and the fourth in it.
        #expect(closed.split(separator: "<details").first?.contains("name=\"antal\"") == true)
        #expect(closed.split(separator: "<details").last?.contains("name=\"med\"") == true)
        form.fields[4].error = "Välj ett svar."
        #expect(form.bare(.swedish).string.contains("<details class=\"fold\" open>"))
        form.fields[4].error = nil
        form.fold?.isOpen = true
        #expect(form.bare(.swedish).string.contains("<details class=\"fold\" open>"))
    }

    @Test("A name among the choices of a list is marked as Swedish on an English page")
    func namesInLists() {
        let name = Choice(value: "s", label: .name("Samordnare"))
        #expect(
            name.option(isChosen: true, .english).string
                == "<option value=\"s\" selected lang=\"sv\">Samordnare</option>")
        #expect(name.option(isChosen: false, .swedish).string == "<option value=\"s\">Samordnare</option>")
        let words = Choice(value: "e", label: "Nobody")
        #expect(words.option(isChosen: false, .english).string == "<option value=\"e\">Nobody</option>")
    }
}
