package import Collaboration

extension Wording {
    /// How many commitments stand where.
    package struct Tally: Hashable, Sendable {
        package let fulfilled, overdue, missed, dueSoon, unclear, quiet, total: Int

        package init(fulfilled: Int, overdue: Int, missed: Int, dueSoon: Int, unclear: Int, quiet: Int, total: Int) {
            self.fulfilled = fulfilled
            self.overdue = overdue
            self.missed = missed
            self.dueSoon = dueSoon
            self.unclear = unclear
            self.quiet = quiet
            self.total = total
        }

        /// Counted from the rows of a board. What does not apply now and what is not registered stand outside the total.
        package init(_ rows: [CommitmentStatus]) {
            func count(_ group: CommitmentStatus.Group) -> Int { rows.count { $0.group == group } }
            let missed = rows.count { $0.group == .late && $0.decisive?.standing == .missed }
            let (fulfilled, late, soon, unclear) = (count(.fine), count(.late), count(.soon), count(.unclear))
            self.init(
                fulfilled: fulfilled, overdue: late - missed, missed: missed, dueSoon: soon, unclear: unclear,
                quiet: count(.quiet), total: fulfilled + late + soon + unclear)
        }
    }

    /// The board in one sentence.
    package func verdict(_ tally: Tally) -> String {
        let isOne = tally.fulfilled == 1
        return say(
            "\(tally.fulfilled) av \(tally.total) åtaganden är \(isOne ? "uppfyllt" : "uppfyllda") eller i fas.",
            "\(tally.fulfilled) of \(tally.total) commitments \(isOne ? "is" : "are") met or on track.")
    }

    /// What the other commitments are, each with its number: `1 är försenat och 2 behöver göras snart.`
    package func detail(_ tally: Tally) -> String {
        let parts = [
            count(tally.overdue, ("är försenat", "is overdue"), ("är försenade", "are overdue")),
            count(tally.missed, ("har uteblivit", "has been missed"), ("har uteblivit", "have been missed")),
            count(tally.dueSoon, ("behöver göras snart", "is due soon"), ("behöver göras snart", "are due soon")),
            count(
                tally.unclear, ("kan inte bedömas", "cannot be assessed"), ("kan inte bedömas", "cannot be assessed")),
            count(
                tally.quiet, ("är inte aktuellt nu", "does not apply now"), ("är inte aktuella nu", "do not apply now")),
        ]
        let numbers = [tally.overdue, tally.missed, tally.dueSoon, tally.unclear, tally.quiet]
        let told = zip(parts, numbers).filter { $0.1 > 0 }.map(\.0)
        return told.isEmpty ? say("Inget är försenat.", "Nothing is late.") : list(told) + "."
    }
}
