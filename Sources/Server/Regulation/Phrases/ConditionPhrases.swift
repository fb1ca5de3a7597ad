import TenantConfig

extension Phrasing {
    /// For what a line is: `le mercredi, pour « Repas », pour les enfants de 3 à 5 ans`; nil where it asks nothing.
    func when(_ conditions: [Condition]) -> String? {
        let asked = childrenAsked(conditions)
        let children = asked.isEmpty ? [] : ["pour les enfants \(asked)"]
        let parts =
            conditions.compactMap(days) + conditions.compactMap(cell) + children + conditions.compactMap(times)
            + conditions.compactMap(request)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The same of children alone, behind `les enfants`, with the days in front: for who is admitted.
    func whom(_ conditions: [Condition]) -> String {
        let children = childrenAsked(conditions)
        let others = conditions.compactMap(days) + conditions.compactMap(cell) + conditions.compactMap(request)
        return ([children.isEmpty ? "tous les enfants" : "les enfants " + children] + others).joined(separator: ", ")
    }

    /// What is asked of children, their age and class first.
    private func childrenAsked(_ conditions: [Condition]) -> String {
        let (first, rest) = (conditions.filter(\.asksAge), conditions.filter { !$0.asksAge })
        return (first + rest).compactMap(child).joined(separator: ", ")
    }

    private func days(_ condition: Condition) -> String? {
        switch condition {
        case .weekday(let weekdays): weekdays.frenchDays
        case .dates(let sets): on(sets)
        case .period(let references): during(references)
        case .slot, .meal, .centre, .ages, .level, .sector, .fact, .channel, .wish: nil
        }
    }

    private func cell(_ condition: Condition) -> String? {
        switch condition {
        case .slot(let names): "pour \(names.map(slot).frenchList)"
        case .meal(let names): "avec le menu \(names.map(meal).frenchAlternatives)"
        case .centre(let names): names.map { centre($0).behindAt }.frenchAlternatives
        case .weekday, .dates, .period, .ages, .level, .sector, .fact, .channel, .wish: nil
        }
    }

    private func request(_ condition: Condition) -> String? {
        switch condition {
        case .channel(let channels): channels.sorted().french
        case .wish(.shape(let shapes)): Shape.allCases.filter(shapes.contains).french
        case .wish(.changing(let changing)): changing.french
        case .wish(.also(let slots)): "quand \(slots.map(slot).frenchAlternatives) est aussi réservé ce jour-là"
        case .wish(.bookedBefore(let instant)): "pour ce qui a été réservé avant le \(instant.french())"
        case .wish(.invoiced(true)): "pour ce qui est déjà facturé"
        case .wish(.invoiced(false)): "pour ce qui n’est pas encore facturé"
        case .weekday, .dates, .period, .slot, .meal, .centre, .ages, .level, .sector, .fact: nil
        }
    }
}

extension Set<Changing> {
    fileprivate var french: String {
        Changing.allCases.filter(contains).map { changing in
            switch changing {
            case .meal: "pour changer de menu"
            case .slots: "pour changer de créneaux"
            }
        }.frenchAlternatives
    }
}
