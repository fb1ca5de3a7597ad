/// The keys of a slot.
enum SlotKey: String, KeyTable {
    case label, short, hours, meals, needs, excludes
    case mealChosen = "meal_chosen"
    case admits = "for"
    case open, closed, tariff

    var card: KeyCard {
        switch self {
        case .label: .required("the slot's name for people", "le nom du créneau", .text)
        case .short: .optional("a short name, for narrow columns", "un nom court, pour les colonnes étroites", .text, otherwise: .label)
        case .hours:
            .optional(
                "when it begins and ends, as 08:00-12:00: lines", "ses heures, comme 08:00-12:00 : des lignes",
                .lines(LineRule<HoursKey>.hours),
                otherwise: .init(
                    "none: the slot begins at midnight after its day", "il n’y en a pas : le créneau commence à minuit, après son jour"))
        case .meals:
            .optional("the meals of which one is chosen", "les repas parmi lesquels on choisit", .many(.name(of: .meal)), otherwise: .none)
        case .needs:
            .optional(
                "slots of the same day it cannot do without", "créneaux du même jour dont il dépend", .lines(LineRule<NeedKey>.needs),
                otherwise: .none)
        case .excludes:
            .optional(
                "slots that cannot be booked the same day", "créneaux incompatibles le même jour", .many(.name(of: .slot)), otherwise: .none
            )
        case .mealChosen:
            .optional(
                "when the meal is chosen: each day or at enrolment", "quand le repas est choisi : each day (chaque jour) ou at enrolment",
                .one(of: Choice<Bool>.isMealChosenOnce), otherwise: .word("each day"))
        case .admits: .optional("who may book it", "qui peut le réserver", .lines(LineRule<NoKey>.admissions), otherwise: .everyone)
        case .open:
            .optional(
                "its own days, among the activity's", "ses propres jours, parmi ceux de l’activité", .lines(LineRule<SlotOpenKey>.slotOpen),
                otherwise: .asActivity)
        case .closed: .optional("its own closures", "ses propres fermetures", .lines(LineRule<ClosedKey>.closed), otherwise: .none)
        case .tariff:
            .optional(
                "what it costs: a tariff of the town", "ce qu’il coûte : un tarif de la ville", .word(.name(of: .tariff)),
                otherwise: .init("none: no price is told", "il n’y en a pas : aucun prix n’est dit"))
        }
    }
}

/// The keys of a line of a slot's own `open`.
enum SlotOpenKey: String, KeyTable {
    case weekdays, during

    var card: KeyCard {
        switch self {
        case .weekdays:
            .optional("days of the week", "jours de la semaine", .many(.weekday), otherwise: .everyDay)
        case .during:
            .optional(
                "periods or days", "périodes ou jours", .many(.days),
                otherwise: .asActivity)
        }
    }
}

/// The keys of a line of `needs`.
enum NeedKey: String, KeyTable {
    case all, any

    var card: KeyCard {
        switch self {
        case .all: .optional("slots that must all be booked", "créneaux à réserver tous", .many(.name(of: .slot)), otherwise: .none)
        case .any:
            .optional(
                "slots of which one must be booked", "créneaux dont un au moins est à réserver", .many(.name(of: .slot)), otherwise: .none)
        }
    }
}

extension Reader {
    func slots(of entry: Entry?, path: String) -> [Slot] {
        named(entry, atMost: 32) { slot($0, path: "\(path).\($0.key.text)") }
    }

    private func slot(_ entry: Entry, path: String) -> Slot? {
        guard let keys = block(SlotKey.self, entry, path: path) else { return nil }
        let (label, short) = (text(keys[.label]), text(keys[.short]))
        let hours = hours(ofSlot: keys[.hours], path: keys.path(.hours))
        let meals = meals(keys[.meals])
        let isChosenOnce = one(of: .isMealChosenOnce, keys[.mealChosen]) ?? false
        if isChosenOnce, meals.isEmpty, let entry = keys[.mealChosen] { findings.add(.nothingToChoose, at: entry.key.place) }
        let needs = needs(keys[.needs], path: keys.path(.needs), of: entry.key)
        let excludes = otherSlots(keys[.excludes], than: entry.key)
        let excludesPlace = keys[.excludes].map { RulePlace(keys.path(.excludes), $0.key.place) }
        let tariff = tariffName(keys[.tariff])
        let admits = admissions(keys[.admits], path: keys.path(.admits))
        let open = openings(ofSlot: keys[.open], path: keys.path(.open))
        let closed = closures(keys[.closed], path: keys.path(.closed))
        return label.map {
            Slot(
                name: Name(entry.key.text), label: $0, short: short ?? $0, hours: hours, meals: meals, needs: needs, excludes: excludes,
                excludesPlace: excludesPlace, tariff: tariff, admits: admits, open: open, closed: closed,
                mealAtEnrolment: isChosenOnce ? keys.place(of: .mealChosen) : nil)
        }
    }

    private func openings(ofSlot entry: Entry?, path: String) -> [Line<Opening>] {
        lines(entry, path: path, .slotOpen) { keys in
            let weekdays = keys[.weekdays].map { self.weekdays($0) } ?? .all
            let during = many(keys[.during]) { daySet($0) }
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, SlotOpenKey.spellings), at: keys.place) }
            guard let weekdays, !keys.saysNothing, !during.isEmpty || !keys.gives(.during) else { return nil }
            return Opening(weekdays: weekdays, during: during)
        }
    }

    private func needs(_ entry: Entry?, path: String, of slot: Word) -> [Line<Need>] {
        return lines(entry, path: path, .needs) { keys in
            let need = Need(all: otherSlots(keys[.all], than: slot), any: otherSlots(keys[.any], than: slot))
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, NeedKey.spellings), at: keys.place) }
            return need.all.isEmpty && need.any.isEmpty ? nil : need
        }
    }

    private func otherSlots(_ entry: Entry?, than slot: Word) -> [Name<Slot>] {
        many(entry) { word in
            word.text == slot.text ? refuse(.needsItself(slot.text), at: word.place) : reference(word, to: .slot, among: declared.slots)
        }
    }
}

extension Choice<Bool> {
    fileprivate static let isMealChosenOnce = Choice([("each day", false), ("at enrolment", true)])
}

extension LineRule<NeedKey> {
    static let needs = LineRule(main: .all, subjects: [.day, .cell, .child, .sameDay])
}

extension LineRule<SlotOpenKey> {
    static let slotOpen = LineRule(main: .during, subjects: [.day, .cell, .child])
}
