import Agreements
import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

/// The answers of a document's form, from what was sent or from what a document says.
struct DocumentSheet {
    /// Everything under a name, as it was written.
    private let values: (String) -> [String]

    init(_ form: FormBody) { values = { form.all($0) } }
    init(_ known: [String: [String]]) { values = { known[$0] ?? [] } }

    /// Without spaces around it; empty counts as nothing.
    subscript(_ name: String) -> String? {
        guard let text = values(name).first?.drop(while: \.isWhitespace),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(text[...last])
    }

    func all(_ name: String) -> [String] { values(name) }
    func chosen(_ name: String) -> Set<String> { Set(values(name)) }

    // MARK: Rows

    /// The numbers of the rows of one sort: those of the form, and a few more when they are asked for.
    /// - Parameter free: how many rows there are to begin with beside the known ones.
    func rows(_ sort: String, known: [Int], free begin: Int) -> [Int] {
        let sent = (self["nr-\(sort)"] ?? "").split(separator: " ").compactMap { Int(plain: $0) }.filter { $0 > 0 }
        // What a document holds already is always shown, however much somebody has brought in from elsewhere.
        let most = max(WebLimits.rows, known.count)
        var rows = Array(uniqued: Array((sent.isEmpty ? known : sent).prefix(most)))
        let free = sent.isEmpty ? begin : self["mer"] == sort ? Self.moreRows : 0
        // Numbers are never given again: what pointed at one that is gone must not come to point at something else.
        var next = (rows + known).max() ?? 0
        for _ in 0..<free where rows.count < WebLimits.rows && next < Self.highestRow {
            next += 1
            rows.append(next)
        }
        return rows
    }

    private static let moreRows = 3
    private static let highestRow = 9_999
}

/// Reads the answers one by one, and keeps what could not be read by the name of the question.
struct SheetReader {
    let sheet: DocumentSheet
    let wording: Wording
    private(set) var faults: [String: String] = [:]

    init(_ sheet: DocumentSheet, _ wording: Wording) {
        self.sheet = sheet
        self.wording = wording
    }

    subscript(_ name: String) -> String? { sheet[name] }

    mutating func day(_ name: String) -> CivilDate? {
        guard let text = sheet[name] else { return nil }
        if let day = CivilDate(text) { return day }
        faults[name] = wording.unreadableDay
        return nil
    }

    mutating func date(_ name: String) -> ImpreciseDate? { cell(name, readDate) }
    mutating func kronor(_ name: String) -> Kronor? { cell(name, readKronor) }
    mutating func hours(_ name: String) -> Hours? { cell(name, readHours) }

    mutating func cell<Value>(_ name: String, _ read: (String) -> Result<Value, CellFault>) -> Value? {
        guard let text = sheet[name] else { return nil }
        switch read(text) {
        case .success(let value): return value
        case .failure(let fault):
            let words = wording.cell(fault)
            faults[name] = "\(words.what) \(words.remedy)"
            return nil
        }
    }

    mutating func figure(_ name: String) -> Collaboration.Figure? {
        guard let text = sheet[name] else { return nil }
        // As people write it: a true minus, spaces between thousands.
        let plain = text.replacing("−", with: "-").filter { !$0.isWhitespace }
        if let figure = Collaboration.Figure(plain) { return figure }
        faults[name] = wording.unreadableFigure
        return nil
    }

    mutating func number(_ name: String) -> Int? {
        guard let text = sheet[name] else { return nil }
        if let number = Int(plain: text), number <= 1_000_000 { return number }
        faults[name] = wording.unreadableNumber
        return nil
    }

    /// One of a list; what is in no list of ours was not chosen on our page.
    mutating func choice<Value: RawRepresentable>(_ name: String, _: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = sheet[name] else { return nil }
        if let value = Value(rawValue: text) { return value }
        faults[name] = wording.unknownChoice
        return nil
    }

    mutating func needed<Value>(_ name: String, _ value: Value?) -> Value? {
        if value == nil { blame(name, wording.unknownChoice) }
        return value
    }

    /// What is missing for the answers beside it to mean anything.
    mutating func blame(_ name: String, _ words: String) { if faults[name] == nil { faults[name] = words } }

    mutating func document(_ name: String) -> DocumentID? {
        guard let text = sheet[name] else { return nil }
        if let id = DocumentID(text[...]) { return id }
        faults[name] = wording.unknownChoice
        return nil
    }

    func documents(_ name: String) -> [DocumentID] { sheet.all(name).compactMap { DocumentID($0[...]) } }
    func subjects(_ name: String) -> [Subject] { sheet.all(name).compactMap { Subject($0) } }
    func parts(_ name: String) -> [PartID] { sheet.all(name).compactMap { PartID($0[...]) } }
    func areas(_ name: String) -> [String] { sheet.all(name).filter { !$0.isEmpty } }
    func holds(_ name: String) -> Bool? { sheet[name] == "ja" ? true : nil }
    /// A text a line, without the empty ones.
    func lines(_ name: String) -> [String] {
        (sheet[name] ?? "").split(whereSeparator: \.isNewline).compactMap { line in
            let start = line.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
        }
    }
}
