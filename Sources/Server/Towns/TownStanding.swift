import TenantConfig

/// A town that is served, and how its file stands.
struct TownStanding: Sendable {
    let town: TownInForce
    /// Since when this revision is in force.
    let since: Instant
    /// What is strange in the revision in force, though nothing is wrong.
    let warnings: [Diagnostic]
    /// The file as it is now, where it cannot be used.
    var rejected: RejectedFile?

    /// The file is gone: nothing of the town is served, and all that is kept of it stays.
    var isClosed: Bool {
        switch rejected?.fault {
        case .gone: true
        case .mistakes, .zone, .unreadable, nil: false
        }
    }
}

/// A town's file that cannot be used.
struct RejectedFile: Sendable {
    /// Why it cannot.
    enum Fault: Sendable {
        case mistakes([Diagnostic], Untold)
        /// The calendar names a time zone that this machine does not know.
        case zone(ZoneFailure)
        /// The disk does not give it out.
        case unreadable
        /// It is no longer there.
        case gone

        /// For the log.
        var text: String {
            switch self {
            case .mistakes(let diagnostics, let untold): diagnostics.rendered(in: .english, untold: untold.count)
            case .zone(let failure): "\(failure)"
            case .unreadable: "the file cannot be read"
            case .gone: "the file is gone"
            }
        }
    }

    let fault: Fault
    /// When it was found to be so.
    let seen: Instant
    /// Its text, as far as it is one.
    let text: String
}
