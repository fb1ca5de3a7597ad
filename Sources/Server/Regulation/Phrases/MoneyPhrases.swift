import TenantConfig

extension Price {
    /// `3,10 € par créneau`, `1,3 % du quotient familial par créneau, 16,90 € au plus`.
    var french: String {
        switch amount {
        case .fixed(let cents): "\(cents.frenchEuros) \(per.french)"
        case .rate(let rate):
            [
                "\(rate.share) \(per.french)", rate.atLeast.map { "\($0.frenchEuros) au moins" },
                rate.atMost.map { "\($0.frenchEuros) au plus" },
            ].compactMap(\.self).joined(separator: ", ")
        }
    }
}

extension Price.Span {
    fileprivate var french: String {
        switch self {
        case .slot: "par créneau"
        case .hour: "par heure"
        case .day: "par jour"
        case .month: "par mois"
        case .schoolYear: "par année scolaire"
        }
    }
}

extension QuotientRate {
    /// `0,65 % du quotient familial`.
    fileprivate var share: String {
        let fraction = String(String(millionths % 10_000 + 10_000).dropFirst().reversed().drop { $0 == "0" }.reversed())
        return "\(millionths / 10_000)\(fraction.isEmpty ? "" : "," + fraction)\u{A0}% du quotient familial"
    }
}

extension AbsenceTerms.Due {
    /// What stays due of each day: `rien n’est dû`, `les 2 premiers jours restent dus, les suivants ne le sont plus`.
    var frenchRule: String {
        switch self {
        case .all: "tout reste dû"
        case .none: "rien n’est dû"
        case .percent(let hundredths): "\(hundredths.frenchPercent) du prix restent dus"
        case .money(let cents): "\(cents.frenchEuros) restent dus par créneau"
        case .firstDays(1): "le premier jour reste dû, les suivants ne le sont plus"
        case .firstDays(let days): "les \(days)\u{A0}premiers jours restent dus, les suivants ne le sont plus"
        }
    }
}
