// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "guichet",
    products: [
        .library(name: "TenantConfig", targets: ["TenantConfig"]),
        .library(name: "RulesEngine", targets: ["RulesEngine"]),
        .executable(name: "guichet", targets: ["Server"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "TenantConfig", dependencies: ["CYAML"], swiftSettings: strict),
        .target(name: "RulesEngine", dependencies: ["TenantConfig"], swiftSettings: strict),
        .executableTarget(
            name: "Server",
            dependencies: [
                "TenantConfig", "RulesEngine", "CSodium", "CCurl",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("Assets/guichet.css"), .embedInCode("Assets/guichet.js")],
            swiftSettings: strict
        ),
        // Ratios measured in one run: ./scripts/bench
        .executableTarget(
            name: "guichet-bench",
            dependencies: [
                "CYAML", "TenantConfig", "RulesEngine", "ReferenceEngine",
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks/Ratios",
            swiftSettings: strict
        ),
        .testTarget(name: "TenantConfigTests", dependencies: ["TenantConfig"], exclude: ["Rejected"], swiftSettings: strict),
        // Rules read line by line: the oracle of the engine's tests and the naive loop of its benchmark. Optimised in debug builds
        // too, or a million cells would take minutes; it is in no product, so that packages which use ours never see the flag.
        .target(
            name: "ReferenceEngine", dependencies: ["RulesEngine", "TenantConfig"], path: "Benchmarks/Reference",
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]
        ),
        .testTarget(
            name: "RulesEngineTests",
            dependencies: ["RulesEngine", "ReferenceEngine", "TenantConfig"],
            exclude: ["Analysis/Warned", "Analysis/Mended"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "RulesEngine", "TenantConfig", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Regulation/Expected"],
            swiftSettings: strict
        ),
        .testTarget(name: "HouseRulesTests", swiftSettings: strict),
    ]
)
