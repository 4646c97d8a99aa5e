import Intake
package import Situation
import Vocabulary

/// The counts of a picture as one table: a row for each thing counted, in each strand. What is not shown, and what nobody knows, is `..`, never nought.
package struct PictureTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let strand: Strand
        package let subject: PictureSubject
        package let count: Int?
        package let before: Int?
        /// Whether it is set beside anything at all; if not, nothing is hidden there.
        package let hasBefore: Bool
        /// Whether it is set beside all of what the picture is compared with, or beside those days of it that can be compared.
        package let isWhole: Bool
        package let comparison: PeriodComparison?
    }
    package let period: PicturePeriod
    package let names: SituationPicture.Names
    package let rows: [Row]

    /// For the working group: every count there is.
    package init(_ picture: SituationPicture) {
        period = picture.period
        names = picture.names
        rows = picture.strands.flatMap { strand in
            ([strand.total] + strand.categories + strand.areas + strand.cells).map {
                Row(
                    strand: strand.strand, subject: $0.subject, count: $0.count, before: $0.comparison?.before,
                    hasBefore: $0.comparison != nil, isWhole: $0.comparison?.isWhole ?? true,
                    comparison: $0.comparison)
            }
        }
    }

    /// For everybody else: what was cleared.
    package init(_ picture: ClearedPicture) {
        period = picture.period
        names = picture.names
        rows = picture.strands.flatMap { strand in
            ([strand.total] + strand.categories + strand.areas).map {
                Row(
                    strand: strand.strand, subject: $0.subject, count: $0.count.count, before: $0.before?.count,
                    hasBefore: $0.before != nil,
                    isWhole: strand.compared.map { $0 == picture.period.comparison } ?? true,
                    comparison: $0.comparison)
            }
        }
    }

    /// As Swedish spreadsheets read it: semicolons, decimal commas, a mark of UTF-8 first. Names of columns are the same in both languages.
    package var csv: String {
        let head = [
            "strand", "party", "category", "area", "first", "last", "count", "before", "ratio", "lower", "upper",
            "verdict",
        ]
        let lines = rows.map { row in
            let unknown = row.subject.unknown
            let ratio = row.comparison?.ratio
            return [
                row.strand.counting.rawValue, row.strand.party?.text ?? "",
                row.subject.category.map(names.category) ?? (unknown == .category ? "?" : ""),
                row.subject.area.map(names.area) ?? (unknown == .area ? "?" : ""), "\(period.days.first)",
                "\(period.days.last)", row.count.map(String.init) ?? "..", row.before.map(String.init) ?? "..",
                decimal(ratio?.value), decimal(ratio?.lower), decimal(ratio?.upper),
                row.comparison?.verdict.rawValue ?? "",
            ]
        }
        return "\u{feff}" + ([head] + lines).map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    }

    private func decimal(_ value: Double?) -> String {
        value.map { String($0).split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",") } ?? ""
    }

    /// A cell that a spreadsheet would take for a formula begins with an apostrophe; one with a sign of its own stands in quotation marks.
    private func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let plain = isFormula ? "'" + text : text
        guard plain.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return plain }
        return "\"" + plain.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
