import RulesEngine
import TenantConfig

/// A slot of a day on which something is booked, or may be.
private struct Booked: Hashable {
    let day: CivilDate
    let slot: Name<Slot>
}

extension ReferenceCell {
    /// Whether one line of a request takes part in leaving too little, or too much, in a span of time.
    ///
    /// - Parameter asksMost: whether too much is asked about as well.
    func breaksLimit(_ day: CivilDate, _ slot: Name<Slot>, _ request: ReservationRequest, asksMost: Bool = true) -> Bool {
        activity.limits.contains { line in
            guard speaks(line.keys, near: day, request) else { return false }
            let standing = booked(situation.standing.days.mapValues { $0.mapValues(\.meal) }, line, near: day)
            let result = booked(after(request), line, near: day)
            let isRequest = line.keys.span == .request
            let before = isRequest ? [] : standing
            let after = isRequest ? result.subtracting(standing) : result
            func takesPart(_ unit: SpanLimit.Unit) -> Bool {
                let changed = amount(unit, after) < amount(unit, before) ? before.subtracting(after) : after.subtracting(before)
                return changed.contains(Booked(day: day, slot: slot))
            }
            if let least = line.keys.atLeast?.value {
                let (old, new) = (amount(least.unit, before), amount(least.unit, after))
                if new > 0, old == 0 || new < old, new < minimum(least, line, near: day), takesPart(least.unit) { return true }
            }
            if asksMost, let most = line.keys.atMost?.value {
                let (old, new) = (amount(most.unit, before), amount(most.unit, after))
                if new > old, new > maximum(most, line, near: day), takesPart(most.unit) { return true }
            }
            return false
        }
    }

    /// Whether a limit is for spans that begin when that of a day, or the request, does.
    private func speaks(_ limit: SpanLimit, near day: CivilDate, _ request: ReservationRequest) -> Bool {
        guard let begins = limit.begins else { return true }
        let first: CivilDate? =
            switch limit.span {
            case .day: day
            case .week: day.monday
            case .month: day.firstOfMonth
            case .period: period(day)?.days.lowerBound
            case .schoolYear: rulebook.days.years.first { $0.contains(day) }?.lowerBound
            case .request: changed(by: request).filter { rulebook.days.facts[$0] != nil }.min()
            }
        return first.map { begins.contains(max($0, rulebook.days.facts.keys.min() ?? $0)) } ?? false
    }

    func changed(by request: ReservationRequest) -> [CivilDate] {
        let after = after(request)
        return Set(request.changes.keys.map(\.day)).filter { day in
            situation.standing.days[day, default: [:]].mapValues(\.meal) != after[day, default: [:]]
        }
    }

    func after(_ request: ReservationRequest) -> [CivilDate: [Name<Slot>: Name<Meal>?]] {
        var after = situation.standing.days.mapValues { $0.mapValues(\.meal) }
        for (cell, change) in request.changes {
            switch change {
            case .add(let meal): after[cell.day, default: [:]][cell.slot] = .some(meal)
            case .remove: after[cell.day]?[cell.slot] = nil
            }
        }
        return after
    }

    /// What a line counts in the span of a day.
    private func booked(
        _ days: [CivilDate: [Name<Slot>: Name<Meal>?]], _ line: Line<SpanLimit>, near day: CivilDate
    ) -> Set<Booked> {
        var found: Set<Booked> = []
        for (held, places) in days where isTogether(line.keys.span, held, day) {
            for (slot, meal) in places where fits(line.conditions, held, slot, meal, isColumn: isColumn(slot, meal)) {
                found.insert(Booked(day: held, slot: slot))
            }
        }
        return found
    }

    private func isTogether(_ span: SpanLimit.Span, _ held: CivilDate, _ day: CivilDate) -> Bool {
        guard let one = rulebook.days.facts[held], let other = rulebook.days.facts[day] else { return false }
        switch span {
        case .day: return held == day
        case .week: return held.monday == day.monday
        case .month: return (held.parts.year, held.parts.month) == (day.parts.year, day.parts.month)
        case .schoolYear: return one.year == other.year
        case .request: return true
        case .period:
            guard let first = period(held), let second = period(day) else { return false }
            return first.like == second.like && first.days == second.days
        }
    }

    private func amount(_ unit: SpanLimit.Unit, _ booked: Set<Booked>) -> Int {
        switch unit {
        case .slots: booked.count
        case .days: Set(booked.map(\.day)).count
        case .weeks: Set(booked.map(\.day.monday)).count
        case .periods: Set(booked.compactMap { period($0.day).map { "\($0.like) \($0.days)" } }).count
        }
    }

    private func minimum(_ count: SpanLimit.Count, _ line: Line<SpanLimit>, near day: CivilDate) -> Int {
        if line.keys.span == .request, case .number(let number, _) = count { return number }
        let open = open(line, near: day)
        let days = amount(.days, open)
        switch count {
        case .number(let number, let unit): return min(number, amount(unit, open))
        case .daysLessClosed(let number): return min(max(0, number - lost(line, near: day)), days)
        case .percentOfDays(let percent): return (0...days).first { $0 * 100 >= days * percent } ?? days
        case .allDaysBut(let but): return max(0, days - but)
        }
    }

    private func maximum(_ count: SpanLimit.Count, _ line: Line<SpanLimit>, near day: CivilDate) -> Int {
        switch count {
        case .number(let number, _): return number
        case .daysLessClosed(let number): return max(0, number - lost(line, near: day))
        case .percentOfDays(let percent):
            let days = amount(.days, open(line, near: day))
            return (0...days).last { $0 * 100 <= days * percent } ?? 0
        case .allDaysBut(let but): return max(0, amount(.days, open(line, near: day)) - but)
        }
    }

    /// The slots of days in the span of a day that the line counts and that are open to the child.
    private func open(_ line: Line<SpanLimit>, near day: CivilDate) -> Set<Booked> {
        var found: Set<Booked> = []
        for other in span(line.keys.span, of: day) {
            for column in columns where fits(line.conditions, other, column.slot, column.meal, isColumn: true) && isOpen(other, column) {
                found.insert(Booked(day: other, slot: column.slot))
            }
        }
        return found
    }

    /// How many of those days closures and public holidays have taken away.
    private func lost(_ line: Line<SpanLimit>, near day: CivilDate) -> Int {
        span(line.keys.span, of: day).count { other in
            let counted = columns.filter { fits(line.conditions, other, $0.slot, $0.meal, isColumn: true) }
            let wouldOpen = counted.contains { column in
                isAdmitted(other, column) && opensItself(other, column.slot, column.meal)
                    && activity.open.contains { line in
                        line.keys.weekdays.contains(other.weekday)
                            && line.keys.during.contains { rulebook.days.occurrence(of: $0, on: other) != nil }
                            && fits(line.conditions, other, column.slot, column.meal, isColumn: true)
                    }
            }
            return wouldOpen && !counted.contains { isOpen(other, $0) }
        }
    }

    private func span(_ span: SpanLimit.Span, of day: CivilDate) -> [CivilDate] {
        let range: ClosedRange<CivilDate> =
            switch span {
            case .day, .request: day...day
            case .week, .month: (day - 31)...(day + 31)
            case .period: period(day)?.days ?? day...day
            case .schoolYear: rulebook.days.years.first { $0.contains(day) } ?? day...day
            }
        return rulebook.days.facts.keys.filter { range.contains($0) && isTogether(span, $0, day) }
    }

    private var columns: [Column] {
        activity.slots.flatMap { slot in slot.meals.isEmpty ? [Column(slot.name)] : slot.meals.map { Column(slot.name, $0) } }
    }

    /// The slots of a day that are open to the child.
    func openSlots(_ day: CivilDate) -> Set<Name<Slot>> { Set(columns.filter { isOpen(day, $0) }.map(\.slot)) }

    private func isAdmitted(_ day: CivilDate, _ column: Column) -> Bool {
        isForChild(day, column.slot, column.meal)
            && (activity.admits.isEmpty || activity.admits.contains { fits($0.conditions, day, column.slot, column.meal, isColumn: true) })
    }

    private func isOpen(_ day: CivilDate, _ column: Column) -> Bool {
        isAdmitted(day, column) && openingLine(day, column.slot, column.meal) != nil && !isClosed(day, column.slot, column.meal)
            && isOffered(day, column.slot, column.meal)
    }
}
