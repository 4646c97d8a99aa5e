package import Collaboration
package import Vocabulary

// What ties a measure to the chain, and what a follow-up says, in words. What people wrote stays theirs.

extension Wording {
    /// `situationell`, `social`: of a cause, and of the measure that meets it.
    package func prevention(_ sort: Analysis.Cause.Sort) -> String { thing(sort.rawValue) }

    /// Whom it is meant for: `för riskgrupper`.
    package func prevention(_ level: MeasureTies.Level) -> String { thing(level.rawValue) }

    /// When an effect is expected.
    package func horizon(_ horizon: MeasureTies.Horizon) -> String {
        switch horizon {
        case .short: say("på kort sikt", "in the short term")
        case .long: say("på lång sikt", "in the long term")
        }
    }

    /// A value as people write it: `51,5` and `−3`.
    package func figure(_ figure: Figure) -> String {
        "\(figure)".replacing("-", with: "−").replacing(".", with: say(",", "."))
    }

    /// From where to where a goal goes, and by when; nil when it says neither.
    package func aim(_ goal: Goal) -> String? {
        let (from, to) = (goal.indicator?.baseline.map(figure), goal.indicator?.target.map(figure))
        let way: String? =
            switch (from, to) {
            case (let from?, let to?): say("från \(from) till \(to)", "from \(from) to \(to)")
            case (let from?, nil): say("startvärde \(from)", "baseline \(from)")
            case (nil, let to?): say("mål \(to)", "target \(to)")
            case (nil, nil): nil
            }
        let by = goal.deadline.map { say("senast \(date($0))", "by \(date($0))") }
        let parts = [way, by].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// From when to when somebody leads, and whether that is over; nil when no day is given.
    package func leading(_ lead: MeasureTies.Lead, on day: CivilDate) -> String? {
        let from = lead.from.map { say("från \(self.day($0))", "from \(self.day($0))") }
        let through = lead.through.map { say("till och med \(self.day($0))", "through \(self.day($0))") }
        let over = (lead.through.map { $0 < day } ?? false) ? say("tiden har gått ut", "the time is over") : nil
        let days = [from, through].compactMap { $0 }.joined(separator: " ")
        let parts = [days.isEmpty ? nil : days, over].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    // MARK: Follow-ups

    /// What a follow-up is: of one time, of a year, or the last one.
    package func followUpScope(_ scope: FollowUpPaper.Scope, year: Int? = nil) -> String {
        switch scope {
        case .single: say("uppföljning", "follow-up")
        case .yearly:
            year.map { say("uppföljning av \($0)", "follow-up of \($0)") }
                ?? say("årets uppföljning", "yearly follow-up")
        case .final: say("slutlig uppföljning", "final follow-up")
        }
    }

    /// `17 av 28`; nil when nothing was counted.
    package func count(_ production: FollowUpPaper.Production) -> String? {
        switch (production.done, production.of) {
        case (let done?, let of?): say("\(done) av \(of)", "\(done) of \(of)")
        case (let done?, nil): say("\(done) gånger", done == 1 ? "1 time" : "\(done) times")
        case (nil, let of?): say("av \(of)", "of \(of)")
        case (nil, nil): nil
        }
    }

    /// `från 11 till 7`; nil when nothing was measured.
    package func measured(_ effect: FollowUpPaper.Effect) -> String? {
        switch (effect.before.map(figure), effect.after.map(figure)) {
        case (let before?, let after?): say("från \(before) till \(after)", "from \(before) to \(after)")
        case (let before?, nil): say("före: \(before)", "before: \(before)")
        case (nil, let after?): say("efter: \(after)", "after: \(after)")
        case (nil, nil): nil
        }
    }
}

extension Wording {
    // MARK: What is wrong in a form

    package var chooseLead: String { say("Välj vem som leder.", "Choose who leads.") }
    package var leadEndsBefore: String {
        say("Den sista dagen ligger före den första.", "The last day lies before the first.")
    }
    package var chooseAnswer: String { say("Välj ett svar.", "Choose an answer.") }
    package var unreadableYear: String { say("Skriv året som 2025.", "Write the year as 2025.") }
}
