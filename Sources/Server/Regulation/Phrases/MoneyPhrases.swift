import TenantConfig

extension Price {
    /// `3,10 € par créneau`, `1,3 % du quotient familial par créneau, 16,90 € au plus`.
    var french: String { french(per.french) }

    /// The price of one thing, which needs not be told how it is counted: `3,10 €`, but `3,10 € par jour`.
    var frenchOfOne: String { french(per == .slot ? nil : per.french) }

    private func french(_ span: String?) -> String {
        let each = span.map { " " + $0 } ?? ""
        return switch amount {
        case .fixed(0): "gratuit"
        case .fixed(let cents): cents.frenchEuros + each
        case .rate(let rate):
            [
                rate.share + each, rate.atLeast.map { "\($0.frenchEuros) au moins" },
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
