import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// A subject with what people call it: `H1 Handlingsplan 2025`, `A4 Bättre belysning`, a focus area's name.
    package func subjectTitle(_ subject: Subject, in view: ChainView) -> String {
        switch subject {
        case .measure(let number): titled("\(number)", view.terms(number)?.text)
        case .document(let id): titled("\(id)", view.documents[id]?.content.flatMap(contentTitle))
        case .area, .agreement: self.subject(subject, in: view.agreement)
        }
    }

    /// What stands first in a document; nil where it has no heading of its own.
    package func contentTitle(_ content: ChainContent) -> String? {
        switch content {
        case .picture(let one): one.title
        case .problem(let one): one.title
        case .area(let one): one.title
        case .goal(let one): one.text
        case .plan(let one): one.title
        case .group(let one): one.name
        case .matter(let one): one.title
        case .analysis, .childNote, .categories, .followUp: label(documentKind(content.kind))
        }
    }

    private func titled(_ number: String, _ title: String?) -> String { title.map { "\(number) \($0)" } ?? number }
}
