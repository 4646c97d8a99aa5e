import Vocabulary
package import Wording

/// The lines at the end of every letter that people can choose away.
/// - Parameter choices: the address of the page where they choose.
package func letterFoot(_ choices: String, _ wording: Wording) -> [String] {
    [
        wording.say(
            "Du väljer själv vilka brev du får, hur ofta och på vilket språk:",
            "You choose which letters you get, how often and in which language:"), choices,
    ]
}

extension Wording {
    /// What a measure is called in a letter: in English by its number alone, for what it says is somebody's own Swedish.
    package func measureInLetter(_ number: String, _ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let plain = line.hasSuffix(".") ? String(line.dropLast()) : line
        return say("\(number) \(plain)", "Measure \(number)")
    }
}
