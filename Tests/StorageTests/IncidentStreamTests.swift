import Storage
import Testing
import Vocabulary

@Suite("Reading a long row of incidents on")
struct IncidentStreamTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    /// A packer that keeps for each number the highest version, as those who count do.
    private struct Packed {
        var standing: [Int: (version: Int, standing: IncidentStanding)] = [:]
        var mark = IncidentMark.start
        var anews = 0

        mutating func readOn(_ journal: Journal, as viewer: Viewer) throws {
            var lines: [IncidentLine] = []
            var isAnew = false
            let read = try journal.incidents.eachIncident(of: lomma, after: mark, as: viewer) {
                isAnew = $0
            } _: {
                lines.append($0)
            }
            if isAnew { standing = [:] }
            for line in lines where line.version > standing[line.number]?.version ?? 0 {
                standing[line.number] = (line.version, line.standing)
            }
            switch read {
            case .further(let next): mark = next
            case .anew(let next):
                mark = next
                anews += 1
            }
        }
    }

    @Test("Reading on in steps gives what reading all at once gives, through imports taken in late and undone")
    func steps() async throws {
        var packed = Packed()
        func agrees() throws {
            try packed.readOn(journal, as: .participant)
            var all = Packed()
            try all.readOn(journal, as: .participant)
            #expect(packed.standing.mapValues(\.version) == all.standing.mapValues(\.version))
            #expect(Set(packed.standing.keys) == Set(try journal.numbers(as: .participant)))
        }
        try await journal.report("a", facts())
        try agrees()
        let late = try journal.takeIn([known("7", facts()), known("8", facts())], taken: false)
        try await journal.report("b", facts())
        try agrees()
        #expect(packed.standing.count == 2)
        try journal.settle(.takeIn(late))
        try agrees()
        #expect(packed.standing.count == 4)
        _ = try journal.incidents.change(2, of: lomma, seen: 1, to: .withdrawn, by: secretary, recorded: minute(3))
        try agrees()
        #expect(packed.standing[2]?.standing == .withdrawn && packed.anews == 1)
        try journal.settle(.undo(late))
        try agrees()
        #expect(packed.anews == 2 && packed.standing.count == 2)
    }

    @Test("A line holds what is counted")
    func line() async throws {
        try await journal.report("a", facts(), as: kept(at: .noon(of: day("2025-11-13"))))
        _ = try journal.takeIn([known("7", facts())])
        var lines: [IncidentLine] = []
        _ = try journal.incidents.eachIncident(of: lomma, as: .participant) { lines.append($0) }
        let line = try #require(lines.first)
        #expect(lines.map(\.came) == [try day("2025-11-13"), nil])
        #expect(
            line.time == PlainTime(try facts().time) && line.category == CategoryKey("klotter") && line.area == torget)
        #expect(line.place == "Stationen" && line.organisation == "Fritidsgården" && line.source == blotter)
    }

    @Test("A mark of one that was never there reads anew")
    func strangerMark() throws {
        var packed = Packed()
        packed.mark = IncidentMark.start
        try packed.readOn(journal, as: .everybody)
        #expect(packed.anews == 1 && packed.standing.isEmpty)
    }
}
