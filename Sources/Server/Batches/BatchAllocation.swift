import RulesEngine
import TenantConfig

/// Gives the places of an activity to one request after the other. It writes nothing: what it has given counts for those that follow.
struct BatchAllocation {
    private let rulebook: Rulebook
    private let activity: Name<Activity>
    private var given: [PlaceHolder] = []

    init(_ activity: Name<Activity>, under rulebook: Rulebook) {
        (self.activity, self.rulebook) = (activity, rulebook)
    }

    /// The days of a request that have a place: a day is given as a whole, and only with what a minimum asks for beside it.
    mutating func give(_ pending: ApprovalCase) -> Set<CivilDate> {
        guard let question = pending.question else { return [] }
        let situation = beside(question.situation, pending)
        var found: [CivilDate: [Column]] = [:]
        for (day, columns) in pending.wantedDays.sorted(by: { $0.key < $1.key }) {
            if rulebook.hasPlace(activity, [day: columns], in: situation.holding(found), askingMinimums: false) { found[day] = columns }
        }
        let enough = found.filter { day, _ in
            let range = rulebook.daysOfMinimum(activity, with: day)
            return rulebook.hasPlace(activity, found.filter { range.contains($0.key) }, in: situation)
        }
        given.append(PlaceHolder(id: pending.child.id, child: pending.facts, centre: pending.centre, days: enough))
        return Set(enough.keys)
    }

    /// What is known of a request, with what others have been given before.
    private func beside(_ situation: Situation, _ pending: ApprovalCase) -> Situation {
        var (taken, standing) = (situation.taken, situation.standing)
        let counting = rulebook.counting(activity)
        for holder in given {
            let isOwn = holder.id == pending.child.id
            for (day, columns) in holder.days {
                for column in columns {
                    if holder.centre == pending.centre { taken[day, column] += 1 }
                    if counting.countsEverywhere { taken[everywhere: day, column] += 1 }
                    if isOwn { standing.days[day, default: [:]][column.slot] = .init(meal: column.meal, pending: true) }
                }
            }
            guard !isOwn, let others = counting.others else { continue }
            if others == .everywhere || holder.centre == pending.centre { taken.add(holder) }
        }
        return Situation(
            child: situation.child, enrolled: situation.enrolled, for: situation.enrolledFor, standing: standing, taken: taken,
            now: situation.now, channel: situation.channel, whole: situation.whole)
    }
}

extension ApprovalCase {
    /// What it would add, by day.
    var wantedDays: [CivilDate: [Column]] {
        lines.reduce(into: [:]) { days, line in
            if case .add(let meal) = line.change { days[line.day, default: []].append(Column(line.slot, meal)) }
        }
    }
}

extension PlacesTaken {
    /// One that holds places already is the same child with more of them.
    fileprivate mutating func add(_ holder: PlaceHolder) {
        if let known = others.firstIndex(where: { $0.id == holder.id && $0.centre == holder.centre }) {
            others[known] = others[known].holding(holder.days)
        } else {
            others.append(holder)
        }
    }
}

extension Situation {
    /// The same once the child has places on these days.
    fileprivate func holding(_ days: [CivilDate: [Column]]) -> Situation {
        var standing = standing
        for (day, columns) in days {
            for column in columns { standing.days[day, default: [:]][column.slot] = .init(meal: column.meal, pending: true) }
        }
        return Situation(
            child: child, enrolled: enrolled, for: enrolledFor, standing: standing, taken: taken, now: now, channel: channel, whole: whole)
    }
}
