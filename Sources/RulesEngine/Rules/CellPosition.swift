import TenantConfig

/// A cell by its positions: day of the calendar, column and slot of the activity. What the activity does not have stands one beyond
/// the last.
struct CellPosition: Sendable {
    let day: Int
    let column: Int
    let slot: Int
    /// The column of the same slot that the child holds already, whose place is free for it; -1 for none.
    var own = -1
}

/// From where rules are asked: which lines can fit the child at its centre, the channel, and the instant.
struct Viewpoint {
    /// The lines of all rules that can fit (`RuleGround.fitting`).
    let fitting: LineBits
    /// The same, by whatever channel the request came.
    let fittingAnyChannel: LineBits
    let centre: Int
    let channel: Channel
    /// Seconds of the wall clock.
    let now: Int64

    init(_ ground: RuleGround, centre: Int, answers: [Bool], channel: Channel, now: LocalInstant) {
        // The extremes stand for limits that are no instant.
        let now = min(max(now.seconds, LimitInstant.asBook + 1), LimitInstant.noEnd - 1)
        self.init(ground, fitting: ground.fitting(centre: centre, answers: answers), centre: centre, channel: channel, now: now)
    }

    private init(_ ground: RuleGround, fitting: LineBits, centre: Int, channel: Channel, now: Int64) {
        (self.fitting, fittingAnyChannel) = (ground.narrowed(fitting, to: channel), fitting)
        (self.centre, self.channel, self.now) = (centre, channel, now)
    }

    /// The same view of the rules, had the request come by another channel.
    func by(_ channel: Channel, _ ground: RuleGround) -> Viewpoint {
        Viewpoint(ground, fitting: fittingAnyChannel, centre: centre, channel: channel, now: now)
    }
}
