import TenantConfig

/// When children come and go on the days of a plan: what holds on most days is told once, what differs on its day.
struct PlanHours {
    /// What holds on most days, in the order of slots.
    let usual: [FrenchText]
    /// What differs.
    let notes: [CivilDate: [FrenchText]]

    init(_ hours: [CivilDate: [Name<Slot>: SlotHours]], of activity: Activity) {
        var (usual, notes): ([FrenchText], [CivilDate: [FrenchText]]) = ([], [:])
        for slot in activity.slots {
            let days = hours.compactMap { day, slots in slots[slot.name].map { (day: day, hours: $0) } }.sorted { $0.day < $1.day }
            let counts = Dictionary(grouping: days, by: \.hours).mapValues { (count: $0.count, first: $0[0].day) }
            let most = counts.max { ($0.value.count, $1.value.first) < ($1.value.count, $0.value.first) }?.key
            if let most { usual.append(most.sentence(of: slot)) }
            for (day, hours) in days where hours != most { notes[day, default: []].append(hours.sentence(of: slot)) }
        }
        (self.usual, self.notes) = (usual, notes)
    }
}
