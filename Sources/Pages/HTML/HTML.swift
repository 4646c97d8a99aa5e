/// Markup, made only by string interpolation: whatever is put into it is escaped unless it is markup itself.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The markup as UTF-8, ready to send.
    package private(set) var bytes: [UInt8]

    /// Nothing.
    package init() { bytes = [] }

    /// The markup written in the program itself.
    package init(stringLiteral value: String) { bytes = Array(value.utf8) }

    /// The markup with its holes filled.
    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// The one door past the escaping: only for text that the program itself holds.
    package init(raw: StaticString) {
        bytes = Array(UnsafeBufferPointer(start: raw.utf8Start, count: raw.utf8CodeUnitCount))
    }

    /// Bytes of a finished page that was taken apart and put together again; every one was escaped before.
    init(escaped bytes: [UInt8]) { self.bytes = bytes }

    /// The markup as a string, for tests and the command line.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { bytes.isEmpty }

    /// Makes room beforehand, so that a long page is not moved while it grows.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package static func += (page: inout HTML, part: HTML) { page.bytes.append(contentsOf: part.bytes) }

    package static func + (first: HTML, second: HTML) -> HTML {
        var both = first
        both += second
        return both
    }

    /// Every item's markup, one after the other.
    package init<Items: Sequence>(each items: Items, _ markup: (Items.Element) -> HTML) {
        bytes = []
        for item in items { bytes.append(contentsOf: markup(item).bytes) }
    }

    /// Parts with something between them.
    package init(joining parts: [HTML], by separator: HTML) {
        bytes = []
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(contentsOf: separator.bytes) }
            bytes.append(contentsOf: part.bytes)
        }
    }

    // MARK: Straight into a page

    // What comes by the hundred is put straight into the page: a piece of its own for every value would be most of the
    // page's time. Elsewhere interpolation reads better.

    /// What `write` puts, as a piece of its own.
    init(_ write: (inout HTML) -> Void) {
        bytes = []
        write(&self)
    }

    /// Markup that the program itself holds.
    mutating func put(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Text, escaped.
    mutating func put(text: String) { escape(text, into: &bytes) }

    /// An address in an attribute, as in interpolation.
    mutating func put(url: String) { escape(safeAddress(url), into: &bytes) }

    /// A number in digits.
    mutating func put(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A link around what `inside` puts; without an address, what is inside alone.
    mutating func putLink(to path: String?, _ inside: (inout HTML) -> Void) {
        guard let path else { return inside(&self) }
        put("<a href=\"")
        put(url: path)
        put("\">")
        inside(&self)
        put("</a>")
    }

    /// Collects literals and escaped values while a literal is being read.
    package struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 80)
        }

        package mutating func appendLiteral(_ literal: String) {
            let done: Void? = literal.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
            if done == nil { bytes.append(contentsOf: literal.utf8) }
        }

        /// Text, escaped byte by byte.
        package mutating func appendInterpolation(_ text: String) { escape(text, into: &bytes) }

        /// Text that the program itself holds, such as a class in the stylesheet.
        package mutating func appendInterpolation(_ text: StaticString) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }

        /// A number in digits.
        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        /// Markup, as it is.
        package mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }

        /// Markup, or nothing.
        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { bytes.append(contentsOf: markup.bytes) }
        }

        /// An address in an attribute: http, https, mailto, webcal or a path; anything else becomes `#`.
        package mutating func appendInterpolation(url: String) { escape(safeAddress(url), into: &bytes) }
    }
}
