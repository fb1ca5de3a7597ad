import RulesEngine
import TenantConfig

/// A child that has a reservation on a day, and of what.
struct ExpectedChild {
    let child: Child
    /// Its household, or the first of those that it has.
    let household: String?
    /// nil where the activity has one place.
    let centre: Name<Centre>?
    var columns: [Column]
    /// Slots of which it was told, too late for the place to be free, that the child does not come.
    var absent: Set<Name<Slot>> = []
}
