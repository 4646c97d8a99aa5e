import Foundation

/// Measures the statistics on data that it makes itself and writes down, so that others can be measured on the same.
///
/// `measure CASE SIZE FOLDER` prints one line of JSON and writes the data as columns of little-endian numbers, if they are not there yet.
/// `readings` prints a sentence or two of each family in Swedish and English, to be read aloud.
/// `publications COUNT SEED` prints random publications with what is hidden in them, one line of JSON each, for scripts/attack-suppression.
@main
struct StatisticsBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.count) {
            case ("measure", 4):
                guard let size = Int(arguments[2]), size > 0 else { throw Wrong.use }
                let folder = URL(filePath: arguments[3])
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try measure(arguments[1], size, Columns(folder: folder, name: "\(arguments[1])-\(size)")).print()
            case ("publications", 3):
                guard let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else { throw Wrong.use }
                try printPublications(count, seed)
            case ("readings", 1): try printReadings()
            default: throw Wrong.use
            }
        } catch {
            FileHandle.standardError.write(Data("statistics-bench: \(error)\n".utf8))
            exit(2)
        }
    }

    enum Wrong: Error, CustomStringConvertible {
        case use
        var description: String {
            "measure grouped|moran|knox|density|binned|polygons|farrington SIZE FOLDER, readings, or publications COUNT SEED"
        }
    }

    private static func measure(_ name: String, _ size: Int, _ columns: Columns) throws -> Figure {
        switch name {
        case "grouped": try measureGrouped(size, columns)
        case "moran": try measurePatterns(size, columns)
        case "knox": try measureKnox(size, columns)
        case "density": try measureDensity(size, columns, binned: false)
        case "binned": try measureDensity(size, columns, binned: true)
        case "polygons": try measurePolygons(size, columns)
        case "farrington": try measureFarrington(size, columns)
        default: throw Wrong.use
        }
    }
}

/// What one question took: CPU time of this process, the least of several runs.
struct Figure: Encodable {
    let milliseconds: Double
    /// What was made once beforehand, where that is measured apart.
    var prepared: Double = 0
    /// A number of the answer, to be held against the others'.
    let check: Double

    func print() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
}

/// The least CPU time of some runs in milliseconds, and what the last one answered.
func least<Answer>(of runs: Int, _ work: () throws -> Answer) rethrows -> (milliseconds: Double, answer: Answer) {
    var before = processorMilliseconds()
    var answer = try work()
    var least = processorMilliseconds() - before
    for _ in 1..<max(1, runs) {
        before = processorMilliseconds()
        answer = try work()
        least = min(least, processorMilliseconds() - before)
    }
    return (least, answer)
}

private func processorMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Columns of numbers in a folder, each a file: written once, so that every program reads the same.
struct Columns {
    let folder: URL
    let name: String

    func write<Number>(_ column: String, _ numbers: [Number]) throws {
        let file = folder.appending(path: "\(name)-\(column)")
        guard !FileManager.default.fileExists(atPath: file.path()) else { return }
        try numbers.withUnsafeBytes { try Data($0).write(to: file) }
    }
}
