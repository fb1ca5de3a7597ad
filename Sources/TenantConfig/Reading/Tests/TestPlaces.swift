extension TestReader {
    /// Places that slots still have: `{ mercredis: { les-aunettes: { 2023-03-22: { matin: 0 } } } }`, the centre left out where there is
    /// only one.
    func placesLeft(_ entry: Entry?) -> [TownTest.PlacesLeft] {
        byActivity(entry) { activity, entry in
            (reader.entries(entry.value, of: entry.key) ?? []).flatMap { inner -> [TownTest.PlacesLeft] in
                guard CivilDate(iso: inner.key.text) == nil else { return placesLeft(inner, of: activity, at: nil) }
                let name: Name<Centre>? = reader.reference(inner.key, to: .centre, among: centres(of: activity))
                guard let name else { return [] }
                return (reader.entries(inner.value, of: inner.key) ?? []).flatMap { placesLeft($0, of: activity, at: name) }
            }
        }.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private func placesLeft(_ entry: Entry, of activity: Activity, at centre: Name<Centre>?) -> [TownTest.PlacesLeft] {
        guard let day = reader.date(entry.key.text, at: entry.key.place) else { return [] }
        let allowed = Names(activity.slots.flatMap { $0.spellings(removing: true) })
        return (reader.entries(entry.value, of: entry.key) ?? []).compactMap { slot in
            let name: Name<TownTest.Tick>? = reader.reference(slot.key, to: .slot, among: allowed)
            let left = reader.word(slot).flatMap { reader.number($0, key: slot.key.text, 0...100_000) }
            guard let name, let left else { return nil }
            return TownTest.PlacesLeft(
                activity: activity.name, centre: centre, day: day, tick: TownTest.Tick(spelling: name.text), left: left)
        }
    }

    /// Activities to enrol in, each with the centre wished for: `mercredis`, or `{ mercredis: champtier }`.
    func wishes(_ entry: Entry?) -> [Name<Activity>: Name<Centre>?] {
        centresByActivity(entry, anywhere: "any")
    }

    /// Activities in which a child is enrolled, each with its centre: `{ mercredis: les-aunettes }`, or `cantine` where there is one place.
    func enrolments(_ entry: Entry?) -> [Name<Activity>: Name<Centre>?] {
        centresByActivity(entry, anywhere: "here")
    }

    private func centresByActivity(_ entry: Entry?, anywhere: String) -> [Name<Activity>: Name<Centre>?] {
        guard let entry else { return [:] }
        guard case .mapping = entry.value.content else {
            return reader.many(entry) { activity($0, among: town.activities) }.reduce(into: [:]) { $0[$1.name] = .some(nil) }
        }
        return byActivity(entry) { activity, entry -> Name<Centre>?? in
            guard let word = reader.word(entry) else { return nil }
            if word.text == anywhere { return .some(nil) }
            let names = Names(centres(of: activity).all + [anywhere])
            return reader.reference(word, to: .centre, among: names).map { .some($0) }
        }
    }

    /// The centres at which an activity may run.
    private func centres(of activity: Activity) -> Names {
        activity.centres.isEmpty ? reader.declared.centres : Names(activity.centres.map(\.text))
    }
}
