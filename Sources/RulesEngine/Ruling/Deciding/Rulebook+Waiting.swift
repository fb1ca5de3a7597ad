public import TenantConfig

extension Rulebook {
    /// Whether days that wait can be had now, all of them, without waiting any longer: everything is asked again, as of the moment at which the
    /// child began to wait, with the places that are held now.
    ///
    /// - Parameter days: what is waited for, by day.
    /// - Parameter askingMinimums: whether they have to be enough by themselves, or with what stands.
    public func hasPlace(
        _ activity: Name<Activity>, _ days: [CivilDate: [Column]], in asked: Situation, askingMinimums: Bool = true
    ) -> Bool {
        guard let rules = rules[activity], !days.isEmpty, days.values.allSatisfy({ !$0.isEmpty }) else { return false }
        var ruling = CellRuling(rules, in: asked)
        ruling.takesWaiting = false
        ruling.gathers = false
        ruling.asksMinimums = askingMinimums
        let request = ReservationRequest(adding: days)
        guard request.changes.keys.allSatisfy({ asked.standing.days[$0.day]?[$0.slot] == nil }) else { return false }
        let changes = DayChange.days(request, on: asked.standing, slots: rules.activity.slots)
        return rules.views(asked).allSatisfy { child in
            !child.isUncertain && ruling.lines(changes, child).joined().allSatisfy(\.judgement.mask.isEmpty)
        }
    }

    /// On what terms a day waits that was asked for in that situation; nil: it may not wait, or not any more.
    ///
    /// Where the town decides on bookings, it decides on the places of the list as well.
    ///
    /// - Parameter now: when a place would be given or offered.
    public func waitingTerms(
        _ activity: Name<Activity>, _ day: CivilDate, _ columns: [Column], in asked: Situation, now: LocalInstant
    ) -> WaitingTerms? {
        lastTerms(activity, day, columns, in: asked, now: now).flatMap { $0.until > now ? $0 : nil }
    }

    /// Whether the last moment at which a place could be given is known, and past. What cannot be told, for want of a fact or of a line in
    /// the file, is not over.
    public func isOver(
        _ activity: Name<Activity>, _ day: CivilDate, _ columns: [Column], in asked: Situation, now: LocalInstant
    ) -> Bool {
        lastTerms(activity, day, columns, in: asked, now: now).map { $0.until <= now && $0.until.seconds > Judgement.neverCloses } ?? false
    }

    /// On what terms a day waits, or waited.
    private func lastTerms(
        _ activity: Name<Activity>, _ day: CivilDate, _ columns: [Column], in asked: Situation, now: LocalInstant
    ) -> WaitingTerms? {
        guard let rules = rules[activity], let waiting = rules.waiting, let position = calendar.position(of: day), !columns.isEmpty
        else { return nil }
        let ruling = CellRuling(rules, in: asked)
        let changes = DayChange.days(ReservationRequest(adding: [day: columns]), on: asked.standing, slots: rules.activity.slots)
        var terms: WaitingTerms?
        for child in rules.views(asked) {
            let shapes = RequestShapes(changes, child, ruling)
            for column in columns {
                let wished = child.asking(shapes, on: day)
                let line = changes.first.map { ruling.view(wished, column.slot, .add(meal: column.meal), of: $0) }
                let view = line ?? ruling.view(child, on: day)
                let cell = rules.cell(position, column.slot, column.meal)
                guard let found = ruling.terms(cell, waiting, view, now: now) else { return nil }
                terms = terms.map { $0.strictest(found) } ?? found
            }
        }
        return terms
    }

    /// Children that wait, those first who come first; those who come out equal stand together.
    public func order(_ activity: Name<Activity>, _ wishes: [WaitingWish]) -> [[Int]] {
        guard let rules = rules[activity], let priority = rules.priority else { return [] }
        let keyed = wishes.enumerated().map { number, wish in
            (number: number, keys: priority.keys(wish, cell(of: wish, rules), centre: rules.centre(.at(wish.centre))))
        }
        let sorted = keyed.sorted { left, right in
            left.keys == right.keys ? left.number < right.number : left.keys.lexicographicallyPrecedes(right.keys)
        }
        return sorted.reduce(into: [(keys: [Int64], numbers: [Int])]()) { groups, next in
            if groups.last?.keys == next.keys {
                groups[groups.count - 1].numbers.append(next.number)
            } else {
                groups.append((next.keys, [next.number]))
            }
        }.map(\.numbers)
    }
}

extension Rulebook {
    /// The lines of `priority` that put a child before others.
    public func priorities(_ activity: Name<Activity>, _ wish: WaitingWish) -> [Line<NoKeys>] {
        guard let rules = rules[activity], let priority = rules.priority else { return [] }
        return priority.lines(wish, cell(of: wish, rules), centre: rules.centre(.at(wish.centre)))
    }

    func cell(of wish: WaitingWish, _ rules: ActivityRules) -> CellPosition {
        let day = calendar.position(of: wish.day) ?? 0
        return wish.columns.first.map { rules.cell(day, $0.slot, $0.meal) } ?? rules.cell(day, column: 0)
    }
}

extension CellRuling {
    fileprivate func terms(_ cell: CellPosition, _ waiting: WaitingRule, _ view: Viewpoint, now: LocalInstant) -> WaitingTerms? {
        let date = rules.ground.days.date(at: cell.day)
        guard waiting.line(cell, view) != nil else { return nil }
        let judgement = judge(additions: [cell], rules.book, late: rules.bookLate, view).first
        let begins = rules.begins(cell, view)
        let opening = rules.opening.rule.first(view.fitting, day: cell.day, column: cell.column)
        let period = opening < 0 ? rules.opening.lines.count : opening
        let until = min(begins, waiting.until(cell, period: period, view) ?? judgement?.closes ?? begins)
        let late = judgement.flatMap { $0.late < 0 ? nil : rules.activity.bookLate[Int($0.late)].keys.approval }
        let approval = late ?? rules.book.approval(cell, view)
        return WaitingTerms(
            promotion: approval == .manual ? .staff : waiting.promotion(cell, view), until: LocalInstant(seconds: until),
            confirmBy: LocalInstant(seconds: min(until, confirmBy(cell, waiting, view, on: date, period: opening, now: now))))
    }

    private func confirmBy(
        _ cell: CellPosition, _ waiting: WaitingRule, _ view: Viewpoint, on date: CivilDate, period: Int, now: LocalInstant
    ) -> Int64 {
        guard let limit = waiting.confirmBy(cell, view) else { return LimitInstant.noEnd }
        let frame = DeadlineFrame(
            day: cell.day, hours: rules.hours.hours(cell, view.fitting), period: rules.opening.period(line: period, day: cell.day),
            service: rules.service.indices.contains(view.centre) ? rules.service[view.centre] : nil, answer: now)
        let instant = rules.ground.days.instant(of: limit, opening: false, in: frame)
        return instant <= LimitInstant.asBook ? LimitInstant.noEnd : instant
    }
}

extension WaitingTerms {
    /// What holds for two cells that are given together.
    fileprivate func strictest(_ other: WaitingTerms) -> WaitingTerms {
        let promotions = [promotion, other.promotion]
        return WaitingTerms(
            promotion: promotions.contains(.staff) ? .staff : promotions.contains(.confirmed) ? .confirmed : .automatic,
            until: min(until, other.until), confirmBy: min(confirmBy, other.confirmBy))
    }
}
