import GRDB
import RulesEngine
import TenantConfig

/// One child and one activity to enrol it in, as things stand at one instant.
struct EnrolmentCase: Sendable {
    let child: Child
    let activity: Activity
    let household: Household?
    let facts: ChildFacts
    /// What the engine answers to the wish; where a status is still to be chosen, to the one that goes furthest.
    let decision: EnrolmentDecision
    /// The statuses that can be chosen: those that are not refused.
    let statuses: [Status]
    /// The meals to choose from, by slot; none where they are chosen each day.
    let meals: [MealChoice]
    let stage: Stage
    /// The enrolments that the child has already, in order of time.
    let kept: [KeptEnrolment]
    /// That of the day, or the next to begin.
    let held: KeptEnrolment?

    /// A slot of which the meal is chosen when enrolling, with the meals that are for the child.
    struct MealChoice: Sendable {
        let slot: Slot
        let meals: [Name<Meal>]
    }

    /// How far it has come.
    enum Stage: Sendable, Equatable {
        case open
        /// The request awaits the town's answer.
        case asked(number: String)
        case enrolled(KeptEnrolment)
    }

    /// What the family can do at the first step.
    enum Offer: Sendable, Equatable {
        /// These centres can be chosen; several only where the town lets families choose.
        case centres([Centre])
        /// The activity has one place, which needs no name.
        case onePlace
        /// None is assigned, and others can be asked for.
        case onRequest
        /// No centre serves the home: only the desk can say where the child may go.
        case noCentre
        /// These facts are missing from the family's file.
        case incomplete(MissingFacts)
        case refused([Reason])
    }

    /// Reads the case and asks the engine, inside a block of the database.
    ///
    /// - Throws: `PageError` when there is no such child or activity, when the child is somebody else's, or when nobody enrols in that activity.
    static func read(
        _ names: EnrolmentAddress, wish: EnrolmentWish = EnrolmentWish(), by guardian: Guardian, in town: TownInForce, at now: LocalInstant,
        channel: Channel = .portal, _ db: Database
    ) throws -> EnrolmentCase {
        let families = FamilyStore(town.town.id, db)
        let child = try families.child(names.child, of: guardian)
        guard let activity = town.town.activities.first(where: { $0.name == names.activity }), activity.enrolment != nil else {
            throw PageError.notFound
        }
        let day = town.rulebook.nextDay(of: activity.name, from: now.date) ?? now.date
        let facts = try families.facts(of: child, in: guardian.household, under: town.rulebook, on: day)
        let kept = try EnrolmentStore(town.town.id, db).kept(of: child)[activity.name] ?? []
        let others = try PlaceStore(town: town, database: db).enrolled(activity.name, but: child.id)
        let asked = wish.status.map { [$0] } ?? activity.statuses.map(\.name)
        let decisions = (asked.isEmpty ? [nil] : asked.map { Optional($0) }).map { status in
            let decision = town.rulebook.enrol(
                activity.name, child: facts, now: now, wish: wish.centre, status: status, others: others, channel: channel,
                held: kept.map(\.days), on: wish.first)
            return (status: status, decision: decision)
        }
        let open = decisions.filter { !$0.decision.isRefused }
        return EnrolmentCase(
            child: child, activity: activity, household: try families.household(guardian.household), facts: facts,
            decision: (open.first ?? decisions[0]).decision,
            statuses: activity.statuses.filter { status in open.contains { $0.status == status.name } },
            meals: town.rulebook.mealsToChoose(activity.name, child: facts, on: day, now: now).map {
                MealChoice(slot: $0.slot, meals: $0.meals)
            },
            stage: try stage(of: child, activity, held: open.isEmpty ? kept.last : nil, town.town.id, db), kept: kept,
            held: kept.inForce(on: day)
        )
    }

    /// What the first step shows.
    func offer(in town: Town) -> Offer {
        switch decision.outcome {
        case .undetermined(let missing): return .incomplete(missing)
        case .refused(let reasons):
            if decision.isOnRequest { return .onRequest }
            return decision.centres.isEmpty && reasons.allSatisfy { $0.cause == .notEnrolled } ? .noCentre : .refused(reasons)
        case .accepted, .awaitingApproval:
            let centres = decision.centres.compactMap { name in town.centres.first { $0.name == name } }
            if centres.isEmpty { return decision.requestable.isEmpty ? .onePlace : .onRequest }
            return .centres(centres)
        }
    }

    /// Other centres that the family may ask for.
    func requestable(in town: Town) -> [Centre] { town.centres.filter { decision.requestable.contains($0.name) } }

    /// Whether the child may go there with that status, as far as the engine says.
    func offers(_ wish: EnrolmentWish, in town: Town) -> Bool {
        guard activity.statuses.isEmpty ? wish.status == nil : statuses.contains(where: { $0.name == wish.status }) else { return false }
        return lacksMeal(wish) == nil && offers(wish.centre, in: town)
    }

    /// The first slot of which no meal is chosen that can be.
    private func lacksMeal(_ wish: EnrolmentWish) -> MealChoice? {
        meals.first { choice in !(wish.meals[choice.slot.name].map(choice.meals.contains) ?? false) }
    }

    private func offers(_ centre: Name<Centre>?, in town: Town) -> Bool {
        switch offer(in: town) {
        case .centres(let centres): (centres + requestable(in: town)).contains { $0.name == centre }
        case .onRequest: requestable(in: town).contains { $0.name == centre }
        case .onePlace: centre == nil
        case .noCentre, .incomplete, .refused: false
        }
    }

    /// The town, and not the engine, answers.
    var needsApproval: Bool { decision.outcome == .awaitingApproval }

    /// - Parameter held: the last enrolment of a child that cannot be enrolled further.
    private static func stage(
        of child: Child, _ activity: Activity, held: KeptEnrolment?, _ town: Name<Town>, _ db: Database
    ) throws -> Stage {
        let open = try String.fetchOne(
            db,
            sql: "SELECT number FROM request WHERE town = ? AND child = ? AND activity = ? AND kind = 'enrolment' AND state = 'pending'",
            arguments: [town, child.id, activity.name])
        return open.map(Stage.asked) ?? held.map(Stage.enrolled) ?? .open
    }
}

/// The child and the activity that an address names.
struct EnrolmentAddress: Sendable, Equatable {
    let child: String
    let activity: Name<Activity>
}

extension Reason {
    /// Another centre may still take the child in.
    fileprivate var isAboutPlace: Bool {
        switch cause {
        case .notEnrolled, .full: true
        default: false
        }
    }
}

extension EnrolmentDecision {
    /// No centre is offered, or none that has a place left, and another can be asked for.
    var isOnRequest: Bool {
        guard case .refused(let reasons) = outcome else { return false }
        return centres.isEmpty && !requestable.isEmpty && reasons.allSatisfy(\.isAboutPlace)
    }

    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }
}

extension EnrolmentCase {
    /// Why it may not be, in a sentence for an agent.
    func whyNot(_ wish: EnrolmentWish, in town: Town) -> String {
        switch decision.outcome {
        case .refused(let reasons):
            if reasons.allSatisfy({ $0.cause == .notEnrolled }) { return elsewhere(than: wish, in: town) }
            let wording = ReasonWording(town: town, activity: activity)
            return reasons.map { wording.sentence($0).plain }.joined(separator: " ").insideSentence
        case .undetermined(let missing): return "il manque \(missing.words(about: child, in: town).frenchList)."
        case .accepted, .awaitingApproval: return complaint(about: wish)
        }
    }

    private func elsewhere(than wish: EnrolmentWish, in town: Town) -> String {
        let offered = town.centres.filter { (decision.centres + decision.requestable).contains($0.name) }.map(\.label)
        let complaint = wish.centre == nil ? "choisissez un lieu." : notThere
        return complaint + (offered.isEmpty ? "" : " Possible\u{A0}: \(offered.frenchAlternatives).")
    }

    private var notThere: String { "l’inscription \(child.ofFirstName) n’est pas possible dans ce lieu." }

    /// What is wrong with a choice that cannot be.
    func complaint(about wish: EnrolmentWish) -> String {
        if !activity.statuses.isEmpty, !statuses.contains(where: { $0.name == wish.status }) {
            return wish.status == nil ? "choisissez un statut." : "ce statut n’est pas proposé à \(child.firstName)."
        }
        if let lacking = lacksMeal(wish) { return "choisissez un repas, \(lacking.slot.label.insideSentence)." }
        return wish.centre == nil ? "choisissez un lieu." : notThere
    }
}
