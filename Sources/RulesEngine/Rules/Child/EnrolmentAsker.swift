import TenantConfig

/// A child that asks to be enrolled, from one view of it.
struct EnrolmentAsker {
    let child: ChildView
    let day: CivilDate
    let channel: Channel
    let facts: FactGround

    /// Whether a line fits; by whatever channel, where none is asked.
    func fits(_ conditions: [Condition], by channel: Channel?) -> Bool {
        conditions.allSatisfy { condition in
            if case .channel(let channels) = condition { return channel.map(channels.contains) ?? true }
            return child.answers(condition, on: day, facts)
        }
    }

    func by(_ channel: Channel) -> EnrolmentAsker { EnrolmentAsker(child: child, day: day, channel: channel, facts: facts) }
}
