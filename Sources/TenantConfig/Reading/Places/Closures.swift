/// The keys of a line of `closed`.
enum ClosedKey: String, KeyTable {
    case days

    var card: KeyCard {
        switch self {
        case .days: .required("the days closed", "les jours de fermeture", .many(.days))
        }
    }
}

extension Reader {
    /// Days on which something does not run.
    func closures(_ entry: Entry?, path: String) -> [Line<[DaySet]>] {
        lines(entry, path: path, .closed) { keys in
            let days = many(keys[.days]) { daySet($0) }
            return days.isEmpty ? nil : days
        }
    }
}

extension LineRule<ClosedKey> {
    static let closed = LineRule(main: .days, subjects: [.day, .cell, .child])
}
