/// Numbers that bound reports; `overens limits` prints them.
package enum ReportLimits {
    /// Letters of what somebody tells, and of a place's name.
    package static let text = 500
    package static let place = 100
    /// Days that a reporter sees of what the own post sent in.
    package static let ownDays = 7
    /// The last of them, at the most.
    package static let ownLast = 30
    /// Minutes within which a report can be taken back.
    package static let takeBackMinutes = 10
    /// Own latest places that the form offers.
    package static let ownPlaces = 4
    /// Days that the list shows when nothing is asked for.
    package static let listDays = 28
    /// Days that a meeting's feedback stands beside the form.
    package static let feedbackDays = 28
    /// Reports on one page of the list, and in one file.
    package static let rows = 60
    package static let rowsInFile = 50_000
}
