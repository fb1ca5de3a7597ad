import TenantConfig

/// What came of checking some files.
struct CheckReport: Sendable {
    /// In the order they were asked for, each town's examples after it.
    let files: [CheckedFile]

    var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }
    /// How many there are beside the diagnostics.
    var untold: Untold { files.map(\.untold).reduce(Untold(), +) }
    var errors: Int { diagnostics.count { $0.severity == .error } + untold.errors }
    var warnings: Int { diagnostics.count { $0.severity == .warning } + untold.warnings }
    var unreadable: [String] { files.filter(\.isUnreadable).map(\.path) }

    /// Whether the command fails: what cannot be used, and where it is strict, what looks wrong.
    func fails(strict: Bool) -> Bool {
        errors > 0 || !unreadable.isEmpty || strict && warnings > 0
    }
}
