import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The month of a child, and the months around it.
struct MonthRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<FamilyContext>) {
        router.get("enfants/:child/mois") { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: FamilyContext) async throws -> HTML {
        let asked = try request.query()["m"].flatMap { CivilDate(iso: "\($0)-01") }
        let months = context.town.town.calendar.monthsShown(around: context.instant.today)
        let month = min(max((asked ?? context.instant.today).firstOfMonth, months.lowerBound), months.upperBound)
        let id = try context.parameters.require("child")
        let page = try await portal.database.read { database in
            let child = try FamilyStore(context.town.town.id, database).child(id, of: context.guardian)
            let booked = try MonthStore(town: context.town.town.id, database: database).bookings(of: child, in: month)
            let notices = try MonthNotices(child: child, bookings: booked, context: context).notices(database)
            return MonthPage(child, month, of: months, booked, notices, in: context)
        }
        return framed(page.html, title: page.title, in: context)
    }
}

/// What is booked for a child, whatever the activity.
struct MonthStore {
    /// One slot of one day.
    struct Booking {
        let day: CivilDate
        let activity: Name<Activity>
        let slot: Name<Slot>
        let meal: Name<Meal>?
        let state: PlaceState
    }

    let town: Name<Town>
    let database: Database

    /// - Parameter month: its first day.
    func bookings(of child: Child, in month: CivilDate) throws -> [Booking] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT day, activity, slot, meal, \(PlaceState.sql) AS state FROM reservation place
                WHERE town = ? AND child = ? AND day >= ? AND day < ?
                UNION ALL SELECT w.day, w.activity, line.slot, line.meal, w.state FROM waiting_day w
                JOIN request_line line ON line.town = w.town AND line.request = w.request AND line.day = w.day
                WHERE w.town = ? AND w.child = ? AND w.day >= ? AND w.day < ? AND w.state = 'waiting'
                """,
            arguments: [town, child.id, month, month.addingMonths(1), town, child.id, month, month.addingMonths(1)]
        ).map { row in
            Booking(
                day: row["day"], activity: row["activity"], slot: row["slot"], meal: row["meal"],
                state: PlaceState(rawValue: row["state"]) ?? .booked)
        }
    }
}

extension MonthPage {
    fileprivate init(
        _ child: Child, _ month: CivilDate, of months: ClosedRange<CivilDate>, _ booked: [MonthStore.Booking],
        _ notices: [CivilDate: [FrenchText]], in context: FamilyContext
    ) {
        let town = context.town.town
        let byDay = Dictionary(grouping: booked, by: \.day)
        let days = (0..<(month.addingMonths(1) - month)).map { month + $0 }
        self.init(
            child: child, month: month, months: months,
            days: days.compactMap { day in
                let bookings = town.bookings(byDay[day] ?? [])
                guard day.weekday <= .friday || !bookings.isEmpty else { return nil }
                return Day(
                    day: day, bookings: bookings, remark: bookings.isEmpty && town.hasHoliday(on: day) ? "Vacances" : nil,
                    notices: notices[day, default: []])
            }, address: context.address("enfants/\(child.id)/mois"),
            bookings: (town.portal.words.bookings, context.address("reservations")), home: context.address(""))
    }
}

extension SchoolCalendar {
    /// First days of the first and last months a family may look at: a year more than the school years each way, and the present month always.
    fileprivate func monthsShown(around today: CivilDate) -> ClosedRange<CivilDate> {
        let days = years.map(\.classDays)
        let first = days.first.map { min($0.lowerBound.addingMonths(-12), today) } ?? today
        let last = days.last.map { max($0.upperBound.addingMonths(12), today) } ?? today
        return first.firstOfMonth...last.firstOfMonth
    }
}

extension Town {
    /// A day's bookings, in the order of the town's file.
    fileprivate func bookings(_ booked: [MonthStore.Booking]) -> [(activity: String, slots: [MonthPage.Slot])] {
        let known = activities.compactMap { activity -> (String, [MonthPage.Slot])? in
            let slots = activity.slots.flatMap { slot in
                booked.filter { $0.activity == activity.name && $0.slot == slot.name }.map { booking in
                    MonthPage.Slot(
                        label: PlanHead(Column(slot.name, booking.meal), of: activity, in: self).label, state: booking.state)
                }
            }
            return slots.isEmpty ? nil : (activity.short, slots)
        }
        // What the file no longer declares still stands, and is shown under its name.
        let unknown = booked.filter { booking in
            activities.first { $0.name == booking.activity }?.slot(booking.slot) == nil
        }
        let former = unknown.map { booking in
            (shortLabel(of: booking.activity), [MonthPage.Slot(label: booking.slot.readable.withCapital, state: booking.state)])
        }
        return known + former
    }

    fileprivate func hasHoliday(on day: CivilDate) -> Bool {
        calendar.years.contains { year in year.holidays.contains { $0.days.contains(day) } }
    }
}
