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
    /// The same, whatever the shape of the request.
    let fittingAnyShape: LineBits
    let centre: Int
    let channel: Channel
    /// Seconds of the wall clock.
    let now: Int64
    /// The answers to the questions about the child.
    private let answers: [Bool]

    init(_ ground: RuleGround, centre: Int, answers: [Bool], channel: Channel, now: LocalInstant) {
        // The extremes stand for limits that are no instant.
        let now = min(max(now.seconds, LimitInstant.asBook + 1), LimitInstant.noEnd - 1)
        self.init(ground, centre: centre, answers: answers, channel: channel, now: now)
    }

    private init(_ ground: RuleGround, centre: Int, answers: [Bool], channel: Channel, now: Int64) {
        fittingAnyChannel = ground.fitting(centre: centre, answers: answers)
        fitting = ground.narrowed(fittingAnyChannel, to: channel)
        fittingAnyShape =
            ground.asksShape
            ? ground.narrowed(ground.fitting(centre: centre, answers: ground.shaped(answers) { _ in true }), to: channel) : fitting
        (self.centre, self.channel, self.now, self.answers) = (centre, channel, now, answers)
    }

    /// The same view of the rules, had the request come by another channel.
    func by(_ channel: Channel, _ ground: RuleGround) -> Viewpoint {
        Viewpoint(ground, centre: centre, answers: answers, channel: channel, now: now)
    }

    /// The same view of the rules at another instant.
    func at(_ now: LocalInstant, _ ground: RuleGround) -> Viewpoint {
        Viewpoint(ground, centre: centre, answers: answers, channel: channel, now: now)
    }

    /// The same view of the rules, had the request that shape and no other.
    func shaped(_ shape: Shape, _ ground: RuleGround) -> Viewpoint {
        Viewpoint(ground, centre: centre, answers: ground.shaped(answers) { $0.contains(shape) }, channel: channel, now: now)
    }
}
