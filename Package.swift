// swift-tools-version: 6.2

import PackageDescription

// The same for every target: warnings are errors, and nothing is existential by accident.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "gradus",
  products: [
    .executable(name: "gradus", targets: ["gradus"]),
    .library(name: "Neurons", targets: ["Neurons"]),
  ],
  dependencies: [
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Neurons", swiftSettings: settings),
    .target(name: "Exchange", dependencies: ["Neurons"], swiftSettings: settings),
    .target(name: "Exact", dependencies: ["Neurons", bigInt], swiftSettings: settings),
    .target(name: "Authoring", dependencies: ["Exchange", "Neurons"], swiftSettings: settings),
    .target(name: "Catalogue", dependencies: ["Exchange", "Neurons", yams, crypto], swiftSettings: settings),
    .systemLibrary(name: "CSeccomp", providers: [.apt(["libseccomp-dev"])]),
    .target(
      name: "Isolation", dependencies: ["CSeccomp", subprocess, crypto], resources: [.embedInCode("gatekeeper.c")],
      swiftSettings: settings),
    .target(
      name: "Grading",
      dependencies: ["Catalogue", "Isolation", "Exact", "Exchange", "Neurons", crypto],
      swiftSettings: settings),
    .target(name: "Quizzes", dependencies: ["Authoring", "Catalogue", crypto], swiftSettings: settings),
    .target(name: "Records", dependencies: [grdb, crypto], swiftSettings: settings),
    .executableTarget(
      name: "gradus",
      dependencies: [
        "Catalogue", "Exchange", "Grading", "Isolation", "Quizzes", "Records", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["Authoring", "Exact", "Exchange", "Neurons"], path: "Tests/Bench",
      exclude: ["peer.py"],
      swiftSettings: settings),
    .executableTarget(
      name: "soak", dependencies: ["Records", grdb, argumentParser], path: "Tests/Soak", swiftSettings: settings),
    .testTarget(name: "NeuronsTests", dependencies: ["Neurons"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Neurons"]),
    .testTarget(name: "ExactTests", dependencies: ["Exact", "Neurons"]),
    .testTarget(name: "AuthoringTests", dependencies: ["Authoring", "Exchange"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Authoring", "Catalogue", "Exchange"]),
    .testTarget(name: "IsolationTests", dependencies: ["Authoring", "Isolation"]),
    .testTarget(name: "GradingTests", dependencies: ["Grading", "Catalogue", "Exact", "Isolation", "Neurons"]),
    .testTarget(name: "QuizzesTests", dependencies: ["Authoring", "Quizzes", "Catalogue"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", grdb, crypto], exclude: ["Fixtures"]),
    .testTarget(name: "CommandTests", dependencies: ["gradus", "soak", subprocess]),
  ]
)
