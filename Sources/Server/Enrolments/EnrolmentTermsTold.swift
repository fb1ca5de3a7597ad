import RulesEngine
import TenantConfig

extension EnrolmentCase {
    /// What tells its terms from others in a form: nothing when it is in time.
    var terms: String { decision.late.map { $0.place.path + ($0.keys.charge.map { "=" + $0.mark } ?? "") } ?? "" }

    /// What lateness costs, as it is told and kept.
    func estimate(in town: Town) -> EstimateTable? {
        guard let offer = decision.late, let charge = offer.keys.charge, case .more(let cents) = charge.amount else { return nil }
        let item = Estimate.Item(
            subject: charge.base == .family ? .family : .request, tariff: nil, cents: cents...cents, rule: offer.place,
            because: offer.because)
        return EstimateTable(Estimate(items: [item], unpriced: [], missing: []), in: town, late: "Inscription tardive")
    }

    /// On what terms it comes after the deadline; nothing when it is in time.
    func told(in town: Town) -> HTML {
        guard let offer = decision.late else { return .empty }
        let wording = LateWording(offer: offer, town: town, usual: "Inscription tardive")
        return """
            <section class="say warn" aria-labelledby="late"><h2 id="late">Après la date limite</h2>
            <p>\(wording.sentence.html) <small class="soft">Règle\u{A0}: \(offer.place.path), ligne\u{A0}\(offer.place.line)</small></p></section>
            \(estimate(in: town)?.html)
            """
    }
}
