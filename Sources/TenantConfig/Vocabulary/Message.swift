/// A mail that the town words itself.
public struct Message: Hashable, Sendable {
    /// What has happened.
    public enum Event: String, Sendable, CaseIterable {
        case requestReceived = "request_received"
        case requestAccepted = "request_accepted"
        case requestRefused = "request_refused"
        case enrolled
        /// The town has declared that days that were booked are not attended: a strike, an outing.
        case dayClosed = "day_closed"
    }

    /// What a text may name between braces.
    public enum Placeholder: String, Sendable, CaseIterable {
        case town, desk, guardian, child, activity, centre, days, request, link, reason
        case askedOn = "asked_on"
    }

    /// A piece of a text: words, or something to fill in.
    public enum Piece: Hashable, Sendable {
        case words(String)
        case placeholder(Placeholder)
    }

    public let event: Event
    public let subject: [Piece]
    public let text: [Piece]

    public init(event: Event, subject: [Piece], text: [Piece]) {
        self.event = event
        self.subject = subject
        self.text = text
    }
}
