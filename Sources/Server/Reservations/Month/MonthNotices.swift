import GRDB
import RulesEngine
import TenantConfig

/// What the town tells of the days booked in a month.
struct MonthNotices {
    let child: Child
    let booked: [MonthStore.Booking]
    let context: FamilyContext

    /// - Parameter bookings: what the month shows; on days that are only waited for there is nothing to know yet.
    init(child: Child, bookings: [MonthStore.Booking], context: FamilyContext) {
        self.child = child
        self.booked = bookings.filter { $0.state != .waiting }
        self.context = context
    }

    /// By day, activity by activity in the order of the file.
    func notices(_ database: Database) throws -> [CivilDate: [FrenchText]] {
        let town = context.town
        let activities = town.town.activities.filter { activity in
            !activity.notices.isEmpty && booked.contains { $0.activity == activity.name }
        }
        guard !activities.isEmpty else { return [:] }
        let facts = try FamilyStore(town.town.id, database).facts(
            of: child, in: context.guardian.household, under: town.rulebook, on: context.instant.today)
        return try activities.reduce(into: [:]) { told, activity in
            let enrolled = try EnrolmentStore(town.town.id, database).enrolled(child, in: activity.name, on: context.instant.today)
            let days = Dictionary(grouping: booked.filter { $0.activity == activity.name }, by: \.day)
            let notices = town.rulebook.notices(
                activity.name, on: days.mapValues { $0.map { RulesEngine.Column($0.slot, $0.meal) } }, child: facts,
                enrolled: enrolled == .no ? activity.enrolledByBooking : enrolled)
            for (day, lines) in notices { told[day, default: []] += lines.map(\.sentence) }
        }
    }
}
