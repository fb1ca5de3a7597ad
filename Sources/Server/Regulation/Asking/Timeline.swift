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

    /// Asks at each instant that a rule names, at the second before it, and again at those which the answers name; then at the very second at which
    /// it turns between two of them, where a rule that names no instant is behind it.
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
        for (before, after) in zip(asked, asked.dropFirst()) where before.value.outcome != after.value.outcome {
            let turn = Self.turn(of: inquiry, from: before, to: after)
            known[turn.key] = turn.value
        }
        var found: [Stretch] = []
        for (instant, asked) in known.sorted(by: { $0.key < $1.key }) where found.last?.inquiry.outcome != asked.outcome {
            if let last = found.indices.last { found[last].end = instant }
            found.append(Stretch(first: instant, end: nil, inquiry: asked))
        }
        stretches = found
    }

    private static let most = 200

    /// The first instant between two at which it no longer comes to what it did.
    private static func turn(
        of inquiry: Inquiry, from before: (key: LocalInstant, value: Inquiry), to after: (key: LocalInstant, value: Inquiry)
    )
        -> (key: LocalInstant, value: Inquiry)
    {
        var (last, first) = (before, after)
        while first.key.seconds - last.key.seconds > 1 {
            let middle = LocalInstant(seconds: (last.key.seconds + first.key.seconds) / 2)
            let asked = inquiry.at(middle)
            if asked.outcome == before.value.outcome { last = (middle, asked) } else { first = (middle, asked) }
        }
        return first
    }

    /// Where an instant lies.
    func stretch(at now: LocalInstant) -> Stretch? { stretches.last { $0.first <= now } }

    /// The last stretch before an instant in which it passes, and the first behind it.
    func passing(around now: LocalInstant) -> [Stretch] {
        let before = stretches.last { $0.inquiry.passes && $0.end.map { $0 <= now } ?? false }
        let after = stretches.first { $0.inquiry.passes && $0.first > now }
        return [before, after].compactMap(\.self)
    }
}
