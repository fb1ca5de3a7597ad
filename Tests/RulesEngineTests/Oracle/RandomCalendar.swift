import RulesEngine
import TenantConfig

extension Chance {
    /// Two or three short school years, sometimes with one missing, over New Year, 29 February and Easter as it happens.
    mutating func calendar() -> SchoolCalendar {
        var begins = day("2019-08-01") + number(0...3650)
        let years = (0..<number(2...3)).map { _ in
            let year = schoolYear(&begins)
            if percent(10) { begins = begins + 600 }
            return year
        }
        let ofYear = several(0...4) { chance in PublicHoliday.on("fête", chance.number(1...12), chance.number(1...28)) }
        let ofEaster = several(0...2) { chance in PublicHoliday.easter("Pâques", chance.one(of: [-2, 0, 1, 39, 50])) }
        return SchoolCalendar(
            name: "courte", timeZone: "Europe/Paris", source: "aucune", weekdaysOfClass: percent(80) ? .mondayToFriday : .all, years: years,
            publicHolidays: ofYear + ofEaster)
    }

    private mutating func schoolYear(_ begins: inout CivilDate) -> SchoolCalendar.Year {
        let first = begins
        var cursor = first
        var holidays: [SchoolCalendar.Holiday] = []
        let names: [Name<SchoolHoliday>] = ["toussaint", "noel", "hiver", "printemps"]
        for name in names.prefix(number(1...4)) {
            cursor = cursor + number(5...25)
            let last = cursor + number(0...9)
            holidays.append(SchoolCalendar.Holiday(name: name, days: cursor...last))
            cursor = last + 1
        }
        let lastOfClass = cursor + number(3...20)
        let ends = lastOfClass + number(2...15)
        if percent(80) { holidays.append(SchoolCalendar.Holiday(name: "ete", days: (lastOfClass + 1)...ends)) }
        begins = ends + 1
        let bridge = first + number(0...30)
        return SchoolCalendar.Year(classDays: first...lastOfClass, holidays: holidays, noClass: percent(50) ? [bridge...(bridge + 1)] : [])
    }

    /// Some weekdays, not always one.
    mutating func weekdays() -> WeekdaySet {
        switch number(0...5) {
        case 0: .mondayToFriday
        case 1: .schoolWeek
        case 2: .all
        case 3: WeekdaySet(one(of: Weekday.all))
        default: WeekdaySet(rawValue: UInt8(number(1...127)))
        }
    }
}
