package import Agreements
import Pages
package import Reports

/// A paper as an HTML file of its own, with its look inside.
/// - Parameter agreement: whose names are marked as Swedish in an English paper.
package func printedPaper(_ document: Document, of agreement: Agreement) -> String {
    printedPage(of: document, swedishNames: agreement.swedishNames).string
}
