import RulesEngine
import TenantConfig

/// Where and as what an agent can enrol a child, by whichever way the request came.
struct DeskEnrolmentChoices: Sendable {
    /// None where the activity has one place, which needs no name.
    var centres: [Centre] = []
    var statuses: [Status] = []
    /// Why there is nothing to choose, in a sentence.
    var obstacle: String?

    /// Nothing can be chosen.
    init(obstacle: String? = nil) {
        self.obstacle = obstacle
    }

    /// - Parameter cases: what the rules answer, one for each way in which a request may come.
    init(_ cases: [EnrolmentCase], in town: Town) {
        guard let first = cases.first else { return }
        let names = Set(cases.flatMap { $0.decision.centres + $0.decision.requestable })
        centres = town.centres.filter { names.contains($0.name) }
        statuses = first.activity.statuses
        if centres.isEmpty { (centres, obstacle) = Self.unassigned(cases, first.activity, in: town) }
    }

    /// No rule names a centre now: the activity has none, or none takes the child in, or the request came when others held.
    private static func unassigned(_ cases: [EnrolmentCase], _ activity: Activity, in town: Town) -> ([Centre], String?) {
        let offers = cases.map { $0.offer(in: town) }
        if let first = cases.first, case .incomplete(let missing)? = offers.first, offers.allSatisfy({ $0 == .incomplete(missing) }) {
            return ([], "il manque \(missing.words(about: first.child, in: town).frenchList). Complétez d’abord le dossier de la famille.")
        }
        if offers.allSatisfy({ $0 == .noCentre }) {
            return ([], "aucun lieu n’accueille un enfant de cette adresse ou de cette école. Vérifiez le dossier de la famille.")
        }
        let hasOnePlace = activity.enrolment?.usualAssignment == .familyChooses && activity.centres.isEmpty
        if hasOnePlace || offers.contains(.onePlace) { return ([], nil) }
        return (town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }, nil)
    }
}
