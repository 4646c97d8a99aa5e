// Writes text files as Swift string literals, so that the program is one file.
// Usage: embed OUTPUT ENUM FOLDER FILE…  →  an enum with a list of names (paths below FOLDER) and texts.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: embed OUTPUT ENUM FOLDER FILE...\n".utf8))
    exit(2)
}
var swift = "// Made by the build from the files named; do not edit.\n"
swift += "package enum \(arguments[1]) {\n    package static let files: [(name: String, text: String)] = [\n"
for path in arguments.dropFirst(3) {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let name = path.hasPrefix(arguments[2]) ? String(path.dropFirst(arguments[2].count)) : path
    swift += "        (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}
swift += "    ]\n}\n"
try swift.write(toFile: arguments[0], atomically: true, encoding: .utf8)
