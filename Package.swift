// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "ptfp",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "ptfp", targets: ["cli"]),
    .library(name: "Workforce", targets: ["Workforce"]),
    .library(name: "PerformanceLink", targets: ["PerformanceLink"]),
  ],
  targets: [
    .target(name: "Workforce"),
    .target(name: "PerformanceLink", dependencies: ["Workforce"]),
    .executableTarget(
      name: "cli", dependencies: ["Workforce", "PerformanceLink"],
      resources: [
        "ptfp", "scheda-sg", "parere-revisori", "obiettivi-ru", "variazione",
      ].map { .embedInCode("Templates/\($0).md") }),
    .executableTarget(name: "benchmark", dependencies: ["Workforce"], path: "Tests/Benchmark"),
    .testTarget(name: "WorkforceTests", dependencies: ["Workforce"]),
    .testTarget(name: "PerformanceLinkTests", dependencies: ["PerformanceLink"]),
    .testTarget(name: "CommandTests", dependencies: ["cli"], exclude: ["Errors"]),
  ],
  swiftLanguageModes: [.v6]
)
