import RulesEngine
import TenantConfig

extension ChildFacts {
    /// A child born on that day, of whom all is known.
    static func born(_ iso: String, level: SchoolLevel = .cp, sector: Name<Sector>? = nil) -> ChildFacts {
        ChildFacts(born: .known(day(iso)), level: .known(level), sector: .known(sector), documents: .known([:]), unpaid: .known(0))
    }
}

/// Places taken by day, slot and meal.
typealias Held = [(day: String, column: Column, count: Int)]

extension Rulebook {
    /// A situation for the activity of that name.
    func situation(
        _ activity: Name<Activity> = "mercredis", now: String, child: ChildFacts = .born("2016-05-02"),
        enrolled: Situation.Enrolled = .at(nil), standing: [String: [Name<Slot>: Standing.Place]] = [:], taken: Held = [],
        others: [PlaceHolder] = [], waiting: [PlaceHolder] = [], channel: Channel = .portal
    ) -> Situation {
        var counts = PlacesTaken(days: days, columns: columns(of: activity))
        for held in taken { counts[day(held.day), held.column] = held.count }
        counts.others = others
        counts.waiting = waiting
        return Situation(
            child: child, enrolled: enrolled, standing: Standing(Dictionary(uniqueKeysWithValues: standing.map { (day($0), $1) })),
            taken: counts, now: instant(now), channel: channel)
    }

    /// The decision on one day's changes.
    func decide(
        _ date: String, _ changes: [Name<Slot>: ReservationRequest.Change], _ activity: Name<Activity> = "mercredis",
        in situation: Situation
    ) -> Decision {
        let cells = changes.map { (ReservationRequest.Cell(day(date), $0), $1) }
        return decide(activity, ReservationRequest(Dictionary(uniqueKeysWithValues: cells)), in: situation)
    }
}

extension Decision {
    /// All reasons of all lines.
    var causes: [Reason.Cause] { lines.flatMap(\.reasons).map(\.cause) }
}
