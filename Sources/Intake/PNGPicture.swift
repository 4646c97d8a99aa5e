/// A PNG picture: a signature, then chunks of a length, four letters, data and a checksum.
enum PNGPicture {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// What makes the picture and its colours. Texts, times, places and what nobody knows are none of it.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "hIST", "cICP",
    ]

    /// The picture without what it tells about itself; nil when it is not made as a picture is.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var clean = signature
        clean.reserveCapacity(bytes.count)
        var rest = bytes.dropFirst(signature.count)
        var isFirst = true
        var hasPicture = false
        while let chunk = Chunk(rest) {
            guard isFirst == (chunk.name == "IHDR") else { return nil }
            isFirst = false
            if kept.contains(chunk.name) {
                clean += chunk.whole
            } else if chunk.isNeeded {
                return nil
            }
            hasPicture = hasPicture || chunk.name == "IDAT"
            // What comes after the end is no part of the picture.
            if chunk.name == "IEND" { return hasPicture ? clean : nil }
            rest = rest.dropFirst(chunk.whole.count)
        }
        return nil
    }

    private struct Chunk {
        let name: String
        /// Length, name, data and checksum.
        let whole: ArraySlice<UInt8>

        /// A capital first letter: without this chunk the picture cannot be shown.
        var isNeeded: Bool { name.first?.isUppercase ?? true }

        init?(_ rest: ArraySlice<UInt8>) {
            let around = 12
            guard rest.count >= around else { return nil }
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let letters = rest.dropFirst(4).prefix(4)
            guard length <= rest.count - around, letters.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
                return nil
            }
            name = String(decoding: letters, as: UTF8.self)
            whole = rest.prefix(around + length)
        }
    }
}
