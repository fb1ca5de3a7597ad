import RulesEngine
import TenantConfig

extension EffectWords {
    /// `From Sat 28 Nov 2026 on: 412 slots booked, 3 awaiting an answer, 2 waited for.`
    func asked(_ kept: KeptReservations) -> String {
        let (booked, pending, waiting) = (kept.count(.booked), kept.count(.pending), kept.count(.waiting))
        let slots = number(booked, ("créneau réservé", "créneaux réservés"), ("slot booked", "slots booked"))
        let others = [
            (pending, say("en attente de réponse", "awaiting an answer")), (waiting, say("en liste d’attente", "waited for")),
        ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
        let counts = say("À partir du \(day(kept.from))\u{A0}: \(slots)\(others).", "From \(day(kept.from)) on: \(slots)\(others).")
        guard kept.earlier > 0 else { return counts }
        let earlier = say(
            "Avant ce jour\u{A0}: \(kept.earlier), que l’on ne regarde pas (--from).",
            "Before that day: \(kept.earlier), which are not looked at (--from).")
        return "\(counts) \(earlier)"
    }

    /// Which question is asked of them.
    func question(_ kept: KeptReservations, refusedByBoth: Int) -> String {
        let (then, now) = (kept.remembered, kept.rows.count - kept.remembered)
        let question = say(
            "Question posée pour chacun\u{A0}: aurait-il été accepté à l’instant où il a été demandé\u{A0}?",
            "Asked of each: would it have been accepted at the instant at which it was asked for?")
        let known =
            then == 0
            ? say("L’enfant est connu comme il l’est aujourd’hui.", "The child is known as it is now.")
            : now == 0
                ? say("L’enfant est connu comme il l’était alors.", "The child is known as it was then.")
                : say(
                    "Pour \(then), l’enfant est connu comme il l’était alors\u{A0}; pour \(now), comme il l’est aujourd’hui.",
                    "For \(then) the child is known as it was then, for \(now) as it is now.")
        let asked = kept.rows.isEmpty ? question : "\(question) \(known)"
        let both = say(
            "Ni l’un ni l’autre fichier n’en accepterait \(refusedByBoth)\u{A0}: rien ne change pour eux.",
            "Neither file would take \(refusedByBoth) of them: nothing changes about those.")
        return ([asked] + (refusedByBoth > 0 ? [both] : []) + [say("Rien n’est annulé.", "Nothing is revoked.")]).joined(separator: " ")
    }

    /// `128 booked, 3 awaiting an answer: 45 children of 40 families`.
    func count(_ count: EffectCount) -> String {
        let parts = [
            (count.booked, say(count.booked < 2 ? "réservé" : "réservés", "booked")),
            (count.pending, say("en attente de réponse", "awaiting an answer")), (count.waiting, say("en liste d’attente", "waited for")),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let children = number(count.children, ("enfant", "enfants"), ("child", "children"))
        let families = number(count.families, ("famille", "familles"), ("family", "families"))
        return "\(told)\(colon) \(children) \(say("de", "of")) \(families)"
    }

    /// `AU-2027-0142, LD: matin of Wed 7 Oct 2026, asked for 2026-09-18 10:00:00`.
    func line(_ held: HeldReservation, of activity: Name<Activity>, _ entry: KeptReservations.Entry, initials: String) -> String {
        let who = [entry.request, initials].compactMap(\.self).joined(separator: ", ")
        let what = slot(names.column(held.column, of: activity), on: held.day)
        return "\(who)\(colon) \(what), \(say("demandé le \(held.asked.french())", "asked for \(held.asked)"))"
    }

    func more(_ count: Int) -> String { say("… et \(count) de plus (--all)", "... and \(count) more (--all)") }

    /// `matin of Wed 7 Oct 2026, Centre Nord: 42 held, 40 places (was 50)`.
    func overfull(_ day: ReservationEffect.OverfullDay) -> String {
        let what = slot(names.slot(day.slot, of: day.activity).insideSentence, on: day.day)
        let place = day.centre.map { ", \(names.centre($0))" } ?? ""
        let was = day.placesBefore.map { say(" (jusqu’ici \($0))", " (was \($0))") } ?? ""
        let held = say("\(day.held) réservés", "\(day.held) held")
        return "\(what)\(place)\(colon) \(held), \(number(day.placesAfter, ("place", "places"), ("place", "places")))\(was)"
    }

    var overfullHead: String { say("Plus de réservations que de places", "More held than there are places") }

    var nothingBooked: String {
        say("Rien ne change pour ce qui est réservé ou demandé.", "Nothing changes for what is booked or asked for.")
    }
}
