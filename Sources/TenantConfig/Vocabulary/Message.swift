/// A mail that the town words itself.
public struct Message: Hashable, Sendable {
    /// What has happened.
    public enum Event: String, Sendable, CaseIterable {
        case requestReceived = "request_received"
        case requestAccepted = "request_accepted"
        /// Some of what was asked is booked, and the rest is not.
        case requestPartlyAccepted = "request_partly_accepted"
        case requestRefused = "request_refused"
        /// A family has taken its request back, or staff for it.
        case requestWithdrawn = "request_withdrawn"
        case enrolled
        case enrolmentRefused = "enrolment_refused"
        /// A child waits for a place.
        case waitingListJoined = "waiting_list_joined"
        /// A place is offered to a child that waits.
        case placeOffered = "place_offered"
        /// An offer was not confirmed in time.
        case placeLost = "place_lost"
        /// A child waits no more: no place came free in time, or staff have ended it.
        case waitingListEnded = "waiting_list_ended"
        /// Places were not confirmed, or not paid for, in time.
        case placesFreed = "places_freed"
        /// The town has declared that days that were booked are not attended: a strike, an outing.
        case dayClosed = "day_closed"
        /// Staff have entered an absence that a family told.
        case absenceTold = "absence_told"
        /// The town has said whether it accepts an absence.
        case absenceAnswered = "absence_answered"
    }

    /// What a text may name between braces.
    public enum Placeholder: String, Sendable, CaseIterable {
        case town, desk, guardian, child, activity, centre, days, request, link, reason
        case askedOn = "asked_on"
        /// Until when an offer stands.
        case confirmBy = "confirm_by"
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
