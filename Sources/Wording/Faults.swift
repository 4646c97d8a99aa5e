package import Agreements
import Vocabulary

extension Wording {
    /// What is wrong in a definition file, and what would be right.
    package func fault(_ fault: Fault) -> String {
        shape(fault.kind) ?? value(fault.kind) ?? size(fault.kind) ?? reference(fault.kind) ?? source(fault.kind)
    }

    private func meant(_ nearest: String?) -> String {
        nearest.map { say(" Menade du \(quoted($0))?", " Did you mean \(quoted($0))?") } ?? ""
    }

    private func choices(_ allowed: [String]) -> String { alternatives(allowed.map(quoted)) }

    private func shape(_ kind: Fault.Kind) -> String? {
        switch kind {
        case .tooLarge(let limit):
            say(
                "Filen är för stor. Högst \(limit / 1024) kB går att läsa.",
                "The file is too large. At most \(limit / 1024) kB can be read.")
        case .tooManyValues(let limit):
            say(
                "Filen har för många värden. Högst \(limit) går att läsa.",
                "The file has too many values. At most \(limit) can be read.")
        case .tooDeep(let limit):
            say(
                "Filen är för djupt nästlad. Högst \(limit) nivåer går att läsa.",
                "The file is nested too deeply. At most \(limit) levels can be read.")
        case .alias:
            say(
                "Filen använder ankare eller alias. Skriv ut värdet i stället.",
                "The file uses an anchor or an alias. Write the value out instead.")
        case .notYAML(let problem):
            say(
                "Filen går inte att läsa som YAML härifrån. Kontrollera indrag, kolon och citattecken.",
                "The file cannot be read as YAML from here (\(problem)). Check indentation, colons and quotation marks."
            )
        case .duplicateKey(let key):
            say("Nyckeln \(quoted(key)) står två gånger. Behåll en.", "The key \(quoted(key)) stands twice. Keep one.")
        case .unknownKey(let key, let nearest):
            say(
                "Nyckeln \(quoted(key)) finns inte i formatet.\(meant(nearest))",
                "The key \(quoted(key)) is not in the format.\(meant(nearest))")
        case .missing(let key):
            say("Nyckeln \(quoted(key)) saknas. Lägg till den.", "The key \(quoted(key)) is missing. Add it.")
        case .expectedText("a key"): say("En nyckel ska vara text.", "A key must be text.")
        case .expectedText(let key): say("\(quoted(key)) ska vara text.", "\(quoted(key)) must be text.")
        case .expectedList(let key):
            say("\(quoted(key)) ska vara en lista, [a, b].", "\(quoted(key)) must be a list, [a, b].")
        case .expectedMapping(let key):
            say("\(quoted(key)) ska ha nycklar med värden.", "\(quoted(key)) must have keys with values.")
        default: nil
        }
    }

    private func value(_ kind: Fault.Kind) -> String? {
        switch kind {
        case .notADate(let text):
            say(
                "\(quoted(text)) är inget datum. Skriv 2023, 2023-05, 2023-05-01 eller \(quoted("2023 autumn")).",
                "\(quoted(text)) is no date. Write 2023, 2023-05, 2023-05-01 or \(quoted("2023 autumn")).")
        case .notANumber(let text):
            say("\(quoted(text)) är inget tal. Skriv bara siffror.", "\(quoted(text)) is no number. Write digits only.")
        case .notALength(let text):
            say(
                "\(quoted(text)) är ingen tidslängd. Skriv \(choices(["4 years", "20 months"])).",
                "\(quoted(text)) is no length of time. Write \(choices(["4 years", "20 months"])).")
        case .notOneOf(let text, let allowed):
            say(
                "\(quoted(text)) går inte här. Skriv \(choices(allowed)).",
                "\(quoted(text)) does not fit here. Write \(choices(allowed)).")
        case .cadence(let text, let fault): cadence(text, fault)
        case .perWithoutList(let per, let key):
            say(
                "Det räknas per \(quoted(per)), men listan \(quoted(key)) saknas. Lägg till den.",
                "It is counted per \(quoted(per)), but the list \(quoted(key)) is missing. Add it.")
        case .numberTaken(let number):
            say(
                "Numret \(number) används redan. Välj ett nytt.",
                "The number \(number) is already used. Choose a new one.")
        case .numberMissing:
            say(
                "Åtagandet har en tidpunkt men inget nummer. Lägg till \(quoted("no")).",
                "The commitment has a date but no number. Add \(quoted("no")).")
        case .badCalendarRange(let text):
            say(
                "\(quoted(text)) är ingen period. Skriv \(choices(["2025-06-16..2025-08-17", "weeks 25-33"])).",
                "\(quoted(text)) is no period. Write \(choices(["2025-06-16..2025-08-17", "weeks 25-33"])).")
        case .identityNumber:
            say(
                "Här står något som ser ut som ett personnummer. Ta bort det.",
                "Here stands something that looks like a personal identity number. Remove it.")
        default: nil
        }
    }

    /// A period that cannot be, or more than anybody could mean.
    private func size(_ kind: Fault.Kind) -> String? {
        switch kind {
        case .yearOutside(let year, let allowed):
            say(
                "Året \(year) går inte att använda. Välj ett år mellan \(allowed.lowerBound) och \(allowed.upperBound).",
                "The year \(year) cannot be used. Choose a year between \(allowed.lowerBound) and \(allowed.upperBound)."
            )
        case .endsBeforeStart(let end, let start):
            say(
                "Perioden slutar (\(date(end))) innan den börjar (\(date(start))). Rätta ett av datumen.",
                "The period ends (\(date(end))) before it begins (\(date(start))). Correct one of the dates.")
        case .periodTooLong(let years):
            say(
                "Perioden är längre än \(years) år. Kontrollera årtalen.",
                "The period is longer than \(years) years. Check the years.")
        case .tooManyOccasions(let limit):
            say(
                "Med det här åtagandet kan det bli fler än \(limit) tillfällen under perioden. "
                    + "Förkorta perioden eller listorna, eller ange en glesare takt.",
                "With this commitment there can be more than \(limit) occasions in the period. "
                    + "Shorten the period or the lists, or state a slower pace.")
        default: nil
        }
    }

    private func reference(_ kind: Fault.Kind) -> String? {
        switch kind {
        case .unknownHeading(let heading, let nearest):
            say(
                "Rubriken \(quoted(heading)) finns inte bland \(quoted("headings")).\(meant(nearest))",
                "The heading \(quoted(heading)) is not among \(quoted("headings")).\(meant(nearest))")
        case .unknownActor(let key, let nearest):
            say(
                "\(quoted(key)) är ingen part, enhet, befattning eller grupp i filen.\(meant(nearest))",
                "\(quoted(key)) is no party, unit, post or body in the file.\(meant(nearest))")
        case .unknownGroup(let key):
            say(
                "\(quoted(key)) finns inte bland \(quoted("groups")). Lägg till den där.",
                "\(quoted(key)) is not among \(quoted("groups")). Add it there.")
        case .unknownArea(let key):
            say(
                "\(quoted(key)) finns inte bland \(quoted("areas")). Lägg till den där.",
                "\(quoted(key)) is not among \(quoted("areas")). Add it there.")
        default: nil
        }
    }

    private func source(_ kind: Fault.Kind) -> String {
        switch kind {
        case .noSource:
            say(
                "Regeln säger inte varifrån den kommer. Ange \(choices(["clause", "law", "local: true"])).",
                "The rule does not say where it comes from. Give \(choices(["clause", "law", "local: true"]))."
            )
        case .onlyOneLanguage(let missing):
            say(
                "Läsningen finns på bara ett språk. Lägg till \(quoted(missing)).",
                "The reading is in one language only. Add \(quoted(missing)).")
        case .unknownRow(let row):
            say("Raden \(row) finns inte. Kontrollera numret.", "The row \(row) does not exist. Check the number.")
        case .heldByNote(let row, let kind, let holder):
            say(
                "Raden \(row) är av slaget \(quoted(kind)) och får inte bara stå under \(quoted(holder)). "
                    + "Skriv den som en regel.",
                "The row \(row) is of the kind \(quoted(kind)) and may not stand under \(quoted(holder)) alone. "
                    + "Write it as a rule."
            )
        default: say("Något är fel här.", "Something is wrong here.")
        }
    }

    // MARK: Cadences

    private func cadence(_ text: String, _ fault: Cadence.Fault) -> String {
        switch fault {
        case .empty:
            say(
                "Tidsregeln är tom. Skriv till exempel \(quoted("every week")).",
                "The cadence is empty. Write for instance \(quoted("every week")).")
        case .unexpected(let word, let expected):
            say(
                "\(quoted(word)) går inte i \(quoted(text)). Skriv \(self.expected(expected)).",
                "\(quoted(word)) does not fit in \(quoted(text)). Write \(self.expected(expected)).")
        case .ended(let expected):
            say(
                "\(quoted(text)) slutar för tidigt. Lägg till \(self.expected(expected)).",
                "\(quoted(text)) ends too early. Add \(self.expected(expected)).")
        case .number(let word, let allowed): number(word, in: text, "\(allowed.lowerBound)–\(allowed.upperBound)")
        case .date(let word):
            say(
                "\(quoted(word)) är inget datum i \(quoted(text)). Skriv till exempel 2023-07-03.",
                "\(quoted(word)) is no date in \(quoted(text)). Write for instance 2023-07-03.")
        case .exceptWithoutEffect(let name):
            say(
                "\(quoted("except \(name)")) har ingen verkan i \(quoted(text)). "
                    + "Ta bort det, eller räkna per vecka eller månad.",
                "\(quoted("except \(name)")) has no effect in \(quoted(text)). "
                    + "Remove it, or count by week or month.")
        }
    }

    private func number(_ word: String, in text: String, _ allowed: String) -> String {
        say(
            "\(quoted(word)) går inte som tal i \(quoted(text)). Skriv \(allowed).",
            "\(quoted(word)) does not fit as a number in \(quoted(text)). Write \(allowed).")
    }

    /// What the cadence reader hoped for: its own descriptions in words, the format's words quoted.
    private func expected(_ expected: String) -> String {
        switch expected {
        case "a local period such as summer": say("en lokal period som summer", expected)
        case "a number": say("ett tal", expected)
        case "a date": say("ett datum", expected)
        case "a day such as 2023-07-03": say("en dag som 2023-07-03", expected)
        case "a named day such as Valborg": say("en namngiven dag som Valborg", expected)
        default: quoted(expected)
        }
    }
}
