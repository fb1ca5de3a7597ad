import TenantConfig

/// All that can be where the answers to a question are read, cut where their conditions cut it: whether one answer fits in each case.
struct Cases: Sendable {
    private let activity: Activity?
    private let slots: [Slot]
    private let town: Town

    /// - Parameter slots: those asked about; all of the activity's where there are none.
    init(of activity: Activity?, slots: [Slot]?, in town: Town) {
        (self.activity, self.town) = (activity, town)
        self.slots = slots.flatMap { $0.isEmpty ? nil : $0 } ?? activity?.slots ?? []
    }

    /// Whether some line fits, whatever is asked. A condition whose cases cannot be told is taken for one that may not hold.
    func areCovered(by lines: [[Condition]]) -> Bool {
        if lines.contains(where: \.isEmpty) { return true }
        guard let asked = lines.first?.first else { return false }
        guard let axis = Axis(asked) else { return areCovered(by: lines.filter { !$0.contains(asked) }) }
        let conditions = Set(lines.joined().filter { Axis($0) == axis })
        let cases = self.cases(axis, conditions).map { holds in conditions.filter(holds) }
        guard !cases.isEmpty else { return areCovered(by: lines.filter { line in !line.contains { Axis($0) == axis } }) }
        return Set(cases).allSatisfy { holding in
            areCovered(
                by: lines.filter { $0.allSatisfy { Axis($0) != axis || holding.contains($0) } }.map { $0.filter { Axis($0) != axis } })
        }
    }

    private enum Axis: Hashable {
        case weekday, cell, centre, period, time, ages, level, quotient, siblings, channel, status
        /// Of this condition or its opposite one always holds.
        case either(Condition)

        init?(_ condition: Condition) {
            switch condition {
            case .weekday: self = .weekday
            case .slot, .meal: self = .cell
            case .centre: self = .centre
            case .period: self = .period
            case .dates: self = .time
            case .ages: self = .ages
            case .level: self = .level
            case .fact(.quotient): self = .quotient
            case .fact(.siblings): self = .siblings
            case .fact(.status): self = .status
            case .channel: self = .channel
            case .fact, .wish, .sector:
                guard let whole = condition.affirmed else { return nil }
                self = .either(whole)
            }
        }
    }

    /// What holds in each case of an axis; none where its cases are not known.
    private func cases(_ axis: Axis, _ conditions: Set<Condition>) -> [(Condition) -> Bool] {
        switch axis {
        case .weekday: openWeekdays.map { day in { if case .weekday(let set) = $0 { set.contains(day) } else { false } } }
        case .cell: cells
        case .centre: centres.map { centre in { if case .centre(let names) = $0 { names.contains(centre) } else { false } } }
        case .period: periods.map { period in { if case .period(let known) = $0 { known.holds(period) } else { false } } }
        case .time: days(conditions).map { day in { $0.holds(on: day) } }
        case .ages:
            ages(conditions).map { age in { if case .ages(let ranges) = $0 { ranges.contains { $0.contains(age) } } else { false } } }
        case .level: levels.map { level in { if case .level(let set) = $0 { set.contains(level) } else { false } } }
        case .quotient: numbers(conditions, from: 0).map { number in { $0.bands.contains { $0.contains(number) } } }
        case .siblings: numbers(conditions, from: 1).map { number in { $0.bands.contains { $0.contains(number) } } }
        case .channel: Channel.allCases.map { channel in { if case .channel(let known) = $0 { known.contains(channel) } else { false } } }
        case .status:
            (activity?.statuses ?? []).map { status in
                { if case .fact(.status(let names)) = $0 { names.contains(status.name) } else { false } }
            }
        case .either(let whole): [{ $0 == whole }, { $0 != whole }]
        }
    }

    private var openWeekdays: [Weekday] {
        (activity?.open.reduce(WeekdaySet()) { $0.union($1.keys.weekdays) } ?? .all).weekdays
    }

    private var cells: [(Condition) -> Bool] {
        slots.flatMap { slot in
            (slot.meals.isEmpty ? [nil] : slot.meals.map(Optional.some)).map { meal in
                { condition in
                    switch condition {
                    case .slot(let names): names.contains(slot.name)
                    case .meal(let names): meal.map(names.contains) ?? false
                    case .weekday, .dates, .period, .centre, .ages, .level, .sector, .fact, .channel, .wish: false
                    }
                }
            }
        }
    }

    private var centres: [Name<Centre>] {
        activity.map { $0.centres.isEmpty ? town.centres.map(\.name) : $0.centres } ?? town.centres.map(\.name)
    }

    /// The periods in which the activity runs, where it runs in whole periods.
    private var periods: [PeriodReference] {
        let sets = activity?.open.flatMap(\.keys.during) ?? []
        let references = sets.compactMap { if case .period(let reference) = $0 { reference } else { nil } }
        return references.count == sets.count ? references : []
    }

    /// A day of each stretch between the dates that are named.
    private func days(_ conditions: Set<Condition>) -> [Int32] {
        let spans = conditions.compactMap(\.span)
        return [Int32.min] + spans.flatMap { [$0.first.dayNumber] + ($0.last.map { [$0.dayNumber + 1] } ?? []) }
    }

    private func ages(_ conditions: Set<Condition>) -> [Int] {
        let admitted: [AgeRange] =
            admitted { if case .ages(let ranges) = $0 { ranges } else { nil } }?.flatMap(\.self) ?? [AgeRange(least: 0, most: nil)]
        let asked = conditions.flatMap { condition -> [AgeRange] in if case .ages(let ranges) = condition { ranges } else { [] } }
        let cuts = (admitted + asked).flatMap { [$0.least] + ($0.most.map { [$0 + 1] } ?? []) } + [0]
        return cuts.filter { age in admitted.contains { $0.contains(age) } }
    }

    private var levels: [SchoolLevel] {
        let admitted = admitted { if case .level(let set) = $0 { set } else { nil } }
        return SchoolLevel.allCases.filter { level in admitted.map { $0.contains { $0.contains(level) } } ?? true }
    }

    /// What each line of those who are admitted asks of something; nil where a line asks nothing of it.
    private func admitted<Asked>(_ ask: (Condition) -> Asked?) -> [Asked]? {
        guard let lines = activity?.admits, !lines.isEmpty else { return nil }
        let asked = lines.map { $0.conditions.compactMap(ask) }
        return asked.contains(where: \.isEmpty) ? nil : asked.flatMap(\.self)
    }

    private func numbers(_ conditions: Set<Condition>, from least: Int) -> [Int] {
        [least] + conditions.flatMap(\.bands).flatMap { [max(least, $0.least)] + ($0.most.map { [$0 + 1] } ?? []) }
    }
}

extension Condition {
    fileprivate var bands: [Band] {
        switch self {
        case .fact(.quotient(let bands)), .fact(.siblings(let bands)): bands
        case .fact, .weekday, .dates, .period, .slot, .meal, .centre, .ages, .level, .sector, .channel, .wish: []
        }
    }

    /// The days of its time, where it is what an amendment adds to a line.
    fileprivate var span: (first: CivilDate, last: CivilDate?)? {
        guard case .dates(let sets) = self, sets.count == 1, case .span(let first, let last)? = sets.first else { return nil }
        return (first, last)
    }

    /// Whether it holds on the day of that number; the first of all days is `Int32.min`.
    fileprivate func holds(on day: Int32) -> Bool {
        guard let span else { return false }
        return (span.first.dayNumber <= 0 || span.first.dayNumber <= day) && span.last.map { day <= $0.dayNumber } ?? true
    }

    /// Of it and what holds exactly where it does not, the one that affirms; nil where there is no such thing.
    fileprivate var affirmed: Condition? {
        switch self {
        case .wish(.invoiced): .wish(.invoiced(true))
        case .fact(.resident(_, let communes)): .fact(.resident(true, in: communes))
        case .fact(.schooledHere): .fact(.schooledHere(true))
        case .fact(.enrolled): .fact(.enrolled(true))
        case .fact(.file): .fact(.file(complete: true))
        case .fact(.unpaid): .fact(.unpaid(true))
        case .fact, .weekday, .dates, .period, .slot, .meal, .centre, .ages, .level, .sector, .channel, .wish: nil
        }
    }
}

extension AgeRange {
    fileprivate func contains(_ age: Int) -> Bool { least <= age && most.map { age <= $0 } ?? true }
}

extension [PeriodReference] {
    /// Whether every day of a period is in one of these.
    fileprivate func holds(_ period: PeriodReference) -> Bool {
        switch period {
        case .holiday: contains(period) || contains(.holidays) || contains(.allYear)
        case .termStretch: contains(period) || contains(.term) || contains(.allYear)
        case .term, .holidays, .own, .schoolYear, .allYear: contains(period) || contains(.allYear)
        }
    }
}
