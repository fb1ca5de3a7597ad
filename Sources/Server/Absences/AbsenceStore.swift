import GRDB
import RulesEngine
import TenantConfig

/// Absences and the places they concern, inside a block of the database.
struct AbsenceStore {
    let town: Name<Town>
    let database: Database

    /// The confirmed places of a child on these days of which no absence is told, in order.
    func places(of child: String, days: ClosedRange<CivilDate>) throws -> [BookedPlace] {
        try places("place.child = ?", [child], days)
    }

    /// The confirmed places of an activity on these days, whoever's, of which no absence is told.
    func places(of activity: Name<Activity>, days: ClosedRange<CivilDate>) throws -> [BookedPlace] {
        try places("place.activity = ?", [activity.text], days)
    }

    private func places(_ condition: String, _ values: [String], _ days: ClosedRange<CivilDate>) throws -> [BookedPlace] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT place.* FROM reservation place
                WHERE place.town = ? AND \(condition) AND place.day BETWEEN ? AND ? AND place.state = 'confirmed'
                    AND NOT EXISTS (
                        SELECT 1 FROM absence told WHERE told.town = place.town AND told.child = place.child
                            AND told.activity = place.activity AND told.day = place.day AND told.slot = place.slot
                            AND COALESCE(told.entered_at, told.told_at) >= place.made_at
                    )
                ORDER BY place.day, place.activity, place.child, place.slot
                """,
            arguments: StatementArguments([town.text] + values + [days.lowerBound.iso, days.upperBound.iso])
        ).map(BookedPlace.init(row:))
    }

    /// Days of a child and activity on which it is booked and comes, and days on which it is absent for a reason.
    func spell(
        of child: String, _ activity: Name<Activity>, before day: CivilDate, reason: Name<AbsenceReason>?
    ) throws -> (attended: Set<CivilDate>, absent: Set<CivilDate>) {
        let days = day - 62...day - 1
        let attended = try places("place.child = ? AND place.activity = ?", [child, activity.text], days).map(\.day)
        let absent = try CivilDate.fetchAll(
            database,
            sql: """
                SELECT DISTINCT day FROM absence
                WHERE town = ? AND child = ? AND activity = ? AND day BETWEEN ? AND ? AND COALESCE(reason, '') = ?
                """,
            arguments: [town, child, activity, days.lowerBound, days.upperBound, reason?.text ?? ""])
        return (Set(attended), Set(absent))
    }

    /// Absences of a child, or of everybody, on these days, the latest day first.
    func absences(of child: String? = nil, days: ClosedRange<CivilDate>) throws -> [Absence] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM absence WHERE town = ? AND day BETWEEN ? AND ? \(child == nil ? "" : "AND child = ?")
                ORDER BY day DESC, activity, child, slot LIMIT 500
                """,
            arguments: StatementArguments([town.text, days.lowerBound.iso, days.upperBound.iso] + [child].compactMap(\.self))
        ).map(Absence.init(row:))
    }

    /// Keeps an absence; told before the slot began, it frees the place.
    ///
    /// - Parameter agent: who enters it for the guardian; nil: nobody.
    func keep(_ absence: Absence, agent: String?, under revision: String, freesPlace: Bool) throws {
        let place = absence.place
        try database.execute(
            sql: """
                INSERT INTO absence (town, id, child, activity, day, slot, meal, centre, reason, told_at, told_by, account, due, rule,
                    otherwise, otherwise_rule, proof, proof_by, freed, revision, answer, channel, entered_by, entered_name, entered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                town, absence.id, place.child, place.activity, place.day, place.slot, place.meal, place.centre?.text ?? "", absence.reason,
                absence.toldAt, absence.isOfTown ? "town" : "family", absence.account, absence.due.words, absence.due.rule,
                absence.otherwise.words, absence.otherwise.rule, absence.proof, absence.proofBy, freesPlace, revision,
                absence.answer?.rawValue, absence.entry?.channel.rawValue, agent, absence.entry?.agent, absence.entry?.enteredAt,
            ])
        guard freesPlace else { return }
        try database.execute(
            sql: "DELETE FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?",
            arguments: [town, place.child, place.activity, place.day, place.slot])
    }

    /// Writes down that the proof of an absence has come; nothing when it had already, or none was asked.
    func receiveProof(of id: String, at now: Instant) throws {
        try database.execute(
            sql: "UPDATE absence SET proof_at = ? WHERE town = ? AND id = ? AND proof IS NOT NULL AND proof_at IS NULL",
            arguments: [now, town, id])
    }

    /// Absences on which the town has still to decide, those told first before the others.
    func awaitingAnswer() throws -> [Absence] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM absence WHERE town = ? AND answer = 'awaited'
                ORDER BY told_at, COALESCE(entered_at, told_at), child, activity, account, COALESCE(reason, ''), day, slot LIMIT 500
                """,
            arguments: [town]
        ).map(Absence.init(row:))
    }

    /// Writes down what an agent has said of an absence and of all that was told with it; those answered by it, and who told them.
    func answer(
        _ id: String, _ answer: Absence.Answer, sentence: String?, by agent: String, at now: Instant
    ) throws -> (absences: [Absence], account: String?) {
        let rows = try Row.fetchAll(
            database,
            sql: """
                UPDATE absence SET answer = ?, sentence = ?, answered_by = ?, answered_at = ?
                WHERE town = ? AND answer = 'awaited'
                    AND (child, activity, account, told_at, COALESCE(entered_at, told_at), COALESCE(reason, '')) =
                        (SELECT child, activity, account, told_at, COALESCE(entered_at, told_at), COALESCE(reason, '')
                        FROM absence WHERE town = ? AND id = ?)
                RETURNING *
                """,
            arguments: [answer.rawValue, sentence, agent, now, town, town, id])
        let absences = rows.map(Absence.init(row:)).sorted { ($0.place.day, $0.place.slot) < ($1.place.day, $1.place.slot) }
        return (absences, rows.first.map { $0["account"] as String })
    }

    /// The guardians who answer for a child.
    func guardians(of child: String) throws -> [Guardian] {
        let ids = try String.fetchAll(
            database,
            sql: """
                SELECT guardian.id FROM guardian
                JOIN household_child link ON link.town = guardian.town AND link.household = guardian.household
                WHERE guardian.town = ? AND link.child = ? ORDER BY guardian.id
                """,
            arguments: [town, child])
        return try ids.compactMap { try FamilyStore(town, database).guardian($0) }
    }
}

extension BookedPlace {
    fileprivate init(row: Row) {
        self.init(
            child: row["child"], activity: row["activity"], day: row["day"], slot: row["slot"], meal: row["meal"],
            centre: Name(kept: row["centre"]), madeAt: row["made_at"])
    }
}

extension RequestEntry {
    /// nil: nobody has entered it for the family.
    fileprivate init?(absence row: Row) {
        guard let agent: String = row["entered_name"], let at: Instant = row["entered_at"],
            let channel = (row["channel"] as String?).flatMap(Channel.init(rawValue:))
        else { return nil }
        self.init(channel: channel, agent: agent, enteredAt: at)
    }
}

extension Absence {
    fileprivate init(row: Row) {
        self.init(
            id: row["id"], place: BookedPlace(row: row), reason: row["reason"], toldAt: row["told_at"], isOfTown: row["told_by"] == "town",
            account: row["account"], entry: RequestEntry(absence: row), due: Due(words: row["due"], rule: row["rule"]),
            otherwise: Due(words: row["otherwise"], rule: row["otherwise_rule"]),
            proof: row["proof"], proofBy: row["proof_by"], proofAt: row["proof_at"],
            answer: (row["answer"] as String?).flatMap(Absence.Answer.init), sentence: row["sentence"])
    }
}
