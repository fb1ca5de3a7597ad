import TenantConfig

/// How a request came and when, as an agent says it.
struct DeskBookingForm {
    struct Asked {
        let channel: Channel
        /// On the town's wall clock.
        let received: LocalInstant
    }

    enum Fault: Error {
        case channel, instant, later
    }

    let form: Form
    /// What the clock shows.
    let now: LocalInstant

    init(_ form: Form, today now: LocalInstant) {
        (self.form, self.now) = (form, now)
    }

    /// Without an instant, it has just arrived; one that is yet to come is refused.
    func read() -> Result<Asked, Fault> {
        guard let channel = form["moyen"].flatMap(Channel.init(rawValue:)), Arrival.channels.contains(channel) else {
            return .failure(.channel)
        }
        let text = (form["recue"] ?? "").replacing("T", with: " ")
        if text.isEmpty { return .success(Asked(channel: channel, received: now)) }
        guard let received = LocalInstant(iso: text) else { return .failure(.instant) }
        return received > now ? .failure(.later) : .success(Asked(channel: channel, received: received))
    }

    /// What is wrong, in a sentence; nil when nothing is.
    var fault: String? {
        guard case .failure(let fault) = read() else { return nil }
        return switch fault {
        case .channel: "dites comment la demande est arrivée."
        case .instant: "donnez une date et une heure."
        case .later: "une demande ne peut pas arriver plus tard que maintenant."
        }
    }
}
