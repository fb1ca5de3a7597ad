import TenantConfig

/// Goes through the cells of an activity that both files have.
struct CellPass {
    private let old, new: ActivityRules
    private let weekdays: WeekdaySet
    /// What both have of columns and centres, and how families may come to ask.
    private let columns: [Column]
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

    private struct Cell: Hashable {
        let day: CivilDate
        let column: Int
    }

    init(_ old: ActivityRules, _ new: ActivityRules) {
        (self.old, self.new) = (old, new)
        weekdays = old.opening.weekdays.union(new.opening.weekdays)
        columns = old.columns.filter(new.columns.contains)
        let here = old.activity.centres.filter(new.activity.centres.contains)
        centres = here.isEmpty ? [nil] : here
        channels = old.activity.channelsNamed.union(new.activity.channelsNamed).isEmpty ? [.portal] : Channel.allCases
        let asked = WishQuestions(old.ground.questions + new.ground.questions, slots: new.activity.slots)
        wishes = asked.isEmpty ? [nil] : asked.possible(now: .distantPast)
        verbs = old.change == nil && new.change == nil ? [.book, .cancel] : [.book, .change, .cancel]
        tally = TurnTally(old.activity.name)
    }

    /// Looks at the days of a school year that both calendars cover, for children of the ages that matter in it.
    mutating func look(at year: ClosedRange<CivilDate>, from first: CivilDate?) {
        days = (0...(year.upperBound - year.lowerBound)).map { year.lowerBound + $0 }.filter { day in
            weekdays.contains(day.weekday) && first.map { $0 <= day } ?? true && old.ground.days.position(of: day) != nil
                && new.ground.days.position(of: day) != nil
        }
        guard !days.isEmpty else { return }
        let middle = year.lowerBound + (year.upperBound - year.lowerBound) / 2
        for child in TypicalChildren(old, new, centres: centres, on: middle).all {
            cells += days.count * columns.count
            for channel in channels {
                for wish in wishes {
                    for verb in verbs { look(at: child, channel, verb == .change ? wish?.changingSlots : wish, verb) }
                }
            }
            for turn in seen.indices where !seen[turn].isEmpty {
                turns[turn].cells += seen[turn].count
                turns[turn].children += 1
                seen[turn].removeAll()
            }
        }
    }

    private mutating func look(at child: TypicalChild, _ channel: Channel, _ wish: Wish?, _ verb: Reason.Verb) {
        func asker(_ rules: ActivityRules) -> CellAsker {
            CellAsker(rules, child.facts, child.enrolled, for: nil, by: channel, at: LocalInstant(days.first ?? rules.ground.days.first))
        }
        let (before, after) = (asker(old), asker(new))
        let turningPoints = before.turningPoints.union(after.turningPoints).sorted()
        var begins = 0
        while begins < days.count {
            let turn = turningPoints.first { $0 > days[begins] }
            let ends = turn.map { turn in days[begins...].firstIndex { $0 >= turn } ?? days.count } ?? days.count
            look(at: days[begins..<ends], child, before, after, channel, wish, verb)
            begins = ends
        }
    }

    private mutating func look(
        at stretch: ArraySlice<CivilDate>, _ child: TypicalChild, _ before: CellAsker, _ after: CellAsker, _ channel: Channel,
        _ wish: Wish?, _ verb: Reason.Verb
    ) {
        guard let first = stretch.first else { return }
        func cells(_ rules: ActivityRules) -> ContiguousArray<CellPosition> {
            let own = columns.map { column in rules.columns.firstIndex(of: column) ?? rules.columns.count }
            return ContiguousArray(
                stretch.flatMap { day in
                    own.map { CellPosition(day: day - rules.ground.days.first, column: $0, slot: rules.slotOf[$0]) }
                })
        }
        func pair(_ verb: Reason.Verb) -> CellPair {
            CellPair(
                before: before, after: after, old: before.answers(cells(old), verb, wish, on: first),
                new: after.answers(cells(new), verb, wish, on: first))
        }
        let asked = pair(verb)
        let turning = (0..<stretch.count * columns.count).filter { !asked.isSame($0) }
        guard !turning.isEmpty else { return }
        // Nothing is given up where nothing can be booked.
        let booked = verb == .cancel ? pair(.book) : asked
        for index in turning where verb != .cancel || booked.isRunning(index) {
            let cell = Cell(day: stretch[stretch.startIndex + index / columns.count], column: index % columns.count)
            look(at: cell, index, of: asked, verb) { from, until in
                CellEffect.Example(
                    child: child, day: cell.day, column: before.rules.columns[asked.old[0].cells[index].column], channel: channel,
                    from: from, until: until)
            }
        }
    }

    /// Looks at a cell before, between and after all instants at which an answer turns.
    private mutating func look(
        at cell: Cell, _ index: Int, of pair: CellPair, _ verb: Reason.Verb,
        _ example: (LocalInstant?, LocalInstant) -> CellEffect.Example
    ) {
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
            seen[turn].insert(cell)
            turns[turn].days.insert(cell.day)
            turns[turn].slots.insert(columns[cell.column].slot)
        }
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
    /// The channels that its rules name.
    fileprivate var channelsNamed: Set<Channel> {
        let verbs = [book, change, cancel].compactMap(\.self).flatMap(\.lines)
        let conditions = verbs.flatMap(\.conditions) + bookLate.flatMap(\.conditions)
        let asked = conditions.compactMap { if case .channel(let channels) = $0 { channels } else { nil } }
        let taken = verbs.compactMap(\.keys.channels?.value) + bookLate.compactMap(\.keys.channels)
        return (asked + taken).reduce(into: []) { $0.formUnion($1) }
    }
}
