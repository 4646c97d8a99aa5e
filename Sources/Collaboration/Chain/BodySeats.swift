package import Agreements
package import Vocabulary

/// One seat of a body, and who holds it as far as anybody has said.
package struct BodySeat: Hashable, Sendable {
    package enum Holder: Hashable, Sendable {
        /// Nobody has said who holds it. That is no vacancy.
        case unsaid
        case vacant
        case held(by: ActorKey)
    }
    package let seat: ActorKey
    /// The text itself names the seat; other seats are filled locally.
    package let isRequired: Bool
    package let holder: Holder

    /// A seat that the text asks for, and that is said to stand empty.
    package var isMissed: Bool { isRequired && holder == .vacant }
}

extension ChainView {
    /// The seats that the text names, in its order, and then those that have been filled locally.
    package func seats(of body: Body) -> [BodySeat] {
        let said = seats[body.key] ?? [:]
        let local = said.filter { $0.value != nil }.keys.filter { !body.seats.contains($0) }.sorted()
        return (body.seats + local).map { seat in
            let holder: BodySeat.Holder =
                switch said[seat] {
                case .none: .unsaid
                case .some(.none): .vacant
                case .some(.some(let by)): .held(by: by)
                }
            return BodySeat(seat: seat, isRequired: body.seats.contains(seat), holder: holder)
        }
    }

    /// What a body has done, latest first.
    package func handlings(by actor: ActorKey) -> [Handling] { handlings.filter { $0.handled.by == actor }.reversed() }

    /// What some party has answered for itself and the others have not, where no body decides for all.
    package var waitingForParties: [SubjectStatus] {
        let subjects = Array(uniqued: handlings.map(\.handled.of))
        return subjects.map { status(of: $0) }.filter { $0.standing == .partlyDecided }
    }
}
