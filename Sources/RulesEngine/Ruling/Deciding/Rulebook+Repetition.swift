public import TenantConfig

extension Rulebook {
    /// A typical week, or two in turn, applied to a range: the request that makes what stands like it, and the days left as they stand.
    ///
    /// Days that are closed, or on which an instant stands in the way, are left; a day that is full, or to which the child is not admitted,
    /// is part of the request and judged like any other. A child that is enrolled for some days keeps to those. Where the town's periodicity
    /// replaces, what is not in the typical week is removed wherever it still can be. The range counts as far as a year beyond the school
    /// calendar.
    public func repetition(_ activity: Name<Activity>, _ weeks: TypicalWeeks, in situation: Situation) -> Repetition {
        guard let rules = rules[activity], !weeks.weeks.isEmpty else { return Repetition(request: ReservationRequest(), left: []) }
        var ruling = CellRuling(rules, in: situation)
        // Days past their deadline are left, even where they could be booked late: nobody asked for the surcharge.
        ruling.takesLate = false
        let views = rules.views(situation)
        let replaces = rules.activity.periodicity?.replaces ?? false
        var request = ReservationRequest()
        var left: [Repetition.LeftDay] = []
        let known = days.lowerBound - 366...days.upperBound + 366
        guard weeks.range.overlaps(known) else { return Repetition(request: request, left: []) }
        let rows = rules.rows(weeks.range.clamped(to: known), standing: situation.standing)
        let asked = rows.map { day -> [Name<Slot>: ReservationRequest.Change] in
            let wanted = weeks.columns(on: day, of: rules)
            let removed = replaces ? (situation.standing.days[day] ?? [:]).keys.filter { wanted[$0] == nil } : []
            let added = wanted.mapValues { ReservationRequest.Change.add(meal: $0) }
            return added.merging(removed.map { ($0, ReservationRequest.Change.remove) }) { added, _ in added }
        }
        let shapes = ruling.shapes(of: zip(rows, asked), views)
        for (day, asked) in zip(rows, asked) {
            let views = zip(views, shapes).map { $0.asking($1, on: day) }
            let (kept, reasons) = ruling.repeatable(asked, on: day, situation.standing.days[day] ?? [:], views)
            for (slot, change) in kept { request.changes[ReservationRequest.Cell(day, slot)] = change }
            if !reasons.isEmpty {
                left.append(Repetition.LeftDay(day: day, reasons: reasons.shown(for: ReasonSet.leaving.union(.notEnrolled))))
            }
        }
        return Repetition(request: request, left: left)
    }
}

extension TypicalWeeks {
    /// What the typical week ticks on a day, by slot; the first typical week is that of the range's first day.
    fileprivate func columns(on day: CivilDate, of rules: ActivityRules) -> [Name<Slot>: Name<Meal>?] {
        let week = (day.monday - range.lowerBound.monday) / 7 % weeks.count
        let ticked = weeks[week][day.weekday] ?? []
        return rules.columns.reversed().reduce(into: [:]) { wanted, column in
            if ticked.contains(column) { wanted[column.slot] = .some(column.meal) }
        }
    }
}

extension ReasonSet {
    /// What makes a typical week leave a day as it stands.
    fileprivate static let leaving: ReasonSet = [.closed, .notOffered, .begun, .notAnnounced, .notOpenYet, .deadlinePassed, .wrongChannel]
}

extension CellRuling {
    /// The shapes that all of a repetition would have, for each view of the child.
    fileprivate func shapes(
        of asked: some Sequence<(CivilDate, [Name<Slot>: ReservationRequest.Change])>, _ views: [ChildView]
    ) -> [RequestShapes?] {
        guard !rules.wishes.shapes.isEmpty else { return views.map { _ in nil } }
        let changes = asked.compactMap { day, asked in
            DayChange(day, before: situation.standing.days[day] ?? [:], asked: asked, order: rules.activity.slots.map(\.name))
        }
        return views.map { RequestShapes(changes, $0, self) }
    }

    /// The changes of a day that a repetition may ask for, and why it leaves the others. Leaving one may make another impossible, because
    /// the day then counts otherwise, so that it is asked again until nothing more is left out; what would then lack a slot it
    /// needs is left with the rest.
    fileprivate func repeatable(
        _ asked: [Name<Slot>: ReservationRequest.Change], on day: CivilDate, _ standing: [Name<Slot>: Standing.Place], _ views: [ChildView]
    ) -> (kept: [Name<Slot>: ReservationRequest.Change], reasons: [Reason]) {
        var (kept, reasons, isWhole) = (asked, [Reason](), true)
        while let change = DayChange(day, before: standing, asked: kept, order: rules.activity.slots.map(\.name)) {
            let lines = decisionLines(change, views).map(\.line)
            let reasonsToLeave = situation.enrolledFor == nil ? .leaving : ReasonSet.leaving.union(.notEnrolled)
            let leaving = lines.filter { !$0.mask.isDisjoint(with: reasonsToLeave) }
            if leaving.isEmpty {
                if !isWhole, lines.contains(where: { !$0.mask.isDisjoint(with: [.needs, .excludes]) }) { kept = [:] }
                break
            }
            isWhole = false
            for line in leaving {
                kept[line.slot] = nil
                reasons += line.reasons
            }
        }
        return (kept, reasons)
    }
}
