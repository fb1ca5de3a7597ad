import TenantConfig

/// Estimates a decision for one view of the child: what is due after it, less what was due before.
struct Estimating {
    /// What an amount is due for: two amounts for the same are one.
    struct Unit: Hashable {
        let subject: Estimate.Item.Subject
        let tariff: Name<Tariff>?
        /// The offer that costs it, for what lateness costs.
        var offer: RulePlace?
    }

    struct Amount {
        var cents: Int
        let rule: RulePlace
        let because: String?
    }

    typealias Due = [Unit: Amount]

    let rules: ActivityRules
    let child: ChildView
    let centre: Int
    private let now: LocalInstant
    private(set) var unpriced: Set<ReservationRequest.Cell> = []
    /// A price follows the quotient without a ceiling, and nobody knows the quotient.
    private(set) var lacksQuotient = false

    init(_ rules: ActivityRules, _ child: ChildView, in situation: Situation) {
        (self.rules, self.child, now) = (rules, child, situation.now)
        centre = rules.centre(situation.enrolled)
    }

    /// What changes by these lines, all of them granted.
    mutating func change(_ lines: [Decision.Line], on standing: Standing) -> Due {
        let late = lines.filter { $0.late?.keys.charge != nil }
        var difference = due(standing.after(lines, askedAt: now), late)
        let added = unpriced
        for (unit, amount) in due(standing, []) {
            difference[unit, default: Amount(cents: 0, rule: amount.rule, because: amount.because)].cents -= amount.cents
        }
        unpriced = added.intersection(lines.map { ReservationRequest.Cell($0.day, $0.slot) })
        difference = difference.filter { $0.value.cents != 0 }
        return difference.merging(charges(late, on: difference)) { one, _ in one }
    }

    /// What is due for all that stands. What comes late at a price of its own costs nothing else.
    private mutating func due(_ standing: Standing, _ late: [Decision.Line]) -> Due {
        var due: Due = [:]
        let charges = Dictionary(late.map { (ReservationRequest.Cell($0.day, $0.slot), $0.late?.keys.charge?.amount) }) { one, _ in one }
        for (day, places) in standing.days {
            guard let position = rules.ground.days.position(of: day) else { continue }
            var fitting = rules.prices.fitting(child, on: day, centre: centre)
            for slot in rules.activity.slots {
                guard let place = places[slot.name] else { continue }
                if rules.prices.asksOthers || rules.prices.asksPast {
                    let wish = Wish(others: Set(places.keys).subtracting([slot.name]), past: Wish.Past(place))
                    fitting = rules.prices.fitting(child.asking(wish), on: day, centre: centre)
                }
                let cell = ReservationRequest.Cell(day, slot.name)
                var tariff = slot.tariff
                switch charges[cell] ?? nil {
                case .instead?: continue
                case .tariff(let other)?: tariff = other
                case .percentMore?, .more?, nil: break
                }
                guard let tariff else { continue }
                let priced = rules.cell(position, slot.name, place.meal)
                guard let line = rules.prices.line(tariff, priced, fitting) else {
                    unpriced.insert(cell)
                    continue
                }
                guard
                    let cents = line.keys.cents(
                        for: child, lasting: line.keys.per == .hour ? rules.prices.hours.hours(priced, fitting) : nil)
                else {
                    unpriced.insert(cell)
                    lacksQuotient = true
                    continue
                }
                let unit = Unit(subject: subject(line.keys.per, day, slot), tariff: tariff)
                if due[unit] == nil { due[unit] = Amount(cents: cents, rule: line.place, because: line.because) }
            }
        }
        return due
    }

    private func subject(_ per: Price.Span, _ day: CivilDate, _ slot: Slot) -> Estimate.Item.Subject {
        switch per {
        case .slot, .hour: .slot(day, slot.name)
        case .day: .day(day)
        case .month: .month(day.firstOfMonth)
        case .schoolYear: .schoolYear(rules.ground.days.schoolYear(of: day)?.lowerBound ?? day)
        }
    }

    /// What lateness costs, given what the tariffs add.
    private func charges(_ late: [Decision.Line], on due: Due) -> Due {
        var charges: Due = [:]
        for line in late {
            guard let offer = line.late, let charge = offer.keys.charge else { continue }
            let subject = subject(of: charge.base, line)
            let unit: Unit
            let cents: Int
            switch charge.amount {
            case .tariff: continue
            case .more(let more): (unit, cents) = (Unit(subject: subject, tariff: nil, offer: offer.place), more)
            case .instead(let instead): (unit, cents) = (Unit(subject: subject, tariff: nil, offer: offer.place), instead)
            case .percentMore(let share):
                let tariff = charge.base == .slot ? rules.activity.slots.first { $0.name == line.slot }?.tariff : nil
                let base = due.filter { unit, amount in
                    unit.tariff != nil && (tariff == nil || unit.tariff == tariff) && amount.cents > 0 && unit.subject.lies(in: subject)
                }
                // A day's price is the day's, whichever of its slots is late.
                let whole = base.contains { $0.key.subject == .day(line.day) } && charge.base == .slot ? .day(line.day) : subject
                let sum = base.values.reduce(0) { $0 + $1.cents }
                (unit, cents) = (Unit(subject: whole, tariff: nil, offer: offer.place), (sum * share + 5000) / 10_000)
            }
            if cents != 0 { charges[unit] = Amount(cents: cents, rule: offer.place, because: offer.because) }
        }
        return charges
    }

    private func subject(of base: Charge.Target, _ line: Decision.Line) -> Estimate.Item.Subject {
        switch base {
        case .slot: .slot(line.day, line.slot)
        case .request: .request
        case .week: .week(line.day.monday)
        case .family: .family
        }
    }
}

extension Price {
    /// What a slot costs, in cents: by the hour, its hours to the minute, rounded to the nearest cent. nil: more than anybody can say.
    fileprivate func cents(for child: ChildView, lasting hours: Hours?) -> Int? {
        guard let cents = cents(for: child) else { return nil }
        guard per == .hour else { return cents }
        let minutes = hours.map { Int($0.end.minutes) - Int($0.start.minutes) } ?? 60
        return (cents * minutes + 30) / 60
    }

    private func cents(for child: ChildView) -> Int? {
        switch amount {
        case .fixed(let cents): cents
        case .rate(let rate): child.supposed.contains(.quotient) && rate.atMost == nil ? nil : rate.cents(child.quotient)
        }
    }
}

extension Estimate.Item.Subject {
    /// Whether what is paid for this is part of what is charged on another.
    fileprivate func lies(in other: Self) -> Bool {
        switch other {
        case .request, .family: return true
        case .week(let monday):
            switch self {
            case .slot(let day, _), .day(let day): return day.monday == monday
            case .week, .month, .schoolYear, .request, .family, .cancelling, .enrolling: return false
            }
        case .slot(let day, _): return self == other || self == .day(day)
        case .day, .month, .schoolYear, .cancelling, .enrolling: return self == other
        }
    }
}
