import Collaboration
package import Vocabulary

/// A file that is read chunk by chunk, twice.
package struct FileSource {
    /// What it is called; looked at, and never kept.
    package let name: String
    package let each: (_ chunk: ([UInt8]) throws -> Void) throws -> Void

    package init(name: String, each: @escaping (_ chunk: ([UInt8]) throws -> Void) throws -> Void) {
        self.name = name
        self.each = each
    }

    /// A file that lies in memory.
    package init(name: String, bytes: [UInt8]) {
        self.init(name: name) { chunk in
            for start in stride(from: 0, to: bytes.count, by: 65_536) {
                try chunk(Array(bytes[start..<min(bytes.count, start + 65_536)]))
            }
        }
    }
}

/// What is known beside a file that is read.
package struct ReadingBackground: Sendable {
    package let source: SourceKey
    package let secrecy: SecrecyClass
    /// Names this import, so that rows without a number of their own can be told apart from another file's.
    package let batch: String
    package let categories: CategoryList
    package let areas: AreaNames
    package let municipalities: Municipalities
    /// Codes of the agreement's own municipalities.
    package let ownMunicipalities: Set<String>
    package let known: KnownNames

    package init(
        source: SourceKey, secrecy: SecrecyClass, batch: String, categories: CategoryList,
        areas: AreaNames = AreaNames([]),
        municipalities: Municipalities = Municipalities([]), ownMunicipalities: Set<String> = [],
        known: KnownNames = KnownNames([])
    ) {
        self.ownMunicipalities = ownMunicipalities
        self.source = source
        self.secrecy = secrecy
        self.batch = batch
        self.categories = categories
        self.areas = areas
        self.municipalities = municipalities
        self.known = known
    }
}

/// What one row or thing of a file became.
package enum ReadRecord: Sendable {
    case incident(Incident)
    case count(Count)
    case survey(SurveyFigure)
    case municipalityYear(MunicipalityYear)
    case population(Population)
    case areaChange(AreaChange)
    case area(Area)
}

/// Why a file is not read at all.
package enum FileRefusal: Error, Sendable {
    /// With the row that is most like headings and those after it, so that somebody can say what each column is.
    case rows(ImportRefusal, headings: [String] = [], examples: [[String]] = [])
    case json(JSONFault)
    case otherFrame(AreaFile.OtherFrame)
    /// No feature has a property that is the area's key.
    case noKey(properties: [String])
}

/// A file as it was read: the answer of a dry run, and the same for a real one.
package struct FileReading: Sendable {
    /// As it was used: with the columns that the headings gave where nobody had said.
    package let plan: ReadingPlan
    /// Nil for files of JSON.
    package let form: TextForm?
    package let headings: [String]
    /// The first rows below the headings; cells with an identity number are empty.
    package let examples: [[String]]
    package let tally: ImportTally
    package let faults: FaultGroups
    /// The rows that were refused, in the form of the file.
    package let refused: RefusedSheet
}

/// Reads a file by a plan. A dry run lets the records go; a real import keeps them. Everything else is the same.
///
/// - Parameters:
///   - keep: takes each record as it comes.
///   - things: told now and then how many things have been read.
/// - Throws: ``FileRefusal``, and what `keep` throws.
package func readFile(
    _ file: FileSource, by plan: ReadingPlan, against background: ReadingBackground, things: (Int) -> Void = { _ in },
    keep: (ReadRecord) throws -> Void
) throws -> FileReading {
    guard !holdsIdentityNumber(file.name) else { throw FileRefusal.rows(.identityNumberInName) }
    switch plan.kind {
    case .events: return try readEvents(file, plan, background, keep)
    case .areas: return try readAreas(file, plan, keep)
    case .incidents, .faults, .walks, .counts, .surveys, .municipalityYears, .populations, .areaChanges:
        return try TableReading(file: file, plan: plan, background: background).read(things, keep)
    }
}

// MARK: Files of JSON

private func whole(_ file: FileSource) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.each { chunk in
        guard bytes.count + chunk.count <= IntakeLimits.jsonBytes else {
            throw FileRefusal.json(JSONFault(line: 1, reason: .tooLarge(most: IntakeLimits.jsonBytes)))
        }
        bytes += chunk
    }
    return bytes
}

private func readEvents(
    _ file: FileSource, _ plan: ReadingPlan, _ background: ReadingBackground, _ keep: (ReadRecord) throws -> Void
) throws -> FileReading {
    let events: PoliceEvents
    do {
        events = try PoliceEvents.reading(
            try whole(file),
            from: PoliceEvents.Source(
                key: background.source, categories: background.categories, municipalities: background.municipalities,
                wanted: background.ownMunicipalities))
    } catch let fault as JSONFault { throw FileRefusal.json(fault) }
    for incident in events.incidents + events.summaries { try keep(.incident(incident)) }
    return FileReading(plan: plan, form: nil, headings: [], examples: [], tally: events.tally)
}

private func readAreas(_ file: FileSource, _ plan: ReadingPlan, _ keep: (ReadRecord) throws -> Void) throws
    -> FileReading
{
    do {
        let root = try readJSON(try whole(file))
        var plan = plan
        let properties = AreaFile.properties(of: root)
        guard let mapping = plan.areas ?? .guessed(properties.map(\.name)) else {
            throw FileRefusal.noKey(properties: properties.map(\.name))
        }
        plan.areas = mapping
        let read = try AreaFile.reading(root, mapping)
        for area in read.areas { try keep(.area(area)) }
        return FileReading(
            plan: plan, form: nil, headings: properties.map(\.name), examples: [properties.map(\.example)],
            tally: read.tally)
    } catch let fault as JSONFault {
        throw FileRefusal.json(fault)
    } catch let frame as AreaFile.OtherFrame { throw FileRefusal.otherFrame(frame) }
}

extension FileReading {
    /// Of a file that is no table: the faults that its tally tells.
    fileprivate init(plan: ReadingPlan, form: TextForm?, headings: [String], examples: [[String]], tally: ImportTally) {
        var groups = FaultGroups()
        var refused = RefusedSheet()
        for fault in tally.faults {
            groups.add([fault])
            refused.add(fault.row, [], [fault])
        }
        self.init(
            plan: plan, form: form, headings: headings, examples: examples, tally: tally, faults: groups,
            refused: refused)
    }
}
