/// A police area's agreements side by side, each computed apart.
package struct PoliceAreaPage: Page {
    package var frame: Frame
    /// The police area's name.
    package var name: Name
    /// Its agreements.
    package var agreements: [AreaAgreement]

    package init(frame: Frame, name: Name, agreements: [AreaAgreement]) {
        self.frame = frame
        self.name = name
        self.agreements = agreements
    }
}

/// One agreement of a police area.
package struct AreaAgreement: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// The municipality and any third party.
    package var otherParties: [PartyMark]
    /// Its board.
    package var path: String
    /// Its period, in words.
    package var period: String
    /// The counts.
    package var tally: BoardTally
    /// What needs the police.
    package var needs: [ToDo] = []

    package init(
        name: Name, otherParties: [PartyMark], path: String, period: String, tally: BoardTally, needs: [ToDo] = []
    ) {
        self.name = name
        self.otherParties = otherParties
        self.path = path
        self.period = period
        self.tally = tally
        self.needs = needs
    }
}
