/// Where the file speaks of every activity, and the names that may be written there: slots and statuses of any of them. In an activity that
/// has no such slot, a line about it never fits.
struct EveryActivity: Sendable {
    let place: Place
    let slots: Names
    let statuses: Names

    /// nil: the file says nothing of every activity.
    init?(_ shared: Node?, activities: Node?) {
        guard let shared else { return nil }
        let all = activities?.children.map(\.value) ?? []
        place = shared.place
        slots = Names(in: all.compactMap { $0.child("slots") })
        statuses = Names(in: (all + [shared]).compactMap { $0.child("statuses") })
    }

    /// These names; nil elsewhere in the file.
    func names(at other: Place) -> EveryActivity? { place.contains(other) ? self : nil }
}

extension Reader {
    /// What activities have that do not give the same key themselves. All of it is read here once, even what nobody takes over; what is then
    /// read again for each activity is not told again.
    func everyActivity(_ entry: Entry, of activities: [Entry]) -> Block<ActivityKey>? {
        guard let entries = entries(entry.value, of: entry.key) else { return nil }
        let shared = entries.filter { ActivityKey(rawValue: $0.key.text)?.isShared ?? true }
        let allowed = ActivityKey.spellings.filter { ActivityKey(rawValue: $0)?.isShared ?? false }
        for other in entries where ActivityKey(rawValue: other.key.text)?.isShared == false {
            refuseKey(other.key, of: entry.key, allowed: allowed)
        }
        guard
            var keys: Block<ActivityKey> = block(
                of: shared, owner: entry.key, path: entry.key.text, at: entry.value.place, isPart: true)
        else { return nil }
        keys.leaveOut(ActivityKey.isLeftOut)
        _ = activity(Name(entry.key.text), keys, at: RulePlace(entry.key.text, entry.key.place))
        for key in keys.keys where !activities.isEmpty && activities.allSatisfy({ $0.value.child(key.rawValue) != nil }) {
            if let unused = keys[key] { findings.add(.sharedKeyNeverUsed(key.rawValue), at: unused.key.place) }
        }
        findings.tellOnce(in: entry.value.place)
        return keys
    }
}

extension ActivityKey {
    /// Whether activities can have this in common: what names one of them is its own.
    fileprivate var isShared: Bool { self != .label && self != .short && self != .slots }

    /// `[]`: nothing of this, not even what every activity has.
    static func isLeftOut(_ key: ActivityKey, _ entry: Entry) -> Bool { entry.value.isEmptyList && key.canBeLeftOut }
}

extension BlockTable {
    /// The keys of an activity. What every activity may have is not missing in one of them.
    static let activity = BlockTable(
        rows: BlockTable(ActivityKey.self) { !$0.isShared }.rows
            + BlockTable(ActivityKey.self) { $0.isShared }.asPart { $0.use == .required ? .requiredUnlessShared : nil }.rows)

    /// The keys of `every_activity`.
    static let everyActivity = BlockTable(ActivityKey.self) { $0.isShared }.asPart { _ in .nothingInCommon }
}

extension Otherwise {
    fileprivate static let nothingInCommon = Otherwise("nothing in common", "rien en commun")
    fileprivate static let requiredUnlessShared = Otherwise(
        "required, unless `every_activity` says it", "obligatoire, sauf si `every_activity` le dit")
}
