import Intake
package import Vocabulary

/// What a figure is of: everything, a category, an area, one category in one area, or what one organisation reported.
package struct PictureSubject: Hashable, Sendable, Codable, Comparable {
    /// Those that have no category, or no area.
    package enum Unknown: String, Hashable, Sendable, Codable { case category, area }

    package let category: CategoryKey?
    package let area: AreaKey?
    package let organisation: String?
    package let unknown: Unknown?

    package init(
        category: CategoryKey? = nil, area: AreaKey? = nil, organisation: String? = nil, unknown: Unknown? = nil
    ) {
        self.category = category
        self.area = area
        self.organisation = organisation
        self.unknown = unknown
    }

    package static let all = PictureSubject()

    /// `all`, `category/klotter`, `area/stationen`, `category/klotter/area/stationen`, `organisation/…`, `unknown/area`: the same in every picture.
    package var name: String {
        let parts = [
            category.map { "category/\($0)" }, area.map { "area/\($0)" }, organisation.map { "organisation/\($0)" },
            unknown.map { "unknown/\($0.rawValue)" },
        ].compactMap { $0 }
        return parts.isEmpty ? "all" : parts.joined(separator: "/")
    }

    /// By category, area, organisation and what is unknown; none of it comes first.
    package static func < (a: PictureSubject, b: PictureSubject) -> Bool {
        if a.category != b.category { return (a.category?.text ?? "") < (b.category?.text ?? "") }
        if a.area != b.area { return (a.area?.text ?? "") < (b.area?.text ?? "") }
        if a.organisation != b.organisation { return (a.organisation ?? "") < (b.organisation ?? "") }
        return (a.unknown?.rawValue ?? "") < (b.unknown?.rawValue ?? "")
    }
}
