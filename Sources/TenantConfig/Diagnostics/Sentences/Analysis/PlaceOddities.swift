// Slots, centres and places that do not fit together.

extension Problem {
    /// On which days, or for whom, something is so.
    package enum Extent: Hashable, Sendable {
        case someDays, someChildren, always
    }

    /// A slot or a meal that nobody may have.
    package static func nobodyBooksIt(_ slot: String, meal: String?) -> Problem {
        let (english, french): (Phrase<English>, Phrase<French>) =
            meal.map { ("\(slot) with \($0)", "\(slot) avec \($0)") } ?? ("\(slot)", "\(slot)")
        return Problem(
            .nobodyBooksIt,
            english: "\(bare: english.text) can never be booked: no child may, on any day",
            help: "compare `for`, `open` and `closed` of the slot with those of the activity",
            french: "\(bare: french.text) ne peut jamais être réservé : aucun enfant ne le peut, aucun jour",
            aide: "comparez « for », « open » et « closed » du créneau à ceux de l'activité"
        )
    }

    /// A slot that needs another which is not there.
    package static func needsWhatIsShut(_ slot: String, _ needed: [String], _ extent: Extent) -> Problem {
        let (english, french): (Phrase<English>, Phrase<French>) =
            switch extent {
            case .someDays:
                (
                    "on some days \(slot) cannot be booked: it needs \(needed), not to be had then",
                    "certains jours, \(slot) ne peut pas être réservé : il lui faut \(needed), impossible ce jour-là"
                )
            case .someChildren:
                (
                    "some children can never book \(slot): it needs \(needed), which is not for them",
                    "certains enfants ne peuvent jamais réserver \(slot) : il lui faut \(needed), qui n'est pas pour eux"
                )
            case .always:
                (
                    "\(slot) can never be booked: it needs \(needed), never to be had with it",
                    "\(slot) ne peut jamais être réservé : il lui faut \(needed), jamais possible en même temps"
                )
            }
        return Problem(
            .needsWhatIsShut, english: english,
            help: "open both on the same days and for the same children, or need something else there", french: french,
            aide: "ouvrez les deux les mêmes jours et aux mêmes enfants, ou demandez là autre chose"
        )
    }

    /// Places without limit beside others that have one.
    package static func coveredByNoGauge(_ slot: String) -> Problem {
        Problem(
            .coveredByNoGauge,
            english: "no gauge counts some places of \(slot), and others are counted: there is no limit there",
            help: "add a gauge without conditions, or one for them",
            french: "aucune jauge ne compte certaines places de \(slot), alors que d'autres sont comptées : là, pas de limite",
            aide: "ajoutez une jauge sans condition, ou une jauge pour elles"
        )
    }

    /// A gauge that its parts never fill.
    package static func gaugeNeverFilled(_ places: Int, parts: Int) -> Problem {
        Problem(
            .gaugeNeverFilled,
            english: "this gauge of \(places) is never full: the others that count the same come to \(parts)",
            help: "check the numbers, or remove this gauge",
            french: "cette jauge de \(places) n'est jamais pleine : les autres, qui comptent la même chose, font \(parts)",
            aide: "vérifiez les nombres, ou supprimez cette jauge"
        )
    }

    /// An activity to which nobody finds the way.
    package static func severalCentresWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .severalCentresWithoutEnrol,
            english: "\(activity) runs at several centres and has no `enrol`: no family can choose one",
            help: "add `enrol`, as `enrol: { assign: family chooses }`, or name one centre",
            french: "\(activity) a plusieurs centres et pas de « enrol » : aucune famille ne peut en choisir un",
            aide: "ajoutez « enrol », comme « enrol: { assign: family chooses } », ou nommez un seul centre"
        )
    }

    /// Enrolled where nothing runs.
    package static func assignedElsewhere(_ centre: String, _ activity: String) -> Problem {
        Problem(
            .assignedElsewhere,
            english: "`assign` names \(centre), where \(activity) does not run",
            help: "add \(centre) to `centres` of \(activity), or assign another",
            french: "« assign » nomme \(centre), où \(activity) n'a pas lieu",
            aide: "ajoutez \(centre) aux « centres » de \(activity), ou affectez à un autre"
        )
    }

    /// Families for whom an activity has no centre.
    package static func sectorLeftOut(_ sector: String, _ activity: String) -> Problem {
        Problem(
            .sectorLeftOut,
            english: "no centre of \(activity) serves \(sector): its families cannot enrol",
            help: "let a centre of \(activity) serve \(sector), or say in `for` who may come",
            french: "aucun centre de \(activity) ne dessert \(sector) : ses familles ne peuvent pas s'inscrire",
            aide: "faites desservir \(sector) par un centre de \(activity), ou dites dans « for » qui peut venir"
        )
    }
}
