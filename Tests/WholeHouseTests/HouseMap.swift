import Foundation

/// A room with the rooms it may import and the products of other packages it uses.
struct Room: Equatable {
    let name: String
    let rooms: Set<String>
    let products: Set<String>
}

/// The rooms that `Package.swift` declares, in its order; tests and plugins left out.
///
/// Read from the text, not from `swift package describe`: a test runs inside `swift test`, which holds the lock on the
/// build folder that `swift package` would wait for, for ever.
func rooms(inManifest text: String) -> [Room] {
    // What comes before the list of targets (products, packages) holds none of the words looked for with this spacing.
    guard let list = text.range(of: "targets: [\n") else { return [] }
    return text[list.upperBound...].split(separator: /\n        \.(?=target|executableTarget|testTarget|plugin)/)
        .filter {
            $0.hasPrefix("target") || $0.hasPrefix("executableTarget")
                || $0.contains(/^\s*\.(target|executableTarget)\(/)
        }
        .compactMap { room(inTarget: String($0)) }
}

private func room(inTarget text: String) -> Room? {
    guard let name = text.firstMatch(of: /name: "([^"]+)"/) else { return nil }
    var names = bracketed(after: "dependencies: [", in: text)
    let product = /\.product\(\s*name: "([^"]+)"[^)]*\)/
    let products = names.matches(of: product).map { String($0.1) }
    names.replace(product, with: "")
    return Room(
        name: String(name.1), rooms: Set(names.matches(of: /"([^"]+)"/).map { String($0.1) }), products: Set(products))
}

private func bracketed(after opening: String, in text: String) -> String {
    guard let start = text.range(of: opening) else { return "" }
    var depth = 1
    var inside = ""
    for letter in text[start.upperBound...] {
        if letter == "[" { depth += 1 }
        if letter == "]" { depth -= 1 }
        if depth == 0 { break }
        inside.append(letter)
    }
    return inside
}

/// The rooms of the table in docs/architecture.md, in its order.
func rooms(inMap text: String) -> [Room] {
    text.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimming(" ") }
        guard cells.count == 7, let name = cells[1].wholeMatch(of: /`(\w+)`/) else { return nil }
        return Room(
            name: String(name.1), rooms: Set(cells[4].matches(of: /`(\w+)`/).map { String($0.1) }),
            products: Set(cells[5].split(separator: " ").map(String.init)))
    }
}

/// Where map and manifest differ, and every arrow that points down.
/// - Parameter beside: targets that are no rooms: the map names them in words, and nothing may import them.
func faults(map: [Room], manifest: [Room], beside: Set<String>) -> [String] {
    var faults: [String] = []
    var above: Set<String> = []
    for room in map {
        faults += room.rooms.subtracting(above).sorted().map {
            "the map lets \(room.name) import \($0), which is not above it"
        }
        above.insert(room.name)
        guard let built = manifest.first(where: { $0.name == room.name }) else {
            faults.append("\(room.name) is on the map but is no target")
            continue
        }
        if built.rooms != room.rooms {
            faults.append("\(room.name) imports \(built.rooms.sorted()), not \(room.rooms.sorted())")
        }
        if built.products != room.products {
            faults.append("\(room.name) uses \(built.products.sorted()), not \(room.products.sorted())")
        }
    }
    above = []
    for room in manifest where !beside.contains(room.name) {
        if !map.contains(where: { $0.name == room.name }) { faults.append("\(room.name) is not on the map") }
        faults += room.rooms.subtracting(above).sorted().map { "\(room.name) imports \($0), which is not above it" }
        above.insert(room.name)
    }
    return faults
}

extension StringProtocol {
    func trimming(_ letter: Character) -> String {
        var part = self[...]
        while part.first == letter { part = part.dropFirst() }
        while part.last == letter { part = part.dropLast() }
        return String(part)
    }
}
