import TenantConfig

extension Survey {
    /// Tariffs of slots that have no price for some who may come, and one for others.
    func unpriced() -> [Oddity] {
        var told: Set<Name<Tariff>> = []
        return activity.slots.compactMap(\.tariff).filter { told.insert($0).inserted }.compactMap { name in
            town.tariffs.first { $0.name == name }.flatMap(unpriced)
        }
    }

    private func unpriced(_ tariff: Tariff) -> Oddity? {
        guard let last = tariff.price.last, !tariff.price.contains(where: \.conditions.isEmpty) else { return nil }
        var study = self
        let rule = RuleLines(tariff.price.map(\.conditions), on: &study.ground)
        guard let variants = study.variants(asking: tariff.price.flatMap(\.conditions)) else { return nil }
        let columns = Set(activity.slots.filter { $0.tariff == tariff.name }.map(\.name))
        for day in study.classes([rule], among: days) {
            for variant in variants {
                for cell in study.cells(day, variant) where columns.contains(rules.columns[cell.column].slot) && study.isLive(cell, variant)
                {
                    guard rule.first(variant.view.fitting, day: day, column: cell.column) < 0 else { continue }
                    let trial = Trial(study, variant, cell)
                    guard trial.isUnpriced else { continue }
                    return Oddity(.priceForSome(tariff.name.text), at: .rule(last.place), witness: .withoutPrice(trial.told(now: nil)))
                }
            }
        }
        return nil
    }
}

extension Trial {
    /// Whether what is asked has no price, were it granted.
    fileprivate var isUnpriced: Bool { estimate.map { !$0.unpriced.isEmpty } ?? false }

    /// What is asked would cost, were it granted.
    var estimate: Estimate? {
        let lines = columns.map {
            Decision.Line(day: date, slot: $0.slot, change: .add(meal: $0.meal), reasons: [], mask: [], closes: nil, placesLeft: nil)
        }
        return survey.book.estimate(survey.activity.name, Decision(outcome: .accepted, lines: lines), in: situation)
    }

    /// The line by which the child is taken in, or not, when it comes without a reservation.
    var unbooked: Line<Unbooked>? {
        guard let column = columns.first else { return nil }
        switch survey.book.unbooked(survey.activity.name, day: date, column: column, in: situation) {
        case .admitted(let line): return line
        case .notAdmitted(let line): return line
        case .undetermined: return nil
        }
    }
}
