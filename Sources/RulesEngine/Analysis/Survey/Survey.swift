import TenantConfig

/// One activity as the analysis goes through it: its compiled rules, and lines that are studied beside them on a copy of their ground.
struct Survey {
    let book: Rulebook
    let rules: ActivityRules
    /// The day it is, where that is known.
    let today: CivilDate?
    /// That of the rules, and of the lines studied after it.
    var ground: RuleGround
    /// The days on which a line of `open` may open it, by position; those from today on first.
    let days: [Int]
    /// Of those, the ones of the two last school years in which there are some: on the others instants fall alike.
    let recentDays: [Int]
    /// By day of the calendar: a number that it shares with the days that nothing tells apart from it which opens and closes.
    private let kinds: [Int]
    /// What decides whether a cell may be booked at all.
    let conditionsOfCells: [Condition]
    /// Every child, centre and wish that this tells apart; nil where they are too many.
    private(set) var everybody: [Variant]?

    var activity: Activity { rules.activity }
    var town: Town { book.town }
    var calendar: TownDays { book.calendar }

    init(_ book: Rulebook, _ rules: ActivityRules, today: CivilDate?) {
        (self.book, self.rules, self.today, ground) = (book, rules, today, rules.ground)
        let opening = rules.opening
        let open = (0..<book.calendar.count).filter { day in opening.lines.indices.contains { opening.rule.canFit($0, day: day) } }
        let preferred = (today ?? book.calendar.years.last?.lowerBound ?? book.calendar.first) - book.calendar.first
        days = open.filter { $0 >= preferred } + open.filter { $0 < preferred }.reversed()
        let years = Set(Set(open.map { book.calendar.yearOf[$0] }).sorted().suffix(2))
        recentDays = days.filter { years.contains(book.calendar.yearOf[$0]) }
        kinds = Self.kinds(
            [rules.opening.rule, rules.closure.rule, rules.admission.rule] + rules.slots.rules, days: 0..<book.calendar.count)
        let (activity, slots) = (rules.activity, rules.activity.slots)
        let served = Set(slots.flatMap(\.meals))
        let ofMeals = book.town.meals.filter { served.contains($0.name) }.flatMap(\.admits).asked()
        let ofSlots: [[Condition]] = [slots.flatMap(\.admits).asked(), slots.flatMap(\.open).asked(), slots.flatMap(\.closed).asked()]
        let ofActivity: [[Condition]] = [activity.admits.asked(), activity.open.asked(), rules.closure.lines.asked(), ofMeals]
        conditionsOfCells = (ofActivity + ofSlots).flatMap(\.self)
        everybody = variants(asking: [])
    }

    /// The centres at which a child may be, by position; beyond the last for none.
    var centres: [Int] {
        let none = ground.centres.count
        if !activity.centres.isEmpty { return activity.centres.map { ground.position(of: $0) } }
        return activity.enrolment == nil ? [none] : Array(0...none)
    }

    /// Of those, the centres at which enrolling can put a child.
    var assignedCentres: Set<Int> {
        guard let enrolment = activity.enrolment, !enrolment.lines.contains(where: { $0.keys.otherCentre == .request }) else {
            return Set(centres)
        }
        let assigned = enrolment.assignments.flatMap { assignment -> [Int] in
            switch assignment {
            case .bySector: town.centres.filter { !$0.serves.isEmpty }.map { ground.position(of: $0.name) }
            case .bySchool: town.centres.filter { !$0.schools.isEmpty }.map { ground.position(of: $0.name) }
            case .familyChooses: activity.centres.isEmpty ? [ground.centres.count] : centres
            case .among(let names): names.map { ground.position(of: $0) }
            case .centre(let name): [ground.position(of: name)]
            }
        }
        return Set(assigned).intersection(centres)
    }

    /// The days on which it is counted how often something is so: those to come of the last school years, or these where none is to come.
    var countedDays: [Int] {
        let coming = recentDays.filter(isToCome)
        return coming.isEmpty ? recentDays : coming
    }

    /// How many of these days the activity is open on for some of these variants, whatever is closed or not.
    func openDays(_ variants: [Variant], asideFromClosures: Bool = false) -> Int {
        countedDays.count { day in
            variants.contains { variant in
                cells(day, variant).contains { obstacle($0, variant, asideFromClosures: asideFromClosures) == nil }
            }
        }
    }

    /// The school years of the days that are looked at.
    var schoolYears: ClosedRange<CivilDate>? {
        guard let first = recentDays.min(), let last = recentDays.max() else { return nil }
        return calendar.years[Int(calendar.yearOf[first])].lowerBound...calendar.years[Int(calendar.yearOf[last])].upperBound
    }

    /// Moments of those school years, those from today on first.
    var moments: [LocalInstant] {
        guard let years = schoolYears else { return [] }
        let all = stride(from: years.lowerBound.dayNumber, through: years.upperBound.dayNumber, by: 60).map { CivilDate(dayNumber: $0) }
        let start = today ?? calendar.years.last?.lowerBound ?? years.lowerBound
        let first = years.contains(start) ? [start] : []
        return (first + all.filter { $0 > start } + all.filter { $0 < start }.reversed()).map { LocalInstant($0) }
    }

    /// Whether something may run in a cell for a variant, and it is for that child.
    func isLive(_ cell: CellPosition, _ variant: Variant) -> Bool { obstacle(cell, variant) == nil }

    /// What keeps a variant from a cell, whenever it is asked; nil for nothing.
    ///
    /// - Parameter asideFromClosures: whether days that are closed are taken for open.
    func obstacle(_ cell: CellPosition, _ variant: Variant, asideFromClosures: Bool = false) -> Wording.Refusal? {
        let (fitting, day, column) = (variant.view.fitting, cell.day, cell.column)
        guard rules.opening.rule.first(fitting, day: day, column: column) >= 0 else {
            return rules.opening.rule.first(fitting, day: day, column: rules.columns.count + 1) >= 0 ? .notOffered : .closed
        }
        if !asideFromClosures, rules.closure.rule.first(fitting, day: day, column: column) >= 0 { return .closed }
        if !rules.slots.isOffered(cell, fitting) { return .notOffered }
        return rules.admission.admits(fitting, day: day, column: column) && rules.slots.admits(cell, fitting) ? nil : .notAdmitted
    }

    /// All that keeps a variant from a cell, each by itself.
    func obstacles(_ cell: CellPosition, _ variant: Variant) -> [Wording.Refusal] {
        let (fitting, day, column) = (variant.view.fitting, cell.day, cell.column)
        let admitted: [Wording.Refusal] = rules.admission.admits(fitting, day: day, column: column) ? [] : [.notAdmitted]
        let meal = rules.columns[column].meal.flatMap { name in town.meals.first { $0.name == name } }?.admits.first?.place
        let refused = rules.slots.refusing(cell, fitting).map { $0.first?.place == meal ? Wording.Refusal.mealNotFor : .slotNotFor }
        let shut: Wording.Refusal? =
            rules.opening.rule.first(fitting, day: day, column: column) < 0
            ? (rules.opening.rule.first(fitting, day: day, column: rules.columns.count + 1) >= 0 ? .notOffered : .closed)
            : rules.closure.rule.first(fitting, day: day, column: column) >= 0
                ? .closed : rules.slots.isOffered(cell, fitting) ? nil : .notOffered
        return admitted + refused + [shut].compactMap(\.self)
    }

    /// The cells of a day that a variant may be asked about: its own slot is no other slot of the day.
    func cells(_ day: Int, _ variant: Variant) -> [CellPosition] {
        rules.columns.indices.filter { !variant.child.wish.others.contains(rules.columns[$0].slot) }.map { rules.cell(day, column: $0) }
    }
}

extension Survey {
    /// Days, one for each set of days that neither a line studied nor what opens and closes tells apart.
    func classes(_ studied: [RuleLines], among days: [Int]) -> [Int] {
        var seen: Set<[UInt64]> = []
        return days.filter { day in seen.insert([UInt64(kinds[day])] + studied.flatMap { Self.fitting($0, day) }).inserted }
    }

    /// By day, a number for the lines that can fit on it.
    private static func kinds(_ rules: [RuleLines], days: Range<Int>) -> [Int] {
        var numbers: [[UInt64]: Int] = [:]
        return days.map { day in
            let lines = rules.flatMap { fitting($0, day) }
            let number = numbers[lines] ?? numbers.count
            numbers[lines] = number
            return number
        }
    }

    /// The lines of a rule that can fit on a day, a bit each.
    private static func fitting(_ rule: RuleLines, _ day: Int) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: rule.stride)
        for line in 0..<rule.count where rule.canFit(line, day: day) { words[line / 64] |= 1 << UInt64(line % 64) }
        return words
    }
}
