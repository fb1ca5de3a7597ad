import RulesEngine
import TenantConfig

/// A typical week as a family fills it in, kept as typed so that nothing is lost when it has to be mended.
struct PeriodicityForm: Codable, Hashable, Sendable {
    /// As the browser sends a date: `2023-01-01`.
    var from: String
    var to: String
    /// A range that the town offers, as text: `2026-09-01..2026-09-30`; nothing where the dates say it.
    var over: String?
    /// Two typical weeks in turn.
    var alternates: Bool
    /// What is ticked in each of two weeks: `mercredi.repas.classique`.
    var weeks: [[String]]

    /// What a browser sends.
    init(_ form: Form) {
        from = form["from"] ?? ""
        to = form["to"] ?? ""
        over = form["over"].flatMap { $0.isEmpty ? nil : $0 }
        alternates = form["rhythm"] == "2"
        weeks = [form.values("week1"), form.values("week2")]
    }

    /// Over these days, with nothing ticked yet.
    init(over days: ClosedRange<CivilDate>) {
        (from, to) = (days.lowerBound.iso, days.upperBound.iso)
        over = nil
        alternates = false
        weeks = [[], []]
    }

    /// The longest range, in days: a school year and the summer that follows.
    static let longest = 400

    /// What is wrong with it.
    enum Mistake: Hashable, Sendable {
        case notADate
        case endsBeforeItBegins
        case outside(ClosedRange<CivilDate>)
        case tooLong
        /// The town offers other ranges than these.
        case notOffered
        /// Something ticked that the activity does not offer: no page of ours sends it.
        case unknownTick
        case twoMeals(Weekday)
        case nothingTicked
    }

    /// Reads the form as typical weeks.
    func read(in procedure: Procedure) -> Result<TypicalWeeks, Mistake> {
        let range: ClosedRange<CivilDate>
        switch self.range(in: procedure) {
        case .success(let days): range = days
        case .failure(let mistake): return .failure(mistake)
        }
        var read: [[Weekday: Set<Column>]] = []
        for week in weeks.prefix(alternates ? 2 : 1) {
            switch columns(of: week, in: procedure) {
            case .success(let columns): read.append(columns)
            case .failure(let mistake): return .failure(mistake)
            }
        }
        guard read.contains(where: { !$0.isEmpty }) else { return .failure(.nothingTicked) }
        return .success(TypicalWeeks(range: range, weeks: read))
    }

    /// The range that the town offers under that name, or the dates where it offers any.
    private func range(in procedure: Procedure) -> Result<ClosedRange<CivilDate>, Mistake> {
        if let over {
            let offered = procedure.rulebook.ranges(of: procedure.activity.name, from: procedure.rulebook.days.lowerBound)
            return offered.first { $0.text == over }.map { .success($0.days) } ?? .failure(.notOffered)
        }
        guard procedure.activity.periodicity?.over.contains(.anyDates) ?? true else { return .failure(.notOffered) }
        guard let first = CivilDate(iso: from), let last = CivilDate(iso: to) else { return .failure(.notADate) }
        guard first <= last else { return .failure(.endsBeforeItBegins) }
        let known = procedure.rulebook.days
        guard known.contains(first), known.contains(last) else { return .failure(.outside(known)) }
        return last - first < Self.longest ? .success(first...last) : .failure(.tooLong)
    }

    /// The typical weeks, when they can be read.
    func weeks(in procedure: Procedure) -> TypicalWeeks? { try? read(in: procedure).get() }

    private func columns(of week: [String], in procedure: Procedure) -> Result<[Weekday: Set<Column>], Mistake> {
        let offered = procedure.weekTicks
        var columns: [Weekday: Set<Column>] = [:]
        for text in week {
            guard let tick = offered[text] else { return .failure(.unknownTick) }
            columns[tick.weekday, default: []].insert(tick.column)
        }
        for (weekday, ticked) in columns where Set(ticked.map(\.slot)).count < ticked.count { return .failure(.twoMeals(weekday)) }
        return .success(columns)
    }
}

extension PeriodicityForm.Mistake: Error {}

extension RepetitionRange {
    /// `2026-09-01..2026-09-30`: its name in a form.
    var text: String { "\(days.lowerBound.iso)..\(days.upperBound.iso)" }
}

/// A column of a weekday in the typical week.
struct WeekTick: Hashable, Sendable {
    let weekday: Weekday
    let column: Column

    /// `mercredi.repas.classique`.
    var text: String { "\(weekday.french).\(column.slot)" + (column.meal.map { ".\($0)" } ?? "") }
}

extension Procedure {
    /// What can be ticked in a typical week, by its text.
    fileprivate var weekTicks: [String: WeekTick] {
        let ticks = activity.weekdays.weekdays.flatMap { day in columns.map { WeekTick(weekday: day, column: $0) } }
        return Dictionary(uniqueKeysWithValues: ticks.map { ($0.text, $0) })
    }
}
