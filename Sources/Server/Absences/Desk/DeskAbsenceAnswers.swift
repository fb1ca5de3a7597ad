import GRDB
import RulesEngine
import TenantConfig

/// Absences on which the town decides: what an agent has to answer, the answer, and the mail that tells it.
struct DeskAbsenceAnswers: Sendable {
    let portal: Portal
    let context: DeskContext

    /// What an agent says, with some words for the family or none.
    struct Answer: Sendable {
        let isAccepted: Bool
        let sentence: String?

        /// nil: the form does not say yes or no, or says too much.
        init?(_ form: Form) {
            let words = (form["phrase"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard (form["accepter"] == nil) != (form["refuser"] == nil), words.count <= ApprovalRefusal.longestSentence else { return nil }
            isAccepted = form["accepter"] != nil
            sentence = words.isEmpty ? nil : words
        }
    }

    private var town: Town { context.town.town }
    private var wording: AbsenceWording { AbsenceWording(town: town, reader: .agent(nil)) }

    /// What is to be answered, days that were told together as one.
    func questions(_ store: AbsenceStore) throws -> [DeskAbsencePage.Question] {
        var told: [[Absence]] = []
        for absence in try store.awaitingAnswer() {
            if let last = told.last?.first, last.isTold(with: absence) {
                told[told.count - 1].append(absence)
            } else {
                told.append([absence])
            }
        }
        return try told.compactMap(\.first).enumerated().map { number, first in
            DeskAbsencePage.Question(
                id: first.id, child: try FamilyStore(town.id, store.database).child(first.place.child)?.fullName ?? "",
                reason: wording.reason(first.reason), toldAt: context.town.zone.wall(at: first.toldAt),
                origin: wording.origin(first, wall: context.town.zone.wall),
                days: told[number].map { (wording.title($0.place), state($0), $0.due.rule) })
        }
    }

    private func state(_ absence: Absence) -> FrenchText {
        wording.state(absence, at: context.instant.wall, wall: context.town.zone.wall)
    }

    /// Answers what was told together with an absence, and tells who told it; false when nobody waits for an answer any more.
    func give(_ answer: Answer, to id: String) async throws -> Bool {
        try await portal.database.write { database in
            let instant = portal.instant(in: context.town)
            let store = AbsenceStore(town: town.id, database: database)
            let (absences, account) = try store.answer(
                id, answer.isAccepted ? .accepted : .refused, sentence: answer.sentence, by: context.agent.id, at: instant.utc)
            guard !absences.isEmpty else { return false }
            if let guardian = try account.flatMap({ try FamilyStore(town.id, database).guardian($0) }) {
                try AbsenceLetters(portal: portal, town: context.town, instant: instant, database: database)
                    .send(.absenceAnswered, about: absences, to: guardian)
            }
            return true
        }
    }
}

extension Absence {
    /// Whether the two were told at once.
    fileprivate func isTold(with other: Absence) -> Bool {
        (place.child, place.activity, account, reason, toldAt, entry?.enteredAt)
            == (other.place.child, other.place.activity, other.account, other.reason, other.toldAt, other.entry?.enteredAt)
    }
}
