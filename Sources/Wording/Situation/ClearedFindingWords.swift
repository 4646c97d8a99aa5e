package import Agreements
package import Situation
import Vocabulary

extension Wording {
    /// A finding as it may be told outside the working group: without the numbers that were not cleared.
    package func finding(_ finding: ClearedFinding, in picture: ClearedPicture, of agreement: Agreement) -> String {
        let subject = subject(finding.subject, in: picture.names)
        let counting = finding.strand?.counting ?? .reports
        if let one = finding.comparison {
            return one.verdict == .noCertainChange
                ? "\(subject): \(unchanged(one, counting))"
                : "\(subject): \(change(one, counting, than: comparison(picture.period)))"
        }
        if !finding.subjects.isEmpty { return tooFew(finding.subjects, counting, picture.names, picture.period) }
        if !finding.reporters.isEmpty { return silence(finding.reporters) }
        if let row = finding.survey { return survey(row, in: picture.names) }
        if !finding.weeks.isEmpty {
            let weeks = list(finding.weeks.map { week(ISOWeek(of: $0)) })
            return "\(subject): "
                + say(
                    "fler \(counted(counting)) än en vanlig vecka: \(weeks).",
                    "more \(counted(counting)) than in an ordinary week: \(weeks).")
        }
        if let hour = finding.firstHour {
            return "\(subject): "
                + say(
                    "flest \(counted(counting)) kommer \(hours(from: hour, 4)).",
                    "most \(counted(counting)) fall on \(hours(from: hour, 4)).")
        }
        if let half = finding.half, let places = finding.places {
            return say(
                "\(number(half)) av \(number(places)) platser har minst hälften av \(theCounted(counting)) med känd plats. Det är färre än slumpen ger.",
                "\(number(half)) of \(number(places)) places \(half == 1 ? "has" : "have") at least half of \(theCounted(counting)) with a known place. That is fewer than chance gives."
            )
        }
        if let more = finding.more, let fewer = finding.fewer {
            return finding.kind == "directions"
                ? "\(subject): "
                    + say(
                        "fler i \(theStrand(more, in: agreement)) men färre i \(theStrand(fewer, in: agreement)).",
                        "more in \(theStrand(more, in: agreement)) but fewer in \(theStrand(fewer, in: agreement)).")
                : "\(subject): "
                    + say(
                        "en större del av \(theStrand(more, in: agreement)) än av \(theStrand(fewer, in: agreement)).",
                        "a larger part of \(theStrand(more, in: agreement)) than of \(theStrand(fewer, in: agreement))."
                    )
        }
        return nothingTold
    }
}
