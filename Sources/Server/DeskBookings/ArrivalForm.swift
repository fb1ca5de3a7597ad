import TenantConfig

/// How something came to the town and when, as an agent says it.
struct ArrivalForm {
    struct Asked {
        let channel: Channel
        /// On the town's wall clock.
        let received: LocalInstant
    }

    enum Fault: Error {
        case channel, instant, later, longAgo

        /// In a sentence.
        var sentence: String {
            switch self {
            case .channel: "dites par quel moyen la famille s’est adressée à vous."
            case .instant: "donnez une date et une heure."
            case .longAgo: "cela remonte à plus d’un an\u{A0}: vérifiez la date."
            case .later: "cela ne peut pas arriver plus tard que maintenant."
            }
        }
    }

    let form: Form
    /// What the clock shows.
    let now: LocalInstant

    init(_ form: Form, today now: LocalInstant) {
        (self.form, self.now) = (form, now)
    }

    /// The first moment that is taken: what came before is a slip, as a year that was not typed to its end.
    static func earliest(_ now: LocalInstant) -> LocalInstant { now + -365 * 86_400 }

    /// Without an instant, it has just arrived; one that is yet to come is refused, and so is one of long ago.
    func read() -> Result<Asked, Fault> {
        guard let channel = form["moyen"].flatMap(Channel.init(rawValue:)), Arrival.channels.contains(channel) else {
            return .failure(.channel)
        }
        let text = (form["recue"] ?? "").replacing("T", with: " ")
        if text.isEmpty { return .success(Asked(channel: channel, received: now)) }
        guard let received = LocalInstant(iso: text) else { return .failure(.instant) }
        if received > now { return .failure(.later) }
        return received < Self.earliest(now) ? .failure(.longAgo) : .success(Asked(channel: channel, received: received))
    }
}

extension Arrival {
    /// As an agent says it.
    init(_ asked: ArrivalForm.Asked, enteredBy agent: Agent, in zone: Zone, at now: Instant) {
        self.init(agent: agent, channel: asked.channel, receivedAt: min(zone.instant(of: asked.received), now))
    }
}

extension [Guardian] {
    /// The one who asks, as an agent's form says; else the first.
    func asking(_ form: Form) throws -> Guardian {
        guard let guardian = first(where: { $0.id == form["responsable"] }) ?? first else { throw PageError.notFound }
        return guardian
    }
}
