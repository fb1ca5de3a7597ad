import TenantConfig

extension Survey {
    /// Days and children for which a verb gives no opening, or no end, though it does for others. Windows that are announced one by one, by their
    /// dates, leave out the others knowingly.
    func holes() -> [Oddity] {
        var verbs: [(compiled: DeadlineRule, verb: Verb, name: String)] = [(rules.book, activity.book, "book")]
        if let verb = activity.change, let compiled = rules.change { verbs.append((compiled, verb, "change")) }
        if let verb = activity.cancel { verbs.append((rules.cancel, verb, "cancel")) }
        return verbs.flatMap { compiled, verb, name -> [Oddity] in
            let found = [hole(verb, compiled, name, "opens", \.opens), hole(verb, compiled, name, "until", \.until)]
            return found.compactMap(\.self)
        }
    }

    private func hole(
        _ verb: Verb, _ compiled: DeadlineRule, _ name: String, _ word: String, _ key: KeyPath<Verb.Keys, Ruled<Limit>?>
    ) -> Oddity? {
        let giving = verb.lines.filter { $0.keys[keyPath: key] != nil }
        guard let last = giving.last?.keys[keyPath: key]?.place, !giving.contains(where: \.conditions.isEmpty) else { return nil }
        var study = self
        let rule = RuleLines(giving.map(\.conditions), on: &study.ground)
        let announced = giving.filter { [$0.keys.opens, $0.keys.until].contains { $0?.value.isDated ?? false } }
        let dated = RuleLines(announced.map { $0.conditions.filter { !$0.isAboutDay } }, on: &study.ground)
        guard let variants = study.variants(asking: giving.flatMap(\.conditions)) else { return nil }
        let days = study.classes([rule, dated], among: days)
        for day in days {
            for variant in variants where variant.channel == .portal {
                let any = study.ground.fitting(centre: variant.view.centre, answers: study.anyShape(variant))
                // What no line of `change` speaks of is not to be changed.
                let spoken = study.cells(day, variant).filter { cell in
                    name != "change" || (0..<rule.count).contains { rule.fits($0, column: cell.column) }
                }
                for cell in spoken where study.isLive(cell, variant) {
                    guard rule.first(any, day: day, column: cell.column) < 0, dated.first(any, day: day, column: cell.column) < 0 else {
                        continue
                    }
                    var trial = Trial(study, variant, cell)
                    trial.asking = compiled.verb == .book ? .book : compiled.verb == .change ? .change : .cancel
                    guard trial.mask.contains(.notAnnounced) else { continue }
                    let count = (isToCome(day) ? countedDays : self.days).count { day in
                        rule.first(any, day: day, column: cell.column) < 0 && dated.first(any, day: day, column: cell.column) < 0
                            && study.isLive(study.rules.cell(day, column: cell.column), variant)
                    }
                    return Oddity(.holeBetweenLines(name, word), at: .rule(last), witness: .notAnnounced(trial.told, days: count))
                }
            }
        }
        return nil
    }

    /// The answers about the child of a variant, had the request any shape.
    private func anyShape(_ variant: Variant) -> [Bool] {
        ground.shaped(ground.answers(variant.child, on: calendar.date(at: days.first ?? 0))) { _ in true }
    }
}

extension Limit {
    /// Whether it is a date.
    var isDated: Bool {
        if case .moment(let moment) = self, case .date = moment.day { true } else { false }
    }
}

extension Condition {
    /// Whether it asks on which days.
    fileprivate var isAboutDay: Bool {
        switch self {
        case .dates, .period: true
        case .weekday, .slot, .meal, .centre, .ages, .level, .sector, .fact, .channel, .wish: false
        }
    }
}
