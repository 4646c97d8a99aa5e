package import Vocabulary

/// One answer of a survey, added up: never a person's own.
package struct KeptSurveyFigure: Hashable, Sendable {
    package let survey: String
    package let source: SourceKey
    package let period: DayRange
    package let area: AreaKey?
    /// Of whom; nil for all.
    package let group: String?
    package let question: String
    /// Nil when the figure is a mean.
    package let answer: String?
    /// A share of 100 or a mean, in thousandths; nil when ``missing`` says why.
    package let thousandths: Int?
    package let missing: Amount?
    package let answered: Amount

    package init(
        survey: String, source: SourceKey, period: DayRange, area: AreaKey? = nil, group: String? = nil,
        question: String, answer: String? = nil, thousandths: Int?, missing: Amount? = nil, answered: Amount
    ) {
        self.survey = survey
        self.source = source
        self.period = period
        self.area = area
        self.group = group
        self.question = question
        self.answer = answer
        self.thousandths = thousandths
        self.missing = missing
        self.answered = answered
    }
}

/// Reported crime of a year in a municipality, from Brå's yearly file.
package struct KeptMunicipalityYear: Hashable, Sendable {
    /// Four digits.
    package let municipality: String
    package let year: Int
    package let reported: Amount
    /// For each 100,000 residents, as Brå reckons it.
    package let rate: Amount

    package init(municipality: String, year: Int, reported: Amount, rate: Amount) {
        self.municipality = municipality
        self.year = year
        self.reported = reported
        self.rate = rate
    }
}

/// That an organisation says it had nothing to report in a week: calm, not silence.
package struct QuietWeek: Hashable, Sendable {
    package let organisation: String
    package let week: ISOWeek
    package let post: ActorKey

    package init(organisation: String, week: ISOWeek, post: ActorKey) {
        self.organisation = organisation
        self.week = week
        self.post = post
    }
}

extension Incidents {
    package func keep(_ figures: [KeptSurveyFigure], as kept: Kept) throws {
        try keep(
            figures.map {
                [
                    .text($0.survey), .text($0.question), .text($0.answer ?? ""), .text($0.group ?? ""),
                    .text($0.area?.text ?? ""), .text($0.period.first.description), .text($0.period.last.description),
                    .text($0.source.text), .int($0.thousandths), $0.missing.map(\.why) ?? .null,
                ] + $0.answered.values
            }, in: .surveyFigures, as: kept)
    }

    package func surveyFigures(of agreement: AgreementID, as viewer: Viewer) throws -> [KeptWord<KeptSurveyFigure>] {
        try current(.surveyFigures, of: agreement, as: viewer) { row in
            let missing: Amount? =
                switch try row.textIfAny("missing") {
                case "hidden": .suppressed
                case "unknown": .unknown
                default: nil
                }
            return KeptSurveyFigure(
                survey: try row.text("survey"), source: SourceKey(try row.text("source")), period: try row.period(),
                area: try row.text("area").someKey().map { AreaKey($0) },
                group: try row.text("answering").someKey(), question: try row.text("question"),
                answer: try row.text("answer").someKey(), thousandths: try row.intIfAny("thousandths"),
                missing: missing, answered: try Amount(row, "answered"))
        }
    }

    package func keep(_ years: [KeptMunicipalityYear], as kept: Kept) throws {
        try keep(
            years.map { [.text($0.municipality), .int($0.year)] + $0.reported.values + $0.rate.values },
            in: .municipalityYears, as: kept)
    }

    package func municipalityYears(of agreement: AgreementID, as viewer: Viewer) throws
        -> [KeptWord<KeptMunicipalityYear>]
    {
        try current(.municipalityYears, of: agreement, as: viewer) { row in
            KeptMunicipalityYear(
                municipality: try row.text("municipality"), year: try row.int("year"),
                reported: try Amount(row, "reported"), rate: try Amount(row, "rate"))
        }
    }

    /// Keeps that there was nothing to report; saying it again changes nothing.
    package func keep(_ weeks: [QuietWeek], as kept: Kept) throws {
        try keep(
            weeks.map { [.text($0.organisation), .text($0.week.description), .text($0.post.text)] }, in: .quietWeeks,
            as: kept)
    }

    /// The quiet weeks within some days.
    package func quietWeeks(of agreement: AgreementID, within days: DayRange, as viewer: Viewer) throws
        -> [KeptWord<QuietWeek>]
    {
        try current(
            .quietWeeks, of: agreement, as: viewer, "e.week BETWEEN $5 AND $6",
            [.text(ISOWeek(of: days.first).description), .text(ISOWeek(of: days.last).description)]
        ) { row in
            guard let week = ISOWeek(text: try row.text("week")) else {
                throw StorageFailure.unreadable(column: "week")
            }
            return QuietWeek(
                organisation: try row.text("organisation"), week: week, post: ActorKey(try row.text("post")))
        }
    }
}

extension Amount {
    /// Why there is no number.
    fileprivate var why: Value {
        switch self {
        case .number: .null
        case .suppressed: .text("hidden")
        case .unknown: .text("unknown")
        }
    }
}
