import Intake
import Reports
import Situation
import Vocabulary

/// The shapes in which a picture can be taken away.
enum PictureFile: String, CaseIterable {
    case csv, geojson, json, markdown

    func words(_ language: Language) -> String {
        switch self {
        case .csv: language == .swedish ? "Tabell (CSV)" : "Table (CSV)"
        case .geojson: language == .swedish ? "Karta (GeoJSON)" : "Map (GeoJSON)"
        case .json: language == .swedish ? "Alla uppgifter (JSON)" : "Everything (JSON)"
        case .markdown: language == .swedish ? "Text (Markdown)" : "Text (Markdown)"
        }
    }

    private var type: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .geojson: "application/geo+json"
        case .json: "application/json"
        case .markdown: "text/markdown; charset=utf-8"
        }
    }

    /// - Parameter name: without an ending.
    func answer(
        name: String, json: @autoclosure () -> String, table: @autoclosure () -> PictureTable,
        paper: @autoclosure () -> Document, areas: [Area]
    ) -> Answer {
        let (text, ending) =
            switch self {
            case .csv: (table().csv, "csv")
            case .geojson: (PictureMap.geoJSON(table(), areas: areas), "geojson")
            case .json: (json(), "json")
            case .markdown: (paper().markdown, "md")
            }
        return .file(Array(text.utf8), type: type, name: "\(name).\(ending)")
    }
}
