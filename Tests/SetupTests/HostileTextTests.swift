import Foundation
import Proof
import Setup
import Testing

@Suite("Hostile and long texts")
struct HostileTextTests {
    @Test("Nothing, too much, and an identity number are refused in words of their own")
    func refused() {
        #expect(throws: TextFault.empty) { try propose(" \n\t ") }
        let long = String(repeating: "a", count: SetupLimits.textBytes + 1)
        #expect(throws: TextFault.tooLong(bytes: long.utf8.count, limit: SetupLimits.textBytes)) { try propose(long) }
        #expect(throws: TextFault.identityNumber) { try propose("Kontakta 19121212-1212 vid frågor.") }
    }

    static let pieces = [
        "a", "ska ", "<", "ska träffas varje ", "-\n", "\n", "•\n", "och, ", "minst minst minst fyra ", "råd för och ",
        "Ansvarig: A\n", "möte-", "\u{0C}", "(", "medborgar- och ", "i både A och ", "skolområdena A, B, ", "1. ",
        "lämna statistik ", "jul, ", "träffas varje år ", "av chef ", "Ansvarig: chef\n", "Ordförande\n2025-01-01\n",
    ]

    /// Twice the text may take twice the time, never four times: the work is proportional to the length.
    @Test("Time grows with the length", arguments: pieces)
    func linear(piece: String) {
        func time(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            return (0..<2).map { _ in worked { _ = try? propose(text + "x") } }.min() ?? .zero
        }
        let (short, long) = (time(8_000 / piece.utf8.count), time(32_000 / piece.utf8.count))
        #expect(long < short * 9 + .milliseconds(60), "\(piece): \(short), \(long)")
    }
}
