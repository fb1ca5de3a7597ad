import TenantConfig

/// What stays due of days not attended, compiled on a ground of its own: a plan never asks it.
struct AbsenceRules: Sendable {
    let ground: RuleGround
    let lines: [Line<AbsenceTerms>]
    let hours: HoursRule
    /// When the town is told at the latest, and when the proof is given at the latest.
    private let untils: LimitLines
    private let proofs: LimitLines
    /// Whether it matters what has become of what stands.
    let asksPast: Bool

    /// nil: the town takes no absence.
    init?(_ activity: Activity, of town: Town, _ opening: OpeningRule, _ service: [DayCount], days: TownDays, columns: [Column]) {
        guard !activity.absence.isEmpty else { return nil }
        lines = activity.absence
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        let hours = HoursRule(activity.slots, on: &ground)
        self.hours = hours
        func limits(_ limit: (AbsenceTerms) -> Ruled<Limit>?) -> LimitLines {
            let sources = activity.absence.map { line in
                Line(conditions: line.conditions, keys: limit(line.keys) ?? Ruled(.anyTime, at: line.place), place: line.place)
            }
            return LimitLines(sources, opening: false, opening, service, hours, isBook: true, on: &ground)
        }
        untils = limits(\.until)
        proofs = limits { $0.proofBy ?? $0.until }
        // The line that opens a day tells its period, and cancelling the channels.
        let elsewhere = activity.open.map(\.conditions) + (activity.cancel ?? activity.book).lines.map(\.conditions)
        ground.ask(alsoFor: elsewhere.flatMap(\.self))
        self.ground = ground
        asksPast = WishQuestions(ground.questions, slots: activity.slots).asksPast
    }

    /// A line that fits, with its instants: until when the town is told, and until when the proof is given.
    struct Fitting {
        let line: Line<AbsenceTerms>
        let until: Int64
        let proofBy: Int64

        func isInTime(at now: Int64) -> Bool { until > now && (line.keys.proof == nil || proofBy > now) }
    }

    /// The lines that fit a cell, in order. Without `until`, a line ends when the slot begins.
    func fitting(_ cell: CellPosition, begins: Int64, period: Int, _ view: Viewpoint) -> [Fitting] {
        untils.rule.all(view.fitting, day: cell.day, column: cell.column).map { number in
            let line = lines[number]
            let until = line.keys.until == nil ? begins : untils.instant(number, cell, period: period, view)
            let proofBy = line.keys.proofBy == nil ? until : proofs.instant(number, cell, period: period, view)
            return Fitting(line: line, until: until, proofBy: proofBy)
        }
    }
}
