public import TenantConfig

extension Rulebook {
    /// What the lines of a decision that may be change in what the family owes; nil where the town says no price that concerns them.
    ///
    /// What stands must be known for the whole of `priced(days:)`, so that a month already paid for is not paid twice.
    public func estimate(_ activity: Name<Activity>, _ decision: Decision, in situation: Situation) -> Estimate? {
        guard let rules = rules[activity], rules.isPriced else { return nil }
        let ground = rules.prices.ground
        let granted = decision.lines.filter(\.isGranted)
        let views = ground.views(situation)
        var unpriced: Set<ReservationRequest.Cell> = []
        var lacksQuotient = false
        let possible = views.map { child -> Estimating.Due in
            var estimating = Estimating(rules, child, in: situation)
            let due = estimating.change(granted, on: situation.standing)
            unpriced.formUnion(estimating.unpriced)
            lacksQuotient = lacksQuotient || estimating.lacksQuotient
            return due
        }
        let (items, fees) = (Estimate.Item.items(possible), rules.fees(granted, in: situation))
        let missing = items.contains(where: \.isRange) || lacksQuotient ? ground.missing(situation) : []
        return Estimate(
            items: items + fees, unpriced: unpriced.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) },
            missing: fees.contains(where: \.isRange) ? missing.union(rules.missing(situation)) : missing)
    }

    /// The days around others of which an estimate has to know what stands.
    public func priced(_ activity: Name<Activity>, _ days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        guard let rules = rules[activity], rules.isPriced else { return days }
        let (first, last) = (days.lowerBound, days.upperBound)
        switch rules.prices.widest {
        case .slot, .hour, .day: return days
        case .month: return first.firstOfMonth...max(last, last.firstOfMonth.addingMonths(1) - 1)
        case .schoolYear:
            let begins = calendar.schoolYear(of: first)?.lowerBound ?? first
            return min(begins, first)...max(last, calendar.schoolYear(of: last)?.upperBound ?? last)
        }
    }
}

extension ActivityRules {
    /// Whether anything about the activity costs something the town has written.
    fileprivate var isPriced: Bool {
        activity.slots.contains { $0.tariff != nil } || activity.bookLate.contains { $0.keys.charge != nil }
            || activity.unbooked.contains { $0.keys.charge != nil } || cancel.fee != nil
    }
}

extension Estimate.Item {
    /// Whether facts that are not known leave the amount open.
    fileprivate var isRange: Bool { cents.lowerBound != cents.upperBound }
}

extension TownDays {
    /// The school year of a day; nil outside the calendar.
    func schoolYear(of day: CivilDate) -> ClosedRange<CivilDate>? {
        position(of: day).flatMap { yearOf[$0] < 0 ? nil : years[Int(yearOf[$0])] }
    }
}

extension Estimate.Item {
    /// One item for each unit: from the least to the most of what is possible, with the rule that asks the most.
    fileprivate static func items(_ possible: [Estimating.Due]) -> [Estimate.Item] {
        let units = Set(possible.flatMap(\.keys))
        let items = units.compactMap { unit -> Estimate.Item? in
            let amounts = possible.compactMap { $0[unit] }
            guard let dearest = amounts.max(by: { $0.cents < $1.cents }) else { return nil }
            let cents = possible.map { $0[unit]?.cents ?? 0 }
            return Estimate.Item(
                subject: unit.subject, tariff: unit.tariff, cents: (cents.min() ?? 0)...(cents.max() ?? 0), rule: dearest.rule,
                because: dearest.because)
        }
        return items.sorted { $0.order < $1.order }
    }

    private var order: (Int, Int, Int, String, String, String) {
        let (rank, day, slot): (Int, CivilDate?, String) =
            switch subject {
            case .slot(let day, let slot): (0, day, slot.text)
            case .day(let day): (0, day, "")
            case .week(let monday): (1, monday, "")
            case .month(let first): (2, first, "")
            case .schoolYear(let first): (3, first, "")
            case .request: (4, nil, "")
            case .family: (5, nil, "")
            case .cancelling, .enrolling: (6, nil, "")
            }
        return (tariff == nil ? 1 : 0, rank, Int(day?.dayNumber ?? 0), slot, tariff?.text ?? "", rule.path)
    }
}
