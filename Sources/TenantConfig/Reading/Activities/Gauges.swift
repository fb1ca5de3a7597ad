/// The keys of a line of `gauges`.
enum GaugeKey: String, KeyTable {
    case places, per, shared, overbook, quotas, label

    var card: KeyCard {
        switch self {
        case .places: .required("how many, at each centre, day and slot", "combien, par lieu, jour et créneau")
        case .per: .optional("what is counted: slot", "ce qui est compté : slot (chaque créneau)")
        case .shared: .later("counted over all centres", "comptées pour tous les lieux")
        case .overbook: .later("places beyond", "places en plus")
        case .quotas: .later("shares of the places", "parts des places")
        case .label: .later("the gauge's name", "le nom de la jauge")
        }
    }
}

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
    func gauges(_ entry: Entry?, path: String) -> [Line<Gauge>] {
        // Places are counted by centre, day, slot and meal: which children hold them is not counted apart yet.
        let rule = LineRule<GaugeKey>(main: .places, subjects: [.day, .cell], later: [.child, .file])
        return lines(entry, path: path, rule) { keys in
            let places = keys[.places].flatMap { word($0) }.flatMap { number($0, key: "places", 0...100_000) }
            _ = one(of: .gaugeSpan, keys[.per])
            return places.map { Gauge(places: $0) }
        }
    }

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
    fileprivate static let gaugeSpan = Choice([("slot", ())], later: ["day", "week", "period", "enrolment"])
    fileprivate static let range = Choice([("any dates", ())], later: ["month", "period", "school year"])
}

extension Choice<Int> {
    fileprivate static let weeks = Choice([("1", 1), ("2", 2)])
}
