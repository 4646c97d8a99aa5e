import Agreements
import Vocabulary
import Foundation
for path in CommandLine.arguments.dropFirst() {
    let t = try String(contentsOfFile: path, encoding: .utf8)
    switch readDefinition(t) {
    case .sound(let a): print(path, "sound", a.commitments.count, a.rules.gates.count)
    case .faulty(let f): for x in f { print("\(path):\(x.place.line):\(x.place.column): \(x.kind)") }
    }
}
