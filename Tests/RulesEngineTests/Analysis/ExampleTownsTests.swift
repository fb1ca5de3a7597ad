import Foundation
import RulesEngine
import TenantConfig
import Testing

/// No false alarm: what the analysis finds in the towns that there are is known one by one.
struct `The analysis of the towns` {
    /// What regulations really print, strange as it is: each is said in the town's file.
    private static let known: [String: Set<DiagnosticCode>] = [
        // A petition of parents: the list never moves.
        "examples/illkirch-graffenstaden.yaml": [.cancelShutsFirst],
        // Places at noon go to children whose parents work first.
        "examples/lyon.yaml": [.familySituationInCanteen],
        // Places are printed by age group, and no age at which children may come.
        "examples/lyon-7e.yaml": [.coveredByNoGauge], "examples/saint-sebastien-sur-loire.yaml": [.coveredByNoGauge],
    ]

    @Test(arguments: AllTowns.paths)
    func `finds nothing but what is known`(path: String) throws {
        let bytes = try AllTowns.bytes(path)
        let told = try AllTowns.town(path).analysed(bytes, name: path).filter { $0.code.rawValue.hasPrefix("G06") }
        #expect(Set(told.map(\.code)) == Self.known[path, default: []], "\(told.rendered(in: .english))")
    }
}
