// Marks are drawn as the ends of lines without length, so that a lane is one path however many meetings it shows.

extension MeetingStrip {
    private static let step = 11
    private static let laneHeight = 13
    private static let left = 18

    /// The strip as a drawing with its meaning in words.
    func write(to page: inout HTML) {
        let shown = meetings.suffix(12)
        let width = Self.left + shown.count * Self.step
        let height = lanes.count * Self.laneHeight + 4
        page += """
            <svg class="strip" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" \
            aria-label="\(summary)">
            """
        for (index, lane) in lanes.enumerated() {
            let y = 8 + index * Self.laneHeight
            page.put("<text x=\"0\" y=\"")
            page.put(y + 4)
            page.put("\">")
            page.put(text: lane.letter)
            page.put("</text>")
            draw(lane, index, at: y, shown, to: &page)
        }
        drawAcross(shown, height, to: &page)
        page.put("</svg>")
    }

    /// One mark alone, beside the words that explain it.
    static func sample(_ party: PartyMark, _ meeting: Meeting) -> HTML {
        let strip = MeetingStrip(lanes: [party], meetings: [meeting], summary: "")
        var sample: HTML =
            "<svg class=\"strip\" width=\"12\" height=\"17\" viewBox=\"16 0 12 17\" aria-hidden=\"true\">"
        strip.draw(party, 0, at: 8, strip.meetings[...], to: &sample)
        strip.drawAcross(strip.meetings[...], 17, to: &sample)
        sample.put("</svg>")
        return sample
    }

    /// The meetings held: where the party was, and where it was not.
    private func draw(
        _ lane: PartyMark, _ index: Int, at y: Int, _ shown: ArraySlice<Meeting>, to page: inout HTML
    ) {
        let isThere: (Meeting) -> Bool = { $0.wasThere(index) == true }
        switch lane.kind {
        case .municipality: path("k", of: shown, to: &page, where: isThere, mark: (0, y, "h0"), next: "m11 0h0")
        case .police: path("p", of: shown, to: &page, where: isThere, mark: (0, y - 4, "v8"), next: "m11-8v8")
        case .other:
            let six: StaticString = "h4l2 4-2 4h-4l-2-4z"
            path("o", of: shown, to: &page, where: isThere, mark: (-2, y - 4, six), next: "m11 0h4l2 4-2 4h-4l-2-4z")
        }
        path(
            "a", of: shown, to: &page, where: { $0.wasThere(index) == false }, mark: (-3, y - 3, "h6v6h-6z"),
            next: "m11 0h6v6h-6z")
    }

    /// What concerns every lane: not held, excused, not registered.
    private func drawAcross(_ shown: ArraySlice<Meeting>, _ height: Int, to page: inout HTML) {
        var crosses = HTML()
        for (place, meeting) in shown.enumerated() where meeting == .notHeld {
            let x = Self.left + 4 + place * Self.step
            crosses += "M\(x - 3) 5l6 \(height - 10)M\(x + 3) 5l-6 \(height - 10)"
        }
        if !crosses.isEmpty { page += "<path class=\"x\" d=\"\(crosses)\"/>" }
        path(
            "n", of: shown, to: &page, where: { $0 == .excused }, mark: (-3, height / 2, "h6"), next: "m5 0h6")
        path(
            "n", of: shown, to: &page, where: { $0 == .notRegistered }, mark: (0, height / 2 - 1, "v2"),
            next: "m11-2v2")
    }

    /// All marks of one kind as one path; none when there is no such mark.
    /// - Parameters:
    ///   - mark: where it begins beside the meeting's middle, its height, and its line.
    ///   - next: the same mark one step on, from the end of the one before.
    private func path(
        _ look: StaticString, of shown: ArraySlice<Meeting>, to page: inout HTML, where isMarked: (Meeting) -> Bool,
        mark: (x: Int, y: Int, line: StaticString), next: StaticString
    ) {
        var isOpen = false
        var isNext = false
        for (place, meeting) in shown.enumerated() {
            defer { isNext = isMarked(meeting) }
            guard isMarked(meeting) else { continue }
            if !isOpen {
                page.put("<path class=\"")
                page.put(look)
                page.put("\" d=\"")
                isOpen = true
            }
            if isNext {
                page.put(next)
            } else {
                page.put("M")
                page.put(Self.left + 4 + place * Self.step + mark.x)
                page.put(" ")
                page.put(mark.y)
                page.put(mark.line)
            }
        }
        if isOpen { page.put("\"/>") }
    }
}

extension MeetingStrip.Meeting {
    /// Whether the party of the lane was there; nil when the meeting was not held.
    fileprivate func wasThere(_ lane: Int) -> Bool? {
        guard case .held(let present) = self else { return nil }
        return lane < present.count && present[lane]
    }
}
