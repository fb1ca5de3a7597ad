import TenantConfig

/// A child as rules see it: every fact they ask for has a value, the known one or one of those still possible.
struct ChildView: Hashable, Sendable {
    enum Age: Hashable, Sendable {
        case born(CivilDate)
        /// Of that age on every day: enough to answer questions about one day.
        case years(Int)
    }

    var age: Age
    var level: SchoolLevel?
    var sector: Name<Sector>?

    /// The answer to a question about the child on a day.
    func answers(_ question: Condition, on day: CivilDate) -> Bool {
        switch question {
        case .ages(let ranges): ranges.contains { fits($0, on: day) }
        case .level(let set): level.map(set.contains) ?? false
        case .sector(let names): sector.map(names.contains) ?? false
        case .weekday, .dates, .period, .slot, .meal, .centre: true
        }
    }

    private func fits(_ range: AgeRange, on day: CivilDate) -> Bool {
        switch age {
        case .years(let years): range.least <= years && range.most.map { years <= $0 } ?? true
        case .born(let born):
            born.birthday(range.least) <= day && range.most.map { day < born.birthday(min($0, 1000) + 1) } ?? true
        }
    }

    /// The days on which the answer to a question may change.
    func turningPoints(_ question: Condition) -> [CivilDate] {
        guard case .ages(let ranges) = question, case .born(let born) = age else { return [] }
        return ranges.flatMap { range in [born.birthday(range.least)] + (range.most.map { [born.birthday(min($0, 1000) + 1)] } ?? []) }
    }
}

extension CivilDate {
    /// The birthday of someone born on this day; that of 29 February falls on 1 March in common years. Ages beyond two centuries
    /// never come.
    func birthday(_ years: Int) -> CivilDate {
        let (year, month, day) = parts
        guard years <= 200 else { return CivilDate(dayNumber: .max / 2) }
        return CivilDate(year: year + years, month: month, day: day) ?? CivilDate(year: year + years, month: 3, day: 1)
            ?? CivilDate(dayNumber: .max / 2)
    }
}

extension ChildFacts {
    /// The child, once for each way in which the answers to these questions could still turn out; a single one when all is known.
    func views(asked questions: [Condition], sectors: [Name<Sector>]) -> [ChildView] {
        let bornViews: [ChildView.Age]
        switch born {
        case .known(let date): bornViews = [.born(date)]
        case .unknown where !questions.contains(where: \.asksAge): bornViews = [.years(0)]
        case .unknown: bornViews = distinct(Self.ages(questions).map { .years($0) }, asked: questions) { ChildView(age: $0) }
        }
        let levels: [SchoolLevel?]
        switch level {
        case .known(let level): levels = [level]
        case .unknown where !questions.contains(where: \.asksLevel): levels = [nil]
        case .unknown: levels = distinct(SchoolLevel.allCases, asked: questions) { ChildView(age: .years(0), level: $0) }
        }
        let homes: [Name<Sector>?]
        switch sector {
        case .known(let sector): homes = [sector]
        case .unknown where !questions.contains(where: \.asksSector): homes = [nil]
        case .unknown: homes = distinct(sectors + [nil], asked: questions) { ChildView(age: .years(0), sector: $0) }
        }
        return bornViews.flatMap { age in
            levels.flatMap { level in homes.map { ChildView(age: age, level: level, sector: $0) } }
        }
    }

    /// The facts that are unknown though these questions ask for them.
    func missing(for questions: [Condition]) -> MissingFacts {
        questions.reduce(into: []) { missing, question in
            switch question {
            case .ages: if born == .unknown { missing.insert(.birthDate) }
            case .level: if level == .unknown { missing.insert(.level) }
            case .sector: if sector == .unknown { missing.insert(.address) }
            case .weekday, .dates, .period, .slot, .meal, .centre: break
            }
        }
    }

    /// Ages on either side of each limit.
    private static func ages(_ questions: [Condition]) -> [Int] {
        let limits = questions.flatMap { question -> [Int] in
            guard case .ages(let ranges) = question else { return [] }
            return ranges.flatMap { [$0.least - 1, $0.least] + ($0.most.map { [$0, min($0, 1000) + 1] } ?? []) }
        }
        return Set([0] + limits.filter { $0 >= 0 }).sorted()
    }

    /// One value for each way of answering.
    private func distinct<Value>(_ values: [Value], asked questions: [Condition], _ view: (Value) -> ChildView) -> [Value] {
        var seen: Set<[Bool]> = []
        return values.filter { value in seen.insert(questions.map { view(value).answers($0, on: CivilDate(dayNumber: 0)) }).inserted }
    }
}

extension ChildView {
    init(age: Age) {
        self.init(age: age, level: nil, sector: nil)
    }

    init(age: Age, level: SchoolLevel?) {
        self.init(age: age, level: level, sector: nil)
    }

    init(age: Age, sector: Name<Sector>?) {
        self.init(age: age, level: nil, sector: sector)
    }
}

extension Condition {
    fileprivate var asksAge: Bool { if case .ages = self { true } else { false } }
    fileprivate var asksLevel: Bool { if case .level = self { true } else { false } }
    fileprivate var asksSector: Bool { if case .sector = self { true } else { false } }
}
