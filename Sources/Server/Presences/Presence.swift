import RulesEngine
import TenantConfig

/// A child who came to a slot without a reservation, as it was noted.
struct Presence: Sendable {
    let child: String
    let activity: Name<Activity>
    let day: CivilDate
    let column: Column
    let centre: Name<Centre>?
    /// `10 € par créneau au lieu du prix habituel`.
    let terms: String
    /// What it costs, as far as the file says: `10 €`.
    let price: String?
    /// `activities.cantine.unbooked, ligne 12`; nil where no rule is written.
    let rule: String?
    let notedAt: Instant
    let notedBy: String
}
