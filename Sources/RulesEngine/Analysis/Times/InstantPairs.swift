import TenantConfig

/// Pairs of lines whose instants are compared day by day: which of them are in the wrong order.
struct InstantPairs {
    struct Pair: Hashable {
        let one, other: RulePlace
    }

    /// What was seen of a pair.
    struct Seen {
        fileprivate(set) var all: Set<Int> = []
        fileprivate(set) var wrong: Set<Int> = []
        fileprivate var isDated = false
        fileprivate(set) var example: Example?
    }

    /// A day on which a pair is in the wrong order.
    struct Example {
        let instants: CellInstants
        let variant: Variant
        /// When the one and the other fall.
        let one, other: LocalInstant
    }

    private var pairs: [Pair: Seen] = [:]

    /// Notes how two limits fall for a cell. With a date beside what moves with the day (`isDated`) they are only told of where they are in the
    /// wrong order on all days: the first days, or the last, are meant to be lost.
    mutating func note(_ one: Ruled<Limit>, _ other: Ruled<Limit>, isDated: Bool, isWrong: Bool, _ example: Example) {
        let pair = Pair(one: one.place, other: other.place)
        var seen = pairs[pair] ?? Seen()
        seen.isDated = isDated
        seen.all.insert(example.instants.cell.day)
        if isWrong {
            seen.wrong.insert(example.instants.cell.day)
            if seen.example == nil { seen.example = example }
        }
        pairs[pair] = seen
    }

    /// Whether the first of a pair is in the right order beside another line, for some.
    func isRightElsewhere(_ pair: Pair) -> Bool {
        pairs.contains { $0.key.one == pair.one && $0.key != pair && $0.value.wrong.count < $0.value.all.count }
    }

    /// Those in the wrong order, in the order of the file.
    var wrong: [(pair: Pair, seen: Seen, example: Example)] {
        pairs.sorted { ($0.key.one.line, $0.key.other.line) < ($1.key.one.line, $1.key.other.line) }.compactMap { pair, seen in
            guard let example = seen.example, !seen.isDated || seen.wrong.count == seen.all.count else { return nil }
            return (pair, seen, example)
        }
    }
}

extension Survey {
    /// Whether a day is not over; any is where nobody knows what day it is.
    func isToCome(_ day: Int) -> Bool { today.map { calendar.date(at: day) >= $0 } ?? true }
}
