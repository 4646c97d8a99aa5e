/// A heading, a label or a short phrase of a paper.
package enum PaperPart: Hashable, Sendable, CaseIterable {
    // What every paper says of itself.
    case agreement, parties, standsOn
    // Titles.
    case briefTitle, finalTitle, answersTitle, minutesTitle
    // The page for the steering group.
    case inAMinute, needsDecision, lateRows, comesNext
    // The follow-ups.
    case summary, worked, notAssessed, deviations, period, law
    // The minutes.
    case date, forum, place, present, absent, served, evidence, notes
    // The renewal.
    case renewalTitle, theEnd, differences, tracks, change, now, proposed
    // Columns.
    case commitment, why, proposal, by, responsible, betterWording
    // Where there is nothing to say.
    case nothingToDecide, nothingLate, nothingComing, nothingWorked, allAssessed, noDeviations, noNotes, nobodyNoted
}

extension Wording {
    /// The part's words, as they stand on the paper.
    package func paper(_ part: PaperPart) -> String {
        switch part {
        case .agreement: say("Överenskommelse", "Agreement")
        case .parties: say("Parter", "Parties")
        case .standsOn: say("Läget gäller", "Status as of")
        case .briefTitle: say("Läget på en minut", "The situation in a minute")
        case .finalTitle: say("Slutlig uppföljning", "Final follow-up")
        case .answersTitle:
            say("Svar om lagen (2023:196)", "Answers on Act (2023:196)")
        case .minutesTitle: say("Minnesanteckningar", "Minutes")
        case .inAMinute: say("Hur det går", "How it is going")
        case .needsDecision: say("Behöver beslut", "Needs a decision")
        case .lateRows: say("Försenat, med förslag", "Overdue, with proposals")
        case .comesNext: say("Det som kommer", "What comes next")
        case .summary: say("Sammanfattning", "Summary")
        case .worked: say("Det som fungerade", "What worked")
        case .notAssessed: say("Det som inte kunde bedömas", "What could not be assessed")
        case .deviations: say("Avvikelser", "Deviations")
        case .period: say("Tid", "Period")
        case .law: say("Vad lagen kräver av kommunen", "What the law asks of the municipality")
        case .date: say("Dag", "Day")
        case .forum: say("Forum", "Forum")
        case .place: say("Gäller", "For")
        case .present: say("Närvarande", "Present")
        case .absent: say("Saknades", "Missing")
        case .served: say("Vad mötet räknas för", "What the meeting counts for")
        case .evidence: say("Underlag", "Evidence")
        case .notes: say("Anteckningar", "Notes")
        default: small(part)
        }
    }

    private func small(_ part: PaperPart) -> String {
        switch part {
        case .renewalTitle: say("Förnyelse", "Renewal")
        case .theEnd: say("Slutet", "The end")
        case .differences: say("Vad förslaget ändrar", "What the proposal changes")
        case .tracks: say("Vägen till beslut och underskrift", "The way to decision and signature")
        case .change: say("Ändring", "Change")
        case .now: say("Nu", "Now")
        case .proposed: say("Förslaget", "The proposal")
        case .commitment: say("Åtagande", "Commitment")
        case .why: say("Varför", "Why")
        case .proposal: say("Förslag", "Proposal")
        case .by: say("Senast", "By")
        case .responsible: say("Ansvarig", "Responsible")
        case .betterWording: say("Bättre ordalydelse", "A better wording")
        case .nothingToDecide: say("Inget behöver beslutas just nu.", "Nothing needs a decision now.")
        case .nothingLate: say("Inget är försenat.", "Nothing is overdue.")
        case .nothingComing:
            say("Inget har en sista dag de närmaste tre månaderna.", "Nothing has a last day in the next three months.")
        case .nothingWorked: say("Inget åtagande är uppfyllt eller i fas.", "No commitment is met or on track.")
        case .allAssessed: say("Allt kunde bedömas.", "Everything could be assessed.")
        case .noDeviations: say("Inga avvikelser är registrerade.", "No deviations are recorded.")
        case .noNotes: say("Inga anteckningar som du kan läsa.", "No notes that you can read.")
        case .nobodyNoted: say("Ingen är antecknad.", "Nobody is noted.")
        default: ""
        }
    }
}
