import TenantConfig

/// What families are told of slots' hours, compiled on a ground of its own: a fact that only this asks for is never asked of a family.
struct HoursTold: Sendable {
    /// The lines of a slot.
    struct Own: Sendable {
        let lines: [Line<SlotHours>]
        let rule: RuleLines
    }

    let ground: RuleGround
    /// By slot; nil where one stretch of hours is all there is to tell.
    let slots: [Name<Slot>: Own]
    /// What the lines ask of what is booked beside a slot.
    let wishes: WishQuestions

    /// nil: there is nothing to tell beyond such stretches.
    init?(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        let telling = activity.slots.filter { !$0.hours.isEmpty && !$0.hasOnlyFixedHours }
        guard !telling.isEmpty else { return nil }
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        var slots: [Name<Slot>: Own] = [:]
        for slot in telling { slots[slot.name] = Own(lines: slot.hours, rule: RuleLines(slot.hours.map(\.conditions), on: &ground)) }
        (self.ground, self.slots) = (ground, slots)
        wishes = WishQuestions(ground.questions, slots: activity.slots)
    }
}

extension Slot {
    fileprivate var hasOnlyFixedHours: Bool {
        hours.allSatisfy { $0.conditions.isEmpty && $0.keys.arrive == nil && $0.keys.leave == nil }
    }
}
