import TenantConfig

/// Where a family lives, and what it owes.
struct Household: Hashable, Sendable {
    let id: String
    /// nil where the number is missing, or the home has none.
    let streetNumber: Int?
    /// nil when the town does not know it.
    let street: String?
    let postcode: String
    let commune: String
    /// In cents; nil when the town does not know.
    let unpaid: Int?
    /// Since when it owes something; nil: nothing, or for longer than the portal knows.
    var unpaidSince: LocalInstant?

    /// `12, allée des Tilleuls`; nil when the street is not known.
    var homeLine: String? {
        street.map { street in (streetNumber.map { "\($0), " } ?? "") + street }
    }
}
