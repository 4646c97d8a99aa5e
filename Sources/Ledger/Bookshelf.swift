package import Agreements
package import Vocabulary

/// The definitions at hand before the journal says anything: those that came with the program or were given to it.
package struct Bookshelf: Sendable {
    /// The agreements, each joined with the law that applies to it.
    package let agreements: [Agreement]
    package let law: Agreement?
    package let texts: [AgreementID: String]
    package let calendars: [AgreementID: LocalCalendar]

    /// - Parameter law: a definition of kind law; joined to every agreement.
    package init(
        agreements: [Agreement], law: Agreement?, texts: [AgreementID: String],
        calendars: [AgreementID: LocalCalendar] = [:]
    ) {
        self.law = law
        self.texts = texts
        self.calendars = calendars
        self.agreements = agreements.map { agreement in law.map { agreement.joined(with: $0) } ?? agreement }
    }

    /// The shelf with one more agreement, as its definition says it.
    package func adding(_ agreement: Agreement, text: String) -> Bookshelf {
        Bookshelf(
            agreements: agreements, joined: law.map { agreement.joined(with: $0) } ?? agreement, law: law,
            texts: texts.merging([agreement.id: text]) { _, new in new }, calendars: calendars)
    }

    /// Those on the shelf are joined with the law already: joining them again would double it.
    private init(
        agreements: [Agreement], joined: Agreement, law: Agreement?, texts: [AgreementID: String],
        calendars: [AgreementID: LocalCalendar]
    ) {
        self.agreements = agreements + [joined]
        self.law = law
        self.texts = texts
        self.calendars = calendars
    }

    package func agreement(_ id: AgreementID) -> Agreement? { agreements.first { $0.id == id } }
}
