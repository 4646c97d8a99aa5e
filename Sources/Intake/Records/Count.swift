package import Vocabulary

/// A whole number without a single incident behind it: category × month, with an area where one is given. The police's
/// monthly delivery is such.
package struct Count: Hashable, Sendable {
    package let category: CategoryKey
    /// A whole month or a whole year.
    package let period: DayRange
    package let area: AreaKey?
    package let organisation: String?
    package let amount: Amount
    package let source: SourceKey
    package let secrecy: SecrecyClass
    /// From 1; a later delivery about the same is a new version, and the earlier ones stay.
    package let version: Int

    package init(
        category: CategoryKey, period: DayRange, area: AreaKey?, organisation: String? = nil, amount: Amount,
        source: SourceKey,
        secrecy: SecrecyClass, version: Int = 1
    ) {
        self.category = category
        self.period = period
        self.area = area
        self.organisation = organisation
        self.amount = amount
        self.source = source
        self.secrecy = secrecy
        self.version = version
    }
}

/// Reported crime of a year in a municipality, from Brå's yearly file. *Källa: Brå* stands wherever it is shown.
package struct MunicipalityYear: Hashable, Sendable {
    /// Four digits; Brå's file has names alone.
    package let municipality: String
    package let year: Int
    package let reported: Amount
    /// For each 100,000 residents, as Brå reckons it.
    package let perHundredThousand: Amount
}

/// One answer of a survey, already added up: never a person's own.
package struct SurveyFigure: Hashable, Sendable {
    package let survey: String
    package let period: DayRange
    package let area: AreaKey?
    /// Of whom: women, 16 to 25 years; nil for all.
    package let group: String?
    package let question: String
    /// The answer whose share it is; nil when the figure is a mean.
    package let answer: String?
    /// A share of 100, or a mean on the survey's own scale, in thousandths so that no decimal is lost; nil when it is hidden or
    /// not known.
    package let thousandths: Int?
    /// Why there is none.
    package let missing: Amount?
    package let answered: Amount
    package let source: SourceKey

    package init(
        survey: String, period: DayRange, area: AreaKey?, group: String?, question: String, answer: String?,
        thousandths: Int?, missing: Amount?, answered: Amount, source: SourceKey
    ) {
        self.survey = survey
        self.period = period
        self.area = area
        self.group = group
        self.question = question
        self.answer = answer
        self.thousandths = thousandths
        self.missing = missing
        self.answered = answered
        self.source = source
    }
}

/// How many lived in an area at the end of a year.
package struct Population: Hashable, Sendable {
    package let area: AreaKey
    package let year: Int
    package let residents: Amount
}

/// What an area of an earlier division became: all of it, or a share.
package struct AreaChange: Hashable, Sendable {
    package let old: AreaKey
    package let new: AreaKey
    /// Of the old area's residents, in millionths.
    package let millionths: Int
}
