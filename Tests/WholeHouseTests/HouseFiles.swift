import Foundation

/// The project's own files, found from this one.
enum HouseFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Paths of the files below `folder` with one of `endings`, in order.
    static func paths(_ folder: String, _ endings: String...) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
            .filter { endings.contains(($0 as NSString).pathExtension) }.sorted().map { "\(folder)/\($0)" }
    }

    /// Every Swift file of the program, with its text.
    static func sources() throws -> [SourceFile] {
        try paths("Sources", "swift").map { SourceFile(path: $0, text: try text($0)) }
    }
}

/// A file by its path below the project's folder.
struct SourceFile {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines without comments, numbered from 1. `//` inside a string literal is kept.
    var code: [(number: Int, text: String)] {
        lines.enumerated().map { ($0.offset + 1, uncommented(String($0.element))) }
    }
}

/// A line of Swift up to its `//`, if that is not inside a string literal.
func uncommented(_ line: String) -> String {
    var isQuoted = false
    var previous: Character = " "
    for place in line.indices {
        let letter = line[place]
        if letter == "\"", previous != "\\" { isQuoted.toggle() }
        if !isQuoted, letter == "/", previous == "/" { return String(line[..<line.index(before: place)]) }
        previous = letter == "\\" && previous == "\\" ? " " : letter
    }
    return line
}
