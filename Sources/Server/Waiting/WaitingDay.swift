import RulesEngine
import TenantConfig

/// A day for which a child waits, as it is kept: all that is asked of it is given together.
struct WaitingDay: Hashable, Sendable {
    enum State: String, Sendable {
        case waiting
        /// A place is held until the family confirms, or the offer ends.
        case offered
        case given
        /// An offer was not confirmed in time, or was turned down.
        case lost
        /// The family, or an agent, took the child off the list.
        case left
        /// No place came free while places were given.
        case over
    }

    /// The request by which it waits.
    let request: String
    let number: String
    /// That of the follow-up page.
    let token: String
    let guardian: String
    let household: String
    let child: String
    let activity: Name<Activity>
    /// nil where the activity has a single, unnamed place.
    let centre: Name<Centre>?
    let day: CivilDate
    let state: State
    let joinedAt: Instant
    /// The moment, on the town's wall clock, as of which its request was judged, and by which channel it came.
    let judgedAt: LocalInstant
    let channel: Channel
    /// The first instant, on the town's wall clock, at which the offer is lost.
    let offeredUntil: LocalInstant?
    /// What it waits for, in the order of the request.
    let columns: [Column]
    /// How many days its request asks for.
    let days: Int

    /// The same as lines of a request.
    var lines: [RequestRecord.Line] {
        columns.map { RequestRecord.Line(day: day, slot: $0.slot, change: .add(meal: $0.meal)) }
    }

    /// What was ticked for it.
    var ticks: [Tick] { columns.map { Tick(cell: .init(day, $0.slot), meal: $0.meal) } }
}
