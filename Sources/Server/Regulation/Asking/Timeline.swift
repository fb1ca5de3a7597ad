import TenantConfig

/// What a question comes to, from the first instant at which it could be asked to the day itself.
struct Timeline: Sendable {
    /// A stretch in which it comes to the same.
    struct Stretch: Sendable {
        let first: LocalInstant
        /// The first instant of the next stretch; nil: none follows.
        var end: LocalInstant?
        let inquiry: Inquiry
    }

    let stretches: [Stretch]

    /// Asks at each instant that a rule names, at the second before it, and again at those which the answers name; and where the answer turns
    /// between two of them, as when a delay of grace ends, until the second is found.
    init(_ inquiry: Inquiry) {
        guard let day = inquiry.day else {
            stretches = []
            return
        }
        let span = LocalInstant(day - 730)...LocalInstant(day + 1)
        var known: [LocalInstant: Inquiry] = [:]
        var open: Set<LocalInstant> = [span.lowerBound, min(max(inquiry.test.now, span.lowerBound), span.upperBound), span.upperBound]
        while let next = open.popFirst(), known.count < Self.most {
            let asked = inquiry.at(next)
            known[next] = asked
            for instant in asked.instants.flatMap({ [$0, $0 + -1] }) where span.contains(instant) && known[instant] == nil {
                open.insert(instant)
            }
        }
        let asked = known.sorted { $0.key < $1.key }
        for (one, other) in zip(asked, asked.dropFirst()) where one.value.outcome != other.value.outcome {
            let turn = Self.turn(after: one, before: other)
            known[turn.key] = turn.value
        }
        var found: [Stretch] = []
        for (instant, asked) in known.sorted(by: { $0.key < $1.key }) where found.last?.inquiry.outcome != asked.outcome {
            if let last = found.indices.last { found[last].end = instant }
            found.append(Stretch(first: instant, end: nil, inquiry: asked))
        }
        stretches = found
    }

    /// The first instant that no longer comes to what the one before it did.
    private static func turn(
        after one: (key: LocalInstant, value: Inquiry), before other: (key: LocalInstant, value: Inquiry)
    ) -> (key: LocalInstant, value: Inquiry) {
        var (first, last) = (one.key, other)
        while last.key.seconds - first.seconds > 1 {
            let middle = first + (last.key.seconds - first.seconds) / 2
            let asked = one.value.at(middle)
            if asked.outcome == one.value.outcome { first = middle } else { last = (middle, asked) }
        }
        return last
    }

    private static let most = 200

    /// Where an instant lies.
    func stretch(at now: LocalInstant) -> Stretch? { stretches.last { $0.first <= now } }

    /// The last stretch before an instant in which it passes, and the first behind it.
    func passing(around now: LocalInstant) -> [Stretch] {
        let before = stretches.last { $0.inquiry.passes && $0.end.map { $0 <= now } ?? false }
        let after = stretches.first { $0.inquiry.passes && $0.first > now }
        return [before, after].compactMap(\.self)
    }
}
