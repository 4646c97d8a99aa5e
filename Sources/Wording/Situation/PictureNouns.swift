package import Agreements
package import Situation
import Vocabulary

extension Wording {
    /// What is counted: `rapporter`, `anmälda brott`.
    package func counted(_ counting: Counting) -> String {
        switch counting {
        case .reports: say("rapporter", "reports")
        case .crimes: say("anmälda brott", "reported crimes")
        case .faults: say("felanmälningar", "fault reports")
        case .walks: say("iakttagelser från vandringar", "observations from safety walks")
        case .published: say("publicerade händelser", "published events")
        }
    }

    /// `rapporterna`, `de anmälda brotten`.
    func theCounted(_ counting: Counting) -> String {
        switch counting {
        case .reports: say("rapporterna", "the reports")
        case .crimes: say("de anmälda brotten", "the reported crimes")
        case .faults: say("felanmälningarna", "the fault reports")
        case .walks: say("iakttagelserna från vandringar", "the observations from safety walks")
        case .published: say("de publicerade händelserna", "the published events")
        }
    }

    /// A number of them: `1 rapport`, `12 rapporter`.
    package func number(_ number: Int, of counting: Counting) -> String {
        guard number == 1 else { return "\(self.number(number)) \(counted(counting))" }
        return switch counting {
        case .reports: say("1 rapport", "1 report")
        case .crimes: say("1 anmält brott", "1 reported crime")
        case .faults: say("1 felanmälan", "1 fault report")
        case .walks: say("1 iakttagelse från en vandring", "1 observation from a safety walk")
        case .published: say("1 publicerad händelse", "1 published event")
        }
    }

    /// Whose and what: `Rapporter från Burlövs kommun`.
    package func strand(_ strand: Strand, in agreement: Agreement) -> String {
        label(counted(strand.counting)) + from(strand.party, in: agreement)
    }

    func theStrand(_ strand: Strand, in agreement: Agreement) -> String {
        theCounted(strand.counting) + from(strand.party, in: agreement)
    }

    private func from(_ party: ActorKey?, in agreement: Agreement) -> String {
        party.map { say(" från \(name($0, in: agreement))", " from \(name($0, in: agreement))") } ?? ""
    }

    /// What a figure is of, as a heading: `Klotter, Stationsområdet`. Names that the parties decided stay as they are in both languages.
    package func subject(_ subject: PictureSubject, in names: SituationPicture.Names) -> String {
        if let organisation = subject.organisation { return organisation }
        let parts = [subject.category.map(names.category), subject.area.map(names.area)].compactMap { $0 }
        if !parts.isEmpty { return parts.joined(separator: ", ") }
        return switch subject.unknown {
        case .category: say("Utan kategori", "No category")
        case .area: say("Utan område", "No area")
        case nil: say("Allt tillsammans", "Everything together")
        }
    }

    /// How well it is supported: `Gott stöd`.
    package func support(_ support: Support) -> String {
        switch support {
        case .good: say("Gott stöd", "Good support")
        case .some: say("Visst stöd", "Some support")
        case .weak: say("Svagt stöd", "Weak support")
        }
    }

    /// The days of a picture as people say them: `2025`, `november 2025`, `v. 47 2025`, `2024–2025`.
    package func period(_ period: PicturePeriod) -> String { days(period.days, period.horizon) }

    /// What a picture is compared with, as people say it.
    package func comparison(_ period: PicturePeriod) -> String {
        switch period.horizon {
        case .week: say("samma vecka året före", "the same week a year before")
        case .month, .year, .twoYears, .acute: days(period.comparison, period.horizon)
        }
    }

    /// Said of a comparison that is of some of the days only.
    package var onComparableDays: String {
        say("på de dagar som går att jämföra", "on the days that can be compared")
    }

    private func days(_ days: DayRange, _ horizon: PicturePeriod.Horizon) -> String {
        switch horizon {
        case .week: "\(week(ISOWeek(of: days.first))) \(ISOWeek(of: days.first).year)"
        case .month where days == .month(of: days.first): month(of: days.first)
        case .year where days == .year(days.first.year): String(days.first.year)
        case .twoYears where days.first == .firstOf(year: days.first.year): "\(days.first.year)–\(days.last.year)"
        default: range(days)
        }
    }

    /// One of the three parts that the law asks for.
    package func part(_ part: LawPart.Part) -> String {
        switch part {
        case .mapping:
            say(
                "Kartläggning av brottsligheten, hur stor den är och vad den leder till",
                "Mapping of crime, its extent and its consequences")
        case .information: say("Annan information av betydelse", "Other information of importance")
        case .analysis:
            say("Analys av kartläggningen och informationen", "Analysis of the mapping and the information")
        }
    }

    package func held(_ holding: LawPart.Holding) -> String {
        switch holding {
        case .crimes: say("anmälda brott", "reported crime")
        case .reports: say("rapporter", "reports")
        case .faults: say("felanmälningar", "fault reports")
        case .published: say("polisens publicerade händelser", "events published by the police")
        case .walks: say("trygghetsvandringar", "safety walks")
        case .survey: say("trygghetsmätning", "a safety survey")
        case .findings: say("utkast till slutsatser", "drafted findings")
        }
    }

    /// What is missing of a part, and who puts it there.
    package func lacked(_ lack: LawPart.Lack) -> String {
        switch lack {
        case .consequences:
            say(
                "Vad brotten leder till står inte i siffrorna. Skriv det.",
                "What the crimes lead to is not in the figures. Write it.")
        case .crimes:
            say("Anmälda brott saknas. Be polisen lämna dem.", "Reported crime is missing. Ask the police for it.")
        case .survey:
            say("Ingen mätning är inläst för perioden.", "No survey has been read in for the period.")
        case .analysis:
            say("Varför det är så kan bara ni säga. Skriv analysen.", "Only you can say why. Write the analysis.")
        }
    }
}
