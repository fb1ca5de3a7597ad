import GRDB
import TenantConfig

/// Writes to families about absences, inside the block of the database that keeps or answers them.
struct AbsenceLetters {
    let portal: Portal
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    /// About absences of one child in one activity that were told together: where each stands, in the order of the days.
    func send(_ event: Message.Event, about absences: [Absence], to guardian: Guardian) throws {
        guard let first = absences.first else { return }
        let wording = AbsenceWording(town: town.town)
        let child = first.place.child
        let matter = LetterMatter(
            guardian: guardian.fullName, child: try FamilyStore(town.town.id, database).child(child)?.firstName ?? "",
            activity: first.place.activity, centre: first.place.centre, subject: .reservation, number: "",
            askedOn: town.zone.wall(at: first.toldAt), link: portal.publicAddress(of: "enfants/\(child)/absences", in: town),
            reason: wording.motive(first.reason), entry: first.entry.map { wording.way($0) },
            notes: absences.map { "\(wording.title($0.place))\u{A0}: \(state($0, wording).asSentence)" })
        try Outbox.add(
            Letter(event, about: matter, from: town.town), to: guardian.email, replyTo: town.town.desk.email, about: nil, in: town.town.id,
            at: instant.utc, database)
    }

    private func state(_ absence: Absence, _ wording: AbsenceWording) -> FrenchText {
        wording.state(absence, at: instant.wall, wall: town.zone.wall)
    }
}

extension FrenchText {
    /// The same with its full stop, where it has none of its own.
    var asSentence: FrenchText { plain.hasSuffix(".") ? self : "\(self)." }
}
