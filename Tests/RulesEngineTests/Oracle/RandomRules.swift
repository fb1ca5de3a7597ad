import RulesEngine
import TenantConfig

/// Words of random towns: small sets, so that conditions often meet what they ask for.
struct RandomWords {
    static let slots: [Name<Slot>] = ["matin", "repas", "apres-midi"]
    static let meals: [Name<Meal>] = ["classique", "sans-viande"]
    static let centres: [Name<Centre>] = ["nord", "sud"]
    static let sectors: [Name<Sector>] = ["a", "b"]
    static let periods: [Name<Period>] = ["p1", "p2"]
    static let schools: [Name<School>] = ["haut", "bas"]
    static let communes = ["38001", "38002", "38003"].compactMap { Commune(code: $0) }
    static let situations: [Name<FamilySituation>] = ["pai", "travail"]
    static let statuses: [Name<Status>] = ["regulier", "occasionnel"]
    static let documents: [Name<Document>] = ["sante", "assurance"]
    static let holidays: [Name<SchoolHoliday>] = ["toussaint", "noel", "hiver", "printemps", "ete"]

    /// Days of the calendar, from which dates are drawn.
    let days: ClosedRange<CivilDate>
    /// The ages at which something changes.
    var thresholds: [Int] = []
    /// Whether rules ask what is asked beside a slot.
    var asksWishes = false
    /// Whether rules are on trial.
    var triesRules = false
}

extension RandomWords {
    /// Subjects of conditions in towns whose rules ask what is asked.
    var wishes: [Chance.Subject] { asksWishes ? [.wish, .wish, .sameDay] : [] }
    var sameDay: [Chance.Subject] { asksWishes ? [.sameDay] : [] }
    var past: [Chance.Subject] { asksWishes ? [.past] : [] }
}

extension Chance {
    mutating func date(_ words: RandomWords) -> CivilDate {
        words.days.lowerBound + number(0...(words.days.upperBound - words.days.lowerBound))
    }

    mutating func yearDay(_ words: RandomWords) -> YearDay {
        let (_, month, dayOfMonth) = date(words).parts
        let isLeapDay = percent(5)
        return YearDay(month: isLeapDay ? 2 : month, day: isLeapDay ? 29 : dayOfMonth)
            ?? one(of: [YearDay(month: 1, day: 1)].compactMap(\.self))
    }

    mutating func period() -> PeriodReference {
        switch number(0...9) {
        case 0, 1: .term
        case 2: .termStretch(number(1...4))
        case 3, 4: .holidays
        case 5, 6: .holiday(one(of: RandomWords.holidays))
        case 7: .own(one(of: RandomWords.periods))
        case 8: .schoolYear
        default: .allYear
        }
    }

    mutating func daySet(_ words: RandomWords) -> DaySet {
        switch number(0...9) {
        case 0, 1: return .day(date(words))
        case 2, 3:
            let first = date(words)
            return .span(first, percent(85) ? first + number(0...20) : nil)
        case 4:
            let first = yearDay(words)
            return .eachYear(first, percent(40) ? first : yearDay(words))
        case 5:
            if percent(40) { return .publicHolidays }
            let part: DayEdge.Part = percent(50) ? .week : .weekday(one(of: Weekday.all))
            return .edge(
                DayEdge(
                    percent(50) ? .first : .last, part,
                    of: percent(40) ? .month : percent(60) ? .period(period()) : .opening([.period(period()), .period(period())])))
        default: return .period(period())
        }
    }

    /// Some channels: mostly all but a few.
    mutating func channels() -> Set<Channel> {
        let some = Set(several(1...3) { $0.one(of: Channel.allCases) })
        return percent(70) ? Set(Channel.allCases).subtracting(some) : some
    }

    enum Subject {
        case day
        case cell
        case child
        case request
        case sameDay
        case wish
        case past
    }

    /// A condition on one of these subjects.
    mutating func condition(_ subjects: [Subject], _ words: inout RandomWords) -> Condition {
        let asked = one(of: subjects)
        switch asked {
        case .day:
            switch number(0...3) {
            case 0: return .dates([percent(20) ? .weeksWithHoliday(on: weekdays()) : daySet(words)])
            case 1: return .period([period()] + (percent(30) ? [period()] : []))
            default: return .weekday(weekdays())
            }
        case .request: return .channel(channels())
        case .sameDay: return .wish(.also([one(of: RandomWords.slots)] + (percent(30) ? [one(of: RandomWords.slots)] : [])))
        case .wish:
            switch number(0...5) {
            case 0: return .wish(.changing(Set(several(1...2) { $0.one(of: Changing.allCases) })))
            case 1: return condition([.past], &words)
            default: return .wish(.shape(Set(several(1...2) { $0.one(of: [.wholeWeek] + Shape.allCases) })))
            }
        case .past:
            let moment = LocalInstant(date(words)) + Int64(3600 * number(0...23))
            return .wish(percent(50) ? .invoiced(percent(50)) : .bookedBefore(moment))
        case .cell:
            switch number(0...2) {
            case 0: return .slot([one(of: RandomWords.slots)] + (percent(30) ? [one(of: RandomWords.slots)] : []))
            case 1: return .meal([one(of: RandomWords.meals)])
            default: return .centre([one(of: RandomWords.centres)])
            }
        case .child:
            switch number(0...4) {
            case 4: return factCondition(&words)
            case 0: return .level([.nursery, .primary, .middle, SchoolLevelSet(.cp ... .ce2)][number(0...3)])
            case 1: return .sector([one(of: RandomWords.sectors)])
            default:
                let least = number(2...9)
                let most = percent(80) ? least + number(0...4) : nil
                words.thresholds += [least] + (most.map { [$0 + 1] } ?? [])
                return .ages([AgeRange(least: least, most: most)])
            }
        }
    }

    /// A condition on what is known of a child, now and then with what is not.
    private mutating func factCondition(_ words: inout RandomWords) -> Condition {
        let quotient = 100 * number(0...6)
        let condition: (FactCondition, FactSubject?)
        switch number(0...13) {
        case 0: condition = (.school([one(of: RandomWords.schools)]), .school)
        case 1: condition = (.schooledHere(percent(50)), .school)
        case 2: condition = (.resident(percent(60), in: [RandomWords.communes[0]]), .commune)
        case 3: condition = (.commune([RandomWords.communes[1]]), .commune)
        case 4, 5:
            let names = percent(70) ? [one(of: RandomWords.situations)] : RandomWords.situations
            condition = (.situation(names), .situations(names))
        case 6: condition = (.quotient([Band(least: quotient, most: percent(60) ? quotient + 199 : nil)]), .quotient)
        case 7: condition = (.siblings([Band(least: number(1...3), most: percent(40) ? 3 : nil)]), .siblings)
        case 8: condition = (.unpaid(percent(50)), nil)
        case 9: condition = (.file(complete: percent(50)), nil)
        case 10: condition = (.enrolled(percent(50)), nil)
        case 11: condition = (.status([one(of: RandomWords.statuses)]), nil)
        default: condition = (.came([[.never, .lastYear, .notFor(months: 6), .notFor(months: 24)][number(0...3)]]), nil)
        }
        guard let subject = condition.1, percent(20) else { return .fact(condition.0) }
        if case .situations = subject { return .fact(.unknown(subject, or: .fact(condition.0))) }
        return .fact(.unknown(subject, or: percent(50) ? .fact(condition.0) : nil))
    }

    /// Now and then, that it happens for the so-many-th time.
    mutating func times(_ event: ChildEvent) -> [Condition] {
        let least = number(1...3)
        return percent(20) ? [.fact(.times(event, [Band(least: least, most: percent(50) ? least : nil)]))] : []
    }

    mutating func conditions(_ share: Int, _ subjects: [Subject], _ words: inout RandomWords) -> [Condition] {
        var conditions: [Condition] = []
        while percent(share), conditions.count < 3 { conditions.append(condition(subjects, &words)) }
        return conditions
    }
}
