import TenantConfig

/// An activity by the rules of a file as it was and as it is changed.
struct ActivityPair {
    let before, after: ActivityRules?
    /// Whether a reservation has to be decided with what was asked together with it: the files ask that of it, in other words.
    let asksTogether: Bool
    /// Whether it matters to what is known of a child at which instant it is asked.
    let asksInstant: Bool
    /// Whether places are given otherwise.
    let changesPlaces: Bool
    /// Whether a slot of a day has the same position in both.
    let hasSameCells: Bool

    init(_ before: ActivityRules?, _ after: ActivityRules?) {
        (self.before, self.after) = (before, after)
        let all = [before, after].compactMap(\.self)
        let (old, new) = (before?.activity, after?.activity)
        asksTogether =
            all.contains { !$0.wishes.isEmpty } || old?.together != new?.together
        asksInstant = all.contains { $0.ground.questions.contains(where: \.dependsOnInstant) }
        changesPlaces = old?.places != new?.places
        hasSameCells =
            before?.columns == after?.columns && before?.slotOf == after?.slotOf && before?.ground.days.first == after?.ground.days.first
    }
}

extension Condition {
    /// Whether its answer depends on the instant at which it is asked.
    fileprivate var dependsOnInstant: Bool {
        if case .fact(.lacks(.unpaidAtMost(_, let grace))) = self { grace != nil } else { false }
    }
}

/// What a line says, wherever it is written.
private struct Said<Keys: Hashable>: Hashable {
    let conditions: [Condition]
    let keys: Keys
}

/// What a line of `limits` says.
private struct SaidLimit: Hashable {
    let span: SpanLimit.Span
    let least, most: SpanLimit.Count?
    let begins: Range<CivilDate>?
}

/// What holds several slots together.
struct SlotBonds: Hashable {
    fileprivate let limits: [Said<SaidLimit>]
    fileprivate let needs: [Name<Slot>: [Said<Need>]]
    fileprivate let excludes: [Name<Slot>: [Name<Slot>]]
}

/// How many places there are.
struct PlacesGiven: Hashable {
    fileprivate let gauges: [Said<[Int]>]
    fileprivate let spans: [Gauge.Span]
}

extension Activity {
    /// What holds several slots together.
    fileprivate var together: SlotBonds {
        SlotBonds(
            limits: limits.map { line in
                let keys = line.keys
                return Said(
                    conditions: line.conditions,
                    keys: SaidLimit(span: keys.span, least: keys.atLeast?.value, most: keys.atMost?.value, begins: keys.begins))
            },
            needs: by { slot in slot.needs.map { Said(conditions: $0.conditions, keys: $0.keys) } },
            excludes: by(\.excludes))
    }

    /// Something that each slot says.
    private func by<Value>(_ value: (Slot) -> Value) -> [Name<Slot>: Value] {
        Dictionary(slots.map { ($0.name, value($0)) }) { first, _ in first }
    }

    fileprivate var places: PlacesGiven {
        PlacesGiven(
            gauges: gauges.map { Said(conditions: $0.conditions, keys: [$0.keys.given, $0.keys.isShared ? 1 : 0]) },
            spans: gauges.map(\.keys.span))
    }
}
