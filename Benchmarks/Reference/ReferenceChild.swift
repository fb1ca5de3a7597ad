import RulesEngine
import TenantConfig

/// A child of whom everything is known, or supposed.
struct ReferenceChild {
    /// Birth date, or an age supposed.
    var born: CivilDate?
    var age: Int?
    var level: SchoolLevel?
    var sector: Name<Sector>?

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

    func fits(_ conditions: [Condition], on day: CivilDate) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .ages(let ranges):
                let age = age(on: day)
                return age >= 0 && ranges.contains { $0.least <= age && age <= $0.most ?? .max }
            case .level(let set): return level.map(set.contains) ?? false
            case .sector(let names): return sector.map(names.contains) ?? false
            case .weekday, .dates, .period, .slot, .meal, .centre: return true
            }
        }
    }

    /// Every child that the facts allow, as far as the conditions of the activity can tell them apart.
    static func possible(_ facts: ChildFacts, asked: [Condition], sectors: [Name<Sector>]) -> [ReferenceChild] {
        var children = [ReferenceChild(born: facts.born.value, level: facts.level.value, sector: facts.sector.value ?? nil)]
        let missing = missing(facts, asked: asked)
        if missing.contains(.birthDate) {
            children = children.flatMap { child in
                (0...14).map { age in ReferenceChild(age: age, level: child.level, sector: child.sector) }
            }
        } else if facts.born == .unknown {
            children = children.map { ReferenceChild(age: 0, level: $0.level, sector: $0.sector) }
        }
        if missing.contains(.level) {
            children = children.flatMap { child in
                SchoolLevel.allCases.map { ReferenceChild(born: child.born, age: child.age, level: $0, sector: child.sector) }
            }
        }
        if missing.contains(.address) {
            children = children.flatMap { child in
                ([nil] + sectors.map { $0 }).map { ReferenceChild(born: child.born, age: child.age, level: child.level, sector: $0) }
            }
        }
        return children
    }

    static func missing(_ facts: ChildFacts, asked: [Condition]) -> MissingFacts {
        var missing: MissingFacts = []
        for condition in asked {
            switch condition {
            case .ages where facts.born == .unknown: missing.insert(.birthDate)
            case .level where facts.level == .unknown: missing.insert(.level)
            case .sector where facts.sector == .unknown: missing.insert(.address)
            case .weekday, .dates, .period, .slot, .meal, .centre, .ages, .level, .sector: break
            }
        }
        return missing
    }
}
