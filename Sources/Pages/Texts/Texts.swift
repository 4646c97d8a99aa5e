import Vocabulary

/// The words of the pages themselves, in both languages; what a page tells comes in its model.
enum Texts {
    enum Common {
        static let show = Bilingual(sv: "Visa", en: "Show")
        static let more = Bilingual(sv: "till", en: "more")
        static let none = Bilingual(sv: "Inget", en: "None")
    }

    enum Frame {
        static let skip = Bilingual(sv: "Hoppa till innehållet", en: "Skip to content")
        static let errorPrefix = Bilingual(sv: "Fel:", en: "Error:")
        static let menu = Bilingual(sv: "Meny", en: "Menu")
        static let mainMenu = Bilingual(sv: "Huvudmeny", en: "Main menu")
        static let search = Bilingual(sv: "Sök", en: "Search")
        /// Said in the language it leads to.
        static let thisLanguage = Bilingual(sv: "På svenska", en: "In English")
        static let signIn = Bilingual(sv: "Logga in", en: "Log in")
        static let signOut = Bilingual(sv: "Logga ut", en: "Log out")
        static let youAreHere = Bilingual(sv: "Du är här", en: "You are here")
        static let accessibility = Bilingual(sv: "Tillgänglighetsredogörelse", en: "Accessibility statement")
        static let personalData = Bilingual(sv: "Så behandlar vi personuppgifter", en: "How we handle personal data")
        static let help = Bilingual(sv: "Hjälp och begrepp", en: "Help and terms")
        static let demo = Bilingual(
            sv:
                "Demonstration. Det som är registrerat här är påhittat och säger inget om hur någon kommun eller "
                + "polis arbetar.",
            en:
                "Demonstration. What is registered here is invented and says nothing about how any municipality "
                + "or police work."
        )
        static let demoFooter = Bilingual(
            sv: "Demonstration med påhittade uppgifter.", en: "Demonstration with invented data.")
        static let copied = Bilingual(sv: "Kopierat", en: "Copied")
        static let loaded = Bilingual(sv: "Listan är uppdaterad", en: "The list has been updated")
        static func sessionEnds(_ minutes: Int, latest: String) -> Bilingual {
            Bilingual(
                sv: "Du loggas ut efter \(minutes) minuter om du inte gör något, och senast \(latest).",
                en: "You are logged out after \(minutes) minutes without doing anything, and at the latest \(latest).")
        }
        static func sessionWarning(_ minutes: Int) -> Bilingual {
            Bilingual(
                sv: "Du loggas ut om \(minutes) minuter. Vill du stanna kvar?",
                en: "You will be logged out in \(minutes) minutes. Do you want to stay?")
        }
        static let stay = Bilingual(sv: "Stanna kvar", en: "Stay")
        static let kept = Bilingual(
            sv: "Det du skrev förut finns kvar här.", en: "What you wrote before is still here.")
    }

    enum Party {
        static let municipality = Bilingual(sv: "Kommunen", en: "Municipality")
        static let police = Bilingual(sv: "Polisen", en: "Police")
        static let theMunicipality = Bilingual(sv: "kommunen", en: "municipality")
        static let thePolice = Bilingual(sv: "polisen", en: "police")
        static let and = Bilingual(sv: " och ", en: " and ")
    }

    enum Status {
        static let fulfilled = Bilingual(sv: "Uppfyllt", en: "Met")
        static let onTrack = Bilingual(sv: "I fas", en: "On track")
        static let groupFulfilled = Bilingual(sv: "Uppfyllt / I fas", en: "Met / On track")
        static let dueSoon = Bilingual(sv: "Snart dags", en: "Due soon")
        static let overdue = Bilingual(sv: "Försenat", en: "Overdue")
        static let missed = Bilingual(sv: "Uteblivet", en: "Missed")
        static let cannotBeAssessed = Bilingual(sv: "Kan inte bedömas", en: "Cannot be assessed")
        static let notRegistered = Bilingual(sv: "Ej registrerat", en: "Not registered")
        static let notDone = Bilingual(sv: "Inte gjort, ingen brist", en: "Not done, no breach")
        static let excused = Bilingual(sv: "Skäl angivet", en: "Excused")
        static let notApplicable = Bilingual(sv: "Gäller inte", en: "Not applicable")
        static let notYetDue = Bilingual(sv: "Inte dags än", en: "Not yet due")
        /// What the late ones are, apart.
        static func late(overdue: Int, missed: Int) -> Bilingual {
            Bilingual(
                sv:
                    "\(overdue) \(overdue == 1 ? "försenat" : "försenade"), \(missed) "
                    + "\(missed == 1 ? "uteblivet" : "uteblivna")",
                en: "\(overdue) overdue, \(missed) missed")
        }

        static let proposedReading = Bilingual(sv: "Föreslagen tolkning", en: "Proposed reading")
    }

    enum History {
        static let nothing = Bilingual(sv: "Ingen historik än", en: "No history yet")
        static let met = Bilingual(sv: "Uppfyllt", en: "Met")
        static let metLate = Bilingual(sv: "Uppfyllt, men sent", en: "Met, but late")
        static let notMet = Bilingual(sv: "Inte uppfyllt", en: "Not met")
        static let remaining = Bilingual(sv: "Återstår", en: "Remains")
        static let excused = Bilingual(sv: "Skäl angivet", en: "Excused")
        static let notRegistered = Bilingual(sv: "Ej registrerat", en: "Not registered")
        static let tookPart = Bilingual(sv: "deltog", en: "took part")
        static let absent = Bilingual(sv: "Frånvarande", en: "Absent")
        static let notHeld = Bilingual(sv: "Inte hållet", en: "Not held")
    }
}
