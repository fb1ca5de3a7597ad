import TenantConfig

/// What slots and meals say of themselves, within what the activity says: the days on which a slot exists, and whom slot and meal are for.
struct SlotRules: Sendable {
    /// The days of a slot of its own.
    private struct Days: Sendable {
        let open: [Line<Opening>]
        let opening: RuleLines
        let closed: [Line<[DaySet]>]
        let closing: RuleLines

        init?(_ slot: Slot, on ground: inout RuleGround) {
            guard !slot.open.isEmpty || !slot.closed.isEmpty else { return nil }
            (open, closed) = (slot.open, slot.closed)
            opening = RuleLines(
                open.map { line in
                    line.conditions + [.weekday(line.keys.weekdays)] + (line.keys.during.isEmpty ? [] : [.dates(line.keys.during)])
                }, on: &ground)
            closing = RuleLines(closed.map { $0.conditions + [.dates($0.keys)] }, on: &ground)
        }
    }

    /// By slot; nil for one that exists whenever the activity runs.
    private let days: [Days?]
    /// By column: its slot's lines of `for`, then its meal's.
    private let admissions: [[AdmissionRule]]
    private let hasDays: Bool
    private let hasAdmissions: Bool

    init(_ slots: [Slot], _ meals: [Meal], columns: [Column], on ground: inout RuleGround) {
        days = slots.map { Days($0, on: &ground) }
        let ofSlots = slots.map { ($0.name, $0.admits.isEmpty ? nil : AdmissionRule($0.admits, on: &ground)) }
        let served = Set(slots.flatMap(\.meals))
        let ofMeals = meals.filter { served.contains($0.name) && !$0.admits.isEmpty }.map {
            ($0.name, AdmissionRule($0.admits, on: &ground))
        }
        admissions = columns.map { column in
            ofSlots.filter { $0.0 == column.slot }.compactMap(\.1) + ofMeals.filter { $0.0 == column.meal }.map(\.1)
        }
        hasDays = days.contains { $0 != nil }
        hasAdmissions = admissions.contains { !$0.isEmpty }
    }

    /// All of them.
    var rules: [RuleLines] { days.compactMap(\.self).flatMap { [$0.opening, $0.closing] } + admissions.flatMap { $0.map(\.rule) } }

    /// Marks the cells whose slot or meal is not for the child.
    func judge(admissionTo cells: ContiguousArray<CellPosition>, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>) {
        guard hasAdmissions else { return }
        for index in cells.indices where !admits(cells[index], fitting) { judgements[index].mask.insert(.notAdmitted) }
    }

    /// Marks the cells whose slot does not exist that day though the activity runs.
    func judge(daysOf cells: ContiguousArray<CellPosition>, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>) {
        guard hasDays else { return }
        for index in cells.indices where judgements[index].isRunning && !isOffered(cells[index], fitting) {
            judgements[index].mask.insert(.notOffered)
        }
    }

    /// Whether the slot and the meal of a cell are for the child.
    func admits(_ cell: CellPosition, _ fitting: LineBits) -> Bool { refusing(cell, fitting).isEmpty }

    /// The rules of `for` by which they are not, each with its lines.
    func refusing(_ cell: CellPosition, _ fitting: LineBits) -> [[Line<NoKeys>]] {
        guard hasAdmissions, admissions.indices.contains(cell.column) else { return [] }
        return admissions[cell.column].filter { !$0.admits(fitting, day: cell.day, column: cell.column) }.map(\.lines)
    }

    /// Whether the slot of a cell exists that day, as far as it says itself.
    func isOffered(_ cell: CellPosition, _ fitting: LineBits) -> Bool { shutting(cell, fitting).isEmpty }

    /// Whether the lines of `open` of its slot, if it has some, open it that day.
    func opens(_ cell: CellPosition, _ fitting: LineBits) -> Bool {
        guard hasDays, days.indices.contains(cell.slot), let own = days[cell.slot], !own.open.isEmpty else { return true }
        return own.opening.first(fitting, day: cell.day, column: cell.column) >= 0
    }

    /// The lines by which it does not exist, each with what the town says of it.
    func shutting(_ cell: CellPosition, _ fitting: LineBits) -> [(place: RulePlace, because: String?)] {
        guard hasDays, days.indices.contains(cell.slot), let own = days[cell.slot] else { return [] }
        let unopened = opens(cell, fitting) ? [] : own.open.prefix(1).map { ($0.place, own.open.count == 1 ? $0.because : nil) }
        let closing = own.closing.all(fitting, day: cell.day, column: cell.column).map { own.closed[$0] }
        return unopened + closing.map { ($0.place, $0.because) }
    }

    /// The lines that fit a cell, of `for` with whether they are the first of their rule to do so.
    func fitting(_ cell: CellPosition, _ fitting: LineBits) -> [(place: RulePlace, answers: Bool)] {
        var found: [(place: RulePlace, answers: Bool)] = []
        if admissions.indices.contains(cell.column) {
            for rule in admissions[cell.column] {
                for (order, number) in rule.rule.all(fitting, day: cell.day, column: cell.column).enumerated() {
                    found.append((rule.lines[number].place, order == 0))
                }
            }
        }
        guard days.indices.contains(cell.slot), let own = days[cell.slot] else { return found }
        for (order, number) in own.opening.all(fitting, day: cell.day, column: cell.column).enumerated() {
            found.append((own.open[number].place, order == 0))
        }
        return found + own.closing.all(fitting, day: cell.day, column: cell.column).map { (own.closed[$0].place, true) }
    }
}
