import Agreements
import Foundation
import Testing
import Vocabulary

@Suite("The six definitions and the 333 rows")
struct SixDefinitionsTests {
    /// The rows of `agreements/rows.csv`. The file quotes a field that holds a comma, and doubles no quotes but those.
    private func rows() throws -> [Row] {
        csv(try projectFile("rows.csv")).dropFirst().map {
            Row(id: RowID($0[0]), municipality: $0[1], kind: $0[3], requirement: $0[5])
        }
    }

    private func csv(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        for character in text {
            switch (character, isQuoted) {
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                record.append(field)
                field = ""
            case ("\n", false), ("\r\n", false):
                records.append(record + [field])
                record = []
                field = ""
            default: field.append(character)
            }
        }
        return records + (field.isEmpty && record.isEmpty ? [] : [record + [field]])
    }

    private func exemptions() throws -> [RowID: String] {
        Dictionary(
            uniqueKeysWithValues: csv(try projectFile("exemptions.csv")).dropFirst().map { (RowID($0[0]), $0[1]) })
    }

    private func agreements() throws -> [Agreement] { try definitionNames.map(definition) }

    private func coverage(
        rows: [Row]? = nil, exemptions: [RowID: String]? = nil, agreements: [Agreement]? = nil
    ) throws -> Coverage {
        Coverage(
            rows: try rows ?? self.rows(), exemptions: try exemptions ?? self.exemptions(),
            agreements: try agreements ?? self.agreements())
    }

    @Test("All six are sound, with every row they name known", arguments: definitionNames)
    func soundWithRows(_ name: String) throws {
        let known = Dictionary(uniqueKeysWithValues: try rows().map { ($0.id, $0.kind) })
        #expect(faults(try projectFile("\(name).yaml"), knownRows: known) == [])
        // Mutated: one row id that is none.
        let text = try projectFile("\(name).yaml")
        guard name != "lag-2023-196" else { return }
        let prefix = ["burlov": "BUR", "eslov": "ESL", "lomma": "LOM", "molndal": "MOL", "svedala": "SVE"]
        let mark = try #require(prefix[String(name.split(separator: "-")[0])])
        let spoilt = text.replacing("\(mark)-07", with: "\(mark)-907", maxReplacements: 1)
        #expect(faults(spoilt, knownRows: known).map { words($0.kind) } == ["unknownRow \(mark)-907"])
    }

    @Test("All 333 rows are held")
    func held() throws {
        let coverage = try coverage()
        #expect(coverage.rows.count == 333)
        #expect(coverage.problems == [])
        #expect(coverage.rows.filter { $0.holders.isEmpty && $0.exemption == nil }.isEmpty)
        #expect(coverage.rows.allSatisfy { held in held.holders.allSatisfy { !$0.name.isEmpty } })
    }

    @Test("A row that is taken away, an unknown id and a rule without source are found")
    func problemsFound() throws {
        let lomma = try projectFile("lomma-2023.yaml")
        let others = try definitionNames.filter { $0 != "lomma-2023" }.map(definition)
        func problems(_ text: String) throws -> [Coverage.Problem] {
            try coverage(agreements: others + [try sound(text)]).problems
        }
        #expect(try problems(lomma) == [])
        // LOM-13, the monthly delivery, held by nothing any more.
        let without = lomma.replacing("rows: [LOM-13]", with: "rows: []").replacing("LOM-13, ", with: "").replacing(
            ", LOM-13]", with: "]")
        #expect(try problems(without) == [.notHeld(RowID("LOM-13"))])
        let unknown = lomma.replacing("rows: [LOM-13]", with: "rows: [LOM-13, LOM-913]")
        #expect(try problems(unknown) == [.unknownRow(RowID("LOM-913"), in: AgreementID("lomma-2023"))])
        // A rule without source never gets past the reader.
        let text = invented(due: "every year").replacing("    clause: Promises", with: "    rows: [LOM-13]")
        #expect(faults(text).map { words($0.kind) } == ["noSource"])
    }

    @Test("Exemptions are checked, and a hard row held only by a note is not held")
    func exemptionsAndNotes() throws {
        let problems = try coverage(exemptions: [RowID("LOM-13"): "twice", RowID("XXX-01"): "unknown"]).problems
        #expect(Set(problems) == [.heldAndExempt(RowID("LOM-13")), .unknownExemption(RowID("XXX-01"))])
        let row = Row(id: RowID("LIT-01"), municipality: "Liten", kind: "cadence", requirement: "")
        let text = invented(due: "every year") + "\nnotes:\n  - {sv: Tyst., en: Silent., about: [], rows: [LIT-01]}\n"
        let softly = try coverage(rows: [row], exemptions: [:], agreements: [try sound(text)]).problems
        #expect(softly == [.onlySoftly(RowID("LIT-01"), kind: "cadence")])
        let soft = Row(id: RowID("LIT-01"), municipality: "Liten", kind: "term", requirement: "")
        #expect(try coverage(rows: [soft], exemptions: [:], agreements: [try sound(text)]).problems == [])
    }

    @Test("The law is joined with numbers of its own, and holds from when it took effect", arguments: definitionNames)
    func law(_ name: String) throws {
        let law = try definition("lag-2023-196")
        let agreement = try definition(name)
        let joined = agreement.joined(with: law)
        guard name != "lag-2023-196", name != "eslov-2021" else {
            // A law is not joined to itself, nor to an agreement that ended (2022-12-31) before it (2023-07-01).
            #expect(joined.commitments == agreement.commitments)
            return
        }
        #expect(law.period.first == day("2023-07-01"))
        #expect(joined.commitments.count == agreement.commitments.count + law.commitments.count)
        let own = joined.commitments.filter(\.isLaw)
        #expect(own.count == law.commitments.count)
        #expect(own.allSatisfy { $0.key.text.hasPrefix("lag-") && $0.label?.hasPrefix("K") != true })
        let labels = joined.commitments.compactMap(\.label)
        #expect(labels.count == Set(labels).count)
        #expect(Set(joined.commitments.map(\.key)).count == joined.commitments.count)
        #expect(
            own.allSatisfy { commitment in
                commitment.owners.allSatisfy { joined.party(of: $0) != nil || joined.bodies.map(\.key).contains($0) }
            })
        for commitment in own {
            let found = obligations(of: commitment, in: joined, calendar: LocalCalendar(), horizon: day("2030-12-31"))
            #expect(found.allSatisfy { $0.window.first >= max(law.period.first, agreement.period.first) })
        }
    }

    @Test("No definition shares a number between two commitments")
    func numbers() throws {
        for agreement in try agreements() {
            let labels = agreement.commitments.compactMap(\.label)
            #expect(labels.count == Set(labels).count, "\(agreement.id)")
        }
    }
}
