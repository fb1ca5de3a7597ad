import TenantConfig

/// A child of a household; children of separated parents belong to two.
struct Child: Hashable, Sendable {
    let id: String
    let firstName: String
    let lastName: String
    /// nil when the town does not know it.
    let born: CivilDate?
    /// nil when the town does not know it.
    let level: SchoolLevel?

    /// `LD`, for the round mark beside the name.
    var initials: String { String(firstName.prefix(1) + lastName.prefix(1)).uppercased() }

    /// `Lina Diarra`.
    var fullName: String { "\(firstName) \(lastName)" }
}
