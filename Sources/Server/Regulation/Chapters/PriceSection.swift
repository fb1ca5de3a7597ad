import TenantConfig

extension ActivityChapter {
    /// What slots cost: the first line that fits gives the price.
    var prices: [Clause?] {
        let named = activity.slots.compactMap(\.tariff) + offered
        return town.tariffs.filter { named.contains($0.name) }.map(tariff)
    }

    private func tariff(_ tariff: Tariff) -> Clause? {
        let slots = activity.slots.filter { $0.tariff == tariff.name }.map(\.label.quoted)
        let lead = slots.isEmpty ? tariff.label.asTariff.withCapital : slots.frenchList
        let answers = tariff.price.map { line in
            let words = slots.count == 1 ? line.keys.frenchOfOne : line.keys.french
            return Answer(conditions: line.conditions, words: words, rule: line.place, because: line.because)
        }
        let named = activity.slots.filter { $0.tariff == tariff.name }
        return say.clause("\(lead)\u{A0}:", answers, otherwise: "le prix n’est pas indiqué", isUsual: false, of: named)
    }

    /// Tariffs that offers put in place of the usual one.
    private var offered: [Name<Tariff>] {
        let charges = activity.bookLate.compactMap(\.keys.charge) + activity.unbooked.compactMap(\.keys.charge)
        return charges.compactMap { if case .tariff(let name) = $0.amount { name } else { nil } }
    }
}
