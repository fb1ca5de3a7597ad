import TenantConfig

/// A meal that is chosen when enrolling is the one that is booked. A child of whom none was chosen, or one that the slot has no more, takes any.
struct ChosenMealRule: Sendable {
    /// By column: the slot, where its meal is chosen when enrolling.
    private let slots: [Slot?]
    private let columns: [Column]

    /// nil: all meals are chosen each day.
    init?(_ slots: [Slot], columns: [Column]) {
        let chosen = slots.filter { $0.mealAtEnrolment != nil }
        guard !chosen.isEmpty else { return nil }
        self.columns = columns
        self.slots = columns.map { column in chosen.first { $0.name == column.slot } }
    }

    /// Marks the cells of other meals than the child's.
    func judge(
        _ cells: ContiguousArray<CellPosition>, _ meals: ChosenMeals, from first: CivilDate, _ judgements: inout ContiguousArray<Judgement>
    ) {
        for index in cells.indices where other(than: cells[index], meals, on: first + cells[index].day) != nil {
            judgements[index].mask.insert(.notAdmitted)
        }
    }

    /// The child's own meal where a cell is of another, and where the town says that it is chosen once.
    func other(than cell: CellPosition, _ meals: ChosenMeals, on date: CivilDate) -> (meal: Name<Meal>, place: RulePlace?)? {
        guard slots.indices.contains(cell.column), let slot = slots[cell.column], let meal = meals.meal(of: slot.name, on: date),
            meal != columns[cell.column].meal, slot.meals.contains(meal)
        else { return nil }
        return (meal, slot.mealAtEnrolment)
    }
}
