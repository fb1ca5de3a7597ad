/// The keys of `periodicity`.
enum PeriodicityKey: String, KeyTable {
    case weeks, over, replaces

    var card: KeyCard {
        switch self {
        case .weeks:
            .optional(
                "one typical week, two in turn, or both: 1, 2, [1, 2]", "une semaine type, deux en alternance, ou les deux : 1, 2, [1, 2]",
                .many(of: Choice<Int>.weeks), otherwise: .word("1"))
        case .over:
            .optional(
                "over what it repeats: any dates, month, period, school year",
                "sur quoi elle se répète : any dates (de date à date), month (mois), period (période), school year (année scolaire)",
                .many(of: Choice<Periodicity.Range>.range), otherwise: .word("any dates"))
        case .replaces:
            .optional(
                "whether it replaces what stood in the range: yes or no", "si elle remplace ce qui était réservé : yes ou no",
                .one(of: Choice<Bool>.yesOrNo), otherwise: .word("no"))
        }
    }
}

extension Reader {
    func periodicity(_ entry: Entry, path: String) -> Periodicity? {
        guard let keys = block(PeriodicityKey.self, entry, path: path) else { return nil }
        let weeks = keys[.weeks].map { many($0) { one(of: .weeks, $0, key: "weeks") } } ?? [1]
        let over = keys[.over].map { many($0) { one(of: .range, $0, key: "over") } } ?? [.anyDates]
        let replaces = keys[.replaces].map { yes($0) } ?? false
        guard !weeks.isEmpty, !over.isEmpty, let replaces else { return nil }
        return Periodicity(weeks: Set(weeks), over: Set(over), replaces: replaces)
    }
}

extension Choice<Periodicity.Range> {
    fileprivate static let range = Choice([
        ("any dates", .anyDates), ("month", .month), ("period", .period), ("school year", .schoolYear),
    ])
}

extension Choice<Int> {
    fileprivate static let weeks = Choice([("1", 1), ("2", 2)])
}
