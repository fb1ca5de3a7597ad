extension Reader {
    /// Tells of slots that can never be booked, because what they need excludes them or one another.
    func checkSlots(of activity: Activity) {
        let slots = Dictionary(activity.slots.map { ($0.name, $0) }) { first, _ in first }
        for slot in activity.slots {
            checkHours(of: slot)
            let needed = Self.needed(by: slot, among: slots)
            let excluded = needed.flatMap { one in slots[one]?.excludes.filter(needed.contains).map { (one, $0) } ?? [] }
            guard let (one, other) = excluded.first, let place = slot.needs.first?.place ?? slot.excludesPlace else { continue }
            let second = slots[one]?.excludesPlace.map { Finding.Second(.excludedHere, findings.place(of: $0)) }
            findings.add(.needsWhatItExcludes(slot.name.text, one.text, other.text), at: findings.place(of: place), second: second)
        }
    }

    /// A slot with all that it needs whatever the day, and what that needs in turn.
    private static func needed(by slot: Slot, among slots: [Name<Slot>: Slot]) -> [Name<Slot>] {
        var needed = [slot.name]
        var index = 0
        while index < needed.count {
            for line in slots[needed[index]]?.needs ?? [] where line.conditions.isEmpty {
                for name in line.keys.all where !needed.contains(name) { needed.append(name) }
            }
            index += 1
        }
        return needed
    }
}
