import RulesEngine
import TenantConfig

/// What is asked of one slot of a day, beside the slot itself.
struct ReferenceWish {
    var shapes: Set<Shape> = []
    var changing: Changing?
    var others: Set<Name<Slot>> = []
    var bookedAt = LocalInstant.distantPast
    var isInvoiced = false

    func answers(_ condition: WishCondition) -> Bool {
        switch condition {
        case .shape(let wanted): wanted.contains { shapes.contains($0) }
        case .changing(let wanted): wanted.contains { $0 == changing }
        case .also(let slots): slots.contains { others.contains($0) }
        case .bookedBefore(let instant): bookedAt.seconds < instant.seconds
        case .invoiced(let wanted): isInvoiced == wanted
        }
    }
}

extension ReferenceRulebook {
    /// The shapes for which conditions ask, and the slots beside which one holds.
    func wished(_ asked: [Condition], _ activity: Activity) -> (shapes: Set<Shape>, others: [Name<Slot>]) {
        var (shapes, others): (Set<Shape>, Set<Name<Slot>>) = ([], [])
        for case .wish(let wish) in asked {
            if case .shape(let some) = wish { shapes.formUnion(some) }
            if case .also(let some) = wish { others.formUnion(some) }
        }
        return (shapes, activity.slots.map(\.name).filter(others.contains))
    }

    /// Everything that a request could be beside what it asks of a slot: the ordinary first.
    func wishes(_ asked: [Condition], _ activity: Activity, beside slot: Name<Slot>) -> [(Set<Shape>, Set<Name<Slot>>)] {
        let (wanted, others) = wished(asked, activity)
        let shapes = Shape.allCases.filter(wanted.contains)
        var all: [(Set<Shape>, Set<Name<Slot>>)] = []
        for number in 0..<(1 << shapes.count) {
            for other in 0..<(1 << others.count) {
                let chosen = Set(others.indices.filter { other & 1 << $0 != 0 }.map { others[$0] })
                if chosen.contains(slot) { continue }
                all.append((Set(shapes.indices.filter { number & 1 << $0 != 0 }.map { shapes[$0] }), chosen))
            }
        }
        return all
    }
}

extension ReferenceCell {
    /// The same cell, asked for with something else.
    func asking(_ change: (inout ReferenceWish) -> Void) -> ReferenceCell {
        var cell = self
        change(&cell.wish)
        return cell
    }

    /// Looks back at a slot: when what stands was booked, now where nothing stands, and whether it is invoiced.
    func recall(_ day: CivilDate, _ slot: Name<Slot>, _ wish: inout ReferenceWish) {
        let place = situation.standing.days[day]?[slot]
        wish.bookedAt = place == nil ? situation.now : place?.bookedAt ?? .distantPast
        wish.isInvoiced = place?.isInvoiced ?? false
    }

    /// The same cell, of a slot that stands with what stands beside it.
    func standing(_ day: CivilDate, _ slot: Name<Slot>) -> ReferenceCell {
        asking { wish in
            wish.others = Set((situation.standing.days[day] ?? [:]).keys).subtracting([slot])
            recall(day, slot, &wish)
        }
    }

    /// The shapes of what a request asks, by day.
    func shapes(of request: ReservationRequest) -> [CivilDate: Set<Shape>] {
        let changed = changed(by: request).filter { days.facts[$0] != nil }
        let weeks = Dictionary(grouping: changed, by: \.monday).mapValues { changed -> Set<Shape> in
            let week = days.facts.keys.filter { $0.monday == changed[0].monday }
            let booked = booked(on: week, request)
            let open = week.filter { !openSlots($0).isEmpty }
            return !open.isEmpty && open.allSatisfy { !(booked[$0] ?? []).isEmpty } ? [.wholeWeek] : []
        }
        let years = Dictionary(grouping: changed) { days.facts[$0]?.year }.mapValues { changed -> Set<Shape> in
            guard let first = changed.min() else { return [] }
            let rest = days.facts.keys.filter { $0 >= first && days.facts[$0]?.year == days.facts[first]?.year }.sorted()
            let booked = booked(on: rest, request)
            let open = Dictionary(uniqueKeysWithValues: rest.map { ($0, openSlots($0)) })
            if isSame(booked, open, every: 7, from: first) { return [.fixedDays] }
            return isSame(booked, open, every: 14, from: first) ? [.alternateWeeks] : []
        }
        return Dictionary(
            uniqueKeysWithValues: changed.map { day in
                (day, (weeks[day.monday] ?? []).union(years[days.facts[day]?.year] ?? []).intersection(wished))
            })
    }

    /// Whether something is booked, and the same on all days that lie so many apart, as far as slots are open.
    private func isSame(
        _ booked: [CivilDate: Set<Name<Slot>>], _ open: [CivilDate: Set<Name<Slot>>], every count: Int, from first: CivilDate
    ) -> Bool {
        let held = Dictionary(uniqueKeysWithValues: open.map { ($0, (booked[$0] ?? []).intersection($1)) })
        guard held.values.contains(where: { !$0.isEmpty }) else { return false }
        return open.allSatisfy { day, slots in
            let like = open.keys.filter { ($0 - day) % count == 0 }
            let wanted = like.reduce(into: Set<Name<Slot>>()) { $0.formUnion(held[$1] ?? []) }
            return held[day] == wanted.intersection(slots)
        }
    }

    /// What a request leaves booked on days; what it takes away, where it leaves nothing.
    private func booked(on days: [CivilDate], _ request: ReservationRequest) -> [CivilDate: Set<Name<Slot>>] {
        let after = after(request).mapValues { Set($0.keys) }
        if days.contains(where: { !(after[$0] ?? []).isEmpty }) { return after }
        return situation.standing.days.mapValues { Set($0.keys) }
    }
}
