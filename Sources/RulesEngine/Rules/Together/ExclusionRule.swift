import TenantConfig

/// Slots that may not be booked on the same day; what one says of another holds both ways.
struct ExclusionRule: Sendable {
    private let excluded: [Name<Slot>: [Name<Slot>: RulePlace?]]

    init(_ slots: [Slot]) {
        var excluded: [Name<Slot>: [Name<Slot>: RulePlace?]] = [:]
        for slot in slots {
            for other in slot.excludes where other != slot.name {
                excluded[slot.name, default: [:]][other] = .some(slot.excludesPlace)
                if excluded[other]?[slot.name] == nil { excluded[other, default: [:]][slot.name] = .some(slot.excludesPlace) }
            }
        }
        self.excluded = excluded
    }

    /// The slots booked that day that a slot excludes, each with the rule, by name.
    func conflicts(of slot: Name<Slot>, booked: Set<Name<Slot>>) -> [(slot: Name<Slot>, place: RulePlace?)] {
        (excluded[slot] ?? [:]).filter { booked.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
