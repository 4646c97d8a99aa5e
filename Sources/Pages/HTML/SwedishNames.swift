/// Marks Swedish names in an English page, so that a screen reader says them in Swedish: names of bodies, posts,
/// organisations and places stay as they are in the agreement, also in the middle of an English sentence.
///
/// Works on the finished page: only on text between tags, never inside what is marked already, nor in titles, lists of
/// choices, text fields, styles and scripts, where no element may stand.
struct SwedishNames {
    /// Escaped names by their first byte, the longest first.
    private let names: [UInt8: [[UInt8]]]

    init(_ names: some Sequence<String>) {
        var found: [UInt8: [[UInt8]]] = [:]
        for name in Set(names) where name.utf8.count > 2 {
            let bytes = ("\(name)" as HTML).bytes
            if let first = bytes.first { found[first, default: []].append(bytes) }
        }
        self.names = found.mapValues { $0.sorted { $0.count > $1.count } }
    }

    func marked(_ page: HTML) -> HTML {
        var walk = Walk(bytes: page.bytes, names: names)
        return walk.marked()
    }

    private struct Walk {
        let bytes: [UInt8]
        let names: [UInt8: [[UInt8]]]
        private var out: [UInt8] = []
        private var place = 0

        init(bytes: [UInt8], names: [UInt8: [[UInt8]]]) {
            self.bytes = bytes
            self.names = names
            out.reserveCapacity(bytes.count + bytes.count / 8)
        }

        mutating func marked() -> HTML {
            var previous = UInt8(ascii: " ")
            while place < bytes.count {
                let byte = bytes[place]
                if byte == UInt8(ascii: "<") {
                    tag()
                    previous = UInt8(ascii: " ")
                } else if case let length = markLength(at: place), length > 0 {
                    out += bytes[place..<place + length]
                    place += length
                    previous = UInt8(ascii: " ")
                } else if !Self.isLetter(previous), let name = nameHere() {
                    out += Array("<span lang=\"sv\">".utf8) + name + Array("</span>".utf8)
                    place += name.count
                    previous = name.last ?? byte
                } else {
                    out.append(byte)
                    place += 1
                    previous = byte
                }
            }
            return HTML(escaped: out)
        }

        /// How many bytes a mark that is no letter takes here: quotation marks and dashes (U+2000–U+203F), the hard space and its like (U+0080–U+00BF);
        /// 0 for anything else.
        private func markLength(at place: Int) -> Int {
            if bytes[place] == 0xC2, place + 1 < bytes.count { return 2 }
            guard bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
            return 3
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }

        private func nameHere() -> [UInt8]? {
            guard let candidates = names[bytes[place]] else { return nil }
            return candidates.first { name in
                let end = place + name.count
                guard end <= bytes.count, bytes[place..<end].elementsEqual(name) else { return false }
                return end == bytes.count || !Self.isLetter(bytes[end]) || markLength(at: end) > 0
            }
        }

        /// Copies a tag; an element that is Swedish already, or may hold no elements, is copied whole.
        private mutating func tag() {
            let start = place
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
            place = min(place + 1, bytes.count)
            let tag = bytes[start..<place]
            out += tag
            let name = tag.dropFirst().prefix { Self.isLetter($0) }
            guard !name.isEmpty, !tag.dropLast().hasSuffix("/") else { return }
            if Self.plain.contains(Array(name)) || tag.holds("lang=\"sv\"") { copyWhole(Array(name)) }
        }

        private static let plain: Set<[UInt8]> = Set(
            ["title", "option", "textarea", "script", "style"].map { Array($0.utf8) })

        /// To the end tag that belongs to the start tag just copied.
        private mutating func copyWhole(_ name: [UInt8]) {
            var depth = 1
            while place < bytes.count, depth > 0 {
                if bytes[place] == UInt8(ascii: "<") {
                    let rest = bytes[(place + 1)...]
                    if rest.starts(with: [UInt8(ascii: "/")] + name) {
                        depth -= 1
                    } else if rest.starts(with: name),
                        rest.dropFirst(name.count).first.map({ !Self.isLetter($0) }) ?? false
                    {
                        depth += 1
                    }
                }
                out.append(bytes[place])
                place += 1
            }
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

    fileprivate func holds(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return false }
        return indices.dropLast(wanted.count - 1).contains { self[$0...].starts(with: wanted) }
    }
}
