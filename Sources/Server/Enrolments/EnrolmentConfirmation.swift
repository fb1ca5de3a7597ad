import GRDB
import RulesEngine
import TenantConfig

/// Enrols a child, or asks the town to: the decision, the enrolment, the request and the mail are one transaction.
struct EnrolmentConfirmation: Sendable {
    let portal: Portal
    let town: TownInForce
    let guardian: Guardian
    let names: EnrolmentAddress
    let wish: EnrolmentWish
    /// The terms that were shown: nothing where it was in time.
    var terms = ""
    /// How it came, where an agent enters it.
    var arrival: Arrival?

    enum Outcome: Sendable, Equatable {
        /// Enrolled or asked for, now or before: confirming twice changes nothing.
        case done
        /// It can no longer be: the first step says why.
        case refused
        /// It can be, on other terms than those shown.
        case changed
    }

    /// Judges the wish at the present instant and keeps what comes of it.
    func confirm() async throws -> Outcome {
        let outcome = try await portal.database.write { db in
            let instant = portal.instant(in: town)
            let enrolment = try EnrolmentCase.read(
                names, wish: wish, by: guardian, in: town, at: judged(at: instant), channel: arrival?.channel ?? .portal, db)
            guard enrolment.stage == .open else { return Outcome.done }
            guard enrolment.offers(wish, in: town.town) else { return .refused }
            guard enrolment.terms == terms else { return .changed }
            switch enrolment.decision.outcome {
            case .accepted: try enrol(enrolment, instant, db)
            case .awaitingApproval: try ask(enrolment, instant, db)
            case .refused, .undetermined: return .refused
            }
            return .done
        }
        portal.mailWaits()
        return outcome
    }

    private func judged(at instant: RequestInstant) -> LocalInstant {
        arrival.map { town.zone.wall(at: min($0.receivedAt, instant.utc)) } ?? instant.wall
    }

    private func enrol(_ enrolment: EnrolmentCase, _ instant: RequestInstant, _ db: Database) throws {
        let (days, today) = (enrolment.decision.spans.first, judged(at: instant).date)
        let first = max(today, days?.lowerBound ?? today)
        let isNew = try EnrolmentStore(town.town.id, db).enrol(
            enrolment.child, in: names.activity, at: wish.centre, as: wish.status, since: first, until: days?.upperBound)
        if isNew { try ChosenMealStore(town.town.id, db).choose(chosen(enrolment), for: names.child, in: names.activity, since: first) }
        let record = try keep(.accepted, enrolment, instant, db)
        let booking = portal.publicAddress(of: "enfants/\(names.child)/\(names.activity)", in: town)
        try tell(.enrolled, record, enrolment, link: booking, db)
    }

    /// The meals that are kept: those that can be chosen.
    private func chosen(_ enrolment: EnrolmentCase) -> [Name<Slot>: Name<Meal>] {
        wish.meals.filter { slot, _ in enrolment.meals.contains { $0.slot.name == slot } }
    }

    private func ask(_ enrolment: EnrolmentCase, _ instant: RequestInstant, _ db: Database) throws {
        let record = try keep(.pending, enrolment, instant, db)
        try tell(.requestReceived, record, enrolment, link: portal.publicAddress(of: "suivi/\(record.token)", in: town), db)
    }

    private func keep(
        _ state: RequestRecord.State, _ enrolment: EnrolmentCase, _ instant: RequestInstant, _ db: Database
    ) throws -> RequestRecord {
        try NewRequest(
            guardian: guardian, child: names.child, activity: names.activity, kind: .enrolment, state: state,
            draft: Token.random(bytes: 16), lines: [], instant: instant, revision: town.revision,
            facts: EnrolmentFacts(enrolment.facts, wish: decided(enrolment)).json(), estimate: enrolment.estimate(in: town.town),
            arrival: arrival, judgedAt: judged(at: instant), dues: RequestDues(answerBy: enrolment.decision.answerBy)
        ).keep(in: town.town.id, db)
    }

    /// The wish with the days for which it is.
    private func decided(_ enrolment: EnrolmentCase) -> EnrolmentWish {
        var decided = EnrolmentWish(centre: wish.centre, status: wish.status, days: enrolment.decision.spans.first)
        decided.meals = chosen(enrolment)
        return decided
    }

    private func tell(
        _ event: Message.Event, _ record: RequestRecord, _ enrolment: EnrolmentCase, link: String, _ db: Database
    ) throws {
        let asked = RequestedEnrolment(decided(enrolment), in: enrolment.activity, of: town)
        let matter = LetterMatter(
            guardian: guardian.fullName, child: enrolment.child.firstName, activity: names.activity, centre: wish.centre,
            subject: .enrolment, number: record.number, askedOn: town.zone.wall(at: record.askedAt), link: link,
            entry: record.entry?.words,
            notes: asked.notes + [record.estimate?.sentence, record.dues.promise].compactMap(\.self))
        try Outbox.add(
            Letter(event, about: matter, from: town.town), to: guardian.email, replyTo: town.town.desk.email, about: record.id,
            in: town.town.id, at: record.entry?.enteredAt ?? record.askedAt, db)
    }
}
