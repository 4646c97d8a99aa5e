package import Agreements
import Intake
package import Situation
import Vocabulary

extension Wording {
    /// Something that the picture does not show, in a sentence.
    package func gap(
        _ gap: PictureGap, in names: SituationPicture.Names, sources: [SituationPicture.UsedSource],
        of agreement: Agreement
    ) -> String {
        func source(_ key: Source) -> String { key.name[language] }
        func named(_ match: (Source) -> Bool) -> String { sources.map(\.source).first(where: match).map(source) ?? "" }
        switch gap {
        case .sourceMissing(let key):
            return say(
                "\(named { $0.key == key }) har inte lämnat något om perioden.",
                "\(named { $0.key == key }) has told nothing about the period.")
        case .sourceLate(let key, let latest, let interval):
            return late(named { $0.key == key }, latest.map { day($0) }, interval)
        case .sourceInPart(let key, let some, let all):
            return say(
                "\(named { $0.key == key }) täcker \(number(some)) av periodens \(days(all)).",
                "\(named { $0.key == key }) covers \(number(some)) of the period’s \(days(all)).")
        case .comparedInPart(let key, let some, let all):
            return say(
                "\(named { $0.key == key }) går att jämföra på \(number(some)) av \(days(all)).",
                "\(named { $0.key == key }) can be compared on \(number(some)) of \(days(all)).")
        case .settling(let key, let settling):
            return say(
                "\(named { $0.key == key }) fylls på i efterhand. \(latestDays(settling)) är inte med.",
                "\(named { $0.key == key }) is filled in afterwards. \(latestDays(settling)) left out.")
        case .notInSeries(let key):
            return say(
                "\(named { $0.key == key }) är för ny för att veckorna ska kunna jämföras.",
                "\(named { $0.key == key }) is too new for its weeks to be compared.")
        case .silent(let reporter):
            return say(
                "\(reporter.name) var tyst \(reporter.silent) av \(reporter.weeks) veckor. Det är inte samma sak som att inget hände.",
                "\(reporter.name) was silent \(reporter.silent) of \(reporter.weeks) weeks. That is not the same as nothing happening."
            )
        case .amountsMissing(let key, let hidden, let unknown):
            let (sv, en) = hidden.map { $0 + (unknown ?? 0) } == 1 ? ("Det räknas", "It is") : ("De räknas", "They are")
            return say(
                "\(named { $0.key == key }): \(missing(hidden, unknown)). \(sv) inte som noll.",
                "\(named { $0.key == key }): \(missing(hidden, unknown)). \(en) not counted as nought.")
        case .withoutArea(let strand, let some, let all):
            return say(
                "\(number(some)) av \(number(all, of: strand.counting)) har inget område.",
                "\(number(some)) of \(number(all, of: strand.counting)) have no area.")
        case .withoutCategory(let strand, let some, let all):
            return say(
                "\(number(some)) av \(number(all, of: strand.counting)) har ingen kategori.",
                "\(number(some)) of \(number(all, of: strand.counting)) have no category.")
        case .withoutHour(let strand, let some, let all):
            return say(
                "\(number(some)) av \(number(all, of: strand.counting)) har inget klockslag.",
                "\(number(some)) of \(number(all, of: strand.counting)) have no time of day.")
        case .categoryBegun, .categoryRenamed, .onlyPublished, .residentsMissing, .residentsOfYear, .visitors,
            .fewAnswers,
            .noSurvey:
            return otherGap(gap, in: names, named: { key in named { $0.key == key } })
        }
    }

    /// Without numbers where they may not be told.
    private func missing(_ hidden: Int?, _ unknown: Int?) -> String {
        guard let hidden, let unknown else {
            return say("dolda eller okända antal", "hidden or unknown numbers")
        }
        return list(
            (hidden > 0 ? [count(hidden, ("dolt antal", "hidden number"), ("dolda antal", "hidden numbers"))] : [])
                + (unknown > 0
                    ? [count(unknown, ("okänt antal", "unknown number"), ("okända antal", "unknown numbers"))] : []))
    }

    private func latestDays(_ many: Int) -> String {
        many == 1
            ? say("Den senaste dagen", "The latest day is")
            : say("De senaste \(number(many)) dagarna", "The latest \(days(many)) are")
    }

    /// `minst varannan dag`: how often a source is to deliver.
    private func atLeast(every interval: Int) -> String {
        switch interval {
        case ...1: say("minst varje dag", "at least every day")
        case 2: say("minst varannan dag", "at least every other day")
        default: say("minst var \(ordinal(interval)) dag", "at least every \(days(interval))")
        }
    }

    private func late(_ name: String, _ latest: String?, _ interval: Int) -> String {
        guard let latest else {
            return say(
                "\(name) har aldrig lämnat något. Avtalat är \(atLeast(every: interval)).",
                "\(name) has never delivered. Agreed is \(atLeast(every: interval)).")
        }
        return say(
            "\(name) är sen. Senaste leveransen kom \(latest). Avtalat är \(atLeast(every: interval)).",
            "\(name) is late. The latest delivery came on \(latest). Agreed is \(atLeast(every: interval)).")
    }

    private func otherGap(
        _ gap: PictureGap, in names: SituationPicture.Names, named: (SourceKey) -> String
    ) -> String {
        switch gap {
        case .categoryBegun(let category, let first):
            say(
                "\(names.category(category)) började räknas \(day(first)) och jämförs inte med tiden före.",
                "\(names.category(category)) has been counted since \(day(first)) and is not compared with before.")
        case .categoryRenamed(let category, let now):
            say(
                "\(names.category(category)) räknas som \(names.category(now)).",
                "\(names.category(category)) is counted as \(names.category(now)).")
        case .onlyPublished(let key):
            say(
                "\(named(key)) är ett urval som polisen gör. De visar inte hur mycket som har hänt och räknas aldrig om per invånare.",
                "\(named(key)) are a choice that the police make. They do not show how much has happened and are never told per resident."
            )
        case .residentsMissing(let areas):
            say(
                "Antal invånare saknas för \(list(areas.map(names.area))).",
                "The number of residents is missing for \(list(areas.map(names.area))).")
        case .residentsOfYear(let year):
            say("Antalet invånare är från \(year).", "The number of residents is from \(year).")
        case .visitors(let areas):
            say(
                "Inget antal per invånare visas för \(list(areas.map(names.area))). De som är där bor ofta någon annanstans.",
                "No rate per resident is shown for \(list(areas.map(names.area))). Those who are there often live elsewhere."
            )
        case .fewAnswers(_, let question, let area, let group, let answers):
            tooFew(answers, about(question, area.map(names.area), group))
        case .noSurvey: say("Ingen mätning är inläst för perioden.", "No survey has been read in for the period.")
        default: preconditionFailure("Every other gap has its sentence above.")
        }
    }

    private func tooFew(_ answers: Int?, _ about: String) -> String {
        let many = answers.map { " (\($0))" } ?? ""
        return say(
            "För få svar\(many) för att säga något: \(about).", "Too few answers\(many) to say anything: \(about).")
    }

    private func about(_ question: String, _ area: String?, _ group: String?) -> String {
        [quoted(question), area, group].compactMap { $0 }.joined(separator: ", ")
    }
}
