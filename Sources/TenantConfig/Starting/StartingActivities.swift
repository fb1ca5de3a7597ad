// What each activity begins with.
extension StartingTown {
    /// The lines of an activity.
    func lines(of activity: Activity) -> [String] {
        switch activity {
        case .canteen: canteen
        case .wednesdays: wednesdays
        case .holidays: holidays
        case .beforeAfter: beforeAfter
        }
    }

    private var canteen: [String] {
        [
            "  cantine:",
            "    label: Cantine scolaire",
            schoolDays,
            "    slots:",
            line("      repas: { label: Repas, hours: 12:00-13:30 }", "what is ticked each day", "ce que l’on coche chaque jour"),
        ]
            + book(
                until: "the eve at 10:00 or the working day before", "the eve at 10:00, or the last working day",
                "la veille à 10 h, ou le dernier jour ouvré")
            + [line("    # gauges: 120", "places a day, where they are counted", "le nombre de places, s’il est compté")]
    }

    private var wednesdays: [String] {
        [
            "  mercredis:",
            "    label: Accueil de loisirs du mercredi",
            "    short: Mercredis",
            ages,
            line("    open: { weekdays: wednesday, during: term }", "Wednesdays outside holidays", "les mercredis, hors vacances"),
            line("    slots:", "the meal goes with a half-day", "le repas va avec une demi-journée"),
            "      matin:      { label: Matin, hours: 08:00-12:00 }",
            "      repas:      { label: Repas, hours: 12:00-13:30, needs: { any: [matin, apres-midi] } }",
            "      apres-midi: { label: Après-midi, hours: 13:30-18:00 }",
        ]
            + book(
                until: "thursday of the week before at 12:00", "Thursday noon of the week before",
                "le jeudi midi de la semaine précédente")
            + [places]
    }

    private var holidays: [String] {
        [
            "  vacances:",
            "    label: Accueil de loisirs des vacances",
            "    short: Vacances",
            ages,
            line("    open: { weekdays: monday-friday, during: holidays }", "all school holidays", "toutes les vacances scolaires"),
            "    slots:",
            "      journee: { label: Journée, hours: 08:00-18:00 }",
        ]
            + book(
                opens: "6 weeks before the period", until: "15 days before the period", "from 6 weeks to 15 days before the holidays",
                "de 6 semaines à 15 jours avant les vacances")
            + [places]
    }

    private var beforeAfter: [String] {
        [
            "  periscolaire:",
            "    label: Accueil périscolaire",
            "    short: Périscolaire",
            schoolDays,
            "    slots:",
            "      matin: { label: Matin, hours: 07:30-08:30 }",
            "      soir:  { label: Soir, hours: 16:30-18:30 }",
        ] + book(until: "the eve at 18:00", "the eve at 18:00", "la veille à 18 h")
    }

    private var schoolDays: String {
        line("    open: { weekdays: [monday, tuesday, thursday, friday], during: term }", "school days", "les jours d’école")
    }

    private var ages: String {
        line("    for: { ages: 3-11 }", "until the eve of the 12th birthday", "de 3 ans à la veille des 12 ans")
    }

    private var places: String {
        line("    gauges: 40", "places in each slot", "le nombre de places de chaque créneau")
    }

    /// How an activity is booked and cancelled.
    private func book(opens: String? = nil, until: String, _ english: String, _ french: String) -> [String] {
        let keys = [opens.map { "opens: \($0)" }, "until: \(until)", isDecidedByStaff ? "approval: manual" : nil].compactMap(\.self)
        let book = keys.count == 1 ? until : "{ \(keys.joined(separator: ", ")) }"
        let (decided, decidedInFrench) = isDecidedByStaff ? ("; staff answer", "\u{202F}; un agent répond") : ("", "")
        return [
            line("    book: \(book)", english + decided, french + decidedInFrench),
            line("    cancel: \(until)", "until then a day booked can be given up", "jusque-là, un jour réservé s’annule"),
        ]
    }
}
