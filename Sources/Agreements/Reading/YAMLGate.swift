internal import Foundation
internal import Vocabulary
internal import Yams

/// Limits on a definition file. A file beyond them is refused before it costs time or memory.
package enum YAMLLimits {
    package static let bytes = 256 * 1024
    package static let values = 20_000
    package static let depth = 12
}

/// Reads YAML text to nodes with line and column; hostile text is refused first, by bytes alone.
func compose(_ text: String) -> Result<Node, FaultsFound> {
    let bytes = Array(text.utf8)
    if bytes.count > YAMLLimits.bytes { return refused(.tooLarge(limit: YAMLLimits.bytes)) }
    if let fault = forbidden(bytes) ?? firstAlias(bytes) { return .failure(FaultsFound(faults: [fault])) }
    return onDeepStack { parse(text) }
}

private func parse(_ text: String) -> Result<Node, FaultsFound> {
    do {
        // The parser alone keeps the anchors of its nodes, so it has to live until they have been looked for.
        let parser = try Parser(yaml: text)
        defer { withExtendedLifetime(parser) {} }
        guard let node = try parser.singleRoot() else { return refused(.notYAML("the file is empty")) }
        if let fault = anchorOrDepth(in: node, level: 1) { return .failure(FaultsFound(faults: [fault])) }
        return .success(node)
    } catch let error as YamlError {
        return .failure(FaultsFound(faults: faults(of: error)))
    } catch {
        return refused(.notYAML("it could not be read"))
    }
}

/// Brackets that are closed only in quotes or comments get past the bytes' gate. The parser goes no deeper than 1,000
/// levels, but goes there by recursion: more than the half megabyte of stack that some threads have.
private func onDeepStack<Value>(_ work: @escaping @Sendable () -> Value) -> Value {
    nonisolated(unsafe) var answer: Value?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        answer = work()
        done.signal()
    }
    thread.stackSize = 8 * 1024 * 1024
    thread.start()
    done.wait()
    guard let answer else { preconditionFailure("The thread answers before it signals.") }
    return answer
}

struct FaultsFound: Error { let faults: [Fault] }

private func refused(_ kind: Fault.Kind) -> Result<Node, FaultsFound> {
    .failure(FaultsFound(faults: [Fault(place: Place(line: 1, column: 1), kind: kind)]))
}

/// What the bytes alone show to be beyond the limits. The parser recurses on nesting, so depth is bounded here,
/// roughly and from above: brackets left open, dashes and question marks that open a nested value, indentation.
private func forbidden(_ bytes: [UInt8]) -> Fault? {
    var values = 0
    var open = 0
    var line = 1
    var column = 0
    var nestersOnLine = 0
    var atLineStart = true
    var previous = UInt8(ascii: "\n")
    for byte in bytes {
        column += 1
        switch byte {
        case UInt8(ascii: "\n"):
            line += 1
            column = 0
            nestersOnLine = 0
            atLineStart = true
            values += 1
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            open += 1
            values += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
        case UInt8(ascii: ","): values += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            // "- - -" and "? ? ?" nest without brackets.
            if atLineStart, previous == UInt8(ascii: "-") || previous == UInt8(ascii: "?") { nestersOnLine += 1 }
            if previous == UInt8(ascii: ":") { values += 1 }
        default:
            if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "?") {
                if atLineStart, column > 64 { nestersOnLine = .max }
                atLineStart = false
            }
        }
        previous = byte
        if open > 4 * YAMLLimits.depth || nestersOnLine > YAMLLimits.depth {
            return Fault(place: Place(line: line, column: column), kind: .tooDeep(limit: YAMLLimits.depth))
        }
        if values > YAMLLimits.values {
            return Fault(place: Place(line: line, column: column), kind: .tooManyValues(limit: YAMLLimits.values))
        }
    }
    return nil
}

/// The first `*name` whose `&name` stands somewhere: the parser would expand it, also inside keys, before it can be asked.
private func firstAlias(_ bytes: [UInt8]) -> Fault? {
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases: [(name: ArraySlice<UInt8>, place: Place)] = []
    var line = 1
    var lineStart = 0
    for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"):
            line += 1
            lineStart = index + 1
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
            let name = bytes[(index + 1)...].prefix(while: isNameByte)
            if name.isEmpty { continue }
            if byte == UInt8(ascii: "&") {
                anchors.insert(name)
            } else {
                aliases.append((name, Place(line: line, column: index - lineStart + 1)))
            }
        default: break
        }
    }
    return aliases.first { anchors.contains($0.name) }.map { Fault(place: $0.place, kind: .alias) }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}

/// An alias needs an anchor: the first anchor refuses the file before anything is expanded. So does too deep a nesting.
private func anchorOrDepth(in node: Node, level: Int) -> Fault? {
    if node.anchor != nil { return Fault(place: node.place, kind: .alias) }
    switch node {
    case .mapping(let mapping):
        guard level <= YAMLLimits.depth else { break }
        for (key, value) in mapping {
            if let found = anchorOrDepth(in: key, level: level + 1) ?? anchorOrDepth(in: value, level: level + 1) {
                return found
            }
        }
        return nil
    case .sequence(let sequence):
        guard level <= YAMLLimits.depth else { break }
        for value in sequence { if let found = anchorOrDepth(in: value, level: level + 1) { return found } }
        return nil
    default: return nil
    }
    return Fault(place: node.place, kind: .tooDeep(limit: YAMLLimits.depth))
}

private func faults(of error: YamlError) -> [Fault] {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        [Fault(place: Place(line: mark.line, column: mark.column), kind: .notYAML(problem))]
    case .duplicatedKeysInMapping(let duplicates, let context):
        duplicates.map { key in
            Fault(place: Place(line: context.mark.line, column: context.mark.column), kind: .duplicateKey(key))
        }
    case .reader(let problem, _, _, _): [Fault(place: Place(line: 1, column: 1), kind: .notYAML(problem))]
    default: [Fault(place: Place(line: 1, column: 1), kind: .notYAML("it could not be read"))]
    }
}

extension Node {
    var place: Place { Place(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
