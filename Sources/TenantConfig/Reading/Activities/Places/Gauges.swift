/// The keys of a line of `gauges`.
enum GaugeKey: String, KeyTable {
    case places, per, shared, overbook, quotas, label

    var card: KeyCard {
        switch self {
        case .places: .required("how many, at each centre", "combien, par lieu", .word(.whole(0...100_000)))
        case .per:
            .optional(
                "what a child counts once in: slot, day, week, period or enrolment",
                "ce dans quoi un enfant compte une fois : slot (créneau), day (jour), week (semaine), period (période) ou enrolment (inscription)",
                .one(of: Choice<Gauge.Span>.gaugeSpan), otherwise: .word("slot"))
        case .shared:
            .optional(
                "counted over all centres: yes or no", "comptées pour tous les lieux ensemble : yes ou no", .one(of: Choice<Bool>.yesOrNo),
                otherwise: .word("no"))
        case .overbook:
            .optional("places given beyond: 2 or 5 %", "places données en plus : 2 ou 5 %", .word(.share), otherwise: .word("0"))
        case .quotas:
            .optional(
                "parts of the places, each for some children", "parts des places, chacune pour certains enfants",
                .lines(LineRule<QuotaKey>.quotas), otherwise: .none)
        case .label: .optional("the gauge's name for people", "le nom de la jauge", .text, otherwise: .none)
        }
    }
}

/// The keys of a line of `quotas`.
enum QuotaKey: String, KeyTable {
    case share

    var card: KeyCard {
        switch self {
        case .share: .required("how much of the places: 20, 2/3 or 50 %", "combien des places : 20, 2/3 ou 50 %", .word(.share))
        }
    }
}

extension Reader {
    func gauges(_ entry: Entry?, path: String) -> [Line<Gauge>] {
        let gauges = lines(entry, path: path, .gauges) { keys in
            let places = keys[.places].flatMap { word($0) }.flatMap { number($0, key: "places", 0...100_000) }
            let span = keys[.per].map { one(of: .gaugeSpan, $0) } ?? .slot
            let isShared = keys[.shared].map { yes($0) } ?? false
            let beyond = keys[.overbook].flatMap { word($0) }.flatMap { share($0, key: "overbook") }
            let shares = shares(keys[.quotas], path: keys.path(.quotas))
            guard let places, let span, let isShared else { return Gauge?.none }
            let overbooked = beyond.map { $0.of(places) } ?? 0
            let quotas = quotas(shares, of: places, given: places + overbooked)
            return Gauge(
                places: places, span: span, isShared: isShared, overbooked: overbooked, quotas: quotas, label: text(keys[.label]))
        }
        for gauge in gauges where gauge.keys.span == .enrolment {
            for key in gauge.conditions.compactMap(\.keyOfReservations) {
                findings.add(.conditionNotKnownHere(key), at: findings.place(of: gauge.place))
            }
        }
        return gauges
    }

    private func shares(_ entry: Entry?, path: String) -> [Line<Share>] {
        let shares = lines(entry, path: path, .quotas) { keys in keys[.share].flatMap { word($0) }.flatMap { share($0, key: "share") } }
        if let last = shares.last, !last.conditions.isEmpty { findings.add(.lastQuotaForSome, at: findings.place(of: last.place)) }
        for (line, next) in zip(shares, shares.dropFirst()) where line.conditions.isEmpty {
            let second = Finding.Second(.nobodyIsLeft, findings.place(of: next.place))
            findings.add(.quotaForAllBeforeOthers, at: findings.place(of: line.place), second: second)
        }
        return shares
    }

    /// Rounded down; the last one takes what the others leave.
    private func quotas(_ shares: [Line<Share>], of places: Int, given: Int) -> [Line<Quota>] {
        var rest = given
        return shares.enumerated().map { number, line in
            let part = number == shares.count - 1 ? max(0, rest) : line.keys.of(places)
            rest -= part
            if number < shares.count - 1, rest < 0 { findings.add(.quotasBeyondPlaces(places), at: findings.place(of: line.place)) }
            return Line(conditions: line.conditions, keys: Quota(places: part), because: line.because, place: line.place)
        }
    }
}

/// A part of a number of places: `20`, `2/3`, `50 %`.
struct Share: Hashable, Sendable {
    let parts: Int
    /// nil: `parts` are places.
    let outOf: Int?

    /// Rounded down.
    func of(_ places: Int) -> Int { outOf.map { places * parts / $0 } ?? parts }
}

extension Reader {
    fileprivate func share(_ word: Word, key: String) -> Share? {
        func number(_ text: Substring) -> Int? { Int(digits: text.utf8).flatMap { $0 <= 100_000 ? $0 : nil } }
        let text = word.text[...]
        if let places = number(text) { return Share(parts: places, outOf: nil) }
        if text.hasSuffix(" %"), let percent = number(text.dropLast(2)), percent <= 100 { return Share(parts: percent, outOf: 100) }
        if let (part, whole) = word.text.ends(of: "/"), let parts = number(part), let outOf = number(whole), parts <= outOf, outOf > 0 {
            return Share(parts: parts, outOf: outOf)
        }
        return refuse(.notAShare(word.text, key: key), at: word.place)
    }
}

extension Choice<Gauge.Span> {
    fileprivate static let gaugeSpan = Choice([
        ("slot", .slot), ("day", .day), ("week", .week), ("period", .period), ("enrolment", .enrolment),
    ])
}

extension Condition {
    /// Its key, where it asks of days or slots, which an enrolment does not have.
    fileprivate var keyOfReservations: String? {
        if case .weekday = self { return "weekday" }
        if case .dates = self { return "dates" }
        if case .period = self { return "period" }
        if case .slot = self { return "slot" }
        if case .meal = self { return "meal" }
        return nil
    }
}

extension LineRule<GaugeKey> {
    static let gauges = LineRule(main: .places, subjects: [.day, .cell, .child, .file])
}

extension LineRule<QuotaKey> {
    static let quotas = LineRule(main: .share, subjects: [.child, .file])
}
