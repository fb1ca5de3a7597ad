import RulesEngine
import TenantConfig

/// A town drawn by chance, with what is needed to ask it questions near its limits.
struct RandomTown {
    let town: Town
    let words: RandomWords
}

extension Chance {
    /// - Parameter enrolling: whether enrolling is what it is asked about: its lines are many, and centres serve sectors and schools.
    mutating func town(enrolling: Bool = false) -> RandomTown {
        let calendar = calendar()
        let first = calendar.years.first?.classDays.lowerBound ?? day("2020-01-01")
        let last = calendar.years.last.map { $0.holidays.map(\.days.upperBound).max() ?? $0.classDays.upperBound } ?? first
        var words = RandomWords(days: first...last)
        words.asksWishes = percent(20)
        words.triesRules = percent(20)
        let activity = activity(&words, enrolling: enrolling)
        let periods = RandomWords.periods.map { name in
            let begins = date(words)
            return Period(name: name, label: name.text, days: begins...(begins + number(0...30)))
        }
        let centres = RandomWords.centres.map { name in
            Centre.centre(
                name, serves: enrolling ? RandomWords.sectors.filter { _ in percent(60) } : [],
                schools: enrolling ? RandomWords.schools.filter { _ in percent(60) } : [],
                closed: percent(30) ? [.closed([daySet(words)], conditions(40, [.day, .cell], &words))] : [])
        }
        let sectors = RandomWords.sectors.map { Sector(name: $0, label: $0.text, addresses: []) }
        let town = Town.town(
            [activity], calendar: calendar, workingDays: weekdays(), schoolDays: weekdays(),
            closed: percent(30) ? [.closed([daySet(words)], conditions(40, [.day, .child], &words))] : [],
            sectors: sectors, centres: centres, periods: periods, tariffs: tariffs(&words),
            reasons: [
                AbsenceReason(name: "maladie", label: "maladie", declaredBy: .family),
                AbsenceReason(name: "greve", label: "grève", declaredBy: .town),
            ],
            schools: RandomWords.schools.map { School(name: $0, label: $0.text, levels: nil) },
            situations: RandomWords.situations.map { FamilySituation(name: $0, label: $0.text, owner: .child, proof: nil) },
            documents: RandomWords.documents.map { Document(name: $0, label: $0.text, validity: .once) },
            meals: RandomWords.meals.map { name in
                Meal(
                    name: name, label: name.text, short: name.text,
                    admits: percent(15) ? several(1...2) { .admits($0.conditions(60, [.child, .child, .day], &words)) } : [])
            })
        return RandomTown(town: town, words: words)
    }

    private mutating func activity(_ words: inout RandomWords, enrolling: Bool) -> Activity {
        // Now and then more lines than a word of the compiled sets has bits.
        let lines = percent(2) ? 60...70 : 1...3
        return .activity(
            "a", admits: several(0...3) { .admits($0.conditions(50, [.child, .child, .day], &words)) },
            centres: one(of: [[], ["nord"], ["nord", "sud"]]),
            open: several(1...3) { chance in
                let mostly: [DaySet] = chance.percent(80) ? [.period(chance.one(of: [.term, .holidays, .allYear, .allYear]))] : []
                let during = chance.several(0...2) { $0.daySet(words) } + mostly
                return .open(chance.weekdays(), during, chance.conditions(15, [.day, .cell, .child], &words))
            },
            closed: percent(30) ? [.closed([daySet(words)], conditions(40, [.day, .cell, .child], &words))] : [],
            enrolment: enrolling
                ? enrolment(&words)
                : percent(40)
                    ? Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol")) : nil,
            slots: RandomWords.slots.prefix(number(1...3)).map { slot($0, &words) }, book: verb(.book, &words, lines: lines),
            change: percent(50) ? verb(.change, &words) : nil, cancel: percent(60) ? verb(.cancel, &words) : nil,
            bookLate: percent(50) ? lateOffers(&words) : [], absence: percent(50) ? absences(&words) : [],
            unbooked: percent(40) ? several(1...3) { $0.unbooked(&words) } : [],
            limits: percent(45) ? several(1...2) { $0.spanLimit(&words) } : [],
            gauges: several(0...2) { enrolling ? $0.gaugeOfEnrolled(&words) : $0.gauge(&words) },
            waitingList: percent(40) ? waitingList(&words) : [],
            requirements: percent(20) ? several(1...2) { enrolling ? $0.requirementToEnrol(&words) : $0.requirement(&words) } : [],
            statuses: RandomWords.statuses.map { Status(name: $0, label: $0.text, place: rulePlace("statuses")) },
            asOf: percent(70) ? .day : one(of: AsOf.allCases))
    }

    private mutating func unbooked(_ words: inout RandomWords) -> Line<Unbooked> {
        let charge: Charge? = percent(40) ? Charge(percent(50) ? .instead(500) : .tariff("t2")) : nil
        return Line(
            conditions: conditions(40, [.day, .cell, .child] + words.sameDay, &words) + times(.unbooked),
            keys: Unbooked(isAdmitted: charge != nil || percent(50), charge: charge),
            place: rulePlace("unbooked"))
    }

    /// Mostly of those that leave something open.
    private mutating func requirement(_ words: inout RandomWords) -> Line<Requirement> {
        let asked = number(0...4)
        return Line(
            conditions: conditions(60, [.day, .cell, .child] + words.wishes, &words),
            keys: Requirement(
                documents: asked < 3 ? [one(of: RandomWords.documents)] : [], unpaidAtMost: asked > 1 ? 100 * number(0...1) : nil,
                grace: percent(50) ? one(of: [.hours(48), .days(2), .months(1)]) : nil, enrolledIn: percent(15) ? ["a", "b"] : [],
                before: percent(80) ? .booking : one(of: [.attending, .enrolling])),
            mode: percent(75) ? .refuse : .warn, place: rulePlace("requirements"))
    }

    private mutating func gauge(_ words: inout RandomWords) -> Line<Gauge> {
        let places = number(0...6)
        guard percent(50) else { return .places(places, conditions(40, [.day, .cell, .cell], &words), shared: percent(30)) }
        let part = number(0...places)
        let quotas: [Line<Quota>] =
            percent(40) ? several(1...2) { .quota(part / 2, [$0.condition([.child], &words)]) } + [.quota(places - part)] : []
        return .places(
            places, conditions(40, [.day, .cell, .cell, .child], &words), per: one(of: [.slot, .slot, .day, .week, .period]),
            shared: percent(30), overbooked: percent(20) ? number(1...2) : 0, quotas: quotas)
    }

    private mutating func slot(_ name: Name<Slot>, _ words: inout RandomWords) -> Slot {
        let start = number(7...14)
        let others = RandomWords.slots.filter { $0 != name }
        return .slot(
            name, percent(65) ? ("\(start):\(5 * number(0...11))", "\(start + number(1...4)):00") : nil,
            meals: percent(35) ? Array(RandomWords.meals.prefix(number(1...2))) : [],
            needs: several(0...1) { chance in
                chance.percent(50)
                    ? .needs(all: [chance.one(of: others)], chance.conditions(30, [.day, .cell, .child] + words.sameDay, &words))
                    : .needs(any: others, chance.conditions(30, [.day, .cell, .child] + words.sameDay, &words))
            },
            excludes: percent(20) ? [one(of: others)] : [], tariff: percent(60) ? one(of: ["t1", "t1", "t2"]) : nil,
            admits: percent(15) ? several(1...2) { .admits($0.conditions(60, [.child, .child, .day], &words)) } : [],
            open: percent(15)
                ? several(1...2) {
                    .open($0.weekdays(), $0.several(0...1) { $0.daySet(words) }, $0.conditions(20, [.day, .cell, .child], &words))
                } : [],
            closed: percent(15) ? [.closed([daySet(words)], conditions(40, [.day, .cell, .child], &words))] : [],
            before: percent(15)
                ? several(1...2) { chance in
                    let start = chance.number(6...14)
                    let care = chance.percent(80) ? ("\(start):\(5 * chance.number(0...11))", "\(start + chance.number(1...4)):00") : nil
                    return .hours(care, chance.conditions(70, [.day, .cell, .child] + words.sameDay, &words), arrive: ("06:00", "07:00"))
                } : [], chosenOnce: percent(40))
    }
}
