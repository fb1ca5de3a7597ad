import TenantConfig

/// What families read of a booking that comes after its deadline.
struct LateWording {
    let offer: Line<Offer>
    let town: Town
    var usual = "Réservation tardive"

    /// `réservation tardive, majoration de 50 %`: beside a slot.
    var brief: String {
        [offer.keys.label?.insideSentence ?? usual.insideSentence, offer.keys.charge?.french(in: town)].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// `Réservation tardive : majoration de 50 % (article 4).`
    var sentence: FrenchText {
        let name = offer.keys.label ?? usual
        let charge = offer.keys.charge?.french(in: town) ?? "sans supplément"
        let decides = offer.keys.approval == .manual ? "\u{202F}; le service décide" : ""
        return "\(name)\u{A0}: \(charge)\(decides)\(offer.because.map { " (\($0))" } ?? "")."
    }

}

extension Charge {
    /// What tells it from others in a form: no space stands in it.
    var mark: String { "\(amount.mark)/\(base)" }

    /// `majoration de 5 € par créneau`, `10 € au lieu du prix habituel, une fois par semaine`.
    func french(in town: Town) -> String {
        switch amount {
        case .percentMore(let hundredths): "majoration de \(hundredths.frenchPercent)" + base.ofPercent
        case .more(let cents): "majoration de \(cents.frenchEuros)" + base.ofMoney
        case .instead(let cents): "\(cents.frenchEuros)\(base.ofMoney) au lieu du prix habituel"
        case .tariff(let name): (town.tariffs.first { $0.name == name }?.label ?? name.text).asTariff
        }
    }
}

extension Charge.Amount {
    fileprivate var mark: String {
        switch self {
        case .percentMore(let hundredths): "+\(hundredths)p"
        case .more(let cents): "+\(cents)"
        case .instead(let cents): "=\(cents)"
        case .tariff(let name): "@\(name)"
        }
    }
}

extension Charge.Target {
    fileprivate var ofPercent: String {
        switch self {
        case .slot: ""
        case .request: " de toute la demande"
        case .week: " de la semaine"
        case .family: " de toute la demande, une fois par famille"
        }
    }

    fileprivate var ofMoney: String {
        switch self {
        case .slot: " par créneau"
        case .request: " pour la demande"
        case .week: " par semaine"
        case .family: " par famille"
        }
    }
}

extension Int {
    /// Hundredths of a percent: `50 %`, `12,5 %`.
    var frenchPercent: String {
        let decimals = self % 100
        let fraction = decimals == 0 ? "" : "," + (decimals % 10 == 0 ? "\(decimals / 10)" : decimals < 10 ? "0\(decimals)" : "\(decimals)")
        return "\(self / 100)\(fraction)\u{A0}%"
    }
}
