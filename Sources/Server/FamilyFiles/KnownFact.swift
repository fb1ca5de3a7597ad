import TenantConfig

/// One thing that the town knows of a household, a guardian or a child.
struct KnownFact: Sendable, Equatable {
    /// Whom it is about.
    struct Holder: Hashable, Sendable {
        enum Kind: String, Sendable {
            case household, guardian, child
        }

        let kind: Kind
        let id: String
    }

    enum Subject: String, Sendable {
        /// The value is an INSEE code.
        case commune
        /// The value is a whole number.
        case quotient
        /// The value is the name of a school; empty: none of the town's.
        case school
        /// Named after the situation; the value is `yes` or `no`.
        case situation
        /// Named after the activity; the value is the last day before those the portal knows; empty: never.
        case came
        /// Named after the document; the value is the day on which it was given, empty when that is not known.
        case document
    }

    let holder: Holder
    let subject: Subject
    /// Empty where there is one fact of its kind.
    var name = ""
    let value: String
    /// The last day on which it counts; nil: for ever.
    var validUntil: CivilDate?
    /// nil when it came with the family.
    var notedOn: CivilDate?
    /// The agent's id.
    var notedBy: String?
}
