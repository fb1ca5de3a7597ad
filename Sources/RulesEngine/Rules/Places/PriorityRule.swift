import TenantConfig

/// In what order children are taken when places lack, compiled on a ground of its own: a plan never asks it.
struct PriorityRule: Sendable {
    let ground: RuleGround
    private let orders: [Priority]
    /// The conditions of orders, by position; those of others are none.
    private let rule: RuleLines

    init(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        orders = activity.priority.isEmpty ? [.arrival(activity.place)] : activity.priority
        rule = RuleLines(
            orders.map { order in
                if case .fitting(let line) = order { line.conditions } else { [] }
            }, on: &ground)
        self.ground = ground
    }

    /// Smaller comes first: by order, then what it says of this child. What is not known of a child does not put it first.
    func keys(_ wish: WaitingWish, _ cell: CellPosition, centre: Int) -> [Int64] {
        let fitting = fitting(wish, cell, centre: centre)
        return orders.enumerated().flatMap { number, order -> [Int64] in
            switch order {
            case .fitting: [fitting.contains(number) ? 0 : 1]
            case .arrival: [wish.arrived]
            case .completeArrival: [completed(wish).map { Int64($0.dayNumber) } ?? .max, wish.arrived]
            case .mostDays: [-Int64(wish.days)]
            }
        }
    }

    /// The day on which the request was there with all papers that are asked of the child; nil while one is missing, or it is not known which
    /// are asked.
    private func completed(_ wish: WaitingWish) -> CivilDate? {
        let facts = ground.facts
        let views = wish.child.views(asked: [.fact(.file(complete: true))], facts, enrolled: .at(wish.centre), at: .distantPast)
        guard !views.contains(where: \.isUncertain), views.allSatisfy({ facts.isFileComplete($0, on: wish.day) }) else { return nil }
        let asked = Set(views.flatMap { facts.papersAsked(of: $0, on: wish.day) })
        let days = asked.compactMap { wish.child.documentsSince[$0] } + [wish.joined].compactMap(\.self)
        return days.max() ?? CivilDate(dayNumber: 0)
    }

    /// What puts this child before others.
    func lines(_ wish: WaitingWish, _ cell: CellPosition, centre: Int) -> [Line<NoKeys>] {
        let fitting = fitting(wish, cell, centre: centre)
        return orders.enumerated().compactMap { number, order in
            if case .fitting(let line) = order, fitting.contains(number) { line } else { nil }
        }
    }

    /// The orders that speak of this child: those it fits, and those that speak of every child.
    func places(_ wish: WaitingWish, _ cell: CellPosition, centre: Int) -> [RulePlace] {
        let fitting = fitting(wish, cell, centre: centre)
        return orders.enumerated().compactMap { number, order in
            if case .fitting = order, !fitting.contains(number) { nil } else { order.place }
        }
    }

    /// The orders, by position, whose conditions the child meets however what is not known of it turns out.
    private func fitting(_ wish: WaitingWish, _ cell: CellPosition, centre: Int) -> Set<Int> {
        let views = ground.views(
            Situation(
                child: wish.child, enrolled: .at(wish.centre), standing: Standing(),
                taken: PlacesTaken(days: wish.day...wish.day, columns: []), now: .distantPast))
        guard !views.contains(where: \.isUncertain) else { return [] }
        let all = views.map { view in
            let bits = ground.fitting(centre: centre, answers: ground.answers(view, on: wish.day))
            return Set(rule.all(bits, day: cell.day, column: cell.column))
        }
        return all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    }
}
