import RulesEngine
import TenantConfig

/// An example that does not hold, told to those who wrote it: what was expected, what came out, and each reason with its day, its rule and
/// the line of the town's file, and its instant.
struct TestReport {
    let run: TestRun
    /// The file of the examples, and the town's.
    let file: String
    let townFile: String
    let words: TestWords

    var text: String {
        var lines = ["\(file):\(run.test.line): \(words.failed)\(words.colon)\(run.test.name)"]
        lines += run.differences.map { "  \(words.difference($0))" }
        lines += run.enrolments.flatMap(enrolment)
        lines += run.bookings.flatMap(booking)
        lines += run.absences.map(absence) + run.unbooked.map(unbooked)
        return lines.joined(separator: "\n")
    }

    private func enrolment(_ enrolment: TestRun.Enrolment) -> [String] {
        let centres = enrolment.decision.centres.map(\.text).joined(separator: ", ")
        let head = "  enrol \(enrolment.activity)\(centres.isEmpty ? "" : " (\(centres))")"
        guard case .refused(let reasons) = enrolment.decision.outcome else { return [head + ": \(words.enrolled(enrolment.decision))"] }
        return [head] + reasons.map(reason)
    }

    private func booking(_ booking: TestRun.Booking) -> [String] {
        let lines = booking.decision.lines.flatMap { line -> [String] in
            let head = "  \(booking.activity) \(line.day) \(column(line)): \(line.reasons.isEmpty ? words.passes(line) : words.refused)"
            let terms = line.late.map { ["    \(words.late) \($0.place.path) (\(townFile):\($0.place.line))"] } ?? []
            let waits = line.waits.map { ["    \(words.waits) \($0.place.path) (\(townFile):\($0.place.line))"] } ?? []
            return [head] + terms + waits + line.reasons.map(reason)
        }
        let left = booking.left.flatMap { day in ["  \(booking.activity) \(day.day): \(words.left)"] + day.reasons.map(reason) }
        return lines.isEmpty && left.isEmpty ? ["  \(booking.activity): \(words.nothing)"] : lines + left
    }

    private func column(_ line: Decision.Line) -> String {
        switch line.change {
        case .add(let meal): "+" + Self.spelling(line.slot, meal)
        case .remove(let meal): "-" + Self.spelling(line.slot, meal)
        case .meal(let from, let to): Self.spelling(line.slot, from) + " > " + Self.spelling(line.slot, to)
        }
    }

    private static func spelling(_ slot: Name<Slot>, _ meal: Name<Meal>?) -> String {
        meal.map { "\(slot)/\($0)" } ?? slot.text
    }

    /// `deadline_passed 2023-03-22, activities.mercredis.book.until (tenants/bourg.yaml:64), since 2023-03-08 00:00:00`.
    private func reason(_ reason: Reason) -> String {
        let rule = reason.rule.map { "\($0.path) (\(townFile):\($0.line))" }
        let instant = reason.instant.map { "\(reason.word == .notOpenYet ? words.opens : words.since) \($0)" }
        let parts = ["\(reason.word.rawValue) \(reason.day)", rule, instant, reason.because.map { "« \($0) »" }]
        return "    " + parts.compactMap(\.self).joined(separator: ", ")
    }
}
