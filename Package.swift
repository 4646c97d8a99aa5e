// swift-tools-version:6.2
import PackageDescription

/// Language features that every room is written with; warnings are made errors by the build command (see Makefile).
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

// The rooms stand in the order of the work: a room knows only rooms above it (docs/architecture.md draws the map,
// a test compares the two).
let package = Package(
    name: "overens",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "overens", targets: ["overens"]), .executable(name: "overens-bench", targets: ["Bench"]),
        .library(name: "CrimeStatistics", targets: ["CrimeStatistics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(name: "Vocabulary", swiftSettings: house),
        .target(name: "CrimeStatistics", swiftSettings: house),
        .target(
            name: "Agreements", dependencies: ["Vocabulary", .product(name: "Yams", package: "Yams")],
            swiftSettings: house),
        .target(
            name: "People",
            dependencies: [
                "Vocabulary", "Agreements", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ], swiftSettings: house),
        .target(name: "Collaboration", dependencies: ["Vocabulary", "Agreements"], swiftSettings: house),
        .target(name: "Setup", dependencies: ["Vocabulary", "Agreements"], swiftSettings: house),
        .target(
            name: "Intake", dependencies: ["Vocabulary", "CrimeStatistics", "Agreements", "Collaboration"],
            swiftSettings: house),
        .target(
            name: "Situation", dependencies: ["CrimeStatistics", "Vocabulary", "Intake"], swiftSettings: house),
        .target(
            name: "Wording",
            dependencies: ["Vocabulary", "Agreements", "People", "Collaboration", "Setup", "Intake", "Situation"],
            swiftSettings: house),
        .target(
            name: "Reports",
            dependencies: [
                "CrimeStatistics", "Vocabulary", "Agreements", "Collaboration", "Intake", "Situation", "Wording",
            ], swiftSettings: house),
        .target(
            name: "Storage",
            dependencies: [
                "Vocabulary", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ], swiftSettings: house),
        .target(name: "Mail", dependencies: ["Vocabulary", "Storage"], swiftSettings: house),
        .target(
            name: "Ledger",
            dependencies: ["Vocabulary", "Agreements", "People", "Collaboration", "Intake", "Situation", "Storage"],
            swiftSettings: house),
        .target(
            name: "Pages", dependencies: ["Vocabulary", "Reports"], exclude: ["Assets"], swiftSettings: house,
            plugins: ["EmbedFiles"]),
        .target(
            name: "WebServer",
            dependencies: [
                "Vocabulary", "Agreements", "People", "Collaboration", "Setup", "Intake", "Situation", "Wording",
                "Reports",
                "Storage", "Mail", "Ledger",
                "Pages",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], swiftSettings: house),
        .executableTarget(name: "StatisticsBench", dependencies: ["CrimeStatistics"], swiftSettings: house),
        .executableTarget(
            name: "overens",
            dependencies: [
                "Vocabulary", "Agreements", "People", "Collaboration", "Setup", "Intake", "Situation", "Wording",
                "Reports",
                "Storage", "Mail", "Ledger",
                "WebServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: house, plugins: ["EmbedFiles"]),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Vocabulary", "Agreements", "People", "Collaboration", "Intake", "Situation", "Wording", "Storage",
                "Ledger", "Pages", "WebServer",
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: house, plugins: ["EmbedFiles"]),
        .target(name: "Proof", path: "Tests/Proof", swiftSettings: house),
        .testTarget(name: "VocabularyTests", dependencies: ["Proof", "Vocabulary"], swiftSettings: house),
        .testTarget(
            name: "AgreementsTests", dependencies: ["Proof", "Vocabulary", "Agreements"], swiftSettings: house),
        .testTarget(name: "PeopleTests", dependencies: ["Vocabulary", "Agreements", "People"], swiftSettings: house),
        .testTarget(
            name: "CollaborationTests", dependencies: ["Proof", "Vocabulary", "Agreements", "Collaboration"],
            swiftSettings: house),
        .testTarget(
            name: "SetupTests", dependencies: ["Proof", "Vocabulary", "Agreements", "Setup"], swiftSettings: house),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Proof", "Vocabulary", "CrimeStatistics", "Agreements", "Collaboration", "Intake"],
            exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(
            name: "SituationTests", dependencies: ["CrimeStatistics", "Vocabulary", "Intake", "Situation"],
            swiftSettings: house),
        .testTarget(
            name: "WordingTests",
            dependencies: [
                "CrimeStatistics", "Proof", "Vocabulary", "Agreements", "People", "Collaboration", "Setup", "Intake",
                "Situation", "Wording",
            ],
            swiftSettings: house),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "CrimeStatistics", "Vocabulary", "Agreements", "Collaboration", "Intake", "Situation", "Wording",
                "Reports",
            ], swiftSettings: house),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Vocabulary", "Storage", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: house
        ),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Vocabulary", "Agreements", "People", "Collaboration", "Intake", "Situation", "Storage", "Ledger",
            ],
            swiftSettings: house),
        .testTarget(name: "MailTests", dependencies: ["Vocabulary", "Storage", "Mail"], swiftSettings: house),
        .testTarget(
            name: "PagesTests", dependencies: ["Proof", "Vocabulary", "Reports", "Pages"], swiftSettings: house),
        .testTarget(
            name: "WebServerTests",
            dependencies: [
                "Vocabulary", "Agreements", "People", "Collaboration", "Intake", "Situation", "Wording", "Storage",
                "Ledger", "Pages", "WebServer",
            ],
            swiftSettings: house),
        .testTarget(
            name: "WholeHouseTests", dependencies: ["Vocabulary", "Agreements", "Collaboration"], swiftSettings: house),
        .testTarget(
            name: "CrimeStatisticsTests", dependencies: ["CrimeStatistics"], exclude: ["Reference"],
            swiftSettings: house),
        .executableTarget(name: "embed", path: "Plugins/embed"),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed"]),
    ],
    swiftLanguageModes: [.v6]
)
