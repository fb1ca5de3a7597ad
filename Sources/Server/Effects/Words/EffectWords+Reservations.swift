import RulesEngine
import TenantConfig

extension EffectWords {
    /// `From Sat 28 Nov 2026 on: 412 slots booked, 3 requested, 2 waited for.`
    func asked(_ kept: KeptReservations) -> String {
        let counts = [kept.count(.booked), kept.count(.pending), kept.count(.waiting)]
        let earlier =
            kept.earlier == 0
            ? ""
            : isFrench
                ? " Avant ce jour\u{A0}: \(kept.earlier), qui ne sont pas regardés (--from)."
                : " Before that day: \(kept.earlier), which are not looked at (--from)."
        return isFrench
            ? "À partir du \(day(kept.from))\u{A0}: \(counts[0].french("créneau réservé", "créneaux réservés")), \(counts[1]) en attente "
                + "de réponse, \(counts[2]) en liste d’attente.\(earlier)"
            : "From \(day(kept.from)) on: \(counts[0]) slots booked, \(counts[1]) awaiting an answer, \(counts[2]) waited for.\(earlier)"
    }

    /// Which question is asked of them.
    func question(_ kept: KeptReservations, refusedByBoth: Int) -> String {
        let now = kept.rows.count - kept.remembered
        let both =
            refusedByBoth == 0
            ? ""
            : isFrench
                ? " Ni l’un ni l’autre fichier n’en accepterait \(refusedByBoth)\u{A0}: rien ne change pour eux."
                : " Neither file would take \(refusedByBoth) of them: nothing changes about those."
        return isFrench
            ? "Question posée pour chacun\u{A0}: aurait-il été accepté à l’instant où il a été demandé\u{A0}? Pour \(kept.remembered), "
                + "l’enfant est connu comme il l’était alors\u{A0}; pour \(now), comme il l’est aujourd’hui.\(both) Rien n’est annulé."
            : "Asked of each: would it have been accepted at the instant at which it was asked for? For \(kept.remembered) the child is "
                + "known as it was then, for \(now) as it is now.\(both) Nothing is revoked."
    }

    /// `128 booked, 3 awaiting an answer: 45 children of 40 families`.
    func count(_ count: EffectCount) -> String {
        let parts = [
            (count.booked, isFrench ? count.booked < 2 ? "réservé" : "réservés" : "booked"),
            (count.pending, isFrench ? "en attente de réponse" : "awaiting an answer"),
            (count.waiting, isFrench ? "en liste d’attente" : "waited for"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return isFrench
            ? "\(told)\u{A0}: \(count.children.french("enfant", "enfants")) de \(count.families.french("famille", "familles"))"
            : "\(told): \(number(count.children, "child", "children")) of \(number(count.families, "family", "families"))"
    }

    /// `AU-2027-0142, LD: matin of Wed 7 Oct 2026, asked for 2026-09-18 10:00:00`.
    func line(_ held: HeldReservation, _ entry: KeptReservations.Entry, initials: String) -> String {
        let column = held.column.meal.map { "\(held.column.slot)/\($0)" } ?? held.column.slot.text
        let who = [entry.request, initials].compactMap(\.self).joined(separator: ", ")
        return isFrench
            ? "\(who)\u{A0}: \(column) du \(day(held.day)), demandé le \(held.asked.french())"
            : "\(who): \(column) of \(day(held.day)), asked for \(held.asked)"
    }

    func more(_ count: Int) -> String { isFrench ? "… et \(count) de plus (--all)" : "... and \(count) more (--all)" }

    /// `matin of Wed 7 Oct 2026 at nord: 42 held, 40 places (was 50)`.
    func overfull(_ day: ReservationEffect.OverfullDay) -> String {
        let place = day.centre.map { isFrench ? " à \($0)" : " at \($0)" } ?? ""
        let was = day.placesBefore.map { isFrench ? " (jusqu’ici \($0))" : " (was \($0))" } ?? ""
        return isFrench
            ? "\(day.slot) du \(self.day(day.day))\(place)\u{A0}: \(day.held) réservés, "
                + "\(day.placesAfter.french("place", "places"))\(was)"
            : "\(day.slot) of \(self.day(day.day))\(place): \(day.held) held, \(number(day.placesAfter, "place", "places"))\(was)"
    }

    var overfullHead: String { isFrench ? "Plus de réservations que de places" : "More held than there are places" }

    var nothingBooked: String {
        isFrench ? "Rien ne change pour ce qui est réservé ou demandé." : "Nothing changes for what is booked or asked for."
    }
}
