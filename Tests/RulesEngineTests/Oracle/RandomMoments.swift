import RulesEngine
import TenantConfig

extension Chance {
    mutating func limit(_ words: RandomWords, verb: Reason.Verb) -> Limit {
        switch number(0...19) {
        case 0: .never
        case 1: .anyTime
        case 2, 3: verb == .book ? .moment(moment(words)) : .asBook
        default: .moment(moment(words))
        }
    }

    mutating func moment(_ words: RandomWords) -> Moment {
        let found = foundDay(words)
        var isHours = false
        if case .step(_, .hours, _) = found { isHours = true }
        if case .step(_, .workingHours, _) = found { isHours = true }
        let hour = !isHours && percent(50) ? TimeOfDay(hour: number(0...23), minute: 5 * number(0...11)) : nil
        let fallback = percent(15) ? Moment.Fallback(unit: one(of: [.workingDays, .schoolDays, .serviceDays]), before: percent(50)) : nil
        return Moment(day: found, fallback: fallback, hour: hour)
    }

    private mutating func foundDay(_ words: RandomWords) -> Moment.Day {
        let anchor = one(of: [Moment.Anchor.dayAttended, .dayAttended, .dayAttended, .period, .period, .schoolYear])
        switch number(0...11) {
        case 0, 1: return .date(date(words))
        case 2: return .weekdayBefore(one(of: Weekday.all), anchor)
        case 3: return .yearDayBefore(yearDay(words), anchor)
        case 4: return .weekdayOfWeek(one(of: Weekday.all), weeksBefore: number(0...3))
        case 5 where percent(30): return .weekdayOfMonth(percent(50) ? .first : .last, one(of: Weekday.all), monthsBefore: number(0...2))
        case 5: return .dayOfMonth(number(1...31), monthsBefore: number(0...2))
        case 6: return .dayOfPeriod(number(1...5), before: percent(50))
        default:
            let units: [Moment.Unit] = [
                .hours, .workingHours, .days, .days, .clearDays, .workingDays, .workingDays, .schoolDays, .serviceDays, .weeks, .months,
            ]
            let unit = one(of: units)
            let isHours = unit == .hours || unit == .workingHours
            let count = isHours ? 12 * number(1...6) : number(0...(unit == .weeks || unit == .months ? 3 : 10))
            return .step(percent(90) ? -count : count, unit, from: isHours ? .dayAttended : anchor)
        }
    }

    mutating func verb(_ name: Reason.Verb, _ words: inout RandomWords, lines: ClosedRange<Int> = 1...3) -> Verb {
        let tried = words.triesRules ? trials(name, &words) : []
        return Verb(
            lines: several(lines) { chance in
                let opens = chance.percent(35) ? chance.limit(words, verb: name) : nil
                let until = chance.percent(80) ? chance.limit(words, verb: name) : nil
                let approval =
                    chance.percent(25)
                    ? chance.one(of: name == .book ? [.manual, .automatic, .waitingList, .batch] : [Approval.manual, .automatic])
                    : opens == nil && until == nil ? .manual : nil
                let fee = name == .cancel && chance.percent(25) ? Ruled(100 * chance.number(0...3), at: chance.place("cancel.fee")) : nil
                return .verb(
                    chance.conditions(35, [.day, .day, .cell, .child, .request] + words.wishes, &words), until: until, opens: opens,
                    approval: approval, by: chance.percent(20) ? chance.channels() : nil, fee: fee, path: "\(name)")
            }, trials: tried)
    }

    /// A place of its own for each line.
    mutating func place(_ path: String) -> RulePlace { rulePlace("\(path).\(number(0...1_000_000))") }

    /// Lines on trial, each with a path of its own.
    private mutating func trials(_ name: Reason.Verb, _ words: inout RandomWords) -> [Line<Verb.Keys>] {
        several(0...2) { chance in
            let until: Limit = chance.percent(10) ? .never : .moment(chance.moment(words))
            return .verb(
                chance.conditions(30, [.day, .cell, .child, .request] + words.wishes, &words), until: chance.percent(80) ? until : nil,
                opens: chance.percent(30) ? .moment(chance.moment(words)) : nil, by: chance.percent(30) ? chance.channels() : nil,
                mode: chance.percent(50) ? .warn : .audit, path: "\(name)\(chance.number(0...1_000_000))")
        }
    }

    /// Lines of `book_late`, each with a path of its own; an end in the far past or future shows that the line is left, or taken.
    mutating func lateOffers(_ words: inout RandomWords) -> [Line<Offer>] {
        var index = 0
        return several(0...3) { chance in
            index += 1
            let moments: [Limit] = [.anyTime, .never, .step(0, .days, at: "08:00"), .step(-1, .days), .step(-2, .days)]
            let until = chance.percent(60) ? chance.one(of: moments) : .moment(chance.moment(words))
            return .late(
                chance.conditions(35, [.day, .cell, .child, .request] + words.wishes, &words) + chance.times(.late),
                until: chance.percent(80) ? until : nil,
                approval: chance.percent(30) ? chance.one(of: [.manual, .automatic, .waitingList]) : nil,
                charge: chance.percent(70) ? chance.charge() : nil, by: chance.percent(25) ? chance.channels() : nil,
                path: "book_late[\(index)]")
        }
    }

    /// Lines of `waiting_list`; most last for as long as anything can be booked.
    mutating func waitingList(_ words: inout RandomWords) -> [Line<WaitingList>] {
        several(1...2) { chance in
            let until: Limit = chance.percent(50) ? .anyTime : .moment(chance.moment(words))
            return .waiting(
                chance.conditions(30, [.day, .cell, .child, .request] + words.wishes, &words), until: chance.percent(40) ? until : nil,
                by: chance.percent(20) ? chance.channels() : nil)
        }
    }

    private mutating func charge() -> Charge {
        let amount = one(of: [
            Charge.Amount.percentMore(100 * number(0...150)), .more(number(0...900)), .instead(number(0...900)), .tariff("t2"),
        ])
        return Charge(amount, on: one(of: [.slot, .slot, .request, .week, .family]))
    }

    /// Lines of `absence`, for two reasons or for any.
    mutating func absences(_ words: inout RandomWords) -> [Line<AbsenceTerms>] {
        several(1...3) { chance in
            func limit(_ chance: inout Chance) -> Ruled<Limit>? {
                let limits: [Limit] = [.anyTime, .never, .step(2, .days), .step(0, .days, at: "09:00"), .step(48, .hours)]
                let limit = chance.percent(70) ? chance.one(of: limits) : .moment(chance.moment(words))
                return chance.percent(70) ? Ruled(limit, at: rulePlace("absence.until")) : nil
            }
            let number = chance.number(0...1_000_000)
            return Line(
                conditions: chance.conditions(25, [.day, .cell, .child, .request] + words.sameDay + words.past, &words)
                    + chance.times(.absence),
                keys: AbsenceTerms(
                    due: chance.one(of: [.all, .none, .firstDays(2)]),
                    reasons: chance.percent(50) ? [chance.one(of: ["maladie", "greve"])] : [],
                    until: limit(&chance), proof: chance.percent(40) ? "certificat" : nil, proofBy: limit(&chance),
                    channels: chance.percent(25) ? chance.channels() : nil, isDecidedByStaff: chance.percent(25)),
                place: rulePlace("absence.\(number)"))
        }
    }

    /// Two tariffs, by any condition and for any span.
    mutating func tariffs(_ words: inout RandomWords) -> [Tariff] {
        ["t1", "t2"].map { name in
            let price = several(1...3) { chance in
                let per = chance.one(of: [Price.Span.slot, .slot, .hour, .day, .day, .month, .schoolYear])
                return Line(
                    conditions: chance.conditions(35, [.day, .cell, .child] + words.sameDay + words.past, &words),
                    keys: Price(chance.amount(), per: per), place: rulePlace("tariffs.\(name).price"))
            }
            return Tariff(name: Name(name), label: name, price: price)
        }
    }

    private mutating func amount() -> Price.Amount {
        if percent(75) { return .fixed(number(0...900)) }
        let least = 10 * number(0...30)
        return .rate(
            QuotientRate(
                millionths: 100 * number(0...90), atLeast: percent(70) ? least : nil,
                atMost: percent(70) ? least + 10 * number(0...40) : nil))
    }
}
