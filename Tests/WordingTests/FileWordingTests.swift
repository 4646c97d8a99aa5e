import Collaboration
import Intake
import Testing
import Vocabulary
import Wording

@Suite("Files in words")
struct FileWordingTests {
    @Test(
        "What a file is and how large, as people say it",
        arguments: [
            (1, "pdf, 1 kB"), (1_499, "pdf, 1 kB"), (1_500, "pdf, 2 kB"), (999_400, "pdf, 999 kB"),
            (1_000_000, "pdf, 1,0 MB"), (9_960_000, "pdf, 10,0 MB"),
        ])
    func sizes(bytes: Int, words: String) {
        #expect(Wording(.swedish).file(.pdf, bytes: bytes) == words)
    }

    @Test("Every fault says what is wrong and what to do, in both languages", arguments: Language.allCases)
    func faults(language: Language) {
        let all: [FileFault] = [
            .empty, .tooLarge(most: 10_000_000), .unknownType, .damaged, .identityNumberInName, .identityNumberInText,
        ]
        let words = all.map { Wording(language).fileFault($0) }
        #expect(Set(words.map(\.what)).count == all.count)
        for word in words {
            #expect(word.what.hasSuffix(".") && word.remedy.hasSuffix("."))
            #expect(impurities("\(word.what) \(word.remedy)", language, in: Definitions.lomma) == [])
        }
        #expect(words[1].remedy.contains(language == .swedish ? "10,0 MB" : "10.0 MB"))
    }

    @Test("That a file came, and that it was shared, is told in history", arguments: Language.allCases)
    func history(language: Language) {
        func line(_ shares: Int?) -> String {
            var journal = Journal(Definitions.lomma, acceptedOn: nil, calendar: false)
            journal.add("2025-11-12", .fileAttached(.init(entry: 12, type: .png, bytes: 120_000, shares: shares)))
            return Wording(language).entry(journal.entries[0], in: Definitions.lomma)
        }
        if language == .swedish {
            #expect(line(nil) == "En fil om nummer 12 lades till 12 nov 2025: bild, 120 kB.")
            #expect(line(9) == "En fil om nummer 12 delades 12 nov 2025: bild, 120 kB.")
        } else {
            #expect(line(nil) == "A file about number 12 was added on 12 Nov 2025: picture, 120 kB.")
            #expect(line(9) == "A file about number 12 was shared on 12 Nov 2025: picture, 120 kB.")
        }
    }
}
