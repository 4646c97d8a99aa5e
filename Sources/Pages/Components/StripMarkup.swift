// Marks are drawn as the ends of lines without length, so that a lane is one path however many meetings it shows.

extension MeetingStrip {
    private static let step = 11
    private static let laneHeight = 13
    private static let left = 18

    /// The strip as a drawing with its meaning in words.
    var html: HTML {
        let shown = meetings.suffix(12)
        let width = Self.left + shown.count * Self.step
        let height = lanes.count * Self.laneHeight + 4
        var drawing = HTML()
        for (index, lane) in lanes.enumerated() {
            drawing += self.lane(lane, shown, at: 8 + index * Self.laneHeight, index)
        }
        drawing += across(shown, height)
        let size: HTML = "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
        return "<svg class=\"strip\" \(size) role=\"img\" aria-label=\"\(summary)\">\(drawing)</svg>"
    }

    /// One mark alone, beside the words that explain it.
    static func sample(_ party: PartyMark, _ meeting: Meeting) -> HTML {
        let strip = MeetingStrip(lanes: [party], meetings: [meeting], summary: "")
        let mark: HTML =
            strip.lane(party, strip.meetings[...], at: 8, 0, isLettered: false) + strip.across(strip.meetings[...], 17)
        return
            "<svg class=\"strip\" width=\"12\" height=\"17\" viewBox=\"16 0 12 17\" aria-hidden=\"true\">\(mark)</svg>"
    }

    private func lane(_ lane: PartyMark, _ shown: ArraySlice<Meeting>, at y: Int, _ index: Int, isLettered: Bool = true)
        -> HTML
    {
        var present = HTML()
        var absent = HTML()
        for (place, meeting) in shown.enumerated() {
            guard case .held(let who) = meeting else { continue }
            let x = Self.left + 4 + place * Self.step
            if index < who.count, who[index] {
                present += lane.kind.mark(x, y)
            } else {
                absent += "M\(x - 3) \(y - 3)h6v6h-6z"
            }
        }
        var drawn: HTML = isLettered ? "<text x=\"0\" y=\"\(y + 4)\">\(lane.letter)</text>" : ""
        if !present.isEmpty { drawn += "<path class=\"\(lane.kind.look)\" d=\"\(present)\"/>" }
        if !absent.isEmpty { drawn += "<path class=\"a\" d=\"\(absent)\"/>" }
        return drawn
    }

    /// What concerns every lane: not held, excused, not registered.
    private func across(_ shown: ArraySlice<Meeting>, _ height: Int) -> HTML {
        var crosses = HTML()
        var dashes = HTML()
        for (place, meeting) in shown.enumerated() {
            let x = Self.left + 4 + place * Self.step
            switch meeting {
            case .held: continue
            case .notHeld: crosses += "M\(x - 3) 5l6 \(height - 10)M\(x + 3) 5l-6 \(height - 10)"
            case .excused: dashes += "M\(x - 3) \(height / 2)h6"
            case .notRegistered: dashes += "M\(x) \(height / 2 - 1)v2"
            }
        }
        var drawn = HTML()
        if !crosses.isEmpty { drawn += "<path class=\"x\" d=\"\(crosses)\"/>" }
        if !dashes.isEmpty { drawn += "<path class=\"n\" d=\"\(dashes)\"/>" }
        return drawn
    }
}

extension PartyKind {
    /// One mark of a lane, centred on the point.
    fileprivate func mark(_ x: Int, _ y: Int) -> HTML {
        switch self {
        case .municipality: "M\(x) \(y)h0"
        case .police: "M\(x) \(y - 4)v8"
        case .other: "M\(x - 2) \(y - 4)h4l2 4-2 4h-4l-2-4z"
        }
    }
}
