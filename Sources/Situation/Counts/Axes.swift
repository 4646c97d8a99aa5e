import Intake
import Vocabulary

/// What counts are laid out by: categories, areas, organisations and places in the order of their keys, so that the order in which rows came
/// leaves no trace. Place 0 of each axis is for those without.
struct Axes {
    let categories: [CategoryKey]
    let areas: [AreaKey]
    let organisations: [String]
    let places: [IncidentColumns.Place]
    /// From a column's number to the place on the axis.
    let categoryPlace: [Int]
    let areaPlace: [Int]
    let organisationPlace: [Int]
    let placePlace: [Int]
    let history: CategoryHistory

    /// - Parameter day: the last day that is looked at; categories of earlier days are counted as what they have become by then.
    init(_ evidence: PictureEvidence, on day: CivilDate) {
        let columns = evidence.columns
        let history = CategoryHistory(evidence.categories, on: day)
        self.history = history
        let counted = evidence.counts
        let met = columns.categories.words + counted.map(\.category)
        let categories = Set((evidence.categories.map(\.key) + met).map(history.now)).sorted()
        let areas = Set(evidence.areas.map(\.key) + columns.areas.words + counted.compactMap(\.area)).sorted()
        let organisations = Set(columns.organisations.words).sorted()
        let placeOrder = Self.order(of: columns.places.words, areas: areas)
        self.categories = categories
        self.areas = areas
        self.organisations = organisations
        places = placeOrder.map { columns.places.words[$0] }
        categoryPlace = Self.places(of: columns.categories.words.map(history.now), on: categories)
        areaPlace = Self.places(of: columns.areas.words, on: areas)
        organisationPlace = Self.places(of: columns.organisations.words, on: organisations)
        var placePlace = [Int](repeating: 0, count: columns.places.width)
        for (place, word) in placeOrder.enumerated() { placePlace[word + 1] = place + 1 }
        self.placePlace = placePlace
    }

    /// The number of counts in a table of categories by areas, those without among them.
    var cells: Int { (categories.count + 1) * width }
    /// Areas, and those without.
    var width: Int { areas.count + 1 }

    func cell(category: Int, area: Int) -> Int { category * width + area }

    /// Places by their area, those of none first, and then by their name. There may be thousands, of few areas and few names: those are numbered in
    /// their order, and numbers compared.
    private static func order(of places: [IncidentColumns.Place], areas: [AreaKey]) -> [Int] {
        let names = Set(places.map(\.name)).sorted()
        let name = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let area = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1, $0 + 1) })
        let ranks = places.map { place in
            (place.area.flatMap { area[$0] } ?? 0) * names.count + (name[place.name] ?? 0)
        }
        return places.indices.sorted { ranks[$0] < ranks[$1] }
    }

    private static func places<Word: Hashable>(of words: [Word], on axis: [Word]) -> [Int] {
        let number = Dictionary(uniqueKeysWithValues: axis.enumerated().map { ($1, $0 + 1) })
        return [0] + words.map { number[$0] ?? 0 }
    }
}

/// What categories were once called, and which cannot be followed back.
struct CategoryHistory {
    /// A category that another took over alone: counted as that one on all days.
    let renamed: [CategoryKey: CategoryKey]
    /// Categories that came out of a split, or that are new, with the day they began: earlier days cannot be counted so.
    let begun: [CategoryKey: CivilDate]

    init(_ categories: [Category], on day: CivilDate) {
        let byKey = Dictionary(categories.map { ($0.key, $0) }) { first, _ in first }
        var renamed: [CategoryKey: CategoryKey] = [:]
        for category in categories {
            var (key, seen) = (category.key, Set<CategoryKey>())
            while let one = byKey[key], let through = one.through, through < day, one.becomes.count == 1,
                let next = one.becomes.first, seen.insert(key).inserted
            {
                key = next
            }
            if key != category.key { renamed[category.key] = key }
        }
        let continued = Set(renamed.values)
        var begun: [CategoryKey: CivilDate] = [:]
        for category in categories where !continued.contains(category.key) {
            if let from = category.from { begun[category.key] = from }
        }
        self.renamed = renamed
        self.begun = begun
    }

    func now(_ key: CategoryKey) -> CategoryKey { renamed[key] ?? key }

    /// Whether a category can be counted on all of these days.
    func covers(_ key: CategoryKey, _ days: DayRange) -> Bool { begun[key].map { $0 <= days.first } ?? true }
}
