import Vocabulary

/// Reads a table by a plan: finds out how it is written and where its headings are, then reads each row.
struct TableReading {
    let file: FileSource
    let plan: ReadingPlan
    let background: ReadingBackground

    func read(_ things: (Int) -> Void, _ keep: (ReadRecord) throws -> Void) throws -> FileReading {
        var finder = TextFormFinder()
        var head: [UInt8] = []
        try file.each { chunk in
            finder.add(chunk)
            if head.count < TextForm.headBytes { head += chunk.prefix(TextForm.headBytes - head.count) }
        }
        var form: TextForm
        switch finder.form(ofFileNamed: file.name, letters: plan.columns?.letters) {
        case .success(let found): form = found
        case .failure(let refusal): throw FileRefusal.rows(refusal)
        }
        if let separator = plan.separator { form.separator = separator }
        guard let kind = plan.kind.columnKind else { preconditionFailure("Events and areas are no tables.") }
        let first = firstRows(of: head, form)
        var plan = plan
        let (headings, below) = likelyHeadings(among: first, kind)
        var mapping = plan.columns ?? .guessed(kind, headings: headings)
        mapping.constants.merge(plan.constants) { _, said in said }
        plan.columns = mapping
        do {
            return try read(plan, mapping, form, things, keep)
        } catch let refusal as ImportRefusal {
            throw FileRefusal.rows(refusal, headings: headings, examples: below)
        }
    }

    private func read(
        _ plan: ReadingPlan, _ mapping: ColumnMapping, _ form: TextForm, _ things: (Int) -> Void,
        _ keep: (ReadRecord) throws -> Void
    ) throws -> FileReading {
        let known = background
        func table<Reader: RowReading>(_ reader: Reader, _ wrap: (Reader.Record) -> ReadRecord) throws -> FileReading {
            try rows(TableImport(form: form, mapping: mapping, reader: reader, readAs: plan.readAs), plan, form, things)
            {
                try keep(wrap($0))
            }
        }
        switch mapping.kind {
        case .incidents:
            let source = IncidentSource(
                key: known.source, batch: known.batch, secrecy: known.secrecy, categories: known.categories,
                areas: known.areas,
                known: known.known, confirmedRows: plan.confirmedRows)
            return try table(IncidentRows(source)) { .incident($0) }
        case .counts:
            let source = CountSource(
                key: known.source, secrecy: known.secrecy, categories: known.categories, areas: known.areas)
            return try table(CountRows(source, mapping: mapping)) { .count($0) }
        case .surveys:
            let survey = plan.survey ?? known.source.text
            return try table(SurveyRows(survey: survey, source: known.source, areas: known.areas, mapping: mapping)) {
                .survey($0)
            }
        case .municipalityYears: return try table(MunicipalityYearRows(known.municipalities)) { .municipalityYear($0) }
        case .populations: return try table(PopulationRows(known.areas)) { .population($0) }
        case .areaChanges: return try table(AreaChangeRows()) { .areaChange($0) }
        }
    }

    private func rows<Reader: RowReading>(
        _ table: TableImport<Reader>, _ plan: ReadingPlan, _ form: TextForm, _ things: (Int) -> Void,
        _ keep: (Reader.Record) throws -> Void
    ) throws -> FileReading {
        var table = table
        var groups = FaultGroups()
        var refused = RefusedSheet()
        var count = 0
        func take(_ read: TableImport<Reader>.Read) throws {
            count += 1
            if count.isMultiple(of: 1_000) { things(count) }
            switch read.outcome {
            case .record(let record): try keep(record)
            case .rejected(let faults):
                groups.add(faults)
                refused.add(read.row, read.cells, faults)
            case .passedOver(.headings): refused.headings = read.cells
            case .duplicate, .passedOver: break
            }
        }
        try file.each { try table.add($0, each: take) }
        try table.end(each: take)
        return FileReading(
            plan: plan, form: form, headings: table.headings ?? [], examples: table.examples, tally: table.tally,
            faults: groups,
            refused: refused)
    }
}

extension TextForm {
    /// So much of a file is looked at for its headings.
    fileprivate static let headBytes = 65_536
}

/// The cells of the first rows of a file, as far as headings are looked for; those with an identity number empty.
private func firstRows(of head: [UInt8], _ form: TextForm) -> [[String]] {
    var bytes = head
    if form.letters == .utf16Little || form.letters == .utf16Big {
        var stream = UTF16Stream(isBig: form.letters == .utf16Big)
        bytes = stream.utf8(head)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var cutter = RowCutter(separator: form.separator.byte, mostCells: IntakeLimits.columns)
    cutter.add(bytes)
    cutter.end()
    var rows: [[String]] = []
    while rows.count < 30, let step = cutter.next() {
        guard case .row(let row) = step else { continue }
        let cells = row.ends.indices.map { cellText(row[$0], form.letters) ?? "" }
        rows.append(cells.map { holdsRefusedNumber($0) ? "" : $0 })
    }
    return rows
}

/// The row that most fields are found in; where none is, the first of the widest. With the rows below it.
private func likelyHeadings(among rows: [[String]], _ kind: ColumnMapping.Kind) -> (
    headings: [String], below: [[String]]
) {
    var best: (place: Int, fields: Int, width: Int)?
    for (place, row) in rows.enumerated() {
        let fields = ColumnMapping.guessed(kind, headings: row).columns.count
        let width = row.count { !$0.isEmpty }
        guard width > 0 else { continue }
        if best.map({ ($0.fields, $0.width) < (fields, width) }) ?? true { best = (place, fields, width) }
    }
    guard let best else { return ([], []) }
    return (rows[best.place], Array(rows.dropFirst(best.place + 1).prefix(3)))
}
