// Writes text files as Swift string literals, so that the program is one file.
// Usage: embed OUTPUT ENUM FILE…  →  an enum with one dictionary from file name to text.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: embed OUTPUT ENUM FILE...\n".utf8))
    exit(2)
}
var swift = "// Made by the build from the files named; do not edit.\n"
swift += "package enum \(arguments[1]) {\n    package static let files: [(name: String, text: String)] = [\n"
for path in arguments.dropFirst(2) {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let name = (path as NSString).lastPathComponent
    swift += "        (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}
swift += "    ]\n}\n"
try swift.write(toFile: arguments[0], atomically: true, encoding: .utf8)
