/// The year as a wheel: twelve sectors, three rings, one dot for each thing; to look at, the list beside it tells all.
struct WheelDrawing {
    let months: [WheelMonth]
    let year: Int

    /// Half the drawing's side, in drawing units.
    private static let middle = 200
    private static let radii = [152, 122, 92]

    var html: HTML {
        var drawing = HTML()
        for radius in Self.radii { drawing += "<circle class=\"ringline\" cx=\"200\" cy=\"200\" r=\"\(radius)\"/>" }
        for (place, month) in months.prefix(12).enumerated() {
            let (inner, outer) = (point(angle: place * 30, radius: 70), point(angle: place * 30, radius: 172))
            drawing += "<path class=\"spoke\" d=\"M\(inner.x) \(inner.y)L\(outer.x) \(outer.y)\"/>"
            let name = point(angle: place * 30 + 15, radius: 186)
            let look: HTML = month.isCurrent ? "mn now" : "mn"
            let words = String(month.name.prefix(3))
            drawing += "<text class=\"\(look)\" x=\"\(name.x)\" y=\"\(name.y + 4)\">\(words)</text>"
            drawing += dots(of: month, place)
        }
        drawing += "<text class=\"yr\" x=\"200\" y=\"211\">\(year)</text>"
        return "<svg class=\"wheelsvg\" viewBox=\"0 0 400 400\" aria-hidden=\"true\">\(drawing)</svg>"
    }

    /// A dot a day and ring: several on one day would hide each other.
    private func dots(of month: WheelMonth, _ place: Int) -> HTML {
        HTML(each: month.entries) { entry in
            let day = min(max(entry.dayOfMonth, 1), 31)
            let at = point(angle: place * 30 + 1 + day * 28 / 31, radius: Self.radii[entry.ring.rawValue])
            let size: HTML = entry.status.mark.isLate && !entry.status.isProposed ? "7" : "5"
            return
                "<circle class=\"\(entry.status.look)\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"\(size)\"/>"
        }
    }

    /// A point on the wheel; 0 degrees is at the top, and the year goes with the clock.
    private func point(angle: Int, radius: Int) -> (x: Int, y: Int) {
        let turn = ((angle % 360) + 360) % 360
        let (sine, cosine) = (Self.sine(turn), Self.sine((turn + 90) % 360))
        return (Self.middle + rounded(radius * sine), Self.middle - rounded(radius * cosine))
    }

    private func rounded(_ thousandths: Int) -> Int { (thousandths + (thousandths < 0 ? -500 : 500)) / 1000 }

    /// The sine of whole degrees in thousandths, by Bhaskara's formula: within two thousandths, and no library.
    private static func sine(_ degrees: Int) -> Int {
        if degrees > 180 { return -sine(degrees - 180) }
        let product = degrees * (180 - degrees)
        return 4000 * product / (40_500 - product)
    }
}
