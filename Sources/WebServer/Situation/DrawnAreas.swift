import Intake
import Synchronization

/// Borders that were made ready to be drawn: the same areas are asked for by every page with a map, and seldom change.
final class DrawnAreas: Sendable {
    private let known = Mutex<[[Area]: MapPaths]>([:])

    /// As many divisions as there are agreements on a machine; when they are more, the work is done again.
    private static let most = 16

    func paths(of areas: [Area]) -> MapPaths? {
        if let paths = known.withLock({ $0[areas] }) { return paths }
        guard let paths = try? MapPaths(areas) else { return nil }
        known.withLock {
            if $0.count >= Self.most { $0 = [:] }
            $0[areas] = paths
        }
        return paths
    }
}
