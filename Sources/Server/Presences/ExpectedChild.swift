import RulesEngine
import TenantConfig

/// A child that has a reservation on a day, and of what.
struct ExpectedChild {
    let child: Child
    /// nil where the activity has one place.
    let centre: Name<Centre>?
    var columns: [Column]
}
