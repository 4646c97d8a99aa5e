import Collaboration
import Foundation
package import Intake
import Vocabulary

extension ReadingPlan {
    /// As it is kept: without what was about the rows of this file alone. Nil when it is longer than what is kept of one.
    package var saved: String? {
        var plan = self
        plan.confirmedRows = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(plan) else {
            preconditionFailure("A plan holds only texts and numbers, which JSON can always hold.")
        }
        let text = String(decoding: data, as: UTF8.self)
        return text.count > RowLimits.columns || holdsIdentityNumber(text) ? nil : text
    }

    /// Reads what ``saved`` wrote; nil when it is something else.
    package init?(saved: String) {
        guard let plan = try? JSONDecoder().decode(ReadingPlan.self, from: Data(saved.utf8)) else { return nil }
        self = plan
    }
}
