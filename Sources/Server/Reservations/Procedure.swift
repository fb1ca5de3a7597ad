import GRDB
import RulesEngine
import TenantConfig

/// What a family, or an agent for it, does in two steps is about one child and one activity; this is what is known of them.
struct Procedure: Sendable {
    let town: TownInForce
    let guardian: Guardian
    let child: Child
    let activity: Activity
    let facts: ChildFacts
    let enrolled: Situation.Enrolled
    /// The days for which it is, at its centre; nil: without end.
    var enrolledFor: [ClosedRange<CivilDate>]?
    /// How the request came, where an agent enters it; nil: the family asks on the portal.
    var arrival: Arrival?

    var rulebook: Rulebook { town.rulebook }

    /// Where the child goes; nil where the activity has a single, unnamed place.
    var centre: Centre? {
        switch enrolled {
        case .no: nil
        case .at(let name): town.town.centres.first { $0.name == name }
        }
    }

    /// An address of the procedure: `enfants/lina/mercredis/etape-1`, or at the desk `guichet/familles/diarra/lina/mercredis/etape-1`.
    func address(_ step: String = "") -> String {
        let child = arrival == nil ? "/\(town.town.id)/enfants/\(child.id)" : "\(home)/\(percentEncoded(child.id))"
        return "\(child)/\(activity.name)" + (step.isEmpty ? "" : "/\(step)")
    }

    /// Where one is back when it is given up.
    var home: String {
        arrival == nil ? "/\(town.town.id)/" : "/\(town.town.id)/guichet/familles/\(percentEncoded(guardian.household))"
    }

    /// The page of a request that has come of it.
    func address(ofRequest number: String) -> String {
        "/\(town.town.id)/" + (arrival == nil ? "" : "guichet/") + "demandes/\(number)"
    }

    /// By which channel is asked.
    var channel: Channel { arrival?.channel ?? .portal }

    /// The moment at which it is judged: now, or when it came to the town, which is never later.
    func judged(at instant: RequestInstant) -> LocalInstant {
        arrival.map { town.zone.wall(at: min($0.receivedAt, instant.utc)) } ?? instant.wall
    }

    /// What was ticked so far.
    func drafts(_ database: Database) -> DraftStore {
        DraftStore(town: town.town.id, owner: arrival.map { .agent($0.agent.id) } ?? .guardian(guardian.id), database: database)
    }

    /// Everything the engine asks to know to rule on these days; of the child itself, what stands on others too where that counts.
    func situation(
        on days: ClosedRange<CivilDate>, standingOn counted: ClosedRange<CivilDate>? = nil, at now: LocalInstant, _ database: Database
    ) throws -> Situation {
        let store = StandingStore(town: town.town.id, database: database)
        return Situation(
            child: facts, enrolled: enrolled, for: enrolledFor,
            standing: try store.standing(child: child.id, activity: activity.name, days: counted ?? days, under: town),
            taken: try PlaceStore(town: town, database: database)
                .taken(for: child.id, activity: activity.name, centre: centre?.name, days: days),
            now: now, channel: channel)
    }
}

extension Procedure {
    /// What the child waits for on these days, or what a batch will decide: it is not asked for twice.
    func waiting(on days: ClosedRange<CivilDate>, _ database: Database) throws -> Set<Tick> {
        var ticks: Set<Tick> = []
        if activity.book.gathers {
            ticks = try BatchStore(town: town.town.id, database: database).ticks(of: child.id, activity.name, on: days)
        }
        guard !activity.waitingList.isEmpty else { return ticks }
        let waiting = try WaitingStore(town: town.town.id, database: database).open(of: child.id, activity.name, on: days)
        return ticks.union(waiting.filter { $0.state == .waiting }.flatMap(\.ticks))
    }
}

extension Procedure {
    /// The procedure that an address names; the child is enrolled in it as it is on the next day on which the activity is open.
    ///
    /// - Throws: `PageError.notFound` for an unknown child or activity, `PageError.forbidden` for somebody else's child.
    static func find(
        child: String, activity name: String, for guardian: Guardian, in town: TownInForce, on today: CivilDate, _ database: Database
    ) throws -> Procedure {
        let families = FamilyStore(town.town.id, database)
        let child = try families.child(child, of: guardian)
        guard let activity = town.town.activities.first(where: { $0.name.text == name }) else { throw PageError.notFound }
        let day = town.rulebook.nextDay(of: activity.name, from: today) ?? today
        let kept = try EnrolmentStore(town.town.id, database).kept(of: child)[activity.name] ?? []
        let enrolment = kept.inForce(on: day)
        return Procedure(
            town: town, guardian: guardian, child: child, activity: activity,
            facts: try families.facts(of: child, in: guardian.household, under: town.rulebook, on: day),
            enrolled: enrolment.map { .at($0.centre) } ?? activity.enrolledByBooking,
            enrolledFor: enrolment.flatMap { kept.days(at: $0.centre) })
    }
}
