import TenantConfig

extension Rulebook {
    /// What a changed file does to what is booked, asked for and waited for: each is asked about twice, by the rules of this file and of
    /// the changed one, as of the instant at which it was asked for and as its child was known then. Nothing is revoked by it.
    ///
    /// Of places it is only asked whether those that are held exceed those of the changed file: a reservation that stands has its place.
    /// What holds several slots together (`limits`, `needs`, `excludes`) is asked again where it is written otherwise.
    ///
    /// - Parameters:
    ///   - rows: in any order; fastest where those of a holder come in order of days.
    ///   - holders: the children for whom they were asked, each in one activity.
    public func effect(of changed: Rulebook, on rows: [HeldReservation], of holders: [ReservationHolder]) -> ReservationEffect {
        var pass = EffectPass(self, changed, rows, holders)
        return pass.effect()
    }
}

/// Goes through reservations, holder by holder.
struct EffectPass {
    let before, after: Rulebook
    let rows: [HeldReservation]
    let holders: [ReservationHolder]
    /// The activities of the holders, each with its rules in both files.
    private var pairs: [ActivityPair] = []
    private var pairOf: [Name<Activity>: Int] = [:]
    private var tallies: [TurnTally] = []
    /// By activity, then turn.
    private var found: [[[Int]]] = []
    private var refusedByBoth = 0
    /// By row, its position among the columns of its activity in the file as it was; nil: it is not among them.
    private var columnOf: ContiguousArray<Int?>
    /// By child and activity, where what stood beside it matters.
    private lazy var beside = Dictionary(grouping: rows.indices) { row in
        let holder = holders[rows[row].holder]
        return ChildAndActivity(child: holder.child, activity: holder.activity)
    }

    private struct ChildAndActivity: Hashable {
        let child: Int
        let activity: Name<Activity>
    }

    init(_ before: Rulebook, _ after: Rulebook, _ rows: [HeldReservation], _ holders: [ReservationHolder]) {
        (self.before, self.after, self.rows, self.holders) = (before, after, rows, holders)
        columnOf = ContiguousArray(repeating: nil, count: rows.count)
    }

    mutating func effect() -> ReservationEffect {
        for (holder, own) in rows.byHolder(of: holders.count).enumerated() where !own.isEmpty { judge(holder, own) }
        let order = (before.town.activities + after.town.activities).map(\.name)
        let turns = pairs.indices.sorted { first, second in
            (order.firstIndex(of: tallies[first].activity) ?? 0) < (order.firstIndex(of: tallies[second].activity) ?? 0)
        }.flatMap { pair in
            zip(tallies[pair].turns, found[pair]).map { ReservationEffect.Turn(rule: $0, rows: $1.sorted()) }
                .sorted { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) }
        }
        let overfull = pairs.contains(where: \.changesPlaces) ? OverfullDays(before, after, rows, holders).found : []
        return ReservationEffect(turns: turns, overfull: overfull, judged: rows.count, refusedByBoth: refusedByBoth)
    }

    private mutating func pair(of activity: Name<Activity>) -> Int {
        if let known = pairOf[activity] { return known }
        pairOf[activity] = pairs.count
        pairs.append(ActivityPair(before.rules[activity], after.rules[activity]))
        tallies.append(TurnTally(activity))
        found.append([])
        return pairs.count - 1
    }

    mutating func add(
        _ row: Int, _ pair: Int, _ cause: (kind: RuleTurn.Kind, before: RulePlace?, after: RulePlace?), _ was: CellOutcome,
        _ becomes: CellOutcome
    ) {
        let turn = tallies[pair].position(.book, cause, was, becomes)
        if turn == found[pair].count { found[pair].append([]) }
        found[pair][turn].append(row)
    }

    private mutating func judge(_ number: Int, _ own: ArraySlice<Int>) {
        let holder = holders[number]
        let pair = pair(of: holder.activity)
        if let columns = pairs[pair].before?.columns {
            for row in own { columnOf[row] = columns.firstIndex(of: rows[row].column) }
        }
        let (rules, kept) = (pairs[pair], goneParts(holder, own, pair))
        guard let old = rules.before, let new = rules.after, !kept.isEmpty else { return }
        if rules.asksTogether { return judgeTogether(holder, kept, pair) }
        guard rules.asksInstant else { return judge(holder, old, new, kept, pair, at: .distantPast) }
        for (asked, some) in Dictionary(grouping: kept, by: { rows[$0].asked }) {
            judge(holder, old, new, some[...], pair, at: asked)
        }
    }

    /// Tells what one file has no more, or did not have; answers the rows of which both speak.
    private mutating func goneParts(_ holder: ReservationHolder, _ own: ArraySlice<Int>, _ pair: Int) -> ArraySlice<Int> {
        let (old, new) = (pairs[pair].before, pairs[pair].after)
        var centre: Name<Centre>?
        if case .at(let name) = holder.enrolled { centre = name }
        func has(_ rules: ActivityRules?) -> RuleTurn.Kind? {
            guard let rules else { return .activity }
            return centre.map { rules.activity.centres.contains($0) || rules.activity.centres.isEmpty } ?? true ? nil : .centre
        }
        let (goneBefore, goneAfter) = (has(old), has(new))
        var kept: [Int] = []
        if goneBefore == nil, goneAfter == nil, let old, let new, old.columns == new.columns,
            own.allSatisfy({ columnOf[$0] != nil && isInside(rows[$0].day, old) && isInside(rows[$0].day, new) })
        {
            return own
        }
        for row in own {
            let (was, becomes) = (lack(row, goneBefore, old), lack(row, goneAfter, new))
            guard was != nil || becomes != nil else {
                kept.append(row)
                continue
            }
            guard was?.outcome != becomes?.outcome, let kind = becomes?.kind ?? was?.kind else { continue }
            let known =
                was == nil
                ? outcome(row, holder, holder.facts, old)
                : becomes == nil ? outcome(row, holder, holder.changed ?? holder.facts, new) : .gone
            let place = kind == .activity ? (old ?? new)?.activity.place : nil
            add(
                row, pair, (kind, becomes == nil ? nil : place, becomes == nil ? place : nil), was?.outcome ?? known,
                becomes?.outcome ?? known)
        }
        return kept[...]
    }

    private func isInside(_ day: CivilDate, _ rules: ActivityRules) -> Bool { rules.ground.days.position(of: day) != nil }

    /// What a file lacks to speak of a row.
    private func lack(_ row: Int, _ gone: RuleTurn.Kind?, _ rules: ActivityRules?) -> (kind: RuleTurn.Kind, outcome: CellOutcome)? {
        if let gone { return (gone, .gone) }
        guard let rules, rules.columns.contains(rows[row].column) else { return (.slot, .gone) }
        return isInside(rows[row].day, rules) ? nil : (.calendar, .refused(.closedDay))
    }

    /// What comes of a row by the rules of one file.
    private func outcome(
        _ row: Int, _ holder: ReservationHolder, _ facts: ChildFacts, _ rules: ActivityRules?
    ) -> CellOutcome {
        guard let rules, let day = rules.ground.days.position(of: rows[row].day) else { return .gone }
        let asker = CellAsker(rules, facts, holder.enrolled, for: holder.enrolledFor, by: holder.channel, at: rows[row].asked)
        let cell = rules.cell(day, rows[row].column.slot, rows[row].column.meal)
        return asker.state(asker.answers([cell], .book, nil, on: rows[row].day), 0, at: rows[row].asked).outcome
    }
}

extension EffectPass {
    /// Asks of all rows of a holder at once, stretch by stretch between the days on which something about the child turns.
    private mutating func judge(
        _ holder: ReservationHolder, _ old: ActivityRules, _ new: ActivityRules, _ own: ArraySlice<Int>, _ pair: Int, at now: LocalInstant
    ) {
        func asker(_ rules: ActivityRules, _ facts: ChildFacts) -> CellAsker {
            CellAsker(rules, facts, holder.enrolled, for: holder.enrolledFor, by: holder.channel, at: now)
        }
        let (before, after) = (asker(old, holder.facts), asker(new, holder.changed ?? holder.facts))
        let turns = before.turningPoints.union(after.turningPoints).sorted()
        var begins = own.startIndex
        while begins < own.endIndex {
            let first = rows[own[begins]].day
            let turn = turns.first { $0 > first }
            let ends = turn.map { turn in own[begins...].firstIndex { rows[$0].day >= turn } ?? own.endIndex } ?? own.endIndex
            judge(own[begins..<ends], before, after, pair)
            begins = ends
        }
    }

    private mutating func judge(_ own: ArraySlice<Int>, _ before: CellAsker, _ after: CellAsker, _ pair: Int) {
        guard let first = own.first.map({ rows[$0].day }) else { return }
        func cells(_ rules: ActivityRules, column: (Int) -> Int?) -> ContiguousArray<CellPosition> {
            let (start, slots) = (rules.ground.days.first, rules.slotOf)
            var cells = ContiguousArray<CellPosition>()
            cells.reserveCapacity(own.count)
            for row in own {
                let column = column(row) ?? slots.count
                cells.append(CellPosition(day: rows[row].day - start, column: column, slot: slots[column]))
            }
            return cells
        }
        let old = cells(before.rules) { columnOf[$0] }
        let columns = after.rules.columns
        let new = pairs[pair].hasSameCells ? old : cells(after.rules) { columns.firstIndex(of: rows[$0].column) }
        let both = CellPair(
            before: before, after: after, old: before.answers(old, .book, nil, on: first), new: after.answers(new, .book, nil, on: first))
        for (index, row) in own.enumerated() {
            if both.isSame(index) {
                if both.isRefused(index, at: rows[row].asked) { refusedByBoth += 1 }
                continue
            }
            let (was, becomes) = both.states(index, at: rows[row].asked)
            if was.answersAs(becomes) {
                if !was.mask.isEmpty { refusedByBoth += 1 }
                continue
            }
            add(row, pair, both.cause(was, becomes, index), was.outcome, becomes.outcome)
        }
    }

    /// Decides again on all that a child asked for at one instant, beside what it had asked for before.
    private mutating func judgeTogether(_ holder: ReservationHolder, _ own: ArraySlice<Int>, _ pair: Int) {
        let all = beside[ChildAndActivity(child: holder.child, activity: holder.activity)] ?? []
        for (asked, some) in Dictionary(grouping: own, by: { rows[$0].asked }).sorted(by: { $0.key < $1.key }) {
            var standing = Standing()
            for row in all where rows[row].asked < asked {
                standing.days[rows[row].day, default: [:]][rows[row].column.slot] = Standing.Place(
                    meal: rows[row].column.meal, bookedAt: rows[row].asked)
            }
            for row in some { standing.days[rows[row].day]?[rows[row].column.slot] = nil }
            let days = Dictionary(grouping: some) { rows[$0].day }.mapValues { $0.map { rows[$0].column } }
            func decide(_ book: Rulebook, _ facts: ChildFacts) -> Decision {
                let first = book.days.lowerBound
                let situation = Situation(
                    child: facts, enrolled: holder.enrolled, for: holder.enrolledFor, standing: standing,
                    taken: PlacesTaken(days: first...first, columns: book.columns(of: holder.activity)), now: asked,
                    channel: holder.channel)
                return book.decide(holder.activity, ReservationRequest(adding: days), in: situation)
            }
            let decisions = DecisionPair(
                before: decide(before, holder.facts), after: decide(after, holder.changed ?? holder.facts), beforeTown: before.town,
                afterTown: after.town)
            for row in some {
                guard let (was, becomes) = decisions.states(rows[row]) else { continue }
                if was.answersAs(becomes) {
                    if !was.mask.isEmpty { refusedByBoth += 1 }
                } else {
                    add(row, pair, decisions.cause(rows[row], was, becomes), was.outcome, becomes.outcome)
                }
            }
        }
    }
}
