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

    init(
        sectors: Names, centres: Names, periods: Names, meals: Names, documents: Names, tariffs: Names, reasons: Names, slots: Names,
        holidays: Names?,
        schools: Names = Names(), situations: Names = Names(), statuses: Names = Names(), activities: Names = Names(),
        communes: [Commune] = [], everyActivity: EveryActivity? = nil
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
            everyActivity: everyActivity)
    }

    /// The slots that may be named at a place: those of the activity, or where the file speaks of every activity those of any.
    func slots(at place: Place) -> Names { everyActivity?.names(at: place)?.slots ?? slots }

    /// The statuses that may be named at a place.
    func statuses(at place: Place) -> Names { everyActivity?.names(at: place)?.statuses ?? statuses }
}

/// Some names in the order of the file: compared one by one while they are few, looked up once they are many.
struct Names {
    let all: [String]
    private let index: Set<String>?

    init(_ all: [String] = []) {
        self.all = all
        index = all.count > 16 ? Set(all) : nil
    }

    func contains(_ name: String) -> Bool {
        index?.contains(name) ?? all.contains(name)
    }
}
