/// The names a town declares, by what they name. A class, though nothing in it changes, so that readers share it at no cost.
final class Declared: Sendable {
    let sectors: Names
    let centres: Names
    let periods: Names
    let meals: Names
    let documents: Names
    let tariffs: Names
    let reasons: Names
    /// Of the activity being read, or of all of them where none is.
    let slots: Names
    /// The holidays of the school calendar; nil when the calendar could not be read, so that nothing is known of them.
    let holidays: Names?
    let schools: Names
    let situations: Names
    /// Of the activity being read.
    let statuses: Names
    let activities: Names
    /// Where households are resident.
    let communes: [Commune]
    let everyActivity: EveryActivity?
    /// Whether they are declared in the town's file, and another one is read.
    let isElsewhere: Bool

    init(
        sectors: Names, centres: Names, periods: Names, meals: Names, documents: Names, tariffs: Names, reasons: Names, slots: Names,
        holidays: Names?,
        schools: Names = Names(), situations: Names = Names(), statuses: Names = Names(), activities: Names = Names(),
        communes: [Commune] = [], everyActivity: EveryActivity? = nil, isElsewhere: Bool = false
    ) {
        self.sectors = sectors
        self.centres = centres
        self.periods = periods
        self.meals = meals
        self.documents = documents
        self.tariffs = tariffs
        self.reasons = reasons
        self.slots = slots
        self.holidays = holidays
        self.schools = schools
        self.situations = situations
        self.statuses = statuses
        self.activities = activities
        self.communes = communes
        self.everyActivity = everyActivity
        self.isElsewhere = isElsewhere
    }

    /// Where nothing is declared.
    static let nothing = Declared(
        sectors: Names(), centres: Names(), periods: Names(), meals: Names(), documents: Names(), tariffs: Names(), reasons: Names(),
        slots: Names(),
        holidays: nil)

    /// The same names, with the slots and the statuses of one activity.
    func with(slots: Names, statuses: Names = Names()) -> Declared {
        Declared(
            sectors: sectors, centres: centres, periods: periods, meals: meals, documents: documents, tariffs: tariffs, reasons: reasons,
            slots: slots,
            holidays: holidays,
            schools: schools, situations: situations, statuses: statuses, activities: activities, communes: communes,
            everyActivity: everyActivity, isElsewhere: isElsewhere)
    }

    /// The slots that may be named at a place: those of the activity, or where the file speaks of every activity those of any.
    func slots(at place: Place) -> Names { everyActivity?.names(at: place)?.slots ?? slots }

    /// The statuses that may be named at a place.
    func statuses(at place: Place) -> Names { everyActivity?.names(at: place)?.statuses ?? statuses }
}

/// Some names in the order of the file: compared one by one while they are few, looked up once they are many.
struct Names {
    /// Those that may be written; of one that is ill-formed, as it should be.
    let all: [String]
    private let index: Set<String>?
    /// As they are declared, where that is no name.
    private let illFormed: [String]
    /// Where they are declared.
    let blocks: [Node]

    init(_ all: [String] = [], in blocks: [Node] = []) {
        illFormed = all.filter { !$0.isWellFormedName }
        self.all = illFormed.isEmpty ? all : all.map { $0.isWellFormedName ? $0 : $0.asName ?? $0 }
        index = all.count > 16 ? Set(self.all) : nil
        self.blocks = blocks
    }

    /// The names in some blocks.
    init(in blocks: [Node]) {
        self.init(blocks.flatMap(\.names), in: blocks)
    }

    /// Whether something declared bears a name, well-formed or not.
    func contains(_ name: String) -> Bool {
        index?.contains(name) ?? all.contains(name) || !illFormed.isEmpty && illFormed.contains(name)
    }

    /// Where a name is declared.
    func place(of name: String) -> Place? {
        blocks.lazy.flatMap(\.children).first { $0.key.text == name }?.key.place
    }

    /// What is declared under a name.
    func block(of name: String) -> Node? {
        blocks.lazy.compactMap { $0.child(name) }.first
    }
}
