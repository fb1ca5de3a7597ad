extension TestReader {
    /// What is ticked, by activity and day: `{ mercredis: { 2023-03-22: [matin, repas/classique] } }`. What is removed may be named
    /// without its meal.
    func ticks(_ entry: Entry?, removing: Bool) -> [Name<Activity>: TownTest.Ticks] {
        byActivity(entry) { activity, days in
            var ticks: TownTest.Ticks = [:]
            for entry in reader.entries(days.value, of: days.key) ?? [] {
                let found = self.ticks(entry, of: activity, removing: removing)
                for day in self.days(entry.key, of: activity) { ticks[day, default: []] += found }
            }
            return ticks
        }
    }

    /// Typical weeks, by activity: `{ mercredis: { over: 2023-01-01..2023-07-07, weeks: [{ wednesday: matin }] } }`.
    func weeks(_ entry: Entry?) -> [Name<Activity>: TownTest.Weeks] {
        byActivity(entry, among: town.activities.filter { $0.periodicity != nil }) { activity, entry -> TownTest.Weeks? in
            guard let keys = reader.block(RepeatKey.self, entry, path: "repeat") else { return nil }
            let range = keys[.over].flatMap(reader.word).flatMap(reader.span)
            let weeks = keys[.weeks].map { self.weeks($0, of: activity) } ?? []
            return range.map { TownTest.Weeks(range: $0, weeks: weeks) }
        }
    }

    private func weeks(_ entry: Entry, of activity: Activity) -> [[Weekday: [TownTest.Tick]]] {
        guard case .sequence(let items) = entry.value.content else { return [week(entry, of: activity)] }
        return items.map { week(Entry(key: entry.key, value: $0), of: activity) }
    }

    private func week(_ entry: Entry, of activity: Activity) -> [Weekday: [TownTest.Tick]] {
        (reader.entries(entry.value, of: entry.key) ?? []).reduce(into: [:]) { week, entry in
            let choice = Choice(Weekday.all.map { ($0.word, $0) })
            if let day = reader.one(of: choice, entry.key, key: "weeks") { week[day] = ticks(entry, of: activity, removing: false) }
        }
    }

    /// What stands under each of some activities.
    func byActivity<Value>(
        _ entry: Entry?, among activities: [Activity]? = nil, _ read: (Activity, Entry) -> Value?
    ) -> [Name<Activity>: Value] {
        guard let entry, let entries = reader.entries(entry.value, of: entry.key) else { return [:] }
        return entries.reduce(into: [:]) { values, entry in
            if let activity = activity(entry.key, among: activities ?? town.activities), let value = read(activity, entry) {
                values[activity.name] = value
            }
        }
    }

    /// The activity that a word names.
    func activity(_ word: Word, among activities: [Activity]) -> Activity? {
        let name: Name<Activity>? = reader.reference(word, to: .activity, among: Names(activities.map(\.name.text)))
        return activities.first { $0.name == name }
    }

    /// A day, or all days of a stretch on whose weekday the activity may run.
    func days(_ word: Word, of activity: Activity) -> [CivilDate] {
        guard word.text.ends(of: "..") != nil else {
            return reader.date(word.text, at: word.place).map { [$0] } ?? []
        }
        guard let span = reader.span(word) else { return [] }
        let weekdays = activity.open.reduce(into: WeekdaySet()) { $0.formUnion($1.keys.weekdays) }
        let last = min(span.upperBound - span.lowerBound, 400)
        return (0...last).map { span.lowerBound + $0 }.filter { weekdays.contains($0.weekday) }
    }

    private func ticks(_ entry: Entry, of activity: Activity, removing: Bool) -> [TownTest.Tick] {
        let allowed = Names(activity.slots.flatMap { $0.spellings(removing: removing) })
        return reader.many(entry) { word in
            let name: Name<TownTest.Tick>? = reader.reference(word, to: .slot, among: allowed)
            return name.map { TownTest.Tick(spelling: $0.text) }
        }
    }
}

/// The keys of a typical week of a tests file.
enum RepeatKey: String, KeyTable {
    case over, weeks

    var card: KeyCard {
        switch self {
        case .over: .required("from the first to the last day", "du premier au dernier jour", .word(.span))
        case .weeks:
            .required("one week or two: by weekday, what is ticked", "une semaine ou deux : par jour, ce qui est coché", .typicalWeeks)
        }
    }
}

extension Slot {
    /// How ticking this slot is written: `matin`, or `repas/classique` where a meal is chosen.
    func spellings(removing: Bool) -> [String] {
        let withMeals = meals.map { "\(name.text)/\($0.text)" }
        return meals.isEmpty || removing ? [name.text] + withMeals : withMeals
    }
}

extension TownTest.Tick {
    /// Reads `matin` or `repas/classique`.
    init(spelling: String) {
        let parts = spelling.split(separator: "/").map(String.init)
        self.init(Name(parts.first ?? ""), parts.count > 1 ? Name(parts[1]) : nil)
    }
}
