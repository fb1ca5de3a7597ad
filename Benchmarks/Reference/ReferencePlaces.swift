import RulesEngine
import TenantConfig

extension ReferenceCell {
    /// Every gauge that fits, and in it the quota of the child; nil: unlimited.
    func placesLeft(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Int? {
        activity.gauges.filter { $0.keys.span != .enrolment && fits($0.conditions, day, slot, meal, isColumn: true) }.flatMap {
            gauge in
            let isPlain = gauge.keys.span == .slot && gauge.keys.quotas.isEmpty && !gauge.conditions.contains(where: Self.asksChild)
            let left = isPlain ? [plain(gauge, day, slot)] : byChild(gauge, day, slot)
            return left.map { max(0, $0 - claimants(gauge, day, slot)) }
        }.min()
    }

    /// How many wait for a place in a gauge, in the span and quota of the child; nobody before a child that has a place there.
    private func claimants(_ gauge: Line<Gauge>, _ day: CivilDate, _ slot: Name<Slot>) -> Int {
        let ofAnyChild = Line(conditions: gauge.conditions.filter { !Self.asksChild($0) }, keys: gauge.keys, place: gauge.place)
        guard !counts(ofAnyChild, day, slot, quota: nil) else { return 0 }
        let own = quota(of: gauge, day)
        return situation.taken.waiting.count { other in
            possible(other, in: gauge).contains { $0.counts(gauge, day, slot, quota: own) }
        }
    }

    private static func asksChild(_ condition: Condition) -> Bool {
        switch condition {
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: false
        default: true
        }
    }

    /// Reservations of the slot; the child's own place in it is free for it.
    private func plain(_ gauge: Line<Gauge>, _ day: CivilDate, _ slot: Name<Slot>) -> Int {
        let meals: [Name<Meal>?] = activity.slots.first { $0.name == slot }.map { $0.meals.isEmpty ? [nil] : $0.meals.map { $0 } } ?? []
        var held = 0
        for other in meals where fits(gauge.conditions, day, slot, other, isColumn: true) {
            let column = Column(slot, other)
            let own = situation.standing.days[day]?[slot]?.meal == other && situation.standing.days[day]?[slot] != nil ? 1 : 0
            held += max(0, (gauge.keys.isShared ? situation.taken[everywhere: day, column] : situation.taken[day, column]) - own)
        }
        return max(0, gauge.keys.places + gauge.keys.overbooked - held)
    }

    /// Other children, each once.
    private func byChild(_ gauge: Line<Gauge>, _ day: CivilDate, _ slot: Name<Slot>) -> [Int] {
        let all = situation.taken.others.count { other in possible(other, in: gauge).contains { $0.counts(gauge, day, slot, quota: nil) } }
        let left = [max(0, gauge.keys.places + gauge.keys.overbooked - all)]
        guard let quota = quota(of: gauge, day) else { return left }
        let alike = situation.taken.others.count { other in
            possible(other, in: gauge).contains { $0.counts(gauge, day, slot, quota: quota) }
        }
        return left + [max(0, gauge.keys.quotas[quota].keys.places - alike)]
    }

    /// Every child that another holder of places may be, at its own centre; none where the gauge does not count that centre.
    private func possible(_ other: PlaceHolder, in gauge: Line<Gauge>) -> [ReferenceCell] {
        let standing = Standing(
            other.days.mapValues { columns in
                Dictionary(columns.map { ($0.slot, Standing.Place(meal: $0.meal)) }, uniquingKeysWith: { first, _ in first })
            })
        let situation = Situation(
            child: other.child, enrolled: .at(other.centre), standing: standing, taken: situation.taken, now: situation.now,
            channel: situation.channel)
        let asked = activity.gauges.flatMap { $0.conditions + $0.keys.quotas.flatMap(\.conditions) }
        let cells = ReferenceChild.possible(situation, asked: asked, of: activity, rulebook.days).map {
            ReferenceCell(rulebook: rulebook, activity: activity, situation: situation, child: $0)
        }
        func known(_ centre: Name<Centre>?) -> Name<Centre>? { rulebook.town.centres.first { $0.name == centre }?.name }
        return cells.filter { gauge.keys.isShared || known($0.centre) == known(centre) }
    }

    /// Whether what this child holds counts together with a slot of a day, in a quota or, without one, in the whole gauge.
    private func counts(_ gauge: Line<Gauge>, _ day: CivilDate, _ slot: Name<Slot>, quota wanted: Int?) -> Bool {
        situation.standing.days.contains { held, places in
            rulebook.days.facts[held] != nil && isTogether(gauge.keys.span, held, day)
                && places.contains { name, place in
                    (gauge.keys.span != .slot || name == slot)
                        && fits(gauge.conditions, held, name, place.meal, isColumn: isColumn(name, place.meal))
                        && (wanted == nil || quota(of: gauge, held) == wanted)
                }
        }
    }

    private func isTogether(_ span: Gauge.Span, _ held: CivilDate, _ day: CivilDate) -> Bool {
        switch span {
        case .slot, .day, .enrolment: held == day
        case .week: held.monday == day.monday
        case .period:
            switch (period(held), period(day)) {
            case (nil, nil): true
            case (let one?, let other?): one.like == other.like && one.days == other.days
            default: false
            }
        }
    }

    /// The period by which the first line that opens a day does, whoever the child is.
    func period(_ day: CivilDate) -> ReferenceDays.Occurrence? {
        activity.open.indices.lazy.compactMap { rulebook.opened(activity, line: $0, day) }.first
    }

    /// The quota in which the child falls: the first that fits.
    private func quota(of gauge: Line<Gauge>, _ day: CivilDate) -> Int? {
        gauge.keys.quotas.firstIndex { child.fits($0.conditions, on: day) }
    }
}
