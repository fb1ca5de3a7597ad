/// The keys of `periodicity`.
enum PeriodicityKey: String, KeyTable {
    case weeks, over, replaces

    var card: KeyCard {
        switch self {
        case .weeks:
            .optional(
                "one typical week, two in turn, or both: 1, 2, [1, 2]", "une semaine type, deux en alternance, ou les deux : 1, 2, [1, 2]")
        case .over: .optional("over which range: any dates", "sur quelle étendue : any dates (de date à date)")
        case .replaces:
            .optional("whether it replaces what stood in the range: yes or no", "si elle remplace ce qui était réservé : yes ou no")
        }
    }
}

extension Reader {
    func periodicity(_ entry: Entry, path: String) -> Periodicity? {
        guard let keys = block(PeriodicityKey.self, entry, path: path) else { return nil }
        let weeks = keys[.weeks].map { many($0) { one(of: .weeks, $0, key: "weeks") } } ?? [1]
        _ = many(keys[.over]) { one(of: .range, $0, key: "over") }
        let replaces = keys[.replaces].map { yes($0) } ?? false
        guard !weeks.isEmpty, let replaces else { return nil }
        return Periodicity(weeks: Set(weeks), replaces: replaces)
    }
}

extension Choice<Void> {
    fileprivate static let range = Choice([("any dates", ())], later: ["month", "period", "school year"])
}

extension Choice<Int> {
    fileprivate static let weeks = Choice([("1", 1), ("2", 2)])
}
