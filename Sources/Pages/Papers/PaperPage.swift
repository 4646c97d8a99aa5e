package import Reports
import Vocabulary

/// A paper on a page of its own: to read, to print, and to take away as text.
package struct PaperPage: Page {
    package var frame: Frame
    package var document: Document
    /// What the reader should know about this paper, such as that the year has not ended.
    package var lead: [String]
    /// The same paper in other shapes, and its neighbours.
    package var ways: [Link]
    /// Where the entries can be read that a sentence rests on, by their number.
    package var evidence: [Int: String]
    /// What people have made of the sections, by the section's key.
    package var hands: [String: SectionHand] = [:]
    /// What can be done with the paper as a whole.
    package var offers: [FormModel] = []
    /// The heading above that.
    package var offersHeading: String = ""

    package var forms: [FormModel] { offers }

    package init(
        frame: Frame, document: Document, lead: [String] = [], ways: [Link] = [], evidence: [Int: String] = [:]
    ) {
        self.frame = frame
        self.document = document
        self.lead = lead
        self.ways = ways
        self.evidence = evidence
    }
}

/// A paper as a file of its own, with its look inside: to open in a browser and print.
package func printedPage(of document: Document, swedishNames: [String]) -> HTML {
    let sheet = HTML(
        escaped: Assets.files.filter { "/" + $0.name == Address.stylesheet }.flatMap { Array($0.text.utf8) })
    let body = HTML { document.write(to: &$0, evidence: [:]) }
    let head: HTML = """
        <!doctype html><html lang="\(document.language.rawValue)"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(document.title)</title>\
        <style>\(sheet)</style></head><body>\(Icon.sheet)<main class="wrap">
        """
    let page = head + body + "</main></body></html>"
    return document.language == .english ? SwedishNames(swedishNames).marked(page) : page
}
