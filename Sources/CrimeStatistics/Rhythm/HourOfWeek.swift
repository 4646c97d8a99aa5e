/// The 168 hours of a week, Monday 00 first.
enum HourOfWeek {
    static let count = 168

    /// Of hours of the wall since its 1 January 1970, a Thursday.
    static func of(hours: Int) -> Int { floorRemainder(hours + 72, count) }
}
