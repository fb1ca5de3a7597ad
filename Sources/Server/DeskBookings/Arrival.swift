import TenantConfig

/// How what an agent enters for a family came to the town: a request, or an absence.
struct Arrival: Hashable, Sendable {
    let agent: Agent
    /// Any but the portal.
    let channel: Channel
    /// The instant at which it is judged.
    let receivedAt: Instant

    /// The channels by which staff take requests in.
    static let channels = Channel.allCases.filter { $0 != .portal }
}

/// Who entered a request, or an absence, for its family, as it is kept.
struct RequestEntry: Hashable, Sendable {
    let channel: Channel
    /// The agent's name as it was.
    let agent: String
    let enteredAt: Instant

    /// `reçue par téléphone`: for whoever reads without signing in.
    var way: String { "reçue \(channel.french)" }

    /// `reçue par téléphone, saisie par Nolwenn B.`
    var words: String { "\(way), saisie par \(agent)" }
}
