/// What a number says, as sentences a coordinator can say aloud, with the uncertainty in them.
public struct Reading: Equatable, Sendable {
    public let swedish: String
    public let english: String

    /// The same sentence in both languages.
    public init(swedish: String, english: String) {
        self.swedish = swedish
        self.english = english
    }

    /// This reading, and then another one after a space.
    public func followed(by other: Reading) -> Reading {
        Reading(swedish: swedish + " " + other.swedish, english: english + " " + other.english)
    }
}
