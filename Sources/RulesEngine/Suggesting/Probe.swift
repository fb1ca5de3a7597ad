import TenantConfig

/// A child who asks one thing of one activity: what an example is made of.
struct Probe: Hashable {
    enum Kind: Hashable, CaseIterable {
        case book, change, cancel
    }

    let kind: Kind
    let activity: Name<Activity>
    var child: TownTest.Child
    let day: CivilDate
    let column: Column
    var now: LocalInstant
    var left: Int?

    /// What is asked, in an activity of these slots; nil where nothing can be changed for something else.
    func test(_ slots: [Slot]) -> TownTest? {
        let ticks = slots.ticks(column)
        var asked = TownTest.Asked()
        var booked: [Name<Activity>: TownTest.Ticks] = [:]
        switch kind {
        case .book: asked.book = [activity: [day: ticks]]
        case .cancel:
            booked = [activity: [day: ticks]]
            asked.cancel = [activity: [day: ticks]]
        case .change:
            guard let other = slots.flatMap(\.columns).first(where: { $0 != column }) else { return nil }
            booked = [activity: [day: ticks]]
            asked.cancel = booked
            asked.book = [activity: [day: slots.ticks(other)]]
        }
        let places = left.map {
            TownTest.PlacesLeft(
                activity: activity, centre: child.enrolled[activity] ?? nil, day: day, tick: TownTest.Tick(column.slot, column.meal),
                left: $0)
        }
        return TownTest(
            name: "", line: 0, now: now, child: child, booked: booked, placesLeft: places.map { [$0] } ?? [], asked: asked,
            expected: TownTest.Expected(.accepted))
    }
}

extension Slot {
    /// What can be ticked of it.
    var columns: [Column] { meals.isEmpty ? [Column(name)] : meals.map { Column(name, $0) } }
}

extension [Slot] {
    /// A column with what it cannot do without.
    func ticks(_ column: Column) -> [TownTest.Tick] {
        var names = [column.slot]
        var index = 0
        while index < names.count {
            for need in first(where: { $0.name == names[index] })?.needs ?? [] {
                for name in need.keys.all + need.keys.any.prefix(1) where !names.contains(name) { names.append(name) }
            }
            index += 1
        }
        return names.map { name in
            TownTest.Tick(name, name == column.slot ? column.meal : first { $0.name == name }?.meals.first)
        }
    }
}
