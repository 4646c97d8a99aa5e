import CrimeStatistics

/// The numbers that a picture is drawn with. All of them are `local`: no agreement and no law names them, and the parties may set others.
package struct PictureSettings: Hashable, Sendable {
    /// A count below this, nought apart, is not shown outside the working group.
    package var threshold = 5
    /// Fewer events than this in both periods together are not compared.
    package var fewestEvents = 20
    /// A smaller change is not called one, however certain.
    package var smallestChange = 0.10
    package var level = 0.95
    /// Unusual weeks that chance alone may give in a quarter, all series together.
    package var falseAlarmsPerQuarter = 1.0
    /// A report tells of no day longer before it came: an older one is no sign that somebody listened all the days since.
    package var daysToldBack = 31
    /// How many years back a week may be judged by.
    package var historyYears = 6
    /// How much more than chance counts vary, where there are too few weeks to tell.
    package var assumedDispersion = 1.5
    /// Support is weak below this many events, and cannot be good below ``goodFrom``.
    package var weakUnder = 10
    package var goodFrom = 30
    /// From this many events on a change is told in per cent too.
    package var percentFrom = 10
    /// Fewer answers than this are not shown.
    package var fewestAnswers = 30
    /// An organisation that was silent in more than this share of its weeks is told among the findings.
    package var silentShare = 0.5
    /// With more events than this the places are strewn by dice only on request.
    package var mostStrewn = 500
    /// Of the dice; the same seed gives the same picture.
    package var seed: UInt64 = 2023

    package init() {}

    var comparison: ComparisonPolicy {
        ComparisonPolicy(fewestEvents: fewestEvents, smallestChange: smallestChange)
    }
}
