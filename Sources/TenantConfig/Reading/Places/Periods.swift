/// The keys of a period.
enum PeriodKey: String, KeyTable {
    case label, days

    var card: KeyCard {
        switch self {
        case .label: .required("the period's name for people", "le nom de la période", .text)
        case .days:
            .required(
                "its first and last day, as 2026-07-06..2026-08-28", "ses premier et dernier jours, comme 2026-07-06..2026-08-28",
                .word(.span))
        }
    }
}

extension Reader {
    func ownPeriod(_ entry: Entry) -> Period? {
        guard let keys = block(PeriodKey.self, entry, path: "periods.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let days = keys[.days].flatMap { word($0) }.flatMap { span($0) }
        guard let label, let days else { return nil }
        return Period(name: Name(entry.key.text), label: label, days: days)
    }
}
