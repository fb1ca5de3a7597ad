import TenantConfig

/// All rules of one activity, compiled over the days of its town.
///
/// A class because it is large and never changes: questions share it, and none copies it.
final class ActivityRules: Sendable {
    let activity: Activity
    let columns: [Column]
    /// By column: the position of its slot; the last entry stands for what is no column.
    let slotOf: [Int]
    /// By slot: its columns, one behind the other.
    let columnsOf: [Range<Int>]
    let hours: HoursRule
    let ground: RuleGround
    let admission: AdmissionRule
    let opening: OpeningRule
    let slots: SlotRules
    /// nil: no meal is chosen when enrolling.
    let chosenMeals: ChosenMealRule?
    let closure: ClosureRule
    let book: DeadlineRule
    let change: DeadlineRule?
    let cancel: DeadlineRule
    /// nil: nothing is booked late.
    let bookLate: OfferRule?
    let gauge: GaugeRule
    /// nil: nobody waits for a place.
    let waiting: WaitingRule?
    /// By slot.
    let needs: [NeedsRule]
    let exclusion: ExclusionRule
    let requirement: RequirementRule
    let limits: SpanLimitRule
    let prices: PriceRules
    /// nil: nothing is told of days.
    let notices: NoticeRules?
    /// nil: of the hours of slots there is nothing to tell but one stretch.
    let hoursTold: HoursTold?
    /// nil: nothing is said of children without a reservation.
    let unbooked: UnbookedRules?
    /// nil: no absence is taken.
    let absences: AbsenceRules?
    /// nil: nobody waits for a place, and nothing is decided together.
    let priority: PriorityRule?
    /// nil: nothing is on trial.
    let trials: TrialRules?
    /// What they ask of the request itself, those on trial too.
    let wishes: WishQuestions
    /// The shapes for which those in force ask.
    let shapes: [Shape]
    /// Whether one asks if what stands is invoiced.
    let asksInvoices: Bool
    /// By centre: the days on which it runs; empty where nothing counts them.
    let service: [DayCount]

    init(_ activity: Activity, of town: Town, days: TownDays) {
        let slots = activity.slots
        let columns = slots.flatMap { slot in slot.meals.isEmpty ? [Column(slot.name)] : slot.meals.map { Column(slot.name, $0) } }
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        let opening = OpeningRule(activity.open, on: &ground)
        let closure = ClosureRule(activity, in: town, on: &ground)
        let service = activity.countsServiceDays ? Self.serviceDays(opening, closure, ground) : []
        (self.activity, self.columns, self.opening, self.closure) = (activity, columns, opening, closure)
        let slotOf =
            slots.enumerated().flatMap { number, slot in Array(repeating: number, count: max(1, slot.meals.count)) } + [slots.count]
        self.slotOf = slotOf
        columnsOf = slots.indices.map { slot in
            (slotOf.firstIndex(of: slot) ?? 0)..<(slotOf.lastIndex(of: slot) ?? -1) + 1
        }
        let hours = HoursRule(slots, on: &ground)
        self.hours = hours
        admission = AdmissionRule(activity.admits, on: &ground)
        book = DeadlineRule(activity.book, as: .book, opening, service, hours, on: &ground)
        change = activity.change.map { DeadlineRule($0, as: .change, opening, service, hours, on: &ground) }
        cancel = DeadlineRule(activity.cancel ?? activity.book, as: .cancel, opening, service, hours, on: &ground)
        chosenMeals = ChosenMealRule(slots, columns: columns)
        self.slots = SlotRules(slots, town.meals, columns: columns, on: &ground)
        bookLate = OfferRule(activity.bookLate, opening, service, hours, on: &ground)
        gauge = GaugeRule(activity.gauges, on: &ground)
        waiting = WaitingRule(activity, opening, service, hours, on: &ground)
        needs = slots.map { NeedsRule($0, on: &ground) }
        exclusion = ExclusionRule(slots)
        requirement = RequirementRule(activity.requirements, on: &ground)
        limits = SpanLimitRule(activity.limits, opening, on: &ground)
        absences = AbsenceRules(activity, of: town, opening, service, days: days, columns: columns)
        notices = NoticeRules(activity, of: town, days: days, columns: columns)
        hoursTold = HoursTold(activity, of: town, days: days, columns: columns)
        unbooked = UnbookedRules(activity, of: town, days: days, columns: columns)
        let isOrdered = !activity.waitingList.isEmpty || activity.book.gathers
        priority = isOrdered ? PriorityRule(activity, of: town, days: days, columns: columns) : nil
        self.service = service
        prices = PriceRules(activity, of: town, days: days, columns: columns)
        trials = TrialRules(activity, of: town, opening, service, days: days, columns: columns)
        shapes = WishQuestions(ground.questions, slots: slots).shapes
        let asked = ground.questions + (trials?.ground.questions ?? [])
        wishes = WishQuestions(asked, slots: slots)
        asksInvoices = (asked + prices.ground.questions + (absences?.ground.questions ?? [])).contains(where: \.isAboutInvoice)
        self.ground = ground
    }

    /// The child of a situation, once for each way in which the answers to the rules' questions could turn out.
    func views(_ situation: Situation) -> [ChildView] { ground.views(situation) }

    /// The facts that these questions lack in a situation.
    func missing(_ situation: Situation) -> MissingFacts { ground.missing(situation) }

    /// The first second at which the slot of a cell has begun.
    func begins(_ cell: CellPosition, _ view: Viewpoint) -> Int64 { midnight(cell.day) + hours.begins(cell, view.fitting) }

    /// The cell of a day, by position, and a slot with a meal.
    func cell(_ day: Int, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> CellPosition {
        let column = columns.firstIndex(of: Column(slot, meal)) ?? columns.count
        return CellPosition(day: day, column: column, slot: activity.slots.firstIndex { $0.name == slot } ?? activity.slots.count)
    }

    /// The cell of a day and a column, both by position.
    func cell(_ day: Int, column: Int) -> CellPosition { CellPosition(day: day, column: column, slot: slotOf[column]) }

    /// The centre whose rules hold for a child: its own, or the only one there is.
    func centre(_ enrolled: Situation.Enrolled) -> Int {
        if case .at(let name?) = enrolled { return ground.position(of: name) }
        return ground.position(of: activity.centres.count == 1 ? activity.centres.first : nil)
    }

    /// Days on which the activity runs at each centre, after all closures.
    private static func serviceDays(_ opening: OpeningRule, _ closure: ClosureRule, _ ground: RuleGround) -> [DayCount] {
        ground.fittingAt.indices.map { centre in
            DayCount(runs: ground.days.runs) { day in
                let opened = opening.lines.indices.contains { line in
                    opening.rule.canFit(line, day: day) && ground.fittingAt[centre].contains(line, of: opening.rule)
                }
                return opened && !closure.closesAll(day: day, centre: centre, ground)
            }
        }
    }
}

extension Condition {
    fileprivate var isAboutInvoice: Bool { if case .wish(.invoiced) = self { true } else { false } }
}

extension Activity {
    /// Whether one of its limits is counted in days of service.
    fileprivate var countsServiceDays: Bool {
        let lines = [book, change, cancel].compactMap(\.self).flatMap { $0.lines + $0.trials }
        let verbs = lines.flatMap(\.keys.limits)
        let absences = absence.flatMap { [$0.keys.until, $0.keys.proofBy] }
        let waiting = waitingList.flatMap { [$0.keys.until, $0.keys.confirmBy] }
        return (verbs + (bookLate + lateTrials).flatMap { [$0.keys.until, $0.keys.answerBy] } + absences + waiting).contains { limit in
            guard case .moment(let moment)? = limit?.value else { return false }
            if case .step(_, .serviceDays, _) = moment.day { return true }
            return moment.fallback?.unit == .serviceDays
        }
    }
}
