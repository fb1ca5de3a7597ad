import RulesEngine
import TenantConfig

extension EnrolmentCase {
    /// What tells its terms from others in a form: nothing when it is in time and costs nothing.
    var terms: String {
        let late = decision.late.map { $0.place.path + ($0.keys.charge.map { "=" + $0.mark } ?? "") }
        return [late, decision.fee.map { "\($0.total.upperBound)" }].compactMap(\.self).joined(separator: "+")
    }

    /// What enrolling costs, and what lateness does, as it is told and kept.
    func estimate(in town: Town) -> EstimateTable? {
        let estimate = Estimate(
            items: (decision.fee?.items ?? []) + lateness, unpriced: [], missing: decision.fee?.missing ?? [])
        return EstimateTable(estimate, in: town, late: "Inscription tardive")
    }

    private var lateness: [Estimate.Item] {
        guard let offer = decision.late, let charge = offer.keys.charge, case .more(let cents) = charge.amount else { return [] }
        return [
            Estimate.Item(
                subject: charge.base == .family ? .family : .request, tariff: nil, cents: cents...cents, rule: offer.place,
                because: offer.because)
        ]
    }

    /// What it costs, and on what terms it comes after the deadline.
    func told(in town: Town) -> HTML {
        guard let offer = decision.late else { return "\(estimate(in: town)?.html)" }
        let wording = LateWording(offer: offer, town: town, usual: "Inscription tardive")
        return """
            <section class="say warn" aria-labelledby="late"><h2 id="late">Après la date limite</h2>
            <div>\(PlanNote(sentence: wording.sentence, rule: offer.place).html)</div></section>
            \(estimate(in: town)?.html)
            """
    }
}
