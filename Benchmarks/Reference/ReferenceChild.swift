import RulesEngine
import TenantConfig

/// A child of whom everything is known, or supposed.
struct ReferenceChild {
    let days: ReferenceDays
    let activity: Activity
    /// Birth date, or an age supposed.
    var born: CivilDate?
    var age: Int?
    var level: SchoolLevel?
    var sector: Name<Sector>?
    var school: Name<School>?
    var commune: Commune?
    var quotient = 0
    var rank = 1
    var situations: Set<Name<FamilySituation>> = []
    var ends: [Name<FamilySituation>: CivilDate] = [:]
    var afterwards: Set<Name<FamilySituation>> = []
    var owed = 0
    var owedSince: LocalInstant?
    var now = LocalInstant.distantFuture
    var enrolledIn: Set<Name<Activity>> = []
    var documents: [Name<Document>: CivilDate?] = [:]
    var cameOn: Set<CivilDate> = []
    var happened: [ChildEvent: [CivilDate]] = [:]
    var cameAlways = false
    var cameLongAgo = false
    var isEnrolled = false
    /// It is about to be enrolled, with its status.
    var isEnrolling = false
    var status: Name<Status>?
    /// What nobody knows.
    var unknown: Set<String> = []

    /// Completed years: counted birthday by birthday.
    func age(on day: CivilDate) -> Int {
        if let age { return age }
        guard let born, day >= born else { return -1 }
        let (year, month, dayOfMonth) = born.parts
        var years = 0
        while let next = CivilDate(year: year + years + 1, month: month, day: dayOfMonth)
            ?? CivilDate(year: year + years + 1, month: 3, day: 1),
            next <= day
        { years += 1 }
        return years
    }

    /// The day on which ages are read for a day attended.
    private func readingDay(_ day: CivilDate) -> CivilDate {
        guard days.facts[day] != nil || activity.asOf == .civilYear else { return day }
        switch activity.asOf {
        case .day: return day
        case .civilYear: return CivilDate(year: day.parts.year, month: 12, day: 31) ?? day
        case .schoolYear: return days.years.first { $0.contains(day) }?.lowerBound ?? day
        case .nextSchoolYear: return (days.years.first { $0.contains(day) }?.upperBound).map { $0 + 1 } ?? day
        case .period:
            let first = days.facts.keys.min() ?? day
            var named = day
            while named >= first {
                if let begins = periodBegins(named) { return begins }
                named = named - 1
            }
            return first
        }
    }

    /// The first day, on one of the activity's weekdays, of the period by which a line of `open` names a day.
    private func periodBegins(_ day: CivilDate) -> CivilDate? {
        guard days.facts[day] != nil else { return nil }
        for line in activity.open where line.keys.weekdays.contains(day.weekday) {
            for set in line.keys.during {
                guard let period = days.occurrence(of: set, on: day)?.days else { continue }
                let runs = ReferenceDays.each(period.lowerBound...min(period.upperBound, period.lowerBound + 6)).filter { first in
                    activity.open.contains { $0.keys.weekdays.contains(first.weekday) }
                }
                return runs.first ?? period.lowerBound
            }
        }
        return nil
    }

    func fits(_ conditions: [Condition], on day: CivilDate) -> Bool { conditions.allSatisfy { fits($0, on: day) } }

    private func fits(_ condition: Condition, on day: CivilDate) -> Bool {
        switch condition {
        case .ages(let ranges):
            let age = age(on: readingDay(day))
            return age >= 0 && ranges.contains { $0.least <= age && age <= $0.most ?? .max }
        case .level(let set):
            guard let level, let position = SchoolLevel.allCases.firstIndex(of: level) else { return false }
            let later = SchoolLevel.allCases.dropFirst(position + 1).first
            return (activity.asOf == .nextSchoolYear ? later : level).map(set.contains) ?? false
        case .sector(let names): return sector.map(names.contains) ?? false
        case .fact(let fact): return fits(fact, on: day)
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: return true
        }
    }

    private func fits(_ fact: FactCondition, on day: CivilDate) -> Bool {
        func isIn(_ number: Int, _ bands: [Band]) -> Bool { bands.contains { $0.least <= number && number <= $0.most ?? .max } }
        switch fact {
        case .school(let names): return names.contains { $0 == school }
        case .schooledHere(let here): return here ? school != nil : school == nil
        case .resident(let isResident, let communes): return communes.contains { $0 == commune } == isResident
        case .commune(let communes): return communes.contains { $0 == commune }
        case .situation(let names):
            return names.contains { name in
                if let end = ends[name], day > end { return afterwards.contains(name) }
                return situations.contains(name)
            }
        case .quotient(let bands): return isIn(quotient, bands)
        case .siblings(let bands): return isIn(rank, bands)
        case .enrolled(let wanted): return wanted ? isEnrolled : !isEnrolled
        case .status(let names): return (isEnrolled || isEnrolling) && names.contains { $0 == status }
        case .came(let ways): return ways.contains { came($0, day) }
        case .file(let complete): return isComplete(day) == complete
        case .unpaid(let some): return (owed > 0) == some
        case .times(let event, let bands):
            var others: [CivilDate] = []
            for other in happened[event] ?? [] where other != day && !others.contains(other) && schoolYear(other) == schoolYear(day) {
                others.append(other)
            }
            return isIn(others.count + 1, bands)
        case .lacks(.documents(let names)):
            return names.contains { name in
                guard let validity = documents[name] else { return true }
                return validity.map { $0 < day } ?? false
            }
        case .lacks(.unpaidAtMost(let most, let grace)):
            if owed <= most { return false }
            guard let grace, let owedSince else { return true }
            switch grace {
            case .hours(let hours): return now.seconds >= owedSince.seconds + Int64(hours) * 3600
            case .days(let days): return now.date > owedSince.date + days
            case .months(let months): return now.date > owedSince.date.addingMonths(months)
            }
        case .lacks(.enrolledIn(let names)): return !names.contains { enrolledIn.contains($0) }
        case .unknown(let subject, let condition):
            if case .situations(let names) = subject, names.contains(where: { name in ends[name].map { day > $0 } ?? false }) {
                return true
            }
            return subject.names.contains(where: unknown.contains) || (condition.map { fits($0, on: day) } ?? false)
        }
    }

    private func came(_ way: FactCondition.Came, _ day: CivilDate) -> Bool {
        let before = cameOn.filter { $0 < day }
        switch way {
        case .never: return before.isEmpty && !cameAlways && !cameLongAgo
        case .lastYear: return cameAlways || cameOn.contains { schoolYear($0) == schoolYear(day) - 1 }
        case .notFor(let months): return !cameAlways && before.allSatisfy { $0.addingMonths(months) < day }
        }
    }

    private func schoolYear(_ day: CivilDate) -> Int {
        if let year = days.years.first(where: { $0.contains(day) }) { return year.lowerBound.parts.year }
        guard let first = days.years.first?.lowerBound.parts else { return day.parts.year }
        let isBefore = day.parts.month < first.month || (day.parts.month == first.month && day.parts.day < first.day)
        return day.parts.year - (isBefore ? 1 : 0)
    }

    private func isComplete(_ day: CivilDate) -> Bool {
        for (conditions, names) in Self.papers(activity, days.town) where fits(conditions, on: day) {
            for name in names {
                guard let validity = documents[name] else { return false }
                if let last = validity, last < day { return false }
            }
        }
        return true
    }

    /// The documents that the activity asks for, each with the conditions on the child; all of the town's where it asks for none.
    static func papers(_ activity: Activity, _ town: Town) -> [([Condition], [Name<Document>])] {
        let lines = activity.requirements.filter { !$0.keys.documents.isEmpty }
        if lines.isEmpty { return [([], town.documents.map(\.name))] }
        return lines.map { line in
            let ofChild = line.conditions.filter { condition in
                switch condition {
                case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish, .fact(.file): false
                case .ages, .level, .sector, .fact: true
                }
            }
            return (ofChild, line.keys.documents)
        }
    }
}

extension FactSubject {
    /// What is unknown when a condition on it cannot be answered.
    var names: [String] {
        switch self {
        case .birthDate: ["born"]
        case .level: ["level"]
        case .sector: ["sector"]
        case .school: ["school"]
        case .commune: ["commune"]
        case .quotient: ["quotient"]
        case .siblings: ["siblings"]
        case .situations(let names): names.map { "situation \($0)" }
        }
    }
}
