/// A year of an agreement: a wheel to look at and a list by month that holds the content.
package struct WheelPage: Page {
    package var frame: Frame
    /// The agreement.
    package var agreement: Link
    /// The year shown.
    package var year: Int
    /// The years to switch between.
    package var years: [YearLink]
    /// The twelve months, January first.
    package var months: [WheelMonth]
    /// Where to subscribe to the calendar.
    package var subscribe: String?

    package init(
        frame: Frame, agreement: Link, year: Int, years: [YearLink], months: [WheelMonth], subscribe: String? = nil
    ) {
        self.frame = frame
        self.agreement = agreement
        self.year = year
        self.years = years
        self.months = months
        self.subscribe = subscribe
    }
}

/// Another year of the wheel.
package struct YearLink: Hashable, Sendable {
    /// The year.
    package var year: Int
    /// Its wheel.
    package var path: String

    package init(year: Int, path: String) {
        self.year = year
        self.path = path
    }
}

/// One month of the wheel.
package struct WheelMonth: Hashable, Sendable {
    /// The month's name in the page's language.
    package var name: String
    /// Whether the day shown is in it.
    package var isCurrent: Bool = false
    /// What falls in it, earliest first.
    package var entries: [WheelEntry] = []

    package init(name: String, isCurrent: Bool = false, entries: [WheelEntry] = []) {
        self.name = name
        self.isCurrent = isCurrent
        self.entries = entries
    }
}

/// One thing in the wheel.
package struct WheelEntry: Hashable, Sendable {
    /// The rings from the outside in.
    package enum Ring: Int, Hashable, Sendable, CaseIterable { case meetings, pictureAndPlan, outreach }

    /// The ring it is drawn in.
    package var ring: Ring
    /// Where in the month it is drawn, 1 to 31.
    package var dayOfMonth: Int
    /// The day or the window, in words.
    package var day: String
    /// The commitment's number.
    package var number: String?
    /// What.
    package var title: Label
    /// Its page.
    package var path: String
    /// Who sees to it.
    package var responsible: Responsible
    /// How it stands.
    package var status: StatusLabel

    package init(
        ring: Ring, dayOfMonth: Int, day: String, number: String? = nil, title: Label, path: String,
        responsible: Responsible, status: StatusLabel
    ) {
        self.ring = ring
        self.dayOfMonth = dayOfMonth
        self.day = day
        self.number = number
        self.title = title
        self.path = path
        self.responsible = responsible
        self.status = status
    }
}
