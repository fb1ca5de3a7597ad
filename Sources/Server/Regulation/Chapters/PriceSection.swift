import TenantConfig

extension ActivityChapter {
    /// What slots cost: the first line that fits gives the price.
    var prices: [Clause?] {
        let named = activity.slots.compactMap(\.tariff) + offered
        return town.tariffs.filter { named.contains($0.name) }.map(tariff)
    }

    private func tariff(_ tariff: Tariff) -> Clause? {
        let slots = activity.slots.filter { $0.tariff == tariff.name }.map(\.label.quoted)
        let lead = slots.isEmpty ? "Tarif \(tariff.label.quoted)\u{A0}:" : "\(slots.frenchList)\u{A0}:"
        let answers = tariff.price.map { line in
            Answer(conditions: line.conditions, words: line.keys.french, rule: line.place, because: line.because)
        }
        guard answers.count > 1 || answers.first?.conditions.isEmpty == false else { return say.clause(lead, answers, otherwise: nil) }
        let what = slots.isEmpty ? tariff.label.quoted : slots.frenchList
        return say.clause("Prix de \(what)", answers, otherwise: "le prix n’est pas indiqué")
    }

    /// Tariffs that offers put in place of the usual one.
    private var offered: [Name<Tariff>] {
        let charges = activity.bookLate.compactMap(\.keys.charge) + activity.unbooked.compactMap(\.keys.charge)
        return charges.compactMap { if case .tariff(let name) = $0.amount { name } else { nil } }
    }
}
