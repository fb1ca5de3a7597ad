public import RulesEngine
public import TenantConfig

/// One amount of an estimate, for one child of whom everything is supposed.
private struct ReferenceAmount {
    let subject: Estimate.Item.Subject
    let tariff: Name<Tariff>?
    let cents: Int
    let rule: RulePlace
}

extension ReferenceRulebook {
    /// What a decision changes in what the family owes, found by going through all that stands before and after it.
    public func estimate(_ name: Name<Activity>, _ decision: Decision, in situation: Situation) -> Estimate? {
        guard let activity = town.activities.first(where: { $0.name == name }) else { return nil }
        let charged = activity.bookLate.compactMap(\.keys.charge) + activity.unbooked.compactMap(\.keys.charge)
        let costs = activity.cancel?.lines.contains { $0.keys.fee != nil } ?? false
        guard costs || !charged.isEmpty || activity.slots.contains(where: { $0.tariff != nil }) else { return nil }
        var used = Set(activity.slots.compactMap(\.tariff))
        for charge in charged { if case .tariff(let tariff) = charge.amount { used.insert(tariff) } }
        let price = town.tariffs.filter { used.contains($0.name) }.flatMap(\.price)
        let ofHours = price.contains { $0.keys.per == .hour } ? activity.slots.flatMap(\.conditionsOfHours).flatMap(\.self) : []
        let asked = price.flatMap(\.conditions) + price.compactMap(\.keys.amount.question) + ofHours
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, days)
        let lines = decision.lines.filter(\.isGranted)
        var unpriced: Set<ReservationRequest.Cell> = []
        var lacksQuotient = false
        let possible = children.map { child -> [ReferenceAmount] in
            let cell = ReferenceCell(rulebook: self, activity: activity, situation: situation, child: child)
            return cell.owed(lines, &unpriced, &lacksQuotient)
        }
        let (items, fees) = (Self.items(possible), costs ? fees(activity, lines, in: situation) : [])
        var missing: MissingFacts = []
        if lacksQuotient || items.contains(where: { $0.cents.count > 1 }) {
            missing = ReferenceChild.missing(situation, asked: asked, of: activity, days)
        }
        if fees.contains(where: { $0.cents.count > 1 }) {
            missing.formUnion(ReferenceChild.missing(situation, asked: questions(activity), of: activity, days))
        }
        return Estimate(
            items: items + fees, unpriced: unpriced.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) }, missing: missing)
    }

    private static func items(_ possible: [[ReferenceAmount]]) -> [Estimate.Item] {
        var items: [Estimate.Item] = []
        for amount in possible.flatMap(\.self) {
            let isTold = items.contains {
                $0.subject == amount.subject && $0.tariff == amount.tariff && (amount.tariff != nil || $0.rule == amount.rule)
            }
            if isTold { continue }
            let cents = possible.map { all in
                all.filter {
                    $0.subject == amount.subject && $0.tariff == amount.tariff && (amount.tariff != nil || $0.rule == amount.rule)
                }
                .reduce(0) { $0 + $1.cents }
            }
            let range = (cents.min() ?? 0)...(cents.max() ?? 0)
            items.append(Estimate.Item(subject: amount.subject, tariff: amount.tariff, cents: range, rule: amount.rule, because: nil))
        }
        return items
    }
}

extension ReferenceCell {
    fileprivate func owed(
        _ lines: [Decision.Line], _ unpriced: inout Set<ReservationRequest.Cell>, _ lacksQuotient: inout Bool
    ) -> [ReferenceAmount] {
        var ignored: Set<ReservationRequest.Cell> = []
        let before = tariffs(situation.standing, [], &ignored, &lacksQuotient)
        var missing: Set<ReservationRequest.Cell> = []
        var standing = situation.standing.after(lines)
        for line in lines {
            guard let place = standing.days[line.day]?[line.slot] else { continue }
            standing.days[line.day]?[line.slot] = Standing.Place(meal: place.meal, bookedAt: situation.now)
        }
        let after = tariffs(standing, lines.filter { $0.late != nil }, &missing, &lacksQuotient)
        unpriced.formUnion(missing.filter { cell in lines.contains { $0.day == cell.day && $0.slot == cell.slot } })
        var difference: [ReferenceAmount] = []
        for new in after {
            let old = before.first { $0.subject == new.subject && $0.tariff == new.tariff }?.cents ?? 0
            let amount = ReferenceAmount(subject: new.subject, tariff: new.tariff, cents: new.cents - old, rule: new.rule)
            if amount.cents != 0 { difference.append(amount) }
        }
        for old in before where !after.contains(where: { $0.subject == old.subject && $0.tariff == old.tariff }) && old.cents != 0 {
            difference.append(ReferenceAmount(subject: old.subject, tariff: old.tariff, cents: -old.cents, rule: old.rule))
        }
        return difference + lateness(lines, difference)
    }

    /// What tariffs ask for all that stands: for each subject once, by the first slot in the order of the file.
    private func tariffs(
        _ standing: Standing, _ late: [Decision.Line], _ unpriced: inout Set<ReservationRequest.Cell>, _ lacksQuotient: inout Bool
    ) -> [ReferenceAmount] {
        var amounts: [ReferenceAmount] = []
        for day in standing.days.keys where rulebook.days.facts[day] != nil {
            for slot in activity.slots {
                guard let place = standing.days[day]?[slot.name] else { continue }
                var tariff = slot.tariff
                if let charge = late.first(where: { $0.day == day && $0.slot == slot.name })?.late?.keys.charge {
                    if case .instead = charge.amount { continue }
                    if case .tariff(let other) = charge.amount { tariff = other }
                }
                guard let name = tariff, let found = rulebook.town.tariffs.first(where: { $0.name == name }) else { continue }
                let cell = asking { wish in
                    wish.others = Set((standing.days[day] ?? [:]).keys).subtracting([slot.name])
                    (wish.bookedAt, wish.isInvoiced) = (place.bookedAt ?? .distantPast, place.isInvoiced)
                }
                let line = found.price.first {
                    cell.fits($0.conditions, day, slot.name, place.meal, isColumn: isColumn(slot.name, place.meal))
                }
                guard let line else {
                    unpriced.insert(ReservationRequest.Cell(day, slot.name))
                    continue
                }
                if case .rate(let rate) = line.keys.amount, rate.atMost == nil, child.unknown.contains("quotient") {
                    unpriced.insert(ReservationRequest.Cell(day, slot.name))
                    lacksQuotient = true
                    continue
                }
                let subject = subject(line.keys.per, day, slot.name)
                if amounts.contains(where: { $0.subject == subject && $0.tariff == name }) { continue }
                let cents = cents(line.keys, cell.hours(day, slot.name, place.meal))
                amounts.append(ReferenceAmount(subject: subject, tariff: name, cents: cents, rule: line.place))
            }
        }
        return amounts
    }

    private func subject(_ per: Price.Span, _ day: CivilDate, _ slot: Name<Slot>) -> Estimate.Item.Subject {
        switch per {
        case .slot, .hour: return .slot(day, slot)
        case .day: return .day(day)
        case .month:
            let (year, month, _) = day.parts
            return .month(CivilDate(year: year, month: month, day: 1) ?? day)
        case .schoolYear: return .schoolYear(rulebook.days.years.first { $0.contains(day) }?.lowerBound ?? day)
        }
    }

    private func cents(_ price: Price, _ hours: Hours?) -> Int {
        var cents = 0
        switch price.amount {
        case .fixed(let fixed): cents = fixed
        case .rate(let rate):
            // To the nearest cent, halves up.
            cents = (2 * child.quotient * rate.millionths + 10_000) / 20_000
            if let least = rate.atLeast, cents < least { cents = least }
            if let most = rate.atMost, cents > most { cents = most }
        }
        guard price.per == .hour else { return cents }
        var minutes = 60
        if let hours { minutes = Int(hours.end.minutes - hours.start.minutes) }
        // Rounded to the nearest cent, halves up.
        return (2 * cents * minutes + 60) / 120
    }

    /// What lateness costs, each amount once for what it falls on.
    private func lateness(_ lines: [Decision.Line], _ difference: [ReferenceAmount]) -> [ReferenceAmount] {
        var amounts: [ReferenceAmount] = []
        for line in lines {
            guard let offer = line.late, let charge = offer.keys.charge else { continue }
            var subject: Estimate.Item.Subject
            switch charge.base {
            case .slot: subject = .slot(line.day, line.slot)
            case .request: subject = .request
            case .week: subject = .week(line.day - line.day.weekday.index)
            case .family: subject = .family
            }
            var cents = 0
            switch charge.amount {
            case .tariff: continue
            case .more(let more): cents = more
            case .instead(let instead): cents = instead
            case .percentMore(let share):
                let tariff = activity.slots.first { $0.name == line.slot }?.tariff
                for amount in difference where amount.cents > 0 {
                    if charge.base == .slot, amount.tariff != tariff { continue }
                    switch (charge.base, amount.subject) {
                    case (.request, _), (.family, _): cents += amount.cents
                    case (.week, .slot(let day, _)), (.week, .day(let day)):
                        if day - day.weekday.index == line.day - line.day.weekday.index { cents += amount.cents }
                    case (.slot, .slot(let day, let slot)): if day == line.day && slot == line.slot { cents += amount.cents }
                    case (.slot, .day(let day)):
                        if day == line.day {
                            cents += amount.cents
                            subject = .day(day)
                        }
                    case (.week, _), (.slot, _): break
                    }
                }
                cents = (cents * share + 5000) / 10_000
            }
            let isCounted = amounts.contains { $0.subject == subject && $0.rule == offer.place }
            if cents != 0, !isCounted { amounts.append(ReferenceAmount(subject: subject, tariff: nil, cents: cents, rule: offer.place)) }
        }
        return amounts
    }
}

extension Price.Amount {
    /// What it asks of the quotient: where it lies between floor and ceiling.
    fileprivate var question: Condition? {
        guard case .rate(let rate) = self else { return nil }
        if rate.millionths == 0 { return .fact(.quotient([Band(least: 0, most: nil)])) }
        let least = (rate.atLeast ?? 0) * 10_000 / rate.millionths
        return .fact(.quotient([Band(least: least, most: rate.atMost.map { $0 * 10_000 / rate.millionths + 1 })]))
    }
}
