import Agreements
import ArgumentParser
import Foundation
import Vocabulary
import Wording

enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

/// Options that most commands share.
struct Saying: ParsableArguments {
    @Option(help: "Language of what is printed: sv or en.") var language: Language = .swedish
    @Option(help: "text or json.") var format: Format = .text
    var wording: Wording { Wording(language) }
}

/// Prints a value as JSON with sorted keys; the keys are documented in docs/json.md.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// `file:line:column: what is wrong, what would be right`.
func describe(_ faults: [Fault], in file: String, language: Language) -> [String] {
    faults.map { "\(file):\($0.place.line):\($0.place.column): \(Wording(language).fault($0))" }
}

/// Today, in the zone of the machine; commands take a day instead wherever it matters.
func today() -> CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let day = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
        return Instant(seconds: Int64(Date().timeIntervalSince1970)).utcDay
    }
    return day
}

func now() -> Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

/// A column of text: padded to `width` letters.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// Shows at once what has been printed, also when the output is a pipe.
func flush() { fflush(nil) }
