import Vocabulary

extension Texts {
    enum Chain {
        static let steps = Bilingual(sv: "Så långt har det kommit", en: "How far it has come")
        static let passed = Bilingual(sv: "passerat", en: "passed")
        static let now = Bilingual(sv: "här nu", en: "here now")
        static let later = Bilingual(sv: "senare", en: "later")
        static let next = Bilingual(sv: "Förslag på nästa steg", en: "Proposed next step")
        static let whatIsIt = Bilingual(sv: "Vad är problemet?", en: "What is the problem?")
        static let nothingSaid = Bilingual(sv: "Inget är beskrivet än.", en: "Nothing has been described yet.")
        static let causes = Bilingual(sv: "Orsaker", en: "Causes")
        static let noAnalysis = Bilingual(
            sv: "Ingen orsaksanalys än. Börja med att fråga:", en: "There is no cause analysis yet. Begin by asking:")
        static let goals = Bilingual(sv: "Mål", en: "Goals")
        static let noGoals = Bilingual(sv: "Inget mål är skrivet än.", en: "There is no goal yet.")
        static let measures = Bilingual(sv: "Åtgärder som svarar mot orsakerna", en: "Measures that answer the causes")
        static let noMeasures = Bilingual(
            sv: "Ingen åtgärd är knuten hit än.", en: "There is no measure tied to it yet.")
        static let answers = Bilingual(sv: "svarar mot", en: "answers")
        static let answeredBy = Bilingual(sv: "åtgärd:", en: "measure:")
        static let serves = Bilingual(sv: "mål:", en: "goal:")
        static let gaps = Bilingual(sv: "Det här saknas", en: "What is missing")
        static let reviews = Bilingual(sv: "Se över", en: "Look through")
        static let reviewsLead = Bilingual(
            sv: "Något som det bygger på har ändrats. Titta om det fortfarande stämmer.",
            en: "Something it builds on has changed. Look whether it still holds.")
        static let howDidItGo = Bilingual(sv: "Hur gick det?", en: "How did it go?")
        static let noFollowUp = Bilingual(sv: "Inget är uppföljt än.", en: "Nothing has been followed up yet.")
        static let conclusions = Bilingual(sv: "Slutsatser", en: "Conclusions")
        static let views = Bilingual(sv: "Parternas syn", en: "The parties’ views")
        static let support = Bilingual(sv: "Underlag:", en: "Based on:")
        static let behind = Bilingual(sv: "Bakom det:", en: "Behind it:")
        static let met = Bilingual(sv: "uppfyllt", en: "met")
        static let notMet = Bilingual(sv: "saknas", en: "missing")
        static let proposal = Bilingual(sv: "Det här skulle kunna mätas:", en: "This could be measured:")
        static let criteria = Bilingual(sv: "Krav på mål i texten", en: "What the text asks of goals")
        static let beside = Bilingual(sv: "Planer och grupper", en: "Plans and groups")
        static let versions = Bilingual(sv: "Versioner", en: "Versions")
        static let problems = Bilingual(sv: "Problem", en: "Problems")
        static let noProblems = Bilingual(
            sv: "Inget problem är beskrivet än. Börja med det som kommer tillbaka gång på gång.",
            en: "No problem has been described yet. Begin with what comes back time and again.")
        static let writeNew = Bilingual(sv: "Skriv nytt", en: "Write something new")
        static let builds = Bilingual(sv: "Bygger på", en: "Builds on")
        static let usedBy = Bilingual(sv: "Det här bygger vidare på den", en: "What builds on it")
        static let comparison = Bilingual(sv: "Jämför två versioner", en: "Two versions side by side")
        static let what = Bilingual(sv: "Vad", en: "What")
        static let change = Bilingual(sv: "Skillnad", en: "Difference")
        static let nothing = Bilingual(sv: "tomt", en: "empty")
        static let handlings = Bilingual(sv: "I organen", en: "In the bodies")
        static let moreRows = Bilingual(sv: "Fler rader", en: "More rows")
        static let evidence = Bilingual(sv: "Det här visar underlaget", en: "What the evidence shows")
        static let contents = Bilingual(sv: "Det här står i den", en: "What it says")
    }
}
