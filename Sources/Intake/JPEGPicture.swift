/// A JPEG picture: segments that begin with a mark, most of them with their length, and runs of coded picture.
enum JPEGPicture {
    static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

    /// The picture without what it tells about itself; nil when it is not made as a picture is.
    ///
    /// Kept are the picture's own segments, the profile and the transform of its colours, its density, and which way up it is.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var clean: [UInt8] = [0xFF, Mark.begin]
        clean.reserveCapacity(bytes.count)
        var rest = bytes.dropFirst(2)
        var hasPicture = false
        while let mark = nextMark(&rest) {
            switch mark {
            // What comes after the end, such as a second picture with tales of its own, is no part of this one.
            case Mark.end: return hasPicture ? clean + [0xFF, Mark.end] : nil
            case Mark.restarts: return nil
            default: break
            }
            guard let body = nextBody(&rest), let kept = kept(mark, body) else { return nil }
            clean += kept
            if mark == Mark.scan {
                hasPicture = true
                clean += codedPicture(&rest)
            }
        }
        return nil
    }

    private enum Mark {
        static let begin: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
        /// Frames, tables, intervals: what the picture is made of.
        static let picture: Set<UInt8> = Set(0xC0...0xCF).subtracting([0xC8]).union([scan, 0xDB, 0xDC, 0xDD])
        static let density: UInt8 = 0xE0
        static let exif: UInt8 = 0xE1
        static let profile: UInt8 = 0xE2
        static let transform: UInt8 = 0xEE
        /// What programs write for each other, and comments.
        static let told: Set<UInt8> = Set(0xE0...0xEF).union([0xFE])
    }

    /// The mark that begins the next segment; several 0xFF may stand before it.
    private static func nextMark(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard rest.first == 0xFF else { return nil }
        rest = rest.drop { $0 == 0xFF }
        return rest.popFirst()
    }

    /// What stands in a segment, without its length.
    private static func nextBody(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count >= 2 else { return nil }
        let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
        guard length >= 2, length <= rest.count else { return nil }
        let body = rest.prefix(length).dropFirst(2)
        rest = rest.dropFirst(length)
        return body
    }

    /// The coded picture after the head of a scan, through to the next mark that is none of its own.
    private static func codedPicture(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let all = rest
        var search = rest
        while let mark = search.firstIndex(of: 0xFF) {
            guard let next = all[mark...].dropFirst().first else { break }
            guard next == 0 || Mark.restarts.contains(next) else {
                rest = all[mark...]
                return all[..<mark]
            }
            search = all[(mark + 1)...]
        }
        rest = all.suffix(0)
        return all
    }

    /// The segment as it is kept: as it was, less, or nothing; nil when no picture has such a segment.
    private static func kept(_ mark: UInt8, _ body: ArraySlice<UInt8>) -> [UInt8]? {
        if Mark.picture.contains(mark) { return segment(mark, body) }
        guard Mark.told.contains(mark) else { return nil }
        switch mark {
        case Mark.density where body.starts(with: "JFIF\0".utf8) && body.count >= 14:
            // Version, unit and density; the small picture after them goes.
            return segment(mark, body.prefix(12) + [0, 0])
        case Mark.exif where body.starts(with: "Exif\0\0".utf8):
            return Orientation(exif: body.dropFirst(6)).map { segment(mark, $0.exif[...]) } ?? []
        case Mark.profile where body.starts(with: "ICC_PROFILE\0".utf8): return segment(mark, body)
        case Mark.transform where body.starts(with: "Adobe".utf8): return segment(mark, body)
        default: return []
        }
    }

    private static func segment(_ mark: UInt8, _ body: ArraySlice<UInt8>) -> [UInt8] {
        let length = body.count + 2
        return [0xFF, mark, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + body
    }
}

/// Which way up a picture is, as cameras tell it: the one thing of theirs that has to stay, or the picture would turn.
struct Orientation {
    private let value: UInt8

    /// Looks in the first directory, in either order of bytes; nil when nothing is said there, or that it is upright already.
    init?(exif: ArraySlice<UInt8>) {
        let data = Array(exif)
        let isLittle = data.starts(with: [0x49, 0x49, 0x2A, 0])
        guard isLittle || data.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
        func number(at place: Int, _ count: Int) -> Int? {
            guard place >= 0, place <= data.count - count else { return nil }
            let part = data[place..<(place + count)]
            return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(at: 4, 4), let entries = number(at: directory, 2) else { return nil }
        for entry in 0..<entries {
            let place = directory + 2 + entry * 12
            guard let tag = number(at: place, 2) else { return nil }
            guard tag == 0x0112 else { continue }
            guard number(at: place + 2, 2) == 3, let value = number(at: place + 8, 2), (2...8).contains(value) else {
                return nil
            }
            self.value = UInt8(value)
            return
        }
        return nil
    }

    /// An Exif segment with the orientation and nothing else: one entry, a whole number of two bytes, and no further directory.
    var exif: [UInt8] {
        Array("Exif\0\0".utf8) + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]
            + [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    }
}
