package import Agreements
import Foundation
package import Vocabulary

extension Ledger {
    /// What the clock on the wall shows at a moment in the agreement's zone.
    package func wallMinute(of instant: Instant, in agreement: Agreement) -> WallMinute {
        let offset =
            TimeZone(identifier: agreement.zone)?.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(instant.seconds))) ?? 0
        // 2000-01-01 in world time, in seconds since 1970.
        let since = instant.seconds + Int64(offset) - 946_684_800
        return WallMinute(sinceYear2000: Int((Double(since) / 60).rounded(.down)))
    }
}
