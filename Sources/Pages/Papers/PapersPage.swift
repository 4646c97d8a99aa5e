/// The agreement's papers: what can be drafted, and which reports are promised to whom.
package struct PapersPage: Page {
    package var frame: Frame
    /// The papers that can be drafted, kind by kind.
    package var papers: [PaperLine]
    /// One line for each report and recipient that the agreement or the law names.
    package var reports: [ReportLine]

    package init(frame: Frame, papers: [PaperLine], reports: [ReportLine]) {
        self.frame = frame
        self.papers = papers
        self.reports = reports
    }

    package var forms: [FormModel] { reports.compactMap(\.form) }
}

/// One kind of paper.
package struct PaperLine: Hashable, Sendable {
    /// The paper, or one for each year or meeting.
    package var links: [Link]
    /// Its heading, where there are several.
    package var heading: String
    /// What it is for, in a sentence.
    package var purpose: String

    package init(heading: String, purpose: String, links: [Link]) {
        self.heading = heading
        self.purpose = purpose
        self.links = links
    }
}

/// A report that one recipient is promised.
package struct ReportLine: Hashable, Sendable {
    /// The commitment.
    package var report: Label
    package var path: String
    /// Who is to receive it.
    package var recipient: Name
    package var status: StatusLabel
    /// Why it stands so, in a sentence.
    package var reason: String
    /// Says in one click that it has been received.
    package var form: FormModel?
    /// The papers to send.
    package var toSend: [Link]

    package init(
        report: Label, path: String, recipient: Name, status: StatusLabel, reason: String, form: FormModel?,
        toSend: [Link]
    ) {
        self.report = report
        self.path = path
        self.recipient = recipient
        self.status = status
        self.reason = reason
        self.form = form
        self.toSend = toSend
    }
}
