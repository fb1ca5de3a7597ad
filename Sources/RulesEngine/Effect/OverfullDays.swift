import TenantConfig

/// The days on which more is held than a changed file has places for, though the file as it was had enough.
struct OverfullDays {
    private(set) var found: [ReservationEffect.OverfullDay] = []

    private struct Slots: Hashable {
        let day: CivilDate
        let column: Column
    }

    /// A gauge and how it stands.
    private struct Limit {
        let held, places: Int
        let place: RulePlace
        let isShared: Bool
    }

    init(_ before: Rulebook, _ after: Rulebook, _ rows: [HeldReservation], _ holders: [ReservationHolder]) {
        let held = Dictionary(grouping: rows.indices.lazy.filter { rows[$0].holdsPlace }) { row in holders[rows[row].holder].activity }
        for activity in after.town.activities {
            guard let rows = held[activity.name]?.map({ rows[$0] }), let old = before.rules[activity.name],
                let new = after.rules[activity.name], ActivityPair(old, new).changesPlaces
            else { continue }
            let (was, becomes) = (Self.counts(rows, holders, old), Self.counts(rows, holders, new))
            look(at: rows, holders, old, new, was, becomes)
        }
    }

    private mutating func look(
        at rows: [HeldReservation], _ holders: [ReservationHolder], _ old: ActivityRules, _ new: ActivityRules,
        _ was: [Name<Centre>?: PlaceCounts], _ becomes: [Name<Centre>?: PlaceCounts]
    ) {
        var seen: Set<String> = []
        for row in rows.sorted(by: { ($0.day, $0.column.slot) < ($1.day, $1.column.slot) }) {
            let holder = holders[row.holder]
            guard let centre = holder.centre, let oldCounts = was[centre], let newCounts = becomes[centre] else { continue }
            guard seen.insert("\(row.day) \(row.column.slot) \(centre?.text ?? "")").inserted else { continue }
            let limits = Self.limits(row, holder, new, newCounts).filter { $0.held > $0.places }
            guard !limits.isEmpty else { continue }
            let former = Self.limits(row, holder, old, oldCounts)
            guard !former.contains(where: { $0.held > $0.places }) else { continue }
            for limit in limits {
                let same = former.first { $0.place.path == limit.place.path } ?? (former.count == 1 ? former[0] : nil)
                let day = ReservationEffect.OverfullDay(
                    activity: new.activity.name, centre: limit.isShared ? nil : centre, day: row.day, slot: row.column.slot,
                    held: limit.held, placesBefore: same?.places, placesAfter: limit.places, before: same?.place, after: limit.place)
                if !found.contains(day) { found.append(day) }
            }
        }
    }

    /// How many hold what, at each centre.
    private static func counts(
        _ rows: [HeldReservation], _ holders: [ReservationHolder], _ rules: ActivityRules
    ) -> [Name<Centre>?: PlaceCounts] {
        guard let first = rows.map(\.day).min(), let last = rows.map(\.day).max() else { return [:] }
        var counts: [Name<Centre>?: PlacesTaken] = [:]
        var everywhere: [Slots: Int] = [:]
        var others: [PlaceHolder] = []
        for row in rows {
            guard let centre = holders[row.holder].centre else { continue }
            counts[centre, default: PlacesTaken(days: first...last, columns: rules.columns)][row.day, row.column] += 1
            everywhere[Slots(day: row.day, column: row.column), default: 0] += 1
        }
        if rules.gauge.countsChildren {
            others = Dictionary(grouping: rows, by: \.holder).compactMap { number, rows in
                let holder = holders[number]
                return holder.centre.map { centre in
                    PlaceHolder(
                        id: "\(holder.child)", child: holder.facts, centre: centre,
                        days: Dictionary(grouping: rows, by: \.day).mapValues { $0.map(\.column) })
                }
            }
        }
        return Dictionary(
            uniqueKeysWithValues: counts.map { centre, taken in
                var taken = taken
                for (slot, count) in everywhere { taken[everywhere: slot.day, slot.column] = count }
                let heads = HeadCounts(others, at: rules.centre(.at(centre)), rules)
                return (centre, PlaceCounts(taken, columns: rules.columns, from: rules.ground.days.first, heads))
            })
    }

    /// The gauges that speak of a reservation, each with what is held in it, quotas apart.
    private static func limits(
        _ row: HeldReservation, _ holder: ReservationHolder, _ rules: ActivityRules, _ counts: PlaceCounts
    ) -> [Limit] {
        guard let day = rules.ground.days.position(of: row.day),
            let child = rules.viewsForGauges(holder.facts, holder.enrolled).first
        else { return [] }
        let centre = rules.centre(holder.enrolled)
        let fitting = rules.fittingForGauges(child, on: row.day, at: centre)
        let cell = rules.cell(day, row.column.slot, row.column.meal)
        guard cell.column < rules.columns.count else { return [] }
        return rules.gauge.rule.all(fitting, day: day, column: cell.column).compactMap { line in
            rules.gauge.limits(line, cell, columns: rules.columnsOf, counts, fitting).first.map {
                Limit(held: $0.held, places: $0.places, place: $0.place, isShared: rules.gauge.lines[line].keys.isShared)
            }
        }
    }
}

extension ReservationHolder {
    /// Where it holds its places; nil: it is not enrolled.
    fileprivate var centre: Name<Centre>?? { if case .at(let centre) = enrolled { .some(centre) } else { nil } }
}
