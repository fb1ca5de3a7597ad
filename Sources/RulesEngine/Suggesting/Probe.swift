import TenantConfig

/// A child who asks one thing of one activity: what an example is made of.
struct Probe {
    enum Kind: CaseIterable {
        case book, change, cancel, unbooked, enrol
    }

    let kind: Kind
    let activity: Name<Activity>
    var child: TownTest.Child
    let day: CivilDate
    let column: Column
    var now: LocalInstant
    var channel = Channel.portal
    var left: Int?
    /// Other slots of the day.
    var also: [Column] = []
    /// Other days on which the same is booked.
    var others: [CivilDate] = []
    /// Whether these are asked for as well; otherwise they stand.
    var asksOthers = false

    /// What is asked, in an activity of these slots; nil where nothing can be changed for something else.
    func test(_ slots: [Slot]) -> TownTest? {
        let ticks = slots.ticks([column] + also)
        let beside = Dictionary(others.map { ($0, ticks) }) { first, _ in first }
        var (asked, child) = (TownTest.Asked(), child)
        var booked = asksOthers ? [:] : beside
        switch kind {
        case .book: asked.book = [activity: (asksOthers ? beside : [:]).merging([day: ticks]) { _, own in own }]
        case .cancel:
            booked[day] = ticks
            asked.cancel = [activity: [day: ticks]]
        case .change:
            guard let other = slots.flatMap(\.columns).first(where: { $0 != column }) else { return nil }
            booked[day] = ticks
            asked.cancel = [activity: [day: ticks]]
            asked.book = [activity: [day: slots.ticks([other])]]
        case .unbooked: asked.unbooked = [activity: [day: ticks]]
        case .enrol:
            asked.enrol = [activity: child.enrolled[activity] ?? nil]
            child.enrolled[activity] = nil
        }
        let places = left.map {
            TownTest.PlacesLeft(
                activity: activity, centre: child.enrolled[activity] ?? nil, day: day, tick: TownTest.Tick(column.slot, column.meal),
                left: $0)
        }
        return TownTest(
            name: "", line: 0, now: now, child: child, booked: booked.isEmpty ? [:] : [activity: booked],
            placesLeft: places.map { [$0] } ?? [], asked: asked, expected: TownTest.Expected(.accepted), channel: channel)
    }
}

/// A probe, and what came of it.
struct Attempt {
    let probe: Probe
    let run: TestRun

    /// Whether it came upon a line, or (`decided`) that line said what came out.
    func uses(_ place: RulePlace, decided: Bool = false) -> Bool {
        run.uses.contains { $0.place.path == place.path && ($0.decided || !decided) }
    }
}

extension Slot {
    /// What can be ticked of it.
    var columns: [Column] { meals.isEmpty ? [Column(name)] : meals.map { Column(name, $0) } }
}

extension [Slot] {
    /// Columns with what they cannot do without.
    func ticks(_ columns: [Column]) -> [TownTest.Tick] {
        var names = columns.map(\.slot)
        var index = 0
        while index < names.count {
            for need in first(where: { $0.name == names[index] })?.needs ?? [] {
                for name in need.keys.all + need.keys.any.prefix(1) where !names.contains(name) { names.append(name) }
            }
            index += 1
        }
        return names.map { name in
            let asked = columns.first { $0.slot == name }
            return TownTest.Tick(name, asked.map(\.meal) ?? first { $0.name == name }?.meals.first)
        }
    }
}
