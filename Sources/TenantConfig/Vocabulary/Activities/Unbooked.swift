/// What becomes of a child who comes without a reservation. Read whole: the first line that fits says everything.
public struct Unbooked: Hashable, Sendable {
    /// Whether it is taken in.
    public let isAdmitted: Bool
    /// nil: the usual price.
    public let charge: Charge?
    /// What families read of it; nil: the portal's own words.
    public let label: String?

    public init(isAdmitted: Bool = true, charge: Charge? = nil, label: String? = nil) {
        self.isAdmitted = isAdmitted
        self.charge = charge
        self.label = label
    }
}
