import Intake
package import Vocabulary

/// Minutes of the clock on the wall since midnight, 1 January 2000: a day has 1,440 of them, also when the clock is changed.
package enum WallMinutes {
    package static let inDay = 1440
    /// 1 January 2000.
    private static let firstDay = 10_957
    /// From 1900 up to 2200: what lies outside is a slip of the pen.
    package static let days = (-36_524)...73_049

    /// Days since 1 January 2000.
    package static func dayIndex(_ day: CivilDate) -> Int { day.dayNumber - firstDay }

    package static func day(_ index: Int) -> CivilDate { CivilDate(dayNumber: index + firstDay) }

    /// The day's first minute.
    package static func start(_ day: CivilDate) -> Int { dayIndex(day) * inDay }

    /// Seconds of the wall since 1 January 1970, as statistics count them.
    static func seconds(_ minute: Int) -> Int { (minute + firstDay * inDay) * 60 }

    package static func minute(_ moment: WallMinute) -> Int { start(moment.day) + moment.minute }
}
