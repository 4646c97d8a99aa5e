package import Intake
package import Vocabulary

/// An area as a picture needs it: its name and who lives there.
package struct AreaFacts: Hashable, Sendable {
    package let key: AreaKey
    package let name: String
    /// By year.
    package let residents: [Int: Int]
    /// A centre or a station: those who are there are not those who live there, so no rate for each resident is told.
    package let isForVisitors: Bool

    package init(key: AreaKey, name: String, residents: [Int: Int] = [:], isForVisitors: Bool = false) {
        self.key = key
        self.name = name
        self.residents = residents
        self.isForVisitors = isForVisitors
    }
}

/// An organisation that is asked to report every week, or to say that there is nothing to report.
package struct Reporter: Hashable, Sendable {
    package let name: String
    package let from: CivilDate
    /// The weeks in which it said that there was nothing.
    package let nothing: Set<ISOWeek>

    package init(name: String, from: CivilDate, nothing: Set<ISOWeek> = []) {
        self.name = name
        self.from = from
        self.nothing = nothing
    }
}

/// Everything that a picture is drawn from, as the reader may read it.
package struct PictureEvidence: Sendable {
    package var columns = IncidentColumns()
    /// Months without single incidents behind them.
    package var counts: [Count] = []
    package var surveys: [SurveyFigure] = []
    package var sources: [Source] = []
    package var categories: [Category] = []
    package var areas: [AreaFacts] = []
    package var reporters: [Reporter] = []

    package init() {}
}
