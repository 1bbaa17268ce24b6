// swift-tools-version: 6.1
import PackageDescription

/// What every target of ours is built with: nothing implicit crosses a wall.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The interpreter and its values: measured, exclusivity and overflow traps cost the loop pairs a third.
let hot: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-enforce-exclusivity=unchecked", "-Ounchecked"], .when(configuration: .release))
  ]

/// A C library of Debian's, reached through a module map and nothing else.
func library(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A room of the house: `Sources/NAME`.
func room(_ name: String, _ needs: [Target.Dependency] = [], settings: [SwiftSetting] = strict) -> Target {
  .target(name: name, dependencies: needs, path: "Sources/\(name)", swiftSettings: settings)
}

/// A PowerShell module: `cmdlets/NAME`, one file per cmdlet.
func module(_ name: String, _ needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Objects", "Runtime"] + needs, path: "cmdlets/\(name)", swiftSettings: strict)
}

func tests(_ name: String, _ needs: [Target.Dependency], resources: [Resource]? = nil, exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: needs, path: "Tests/\(name)", exclude: exclude, resources: resources, swiftSettings: strict)
}

let engine: [Target.Dependency] = ["AzureModels", "ComputeEngine", "AzureObjects"]

let package = Package(
  name: "azsh",
  products: [.executable(name: "azsh", targets: ["azsh"])],
  targets: [
    library("CLibedit", "libedit", apt: "libedit-dev"),
    library("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
    library("CPCRE2", "libpcre2-16", apt: "libpcre2-dev"),
    library("CZstd", "libzstd", apt: "libzstd-dev"),
    library("CCrypto", "libcrypto", apt: "libssl-dev"),
    library("CICU", "icu-i18n", apt: "libicu-dev"),

    .systemLibrary(name: "CLinux", path: "Sources/CLinux"),

    room("SQLite", ["CSQLite"]),
    room("Zstd", ["CZstd"]),
    room("Crypto", ["CCrypto"]),
    room("Regex16", ["CPCRE2", "Culture"]),
    room("Culture", ["CICU"]),

    room("Syntax", ["CLinux"]),
    room("Objects", ["Regex16", "Culture", "Crypto"], settings: hot),
    room("Runtime", ["Objects", "Syntax", "CLinux"], settings: hot),
    room("Formatting", ["Objects", "Runtime", "Culture"], settings: hot),
    room("Terminal", ["CLibedit", "Syntax"]),

    room("AzureModels"),
    room("DiskStore", ["CLinux", "Zstd", "Crypto", "SQLite"]),
    room("Catalog", ["AzureModels", "SQLite"]),
    room("ComputeEngine", ["AzureModels", "Catalog", "DiskStore"]),

    room("AzureObjects", ["Objects", "Runtime", "AzureModels", "ComputeEngine"]),

    module("Microsoft.PowerShell.Core", ["Formatting", "Syntax", "CLinux", "Culture"]),
    module("Microsoft.PowerShell.Utility", ["Formatting", "Crypto", "Microsoft.PowerShell.Core", "Culture", "Regex16"]),
    module("Microsoft.PowerShell.Management", ["Microsoft.PowerShell.Core", "CLinux", "Culture"]),
    module("Az.Accounts", engine),
    module("Az.Resources", engine),
    module("Az.Compute", engine),

    .executableTarget(
      name: "azsh",
      dependencies: [
        "Syntax", "Objects", "Runtime", "Formatting", "Terminal", "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility",
        "Microsoft.PowerShell.Management", "Az.Accounts", "Az.Resources", "Az.Compute",
      ],
      path: "Sources/azsh", swiftSettings: strict),

    tests("SyntaxTests", ["Syntax"]),
    tests("FormattingTests", ["Formatting", "Objects", "Runtime", "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility"]),
    tests("ObjectsTests", ["Objects", "Regex16", "Culture"]),
    tests("DiskStoreTests", ["DiskStore", "SQLite", "Zstd", "Crypto"]),
    tests("ComputeEngineTests", ["AzureModels", "SQLite", "Catalog", "ComputeEngine", "DiskStore"]),
    tests("ShellTests", ["CLinux"], exclude: []),
  ]
)
