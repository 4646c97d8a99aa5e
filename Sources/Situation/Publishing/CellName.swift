import Vocabulary

/// The name of a count that somebody may read: whose figures, of what, on which days. The same count has the same name in every publication, so that what
/// can be worked out from several together is known.
struct CellName: Hashable, Comparable, Sendable {
    let strand: Strand
    let subject: PictureSubject
    let days: DayRange
    /// A part of it, such as a quarter of a weekday.
    let part: Part

    enum Part: Hashable, Comparable, Sendable, Codable {
        case whole
        /// 0 is Monday 00-06, 27 Sunday 18-24.
        case quarter(Int)
        case withoutHour
        /// What categories, or areas, leave of the total.
        case rest(PictureSubject.Unknown)
        /// The areas that rates are told of, together: in publications of method 1, which told the rates of some areas only.
        case rated

        static func < (a: Part, b: Part) -> Bool { a.name < b.name }

        var name: String {
            switch self {
            case .whole: ""
            case .quarter(let number): "quarter/\(number)"
            case .withoutHour: "without-hour"
            case .rest(let unknown): "rest/\(unknown.rawValue)"
            case .rated: "rated"
            }
        }
    }

    init(_ strand: Strand, _ subject: PictureSubject, _ days: DayRange, _ part: Part = .whole) {
        self.strand = strand
        self.subject = subject
        self.days = days
        self.part = part
    }

    func on(_ days: DayRange) -> CellName { CellName(strand, subject, days, part) }

    /// Worked out from others, and never counted by itself.
    var isLeftOver: Bool {
        switch part {
        case .rest, .rated: true
        case .whole, .quarter, .withoutHour: false
        }
    }

    /// What the count is of, whatever the days.
    var thread: Thread { Thread(strand: strand, subject: subject, part: part) }

    struct Thread: Hashable, Comparable {
        let strand: Strand
        let subject: PictureSubject
        let part: Part
        static func < (a: Thread, b: Thread) -> Bool {
            (a.strand, a.subject, a.part) < (b.strand, b.subject, b.part)
        }
    }

    static func < (a: CellName, b: CellName) -> Bool {
        (a.thread, a.days.first, a.days.last) < (b.thread, b.days.first, b.days.last)
    }
}

extension CellName: Codable {}
