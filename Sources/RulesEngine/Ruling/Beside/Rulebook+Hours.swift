public import TenantConfig

extension Rulebook {
    /// When slots begin and end, and when children come and go, on some days, on each of which some columns matter. Told of slots of which more
    /// is to be told than one stretch of hours; not where it depends on what is not known of the child, or on the meal.
    ///
    /// - Parameter together: whether these columns are all that is booked of their day; else it is not known what is booked beside a slot.
    public func hours(
        _ activity: Name<Activity>, on days: [CivilDate: [Column]], together: Bool = false, child: ChildFacts, enrolled: Situation.Enrolled
    ) -> [CivilDate: [Name<Slot>: SlotHours]] {
        guard let rules = rules[activity], let told = rules.hoursTold else { return [:] }
        let (ground, centre) = (told.ground, rules.centre(enrolled))
        let views = child.views(asked: ground.questions, ground.facts, enrolled: enrolled, at: .distantPast)
        guard !views.contains(where: \.isUncertain) else { return [:] }
        var hours: [CivilDate: [Name<Slot>: SlotHours]] = [:]
        for (date, columns) in days {
            guard let day = calendar.position(of: date) else { continue }
            for (slot, columns) in Dictionary(grouping: columns, by: \.slot) {
                guard let own = told.slots[slot] else { continue }
                let cells = columns.map { rules.cell(day, $0.slot, $0.meal) }
                let beside = together ? [Wish(others: Set(days[date, default: []].map(\.slot)))] : told.wishes.possible(now: .distantPast)
                let asking = views.flatMap { view in beside.map { view.asking($0.without(slot)) } }
                let fitting = Set(asking.map { ground.answers($0, on: date) }).map { ground.fitting(centre: centre, answers: $0) }
                let possible = Set(fitting.flatMap { bits in cells.map { own.hours($0, bits) } })
                if possible.count == 1, let only = possible.first, !only.saysNothing { hours[date, default: [:]][slot] = only }
            }
        }
        return hours
    }
}

extension Wish {
    /// The same, a slot not being beside itself.
    fileprivate func without(_ slot: Name<Slot>) -> Wish {
        var wish = self
        wish.others.remove(slot)
        return wish
    }
}

extension HoursTold.Own {
    /// Each key by the first line that fits and gives it.
    fileprivate func hours(_ cell: CellPosition, _ fitting: LineBits) -> SlotHours {
        rule.all(fitting, day: cell.day, column: cell.column).reduce(SlotHours()) { $0.completed(by: lines[$1].keys) }
    }
}
