import Vocabulary

/// Numbers that no agreement states. Each is a local choice, shown beside the statuses that hang on it.
package struct Settings: Hashable, Sendable {
    /// Due soon at the most this many days before the last day …
    package var dueSoonDays = 45
    /// … and at the most this part of the window: one third.
    package var dueSoonPart = 3
    /// Work on the next agreement should begin this many months before the end.
    package var renewalMonths = 9
    /// The page for the steering group tells what has changed in this many months.
    package var briefMonths = 1
    /// Those who are to be at a planned meeting get its papers this many days before.
    package var paperDays = 7
    /// A place comes up by itself when it has this many reports …
    package var repeatedReports = 3
    /// … in this many weeks, and nothing has been decided about it since.
    package var repeatedWeeks = 4
    package init() {}

    /// True when `day` is so near the end of the window that it is time to do it.
    func isNear(_ window: DayRange, on day: CivilDate) -> Bool {
        window.last.days(since: day) <= min(dueSoonDays, window.days / dueSoonPart)
    }
}
