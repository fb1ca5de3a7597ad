import TenantConfig

extension Line where Keys == Need {
    static func needs(all: [Name<Slot>] = [], any: [Name<Slot>] = [], _ conditions: [Condition] = []) -> Line {
        Line(conditions: conditions, keys: Need(all: all, any: any), place: rulePlace("needs"))
    }
}

extension Line where Keys == SlotHours {
    static func hours(
        _ care: (String, String)?, _ conditions: [Condition] = [], arrive: (String, String)? = nil, leave: (String, String)? = nil
    ) -> Line {
        func hours(_ ends: (String, String)?) -> Hours? { ends.map { Hours(start: clock($0.0), end: clock($0.1)) } }
        return Line(
            conditions: conditions, keys: SlotHours(care: hours(care), arrive: hours(arrive), leave: hours(leave)),
            place: rulePlace("hours"))
    }
}

extension Slot {
    static func slot(
        _ name: Name<Slot>, _ hours: (String, String)? = nil, meals: [Name<Meal>] = [], needs: [Line<Need>] = [],
        excludes: [Name<Slot>] = [], tariff: Name<Tariff>? = nil, admits: [Line<NoKeys>] = [], open: [Line<Opening>] = [],
        closed: [Line<[DaySet]>] = [], before others: [Line<SlotHours>] = [], chosenOnce: Bool = false
    ) -> Slot {
        Slot(
            name: name, label: name.text, short: name.text, hours: others + (hours.map { [Line<SlotHours>.hours($0)] } ?? []), meals: meals,
            needs: needs, excludes: excludes, excludesPlace: excludes.isEmpty ? nil : rulePlace("excludes"), tariff: tariff,
            admits: admits, open: open, closed: closed, mealAtEnrolment: chosenOnce ? rulePlace("meal_chosen") : nil)
    }
}
