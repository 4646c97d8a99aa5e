import Foundation
import Testing

@Suite("The map of the house")
struct MapTests {
    private let beside: Set<String> = ["embed", "Bench", "StatisticsBench", "Proof"]

    @Test("docs/architecture.md and Package.swift agree, and no arrow points down")
    func mapHolds() throws {
        let map = rooms(inMap: try HouseFiles.text("docs/architecture.md"))
        let manifest = rooms(inManifest: try HouseFiles.text("Package.swift"))
        #expect(map.count >= 10)
        #expect(manifest.count >= map.count)
        #expect(faults(map: map, manifest: manifest, beside: beside) == [])
    }

    private let manifest = """
        let package = Package(
            products: [.executable(name: "c", targets: ["C"])],
            targets: [
                .target(name: "A", swiftSettings: house),
                .target(
                    name: "B", dependencies: ["A", .product(name: "Yams", package: "Yams")],
                    swiftSettings: house),
                .executableTarget(name: "C", dependencies: ["A", "B"], plugins: ["P"]),
                .plugin(name: "P", capability: .buildTool(), dependencies: ["C"]),
                .testTarget(name: "T", dependencies: ["C"]),
            ]
        )
        """
    private let map = """
        | room | in | out | may import | packages |
        |---|---|---|---|---|
        | `A` | x | y | | |
        | `B` | x | y | `A` | Yams |
        | `C` | x | y | `A` `B` | |
        """

    private func found(_ map: String, _ manifest: String) -> [String] {
        faults(map: rooms(inMap: map), manifest: rooms(inManifest: manifest), beside: [])
    }

    @Test("A small house whose map is right has no fault")
    func soundHouse() {
        #expect(rooms(inManifest: manifest).map(\.name) == ["A", "B", "C"])
        #expect(found(map, manifest) == [])
    }

    @Test("Planted: an arrow that the map lacks, an arrow down, a room that is not drawn, a package too many")
    func plantedFaults() {
        let fresh = manifest.replacing("\"C\", dependencies: [\"A\", \"B\"]", with: "\"C\", dependencies: [\"B\"]")
        #expect(found(map, fresh).contains { $0.hasPrefix("C imports") })
        let down = manifest.replacing("name: \"A\", swift", with: "name: \"A\", dependencies: [\"B\"], swift")
        #expect(found(map, down).contains("A imports B, which is not above it"))
        let drawnDown = map.replacing("| `A` | x | y | |", with: "| `A` | x | y | `B` |")
        #expect(found(drawnDown, down).contains("the map lets A import B, which is not above it"))
        let undrawn = map.replacing("| `C` | x | y | `A` `B` | |", with: "")
        #expect(found(undrawn, manifest) == ["C is not on the map"])
        let package = manifest.replacing(
            "package: \"Yams\")", with: "package: \"Yams\"), .product(name: \"X\", package: \"x\")")
        #expect(found(map, package) == ["B uses [\"X\", \"Yams\"], not [\"Yams\"]"])
    }
}
