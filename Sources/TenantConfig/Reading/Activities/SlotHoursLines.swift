/// The keys of a line of a slot's `hours`.
enum HoursKey: String, KeyTable {
    case care, arrive, leave

    var card: KeyCard {
        switch self {
        case .care:
            .optional(
                "when it begins and ends, as 08:00-12:00", "de quand à quand, comme 08:00-12:00", .word(.hours),
                otherwise: .init(
                    "no hours: the slot begins at midnight after its day", "pas d’horaires : le créneau commence à minuit, après son jour"))
        case .arrive:
            .optional(
                "when children are brought, as 07:30-09:00", "quand amener les enfants, comme 07:30-09:00", .word(.hours), otherwise: .none)
        case .leave:
            .optional(
                "when children are fetched, as 11:45-12:00", "quand les reprendre, comme 11:45-12:00", .word(.hours), otherwise: .none)
        }
    }
}

extension Reader {
    func hours(ofSlot entry: Entry?, path: String) -> [Line<SlotHours>] {
        lines(entry, path: path, .hours) { keys in
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, HoursKey.spellings), at: keys.place) }
            let hours = SlotHours(
                care: keys[.care].flatMap { self.hours($0) }, arrive: keys[.arrive].flatMap { self.hours($0) },
                leave: keys[.leave].flatMap { self.hours($0) })
            return hours.saysNothing ? nil : hours
        }
    }

    /// Tells of lines of hours that are never reached, because lines above, which fit always, have answered all they say.
    func checkHours(of slot: Slot) {
        var answered = SlotHours()
        var answering: Line<SlotHours>?
        for line in slot.hours {
            if let answering, answered.completed(by: line.keys) == answered {
                let second = Finding.Second(.fitsAlways, findings.place(of: answering.place))
                findings.add(.lineNeverReached, at: findings.place(of: line.place), second: second)
            } else if line.conditions.isEmpty {
                (answered, answering) = (answered.completed(by: line.keys), line)
            }
        }
    }
}

extension LineRule<HoursKey> {
    static let hours = LineRule(main: .care, subjects: [.day, .cell, .child, .sameDay])
}
