import Foundation
import RulesEngine
import TenantConfig

/// What a request changes in what a family owes, in words: each amount with the rule behind it. Kept with the request as it was told.
struct EstimateTable: Codable, Hashable, Sendable {
    struct Row: Codable, Hashable {
        /// `Repas de cantine : 12 créneaux à 3,10 €`.
        let what: String
        /// `37,20 €`.
        let amount: String
        /// `article 12`, where the town gives it; nil also in what was kept before it was told.
        var because: String?
        /// `tariffs.cantine.price[2], ligne 14`.
        let rule: String
    }

    let rows: [Row]
    let total: String
    /// What the amounts leave open.
    let remarks: [String]

    /// nil: there is nothing to tell.
    ///
    /// - Parameters:
    ///   - late: what costs money after a deadline.
    ///   - waits: whether the request has days that wait for a place, which are not paid for yet.
    ///   - meals: the slots that stand already, and change their meal: they cost the difference.
    init?(
        _ estimate: Estimate, in town: Town, late: String = "Réservation tardive", waits: Bool = false,
        meals: Set<ReservationRequest.Cell> = []
    ) {
        guard !estimate.items.isEmpty || !estimate.unpriced.isEmpty else { return nil }
        rows = EstimateRows(items: estimate.items, town: town, late: late, meals: meals).rows
        total = estimate.total.frenchEuros
        remarks = [
            waits ? "Les jours en liste d’attente ne sont pas comptés." : nil,
            estimate.unpriced.isEmpty
                ? nil : "Le règlement n’indique pas de prix pour \(estimate.unpriced.count.french("créneau", "créneaux")).",
            estimate.missing.isEmpty
                ? nil : "Le montant dépend de renseignements que nous n’avons pas encore\u{A0}: \(town.desk.name) peut les recevoir.",
        ].compactMap(\.self)
    }

    /// Reads what was kept; nil for anything else.
    init?(json: String) {
        guard let kept = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = kept
    }

    /// With keys in order.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var html: HTML {
        let lines = rows.map { row -> HTML in
            """
            <li><span>\(row.what)\(row.because.map { "<br><small class=\"soft\">\($0.withCapital)</small>" as HTML })</span> \
            <b class="nb">\(row.amount)</b></li>
            """
        }
        return """
            <section class="stack" aria-labelledby="estimate"><h2 id="estimate">Estimation</h2>
            <ul class="rows">\(lines)<li><span>Total estimé</span> <b class="nb">\(total)</b></li></ul>
            \(remarks.map { "<p>\($0)</p>" as HTML })
            <div><p class="hint">Estimation d’après le règlement\u{A0}: la facture fait foi.</p>\(rules)</div></section>
            """
    }

    /// Where the rules behind the amounts stand in the town's file, folded away.
    private var rules: HTML {
        let places = rows.map(\.rule).enumerated().filter { number, rule in rows.firstIndex { $0.rule == rule } == number }.map(\.element)
        guard !places.isEmpty else { return .empty }
        let lines = places.map { "<span>Fichier de la ville\u{A0}: <code>\($0)</code></span>" as HTML }
        return "<details class=\"rule\"><summary>\(places.count == 1 ? "La règle" : "Les règles")</summary>\(lines)</details>"
    }

    /// The same in a sentence, as a mail says it: `Inscription tardive : une fois par famille, 15 €. Total estimé : 15 €, la facture fait
    /// foi.`
    var sentence: FrenchText {
        let rows = rows.map { "\($0.what), \($0.amount)" }
        let remarks = remarks.map { " \($0)" }.joined()
        return "\(rows.joined(separator: "\u{202F}; ")). Total estimé\u{A0}: \(total), la facture fait foi.\(remarks)"
    }
}

/// Amounts that differ only in their day are one row.
private struct EstimateRows {
    let items: [Estimate.Item]
    let town: Town
    let late: String
    let meals: Set<ReservationRequest.Cell>

    private struct Kind: Hashable {
        let name: String
        let subject: String
        let cents: ClosedRange<Int>
        let rule: RulePlace
        let because: String?
    }

    var rows: [EstimateTable.Row] {
        var order: [Kind] = []
        var counts: [Kind: Int] = [:]
        for item in items {
            let kind = Kind(name: name(item), subject: subject(item.subject), cents: item.cents, rule: item.rule, because: item.because)
            if counts[kind] == nil { order.append(kind) }
            counts[kind, default: 0] += 1
        }
        return order.map { row($0, counts[$0] ?? 1) }
    }

    private func name(_ item: Estimate.Item) -> String {
        switch item.subject {
        case .cancelling: "Frais d’annulation"
        case .enrolling: "Frais d’inscription"
        case .slot, .day, .week, .month, .schoolYear, .request, .family:
            item.tariff.map { tariff in town.tariffs.first { $0.name == tariff }?.label ?? tariff.text } ?? late
        }
    }

    /// What items have to share to stand in one row.
    private func subject(_ subject: Estimate.Item.Subject) -> String {
        switch subject {
        case .slot(let day, let slot): meals.contains(.init(day, slot)) ? Self.change : "créneau"
        case .day: "jour"
        case .week: "semaine"
        case .month(let first): first.frenchMonth
        case .schoolYear(let first): "année scolaire \(first.parts.year)-\(first.parts.year + 1)"
        case .request: "pour la demande"
        case .family: "une fois par famille"
        case .cancelling: "pour la demande"
        case .enrolling: "pour l’enfant"
        }
    }

    private static let change = "repas changé"

    private func row(_ kind: Kind, _ count: Int) -> EstimateTable.Row {
        let all = kind.cents.lowerBound * count...kind.cents.upperBound * count
        return EstimateTable.Row(
            what: "\(kind.name)\u{A0}: \(counted(kind, count))", amount: all.frenchEuros, because: kind.because,
            rule: "\(kind.rule.path), ligne\u{A0}\(kind.rule.line)")
    }

    private func counted(_ kind: Kind, _ count: Int) -> String {
        let isLess = kind.cents.lowerBound < 0
        let each = isLess ? -kind.cents.upperBound...(-kind.cents.lowerBound) : kind.cents
        let price = "\(isLess ? " en moins" : "")\(count > 1 ? each.frenchEach : "")"
        return switch kind.subject {
        case "créneau": count.french("créneau", "créneaux") + price
        case Self.change:
            "différence pour \(count.french(Self.change, "repas changés"))\(count > 1 ? ", \(kind.cents.frenchEuros) chacun" : "")"
        case "jour": count.french("jour", "jours") + price
        case "semaine": count.french("semaine", "semaines") + price
        default: kind.subject + price
        }
    }
}

extension ClosedRange<Int> {
    /// Behind several things that cost so many cents each: ` à 3,10 €`, `, de 8 € à 14 € chacun`.
    fileprivate var frenchEach: String { lowerBound == upperBound ? " à \(frenchEuros)" : ", \(frenchEuros) chacun" }

    /// Cents: `12,50 €`, `de 0,50 € à 3,10 €`.
    var frenchEuros: String {
        lowerBound == upperBound ? lowerBound.frenchEuros : "de \(lowerBound.frenchEuros) à \(upperBound.frenchEuros)"
    }
}
