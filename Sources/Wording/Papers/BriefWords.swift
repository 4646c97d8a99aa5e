package import Agreements
package import Vocabulary

extension Wording {
    /// What has changed since the day the reader last saw the paper.
    /// - Parameters:
    ///   - became: labels of what is overdue now and was not then.
    ///   - mended: labels of what was overdue then and is not now.
    package func since(_ then: CivilDate, registered: Int, became: [String], mended: [String]) -> [String] {
        let what =
            registered == 0
            ? say("Sedan \(day(then)) har inget registrerats.", "Since \(day(then)) nothing has been registered.")
            : say(
                "Sedan \(day(then)) har \(count(registered, ("uppgift", ""), ("uppgifter", ""))) registrerats.",
                "Since \(day(then)) \(count(registered, ("", "entry has"), ("", "entries have"))) been registered.")
        var sentences = [what]
        if !became.isEmpty {
            sentences.append(
                say(
                    "\(list(became)) har blivit \(became.count == 1 ? "försenat" : "försenade").",
                    "\(list(became)) \(became.count == 1 ? "has" : "have") become overdue."))
        }
        if !mended.isEmpty {
            sentences.append(
                say(
                    "\(list(mended)) är inte längre \(mended.count == 1 ? "försenat" : "försenade").",
                    "\(list(mended)) \(mended.count == 1 ? "is" : "are") no longer overdue."))
        }
        return sentences
    }

    /// The decision that a text without a number asks for.
    package func noIntervals(_ labels: [String]) -> String {
        say(
            "Texten anger inget intervall för \(list(labels)). Välj ett eget intervall, och föreslå en ordalydelse i nästa revidering.",
            "The text states no interval for \(list(labels)). Choose an interval of your own, and propose a wording at the next revision."
        )
    }

    /// The decision that a text without a last day asks for.
    package func noLastDays(_ labels: [String]) -> String {
        say(
            "Texten anger ingen sista dag för \(list(labels)). Registrera dagen om det är gjort, annars: bestäm en sista dag.",
            "The text states no last day for \(list(labels)). Register the day if it is done; otherwise decide on a last day."
        )
    }

    package func calendarNeeded(_ year: Int) -> String {
        say("Fyll i den lokala kalendern för \(year).", "Fill in the local calendar for \(year).")
    }

    package var finalFollowUpMissing: String {
        say(
            "Ingen slutlig uppföljning är registrerad.",
            "No final follow-up is registered.")
    }

    /// `Och 3 till på tavlan.`
    package func moreOnBoard(_ number: Int) -> String {
        say("Och \(number) till på tavlan.", "And \(number) more on the board.")
    }

    /// Who owes a commitment, in the words of the agreement.
    package func responsible(_ commitment: Commitment, in agreement: Agreement) -> String {
        owners(commitment, in: agreement)
    }

    /// Several things in one phrase: `a, b och c`.
    package func together(_ things: [String]) -> String { list(things) }
}
