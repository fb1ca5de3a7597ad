import TenantConfig

/// How many places are held, to be found by position of day and column in the activity.
struct PlaceCounts: Sendable {
    /// Row by row, a row a day.
    let values: ContiguousArray<Int32>
    /// The same over all centres; zeros where they were not counted.
    let everywhere: ContiguousArray<Int32>
    /// By column of the activity: its position in a row; -1 when the counts do not have it.
    let positions: ContiguousArray<Int>
    let heads: HeadCounts
    private let width: Int
    /// From the first day of the counts to the first of the calendar.
    private let shift: Int

    init(_ taken: PlacesTaken, columns: [Column], from first: CivilDate, _ heads: HeadCounts) {
        let counted = taken.columns
        values = taken.counts
        let hasEverywhere = taken.countsEverywhere.count == values.count
        everywhere = hasEverywhere ? taken.countsEverywhere : ContiguousArray(repeating: 0, count: values.count)
        positions = ContiguousArray(counted == columns ? Array(counted.indices) : columns.map { counted.firstIndex(of: $0) ?? -1 })
        (width, shift) = (counted.count, first - taken.days.lowerBound)
        self.heads = heads
    }

    /// Where the row of a day begins; -1 when it is not counted.
    func row(of day: Int) -> Int {
        let row = (day + shift) * width
        return row >= 0 && row < values.count ? row : -1
    }
}

/// How many other children hold places in each gauge that counts children, each child once.
struct HeadCounts: Sendable {
    /// What a child counts once in.
    struct Key: Hashable, Sendable {
        let line: Int
        /// A day, a Monday or a period, by position.
        let span: Int
        /// -1: all slots together.
        let slot: Int
        /// -1: all quotas together.
        var quota = -1

        /// The same in one of the gauge's quotas.
        func of(_ quota: Int) -> Key { Key(line: line, span: span, slot: slot, quota: quota) }
    }

    private var counts: [Key: Int] = [:]
    private let weekdayOfFirst: Int
    /// By day: the period by which it is opened, by position; -1 for none.
    private let periods: ContiguousArray<Int32>

    /// Counts the other holders that `rules` has to know; nobody where no gauge asks.
    init(_ others: [PlaceHolder], at centre: Int, _ rules: ActivityRules) {
        weekdayOfFirst = rules.ground.days.first.weekday.index
        periods = rules.gauge.lines.contains { $0.keys.span == .period } ? rules.opening.periodOfDays : []
        guard rules.gauge.countsChildren else { return }
        for other in others {
            for key in keys(of: other, at: centre, rules) { counts[key, default: 0] += 1 }
        }
    }

    /// How many count there.
    subscript(key: Key) -> Int { counts[key] ?? 0 }

    /// Where a reservation counts.
    func key(_ gauge: Gauge, _ line: Int, _ cell: CellPosition) -> Key {
        switch gauge.span {
        case .slot: Key(line: line, span: cell.day, slot: cell.slot)
        case .day, .enrolment: Key(line: line, span: cell.day, slot: -1)
        case .week: Key(line: line, span: (cell.day + weekdayOfFirst) / 7, slot: -1)
        case .period: Key(line: line, span: periods.indices.contains(cell.day) ? Int(periods[cell.day]) : -1, slot: -1)
        }
    }

    /// Everything in which a child counts. One of whom a fact is missing counts wherever it may: places are never given twice.
    private func keys(of other: PlaceHolder, at centre: Int, _ rules: ActivityRules) -> Set<Key> {
        let own = rules.centre(.at(other.centre))
        let gauge = rules.gauge
        let lines = gauge.lines.indices.filter { gauge.counting[$0] == .children && (gauge.lines[$0].keys.isShared || own == centre) }
        guard !lines.isEmpty else { return [] }
        var found: Set<Key> = []
        for child in rules.viewsForGauges(other.child, .at(other.centre)) {
            for (date, columns) in other.days {
                guard let day = rules.ground.days.position(of: date) else { continue }
                let fitting = rules.fittingForGauges(child, on: date, at: own)
                for column in columns {
                    let cell = rules.cell(day, column.slot, column.meal)
                    for line in lines where gauge.fits(line, cell, fitting) {
                        let key = key(gauge.lines[line].keys, line, cell)
                        found.insert(key)
                        for quota in gauge.quotas(of: line, child, fitting, day: cell.day, column: cell.column) {
                            found.insert(key.of(quota))
                        }
                    }
                }
            }
        }
        return found
    }
}

extension GaugeRule {
    fileprivate func fits(_ line: Int, _ cell: CellPosition, _ fitting: LineBits) -> Bool {
        fitting.contains(line, of: rule) && rule.canFit(line, day: cell.day) && rule.fits(line, column: cell.column)
    }

    /// The quotas of a line in which a child that holds a place counts: the first that fits; all of them where too much is missing to tell.
    func quotas(of line: Int, _ child: ChildView, _ fitting: LineBits, day: Int, column: Int) -> [Int] {
        guard let quotas = quotas[line] else { return [] }
        if child.isUncertain { return Array(0..<quotas.count) }
        let first = quotas.first(fitting, day: day, column: column)
        return first < 0 ? [] : [first]
    }
}

extension ActivityRules {
    /// A child that holds a place, once for each way in which what gauges ask of it could turn out.
    func viewsForGauges(_ child: ChildFacts, _ enrolled: Situation.Enrolled) -> [ChildView] {
        // Gauges ask nothing that changes with the instant.
        child.views(asked: ground.questions.filter(gauge.questions.contains), ground.facts, enrolled: enrolled, at: .distantPast)
    }

    /// The lines that can fit such a child at its centre, as far as gauges are concerned; all where too much is missing to tell.
    func fittingForGauges(_ child: ChildView, on day: CivilDate, at centre: Int) -> LineBits {
        let answers = ground.questions.map {
            child.isUncertain || !gauge.questions.contains($0) || child.answers($0, on: day, ground.facts)
        }
        return ground.fitting(centre: centre, answers: answers)
    }
}

extension OpeningRule {
    /// By day: the period by which the first line that opens it does, whoever the child is; -1 for none.
    var periodOfDays: ContiguousArray<Int32> {
        guard let count = periodsByLine.first?.count else { return [] }
        return ContiguousArray((0..<count).map { day in periodsByLine.lazy.map { $0[day] }.first { $0 >= 0 } ?? -1 })
    }
}
