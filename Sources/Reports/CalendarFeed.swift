import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// A calendar of what falls due, as iCalendar text (RFC 5545): title, place and day, nothing else.
/// - Parameter matters: the agreements it covers, as one organisation sees them.
package func calendarFeed(of matters: [Matter], from day: CivilDate, stamp: Instant, wording: Wording, name: String)
    -> String
{
    var lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Overens//\(wording.language.rawValue)",
        "X-WR-CALNAME:\(escaped(name))",
    ]
    let until = day.adding(months: 13)
    for matter in matters {
        let agreement = matter.agreement(on: day)
        for status in matter.statuses(on: day) where status.commitment.isBoardRow {
            for occasion in status.occasions where occasion.standing == .notYetDue || occasion.standing == .dueSoon {
                let window = occasion.obligation.window
                guard window.last >= day, window.last <= until else { continue }
                lines += event(occasion, status.commitment, agreement, stamp, wording)
            }
        }
        for status in matter.measures(on: day) {
            for deadline in status.deadlines where deadline.standing == .notYetDue || deadline.standing == .dueSoon {
                guard let last = deadline.window?.last, last >= day, last <= until else { continue }
                lines += event(status, deadline.kind, last, agreement, stamp, wording)
            }
        }
    }
    return (lines + ["END:VCALENDAR"]).map(folded).joined(separator: "\r\n") + "\r\n"
}

private func event(
    _ occasion: ObligationStatus, _ commitment: Commitment, _ agreement: Agreement, _ stamp: Instant, _ wording: Wording
) -> [String] {
    let obligation = occasion.obligation
    let unit = obligation.id.unit
    return event(
        "\(agreement.id)/\(obligation.id)", "\(commitment.title[wording.language]) (\(agreement.short))",
        on: obligation.window.last, place: unit.isEmpty ? nil : wording.unit(unit, of: commitment, in: agreement), stamp
    )
}

/// A day by which a measure is to be done or followed up.
private func event(
    _ status: MeasureStatus, _ kind: MeasureStatus.Deadline.Kind, _ last: CivilDate, _ agreement: Agreement,
    _ stamp: Instant, _ wording: Wording
) -> [String] {
    let title = "\(status.number) \(status.terms.text): \(wording.deadline(kind)) (\(agreement.short))"
    return event("\(agreement.id)/\(status.number)/\(kind.rawValue)", title, on: last, place: nil, stamp)
}

private func event(_ id: String, _ title: String, on day: CivilDate, place: String?, _ stamp: Instant) -> [String] {
    let digits = { (day: CivilDate) in day.description.filter { $0 != "-" } }
    let moment = stamp.description.filter { $0 != "-" && $0 != ":" }
    var lines = [
        "BEGIN:VEVENT", "UID:\(escaped("\(id)@overens"))", "DTSTAMP:\(moment)",
        "DTSTART;VALUE=DATE:\(digits(day))", "DTEND;VALUE=DATE:\(digits(day.adding(days: 1)))",
        "SUMMARY:\(escaped(title))", "TRANSP:TRANSPARENT",
    ]
    if let place { lines.append("LOCATION:\(escaped(place))") }
    return lines + ["END:VEVENT"]
}

private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\", ";", ",": result += "\\\(scalar)"
        case "\n": result += "\\n"
        default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
        }
    }
    return result
}

/// Lines longer than 75 octets go on after a line break and a space.
private func folded(_ line: String) -> String {
    var result = ""
    var count = 0
    for scalar in line.unicodeScalars {
        let size = UTF8.width(scalar)
        if count + size > 73 {
            result += "\r\n "
            count = 1
        }
        result.unicodeScalars.append(scalar)
        count += size
    }
    return result
}
