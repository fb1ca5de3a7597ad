import GRDB
import RulesEngine
import TenantConfig

extension WaitingMoves {
    /// Writes to the family of a child that waits, or waited, about days of one request.
    func tell(_ event: Message.Event, _ days: [WaitingDay], until: LocalInstant? = nil) throws {
        try tell(event, days[0], days.flatMap(\.lines), confirmBy: until)
    }

    /// Writes to families that they wait no more, once for all days of a request that end together.
    func tellEnd(of days: [WaitingDay], because reason: String) throws {
        for (_, days) in Dictionary(grouping: days, by: \.request).sorted(by: { $0.key < $1.key }) {
            let lines = days.flatMap(\.lines).map { line in
                var line = line
                line.hasLapsed = true
                return line
            }
            try tell(.waitingListEnded, days[0], lines, reason: reason)
        }
    }

    private func tell(
        _ event: Message.Event, _ day: WaitingDay, _ lines: [RequestRecord.Line], confirmBy: LocalInstant? = nil, reason: String? = nil
    ) throws {
        guard let guardian = try FamilyStore(name, database).guardian(day.guardian) else { return }
        let child = try FamilyStore(name, database).child(day.child)?.firstName ?? ""
        let days = town.rulebook.activity(day.activity).map { LetterDay.days(of: lines, in: $0, of: town.town) }
        let matter = LetterMatter(
            guardian: guardian.fullName, child: child, activity: day.activity, centre: day.centre, subject: .reservation,
            number: day.number, askedOn: town.zone.wall(at: day.joinedAt),
            link: portal.publicAddress(of: "suivi/\(day.token)", in: town), reason: reason, days: days ?? [], confirmBy: confirmBy)
        try Outbox.add(
            Letter(event, about: matter, from: town.town), to: guardian.email, replyTo: town.town.desk.email, about: day.request, in: name,
            at: instant.utc, database)
    }
}
