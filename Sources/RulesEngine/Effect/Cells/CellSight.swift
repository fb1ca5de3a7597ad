import TenantConfig

/// How both files' rules see a child and what is asked for it: children whom they see alike are answered alike.
struct CellSight: Hashable {
    let verb: Reason.Verb
    let channel: Channel
    /// Once for each way in which what is not known could turn out.
    let old, new: [Viewpoint.Lines]
    let isUncertain: Bool

    init(_ before: CellAsker, _ after: CellAsker, _ verb: Reason.Verb, _ wish: Wish?, by channel: Channel, on day: CivilDate) {
        (self.verb, self.channel) = (verb, channel)
        (old, new) = (before.lines(wish, on: day), after.lines(wish, on: day))
        isUncertain = before.children[0].isUncertain || after.children[0].isUncertain
    }
}

extension Viewpoint {
    /// All of a view that an answer about a cell may rest on, but the channel and the instant.
    struct Lines: Hashable {
        fileprivate let fitting, byAnyChannel, ofAnyShape: LineBits
        fileprivate let centre: Int
    }

    fileprivate var lines: Lines {
        Lines(fitting: fitting, byAnyChannel: fittingAnyChannel, ofAnyShape: fittingAnyShape, centre: centre)
    }
}

extension CellAsker {
    fileprivate func lines(_ wish: Wish?, on day: CivilDate) -> [Viewpoint.Lines] {
        children.map { child in ruling.view(wish.map(child.asking) ?? child, on: day).lines }
    }
}

/// What was found of some days for a child whom the rules see in one way.
struct CellsSeen<Cell> {
    /// By position of the day: whether it has been looked at, and what turns there.
    private(set) var isSeen: [Bool]
    var turning: [[(cell: Cell, turn: Int)]]

    init(days: Int) {
        isSeen = Array(repeating: false, count: days)
        turning = Array(repeating: [], count: days)
    }

    /// The days of a stretch that have not been looked at, from now on looked at.
    mutating func new(in stretch: Range<Int>) -> [Int] {
        let new = stretch.filter { !isSeen[$0] }
        for day in new { isSeen[day] = true }
        return new
    }
}
