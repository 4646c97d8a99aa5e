package import Intake
import Vocabulary

// What files that are read in are about: kinds, columns, and what was no data in them.

extension Wording {
    /// What a file holds, one thing a row.
    package func importKind(_ kind: ColumnMapping.Kind) -> String {
        switch kind {
        case .incidents: say("Händelser, en på varje rad", "Incidents, one in each row")
        case .counts: say("Månadens antal", "The month's counts")
        case .surveys: say("Enkätsvar, sammanräknade", "Survey answers, added up")
        case .municipalityYears:
            say(
                "Anmälda brott per år och kommun, från Brå",
                "Reported crime by year and municipality, from the National Council for Crime Prevention")
        case .populations: say("Invånare per område och år", "Residents by area and year")
        case .areaChanges: say("Gamla områden och vad de blev", "Old areas and what they became")
        }
    }

    /// What a column holds, as it is called where somebody chooses it.
    package func importField(_ field: ColumnMapping.Field) -> String {
        switch field {
        case .reference: say("Källans eget nummer", "The source's own number")
        case .type: say("Vad det var", "What it was")
        case .code: say("Brottskod", "Crime code")
        case .day: say("Dag", "Day")
        case .time: say("Klockslag", "Time of day")
        case .lastDay: say("Sista dag", "Last day")
        case .lastTime: say("Sista klockslag", "Last time of day")
        case .place: say("Plats", "Place")
        case .area, .municipality, .oldArea, .newArea: division(field)
        case .north: say("Koordinat mot norr", "Coordinate to the north")
        case .east: say("Koordinat mot öster", "Coordinate to the east")
        case .organisation: say("Organisation som rapporterar", "Organisation that reports")
        case .text: say("Text", "Text")
        case .period: say("Månad eller år", "Month or year")
        case .amount: say("Antal", "Number")
        case .rate: say("Per 100 000 invånare", "Per 100,000 residents")
        case .group: say("Grupp som svarat", "Group that answered")
        case .question: say("Fråga", "Question")
        case .answer: say("Svar", "Answer")
        case .figure: say("Andel eller medelvärde", "Share or mean")
        case .answered: say("Antal svar", "Number of answers")
        case .year: say("År", "Year")
        case .share: say("Andel av hundra", "Share of a hundred")
        }
    }

    private func division(_ field: ColumnMapping.Field) -> String {
        switch field {
        case .municipality: say("Kommun", "Municipality")
        case .oldArea: say("Gammalt område", "Old area")
        case .newArea: say("Nytt område", "New area")
        default: say("Område", "Area")
        }
    }

    package func letters(_ letters: TextForm.Letters) -> String {
        switch letters {
        case .utf8: "UTF-8"
        case .windows1252: "Windows-1252"
        case .utf16Little, .utf16Big: "UTF-16"
        }
    }

    /// What stands between the cells.
    package func separator(_ separator: TextForm.Separator) -> String {
        switch separator {
        case .tab: say("tabbar", "tabs")
        case .semicolon: say("semikolon", "semicolons")
        case .comma: say("komman", "commas")
        }
    }

    /// Rows that were no data: `3 summor`.
    package func passedOver(_ why: PassedOver, _ rows: Int) -> String {
        let one = rows == 1
        return switch why {
        case .empty: say(one ? "1 tom rad" : "\(rows) tomma rader", one ? "1 empty row" : "\(rows) empty rows")
        case .aboveHeadings:
            say(
                "\(rows) \(one ? "rad" : "rader") ovanför rubrikerna",
                "\(rows) \(one ? "row" : "rows") above the headings")
        case .headings:
            say("\(rows) \(one ? "rubrikrad" : "rubrikrader")", "\(rows) \(one ? "row" : "rows") of headings")
        case .total: say(one ? "1 summa" : "\(rows) summor", one ? "1 sum" : "\(rows) sums")
        case .elsewhere:
            say(
                one ? "1 händelse på annan ort" : "\(rows) händelser på andra orter",
                one ? "1 event elsewhere" : "\(rows) events elsewhere")
        case .footnote: say(one ? "1 fotnot" : "\(rows) fotnoter", one ? "1 footnote" : "\(rows) footnotes")
        }
    }

    /// `1 rad`, `412 rader`.
    package func rows(_ count: Int) -> String {
        count == 1 ? say("1 rad", "1 row") : say("\(whole(count)) rader", "\(whole(count)) rows")
    }

    /// What the reading of a file gave, in one line.
    package func tally(_ tally: ImportTally) -> String {
        [
            say("\(rows(tally.things)) lästa", "\(rows(tally.things)) read"),
            say("\(whole(tally.records)) kan läsas in", "\(whole(tally.records)) can be read in"),
            say("\(whole(tally.rejects)) kan inte läsas", "\(whole(tally.rejects)) cannot be read"),
            say("\(whole(tally.duplicates)) står två gånger", "\(whole(tally.duplicates)) stand twice"),
        ].joined(separator: " · ")
    }
}
