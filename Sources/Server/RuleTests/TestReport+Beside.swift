import RulesEngine
import TenantConfig

extension TestReport {
    /// `cantine 2023-03-23 midi, absence: refused, all stays due since 2023-03-23 08:15:00, activities.cantine.absence (tenants/bourg.yaml:64)`.
    func absence(_ absence: TestRun.Absence) -> String {
        let what = "  \(absence.activity) \(absence.day) \(absence.slot), absence"
        return "\(what): \(words.outcome(absence.ruling, line))"
    }

    /// `cantine 2023-03-23 midi, without a reservation: refused, activities.cantine.unbooked (tenants/bourg.yaml:64)`.
    func unbooked(_ unbooked: TestRun.Unbooked) -> String {
        let what = "  \(unbooked.activity) \(unbooked.day) \(unbooked.slot), \(words.unbooked)"
        return "\(what): \(words.outcome(unbooked.ruling, line))"
    }

    private func line(_ place: RulePlace) -> String { "\(place.path) (\(townFile):\(place.line))" }
}

extension TestWords {
    fileprivate var unbooked: String { isFrench ? "sans réservation" : "without a reservation" }

    /// What becomes of an absence, with the line that says so.
    fileprivate func outcome(_ ruling: AbsenceRuling, _ line: (RulePlace) -> String) -> String {
        let tooLate = isFrench ? "refusé, tout reste dû" : "refused, all stays due"
        switch ruling.outcome {
        case .taken(let terms): return "\(isFrench ? "prise selon" : "taken by") \(line(terms.line.place))"
        case .cancelInstead: return isFrench ? "le jour peut encore être annulé" : "the day can still be cancelled"
        case .tooLate(nil, nil): return "\(tooLate)\(isFrench ? "\u{A0}: aucune ligne ne convient" : ": no line fits")"
        case .tooLate(let instant, let rule):
            return tooLate + (instant.map { " \(since) \($0)" } ?? "") + (rule.map { ", \(line($0))" } ?? "")
        case .wrongChannel(let channels):
            return "\(tooLate)\(isFrench ? "\u{A0}: seulement par" : ": only by") \(channels.map(\.rawValue).joined(separator: ", "))"
        case .undetermined: return TownTest.Verdict.undetermined.rawValue
        }
    }

    /// What becomes of a child who comes without a reservation, with the line that says so.
    fileprivate func outcome(_ ruling: UnbookedRuling, _ line: (RulePlace) -> String) -> String {
        switch ruling {
        case .admitted(let terms): return (isFrench ? "accueilli" : "taken in") + (terms.map { ", \(line($0.place))" } ?? "")
        case .notAdmitted(let terms): return "\(refused), \(line(terms.place))"
        case .undetermined: return TownTest.Verdict.undetermined.rawValue
        }
    }
}
