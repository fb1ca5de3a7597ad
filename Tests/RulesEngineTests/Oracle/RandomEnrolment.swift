import RulesEngine
import TenantConfig

extension Chance {
    /// Lines of `enrol` and `enrol_late`: from when, until when, by whom, where.
    mutating func enrolment(_ words: inout RandomWords) -> Enrolment {
        let lasting: Enrolment.Lasting = percent(50) ? .schoolYear : one(of: [.period, .month])
        let lines = several(1...3) { chance in
            Line(
                conditions: chance.conditions(30, [.child, .child, .request], &words),
                keys: Enrolment.Keys(
                    opens: chance.percent(35) ? chance.yearLimit("enrol.opens", words, lasting) : nil,
                    until: chance.percent(50) ? chance.yearLimit("enrol.until", words, lasting) : nil,
                    channels: chance.percent(20) ? Ruled(chance.channels(), at: rulePlace("enrol.by")) : nil,
                    approval: chance.percent(30) ? chance.one(of: [.manual, .automatic]) : nil,
                    assignment: chance.percent(60) ? chance.assignment() : nil,
                    otherCentre: chance.percent(40) ? chance.one(of: [.desk, .request, .request, .no]) : nil,
                    fee: chance.percent(25) ? Ruled(100 * chance.number(0...3), at: rulePlace("enrol.fee")) : nil,
                    lasting: chance.percent(80) ? lasting : chance.one(of: [nil, .schoolYear, .period, .month])),
                place: rulePlace("enrol"))
        }
        return Enrolment(
            lines: lines, usualAssignment: percent(80) ? .familyChooses : .centre("nord"),
            late: percent(70) ? enrolLate(&words, lasting) : [],
            place: rulePlace("enrol"))
    }

    private mutating func enrolLate(_ words: inout RandomWords, _ lasting: Enrolment.Lasting) -> [Line<Offer>] {
        var number = 0
        return several(1...3) { chance in
            number += 1
            return Line(
                conditions: chance.conditions(30, [.child, .request], &words),
                keys: Offer(
                    until: chance.percent(50) ? chance.yearLimit("enrol_late.until", words, lasting) : nil,
                    approval: chance.percent(30) ? .manual : nil, charge: nil,
                    channels: chance.percent(20) ? chance.channels() : nil),
                place: rulePlace("enrol_late[\(number)]"))
        }
    }

    private mutating func assignment() -> Enrolment.Assignment {
        one(of: [
            .bySector, .bySector, .bySchool, .familyChooses, .centre(one(of: RandomWords.centres)),
            .among(percent(50) ? ["sud", "nord"] : ["nord", "ferme"]),
        ])
    }

    /// A date, or counted from the school year, or from a period or in a month where mostly these are meant.
    private mutating func yearLimit(_ path: String, _ words: RandomWords, _ lasting: Enrolment.Lasting) -> Ruled<Limit> {
        let day: Moment.Day
        switch number(0...(lasting == .schoolYear ? 9 : 13)) {
        case 0: return Ruled(percent(50) ? .never : .anyTime, at: rulePlace(path))
        case 1, 2, 3: day = .date(date(words))
        case 4, 5, 6: day = .yearDayBefore(yearDay(words), .schoolYear)
        case 7: day = .weekdayBefore(one(of: Weekday.all), .schoolYear)
        case 10: day = .step(-number(0...20), one(of: [.days, .weeks]), from: .period)
        case 11: day = .dayOfPeriod(number(1...9), before: percent(50))
        case 12: day = .dayOfMonth(number(1...31), monthsBefore: number(0...1))
        case 13: day = .weekdayOfMonth(percent(50) ? .first : .last, one(of: Weekday.all), monthsBefore: number(0...1))
        default:
            let units: [Moment.Unit] = [.days, .clearDays, .workingDays, .schoolDays, .weeks, .months]
            day = .step((percent(70) ? -1 : 1) * number(0...6), one(of: units), from: .schoolYear)
        }
        let fallback = percent(15) ? Moment.Fallback(unit: one(of: [.workingDays, .schoolDays]), before: percent(50)) : nil
        let hour = percent(40) ? TimeOfDay(hour: number(0...23), minute: 5 * number(0...11)) : nil
        return Ruled(.moment(Moment(day: day, fallback: fallback, hour: hour)), at: rulePlace(path))
    }

    /// How many are enrolled at once.
    mutating func gaugeOfEnrolled(_ words: inout RandomWords) -> Line<Gauge> {
        let places = number(0...4)
        let part = number(0...places)
        let quotas: [Line<Quota>] = percent(40) ? [.quota(part, [condition([.child], &words)]), .quota(places - part)] : []
        var conditions = conditions(40, [.child], &words)
        if percent(30) { conditions.append(.centre([one(of: RandomWords.centres)])) }
        return .places(places, conditions, per: .enrolment, shared: percent(30), overbooked: percent(20) ? 1 : 0, quotas: quotas)
    }

    /// What has to be in order before enrolling.
    mutating func requirementToEnrol(_ words: inout RandomWords) -> Line<Requirement> {
        let asked = number(0...3)
        return Line(
            conditions: conditions(50, [.child], &words),
            keys: Requirement(
                documents: asked < 2 ? [one(of: RandomWords.documents)] : [], unpaidAtMost: asked == 2 ? 100 : nil,
                enrolledIn: asked == 3 ? ["b"] : [], before: .enrolling),
            mode: percent(85) ? .refuse : .warn, place: rulePlace("requirements"))
    }

    /// Other children that are enrolled, most of them for about a year.
    mutating func enrolledOthers(around day: CivilDate, _ words: RandomWords) -> [PlaceHolder] {
        others(day...day, [], words, most: 5).map { other in
            PlaceHolder(child: other.child, centre: other.centre, enrolledFor: percent(60) ? year(around: day) : nil)
        }
    }

    /// Days for which a child is enrolled.
    mutating func year(around day: CivilDate) -> ClosedRange<CivilDate> {
        let first = day + number(-400...200)
        return first...(first + number(0...365))
    }
}
