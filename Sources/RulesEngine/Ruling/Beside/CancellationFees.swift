import TenantConfig

extension ActivityRules {
    /// What the lines of a request cost that give something up: each rule that says so once, however many days it is about.
    func fees(_ lines: [Decision.Line], in situation: Situation) -> [Estimate.Item] {
        guard cancel.fee != nil else { return [] }
        let ruling = CellRuling(self, in: situation)
        let changes = DayChange.days(ReservationRequest(lines), on: situation.standing, slots: activity.slots)
        let possible = views(situation).map { ruling.fees(changes, $0) }
        let places = possible.reduce(into: Set<RulePlace>()) { $0.formUnion($1.keys) }.sorted { ($0.line, $0.path) < ($1.line, $1.path) }
        return places.compactMap { place in
            let cents = possible.map { $0[place] ?? 0 }
            guard let least = cents.min(), let most = cents.max(), most > 0 else { return nil }
            return Estimate.Item(subject: .cancelling, tariff: nil, cents: least...most, rule: place, because: nil)
        }
    }
}

extension CellRuling {
    /// What the rules ask of one view of the child.
    fileprivate func fees(_ changes: [DayChange], _ child: ChildView) -> [RulePlace: Int] {
        let shapes = RequestShapes(changes, child, self)
        var fees: [RulePlace: Int] = [:]
        for change in changes {
            guard let day = rules.ground.days.position(of: change.day) else { continue }
            for line in change.lines {
                guard case .remove = line.change else { continue }
                let view = view(child.asking(shapes, on: change.day), line.slot, line.change, of: change)
                for part in rules.parts(line.change, of: line.slot, day: day, isChange: change.isChange) {
                    if let fee = part.verb.fee?.fee(part.cell, view) { fees[fee.place] = fee.value }
                }
            }
        }
        return fees
    }
}

extension ReservationRequest {
    /// The request that these lines make.
    fileprivate init(_ lines: [Decision.Line]) {
        self.init()
        for line in lines {
            switch line.change {
            case .add(let meal), .meal(_, let meal): changes[Cell(line.day, line.slot)] = .add(meal: meal)
            case .remove: changes[Cell(line.day, line.slot)] = .remove
            }
        }
    }
}
