/// The form by which somebody tells what they saw (rapportera): made for a telephone, three taps.
package struct QuickReportPage: Page {
    package var frame: Frame
    package var heading: String
    /// Its fields by name: `typ`, `plats`, `omrade`, `platsnamn`, `nar`, `datum`, `tid`, `text`, and perhaps `anda`.
    package var form: FormModel
    /// The words over the day and the hour that few need.
    package var otherTime: String
    /// What was just sent; nil before anything was.
    package var sent: Sent?
    /// What the own post sent in lately.
    package var own: [Line] = []
    package var ownHeading: String
    /// Nothing to report this week.
    package var quiet: FormModel
    /// What the latest meeting sent back to those who report; nil when there is none.
    package var feedback: Feedback?
    /// Whom to call.
    package var urgent: [String]
    package var outbox: Outbox

    package var script: String? { Address.reportScript }

    /// The receipt.
    package struct Sent: Hashable, Sendable {
        package var heading: String
        /// Kind, place and time.
        package var what: [Label]
        /// Another one, at the same place and elsewhere.
        package var further: [Link]
        /// Taking it back; nil when it is too late.
        package var takeBack: FormModel?

        package init(heading: String, what: [Label], further: [Link], takeBack: FormModel?) {
            self.heading = heading
            self.what = what
            self.further = further
            self.takeBack = takeBack
        }
    }

    /// A few lines from the meeting that went through the reports.
    package struct Feedback: Hashable, Sendable {
        package var heading: String
        package var lines: [Name]

        package init(heading: String, lines: [Name]) {
            self.heading = heading
            self.lines = lines
        }
    }

    /// A report of the own post's.
    package struct Line: Hashable, Sendable {
        package var what: Name
        package var `where`: Name?
        package var when: String
        package var standing: String

        package init(what: Name, where place: Name?, when: String, standing: String) {
            self.what = what
            self.where = place
            self.when = when
            self.standing = standing
        }
    }

    /// The words of what waits in the telephone for the network; the script shows them.
    package struct Outbox: Hashable, Sendable {
        /// Tells whose it is, so that nobody sends another's.
        package var owner: String
        /// With `#` where the number goes.
        package var one: String
        package var many: String
        package var about: String
        package var kept: String
        package var refused: String
        package var send: String
        package var drop: String

        package init(
            owner: String, one: String, many: String, about: String, kept: String, refused: String, send: String,
            drop: String
        ) {
            self.owner = owner
            self.one = one
            self.many = many
            self.about = about
            self.kept = kept
            self.refused = refused
            self.send = send
            self.drop = drop
        }
    }

    package init(
        frame: Frame, heading: String, form: FormModel, otherTime: String, ownHeading: String, quiet: FormModel,
        urgent: [String], outbox: Outbox
    ) {
        self.frame = frame
        self.heading = heading
        self.form = form
        self.otherTime = otherTime
        self.ownHeading = ownHeading
        self.quiet = quiet
        self.urgent = urgent
        self.outbox = outbox
    }

    package var forms: [FormModel] { [form] }
}
