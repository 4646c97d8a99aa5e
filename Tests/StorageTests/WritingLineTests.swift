import Storage
import Testing
import Vocabulary

/// Reports that come at once share a transaction: each is still an own one.
@Suite("Reports that come at once")
struct WritingLineTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    /// What became of reports sent at once, each under its key; nil for one that threw.
    private func sent(_ reports: [(key: String, facts: IncidentFacts)]) async -> [Reported?] {
        await withTaskGroup(of: (Int, Reported?).self) { group in
            for (place, report) in reports.enumerated() {
                group.addTask { (place, try? await journal.report(report.key, report.facts)) }
            }
            return await group.reduce(into: Array(repeating: nil, count: reports.count)) { $0[$1.0] = $1.1 }
        }
    }

    @Test("Two hundred sent at once are kept once each, under numbers without a gap")
    func apart() async throws {
        let said = try facts()
        let numbers = await sent((0..<200).map { ("\($0)", said) }).map { answer -> Int? in
            if case .recorded(let number)? = answer { number } else { nil }
        }
        #expect(Set(numbers) == Set(1...200))
        #expect(try journal.numbers(as: .keeper).sorted() == Array(1...200))
    }

    @Test("One that breaks a rule of the tables is refused, and takes none of the others with it")
    func apartFromFailures() async throws {
        let said = try facts()
        var broken = said
        // A crime code has four digits.
        broken.code = "12"
        let answers = await sent((0..<60).map { ("\($0)", $0 % 3 == 0 ? broken : said) })
        for (place, answer) in answers.enumerated() { #expect((answer == nil) == (place % 3 == 0)) }
        #expect(try journal.numbers(as: .keeper).sorted() == Array(1...40))
        await #expect(throws: StorageFailure.self) { try await journal.report("again", broken) }
        #expect(try await journal.report("0", said) == .recorded(41))
    }

    @Test("The same report sent by two at once is one")
    func once() async throws {
        let said = try facts()
        let answers = await sent((0..<40).map { ("\($0 / 2)", said) })
        for pair in 0..<20 {
            let two = [answers[2 * pair], answers[2 * pair + 1]]
            let number = two.compactMap { if case .recorded(let number)? = $0 { number } else { nil } }
            #expect(number.count == 1 && two.contains(.alreadyRecorded(number.first ?? 0)))
        }
        #expect(try journal.numbers(as: .keeper).count == 20)
    }

    @Test("What was answered is in the file for whoever opens it beside")
    func onDisk() async throws {
        let said = try facts()
        let beside = try Journal.readingOnly(path: folder.file())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<50 {
                group.addTask {
                    guard case .recorded(let number) = try await journal.report("\(place)", said) else {
                        throw Unexpected()
                    }
                    #expect(try beside.incidents.incident(number, of: lomma, as: .keeper) != nil)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("Where nothing may be written, every one of them is told so")
    func readingOnly() async throws {
        let beside = try Journal.readingOnly(path: folder.file())
        let said = try facts()
        await #expect(throws: StorageFailure.openForReadingOnly) { try await beside.report("a", said) }
    }
}
