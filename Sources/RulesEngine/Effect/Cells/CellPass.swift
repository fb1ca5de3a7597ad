import TenantConfig

/// Goes through the cells of an activity that both files have.
struct CellPass {
    private let old, new: ActivityRules
    private let weekdays: WeekdaySet
    /// What both have of columns and centres, and how families may come to ask.
    private let columns: [Column]
    /// The same as each file counts them.
    private let oldColumns, newColumns: [Int]
    private let centres: [Name<Centre>?]
    private let channels: [Channel]
    private let wishes: [Wish?]
    private let verbs: [Reason.Verb]
    /// Those that are looked at.
    private var days: [CivilDate] = []
    private var tally: TurnTally
    private(set) var turns: [CellEffect.Turn] = []
    private(set) var cells = 0
    /// By turn, the cells of the child that is looked at.
    private var seen: [Set<Cell>] = []
    /// What was found in this year of children whom the rules see alike.
    private var known: [CellSight: CellsSeen<Cell>] = [:]

    private struct Cell: Hashable {
        let day: CivilDate
        let column: Int
    }

    /// A child, how it is asked for, and the rules of both files that are asked.
    private struct Asked {
        let child: TypicalChild
        let channel: Channel
        let before, after: CellAsker
    }

    init(_ old: ActivityRules, _ new: ActivityRules) {
        (self.old, self.new) = (old, new)
        weekdays = old.opening.weekdays.union(new.opening.weekdays)
        columns = old.columns.filter(new.columns.contains)
        oldColumns = columns.compactMap { old.columns.firstIndex(of: $0) }
        newColumns = columns.compactMap { new.columns.firstIndex(of: $0) }
        let others = new.activity.centresOfChildren(among: new.ground.centres)
        let here = old.activity.centresOfChildren(among: old.ground.centres).filter(others.contains)
        centres = here.isEmpty ? [nil] : here
        channels = Channel.toldApart(by: old.activity.channelsNamed.union(new.activity.channelsNamed))
        let asked = WishQuestions(old.ground.questions + new.ground.questions, slots: new.activity.slots)
        wishes = asked.isEmpty ? [nil] : asked.possible(now: .distantPast)
        verbs = old.change == nil && new.change == nil ? [.book, .cancel] : [.book, .change, .cancel]
        tally = TurnTally(old.activity.name)
    }

    /// Looks at the days of a school year that both calendars cover, for children of the ages that matter in it.
    ///
    /// - Parameter progress: is told how much of it is done, from 0 to 1.
    mutating func look(at year: ClosedRange<CivilDate>, from first: CivilDate?, progress: (Double) -> Void) {
        days = (0...(year.upperBound - year.lowerBound)).map { year.lowerBound + $0 }.filter { day in
            weekdays.contains(day.weekday) && first.map { $0 <= day } ?? true && old.ground.days.position(of: day) != nil
                && new.ground.days.position(of: day) != nil
        }
        guard !days.isEmpty else { return }
        known.removeAll()
        let middle = year.lowerBound + (year.upperBound - year.lowerBound) / 2
        let children = TypicalChildren(old, new, centres: centres, on: middle).all
        for (number, child) in children.enumerated() {
            progress(Double(number) / Double(children.count))
            cells += days.count * columns.count
            for channel in channels { look(at: child, channel) }
            for turn in seen.indices where !seen[turn].isEmpty {
                turns[turn].cells += seen[turn].count
                turns[turn].children += 1
                seen[turn].removeAll()
            }
        }
    }

    private mutating func look(at child: TypicalChild, _ channel: Channel) {
        func asker(_ rules: ActivityRules) -> CellAsker {
            CellAsker(rules, child.facts, child.enrolled, for: nil, by: channel, at: LocalInstant(days.first ?? rules.ground.days.first))
        }
        let asked = Asked(child: child, channel: channel, before: asker(old), after: asker(new))
        let turningPoints = asked.before.turningPoints.union(asked.after.turningPoints).sorted()
        var begins = 0
        while begins < days.count {
            let turn = turningPoints.first { $0 > days[begins] }
            let ends = turn.map { turn in days[begins...].firstIndex { $0 >= turn } ?? days.count } ?? days.count
            for wish in wishes {
                for verb in verbs { look(at: begins..<ends, asked, verb == .change ? wish?.changingSlots : wish, verb) }
            }
            begins = ends
        }
    }

    /// Looks at days between which no answer about the child turns: at those at which no child was looked at whom the rules see alike.
    private mutating func look(at stretch: Range<Int>, _ asked: Asked, _ wish: Wish?, _ verb: Reason.Verb) {
        let sight = CellSight(asked.before, asked.after, verb, wish, by: asked.channel, on: days[stretch.lowerBound])
        var found = known.removeValue(forKey: sight) ?? CellsSeen(days: days.count)
        look(at: found.new(in: stretch), asked, wish, verb, &found)
        known[sight] = found
        for day in stretch {
            for (cell, turn) in found.turning[day] { seen[turn].insert(cell) }
        }
    }

    private mutating func look(at some: [Int], _ asked: Asked, _ wish: Wish?, _ verb: Reason.Verb, _ found: inout CellsSeen<Cell>) {
        guard let start = some.first else { return }
        let (before, after, days, columns) = (asked.before, asked.after, self.days, self.columns)
        let first = days[start]
        let (oldCells, newCells) = (cells(some, oldColumns, old), cells(some, newColumns, new))
        func pair(_ verb: Reason.Verb) -> CellPair {
            CellPair(
                before: before, after: after, old: before.answers(oldCells, verb, wish, on: first),
                new: after.answers(newCells, verb, wish, on: first))
        }
        let both = pair(verb)
        let turning = oldCells.indices.filter { !both.isSame($0) }
        guard !turning.isEmpty else { return }
        // Nothing is given up where nothing can be booked.
        let booked = verb == .cancel ? pair(.book) : both
        for index in turning where verb != .cancel || booked.isRunning(index) {
            let day = some[index / columns.count]
            let cell = Cell(day: days[day], column: index % columns.count)
            let turns = look(at: cell, index, of: both, verb) { from, until in
                CellEffect.Example(
                    child: asked.child, day: cell.day, column: columns[cell.column], channel: asked.channel, from: from, until: until)
            }
            found.turning[day] += turns.map { (cell, $0) }
        }
    }

    /// All columns of some days, as the rules of one file count them.
    private func cells(_ some: [Int], _ own: [Int], _ rules: ActivityRules) -> ContiguousArray<CellPosition> {
        let first = rules.ground.days.first
        var cells = ContiguousArray<CellPosition>()
        cells.reserveCapacity(some.count * own.count)
        for day in some {
            for column in own { cells.append(CellPosition(day: days[day] - first, column: column, slot: rules.slotOf[column])) }
        }
        return cells
    }

    /// Looks at a cell before, between and after all instants at which an answer turns. Answers what turns there.
    private mutating func look(
        at cell: Cell, _ index: Int, of pair: CellPair, _ verb: Reason.Verb,
        _ example: (LocalInstant?, LocalInstant) -> CellEffect.Example
    ) -> Set<Int> {
        var found: Set<Int> = []
        let ends = Set(pair.before.turns(pair.old, index) + pair.after.turns(pair.new, index)).sorted().map(LocalInstant.init(seconds:))
        for (from, until) in zip([nil] + ends.map(Optional.some), ends) {
            let (was, becomes) = pair.states(index, at: from ?? until + -1)
            if was.answersAs(becomes) { continue }
            let turn = tally.position(verb, pair.cause(was, becomes, index), was.outcome, becomes.outcome)
            if turn == turns.count {
                turns.append(CellEffect.Turn(rule: tally.turns[turn], example: example(from, until)))
                seen.append([])
            } else if cell.day < turns[turn].example.day {
                turns[turn].example = example(from, until)
            }
            found.insert(turn)
            turns[turn].days.insert(cell.day)
            turns[turn].slots.insert(columns[cell.column].slot)
        }
        return found
    }
}

extension Wish {
    /// The same on a day on which other slots stay booked.
    fileprivate var changingSlots: Wish {
        var wish = self
        wish.changing = .slots
        return wish
    }
}

extension Activity {
    /// The sets of channels that its rules name.
    fileprivate var channelsNamed: Set<Set<Channel>> {
        let verbs = [book, change, cancel].compactMap(\.self).flatMap(\.lines)
        let conditions = verbs.flatMap(\.conditions) + bookLate.flatMap(\.conditions)
        let asked = conditions.compactMap { if case .channel(let channels) = $0 { channels } else { nil } }
        let taken = verbs.compactMap(\.keys.channels?.value) + bookLate.compactMap(\.keys.channels)
        return Set(asked + taken)
    }
}

extension Channel {
    /// One of all those between which some sets make no difference; the portal for its own.
    fileprivate static func toldApart(by named: Set<Set<Channel>>) -> [Channel] {
        let sets = Array(named)
        var seen: Set<[Bool]> = []
        return allCases.filter { channel in seen.insert(sets.map { $0.contains(channel) }).inserted }
    }
}
