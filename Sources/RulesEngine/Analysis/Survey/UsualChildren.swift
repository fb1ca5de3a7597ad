import TenantConfig

extension SchoolLevel {
    /// Whether children of that age are at this level: a year ahead of most, or up to two behind. Before the first level and after the last,
    /// age tells no more than that level.
    func isUsual(at years: Int) -> Bool { (-1...2).contains(min(max(years, 3), 14) - 3 - Int(rawValue)) }

    /// The nearest to one of those that are as wanted.
    static func nearest(to level: SchoolLevel, where isWanted: (SchoolLevel) -> Bool) -> SchoolLevel? {
        allCases.filter(isWanted).min { abs(Int($0.rawValue) - Int(level.rawValue)) < abs(Int($1.rawValue) - Int(level.rawValue)) }
    }

    /// That of most children of an age.
    static func usual(at years: Int) -> SchoolLevel { SchoolLevel(rawValue: UInt8(min(max(years, 3), 14) - 3)) ?? .troisieme }
}

extension Survey {
    /// A child of whom the same is answered, and whose age and level go together, if possible one that goes to school; nil where there is none.
    /// Where the level is not asked for, or one of the two is not known, any child is usual.
    func usual(_ child: ChildView, asking conditions: [Condition]) -> ChildView? {
        let asked = conditions.flatMap(\.behindUnknown).filter(\.isAboutAge)
        guard asked.contains(where: { !$0.isAboutLevel }), case .years(let years) = child.age, child.supposed.isDisjoint(with: .birthDate)
        else { return child }
        let day = calendar.date(at: days.first ?? 0)
        let answers = asked.map { child.answers($0, on: day, ground.facts) }
        guard asked.contains(where: \.isAboutLevel) else {
            let all = Self.yearsOfSchool.contains(years) ? [] : Self.agesFromSchool
            return all.lazy.map { child.aged($0) }.first { other in asked.map { other.answers($0, on: day, ground.facts) } == answers }
                ?? child
        }
        guard let level = child.level, child.supposed.isDisjoint(with: .level),
            !isUsual(level, at: years) || !Self.yearsOfSchool.contains(years)
        else { return child }
        for years in Self.agesFromSchool {
            for level in SchoolLevel.allCases where isUsual(level, at: years) {
                var other = child.aged(years)
                other.level = level
                if asked.map({ other.answers($0, on: day, ground.facts) }) == answers { return other }
            }
        }
        return isUsual(level, at: years) ? child : nil
    }

    /// The ages of children who are at one of the levels.
    static let yearsOfSchool = 2...16
    /// Ages, those of most pupils first.
    private static let agesFromSchool = Array(3...16) + [2, 1, 0] + Array(17...20)

    /// Whether children of an age are at a level, where both are read on the day that the activity says.
    private func isUsual(_ level: SchoolLevel, at years: Int) -> Bool {
        ground.facts.ages.level(for: level)?.isUsual(at: years) ?? (years >= 14)
    }

    /// All children that lines tell apart and that there are, and of those whom lines do not tell apart, all who will be once they are a year
    /// older: they grow over a school year.
    func growingChildren(asking conditions: [Condition]) -> [ChildView]? {
        var seen: Set<ChildView> = []
        return children(asking: conditions)?.compactMap { usual($0, asking: conditions) }.flatMap { grown($0, asking: conditions) }
            .filter { seen.insert($0).inserted }
    }

    /// A child at each age, on either side of those for which lines are, at which the same is answered of it.
    func grown(_ child: ChildView, asking conditions: [Condition]) -> [ChildView] {
        let asked = conditions.flatMap(\.behindUnknown)
        let limits = asked.flatMap { question -> [Int] in
            guard case .ages(let ranges) = question else { return [] }
            return ranges.flatMap { [$0.least - 1, $0.least] + ($0.most.map { [$0, min($0, 150) + 1] } ?? []) }
        }
        guard case .years = child.age, child.supposed.isDisjoint(with: .birthDate) else { return [child] }
        let day = calendar.date(at: days.first ?? 0)
        let answers = asked.map { child.answers($0, on: day, ground.facts) }
        let others = Set(limits.filter { $0 >= 0 }).sorted().map { years -> ChildView in
            var other = child.aged(years)
            let isAtSchool = asked.contains(where: \.isAboutLevel) && child.supposed.isDisjoint(with: .level)
            if isAtSchool, let level = child.level, !isUsual(level, at: years) {
                other.level =
                    SchoolLevel.nearest(to: level) { level in
                        var twin = other
                        twin.level = level
                        return isUsual(level, at: years) && asked.map { twin.answers($0, on: day, ground.facts) } == answers
                    } ?? level
            }
            return other
        }
        return [child] + others.filter { other in other != child && asked.map { other.answers($0, on: day, ground.facts) } == answers }
    }
}

extension ChildView {
    /// The same child of an age.
    fileprivate func aged(_ years: Int) -> ChildView {
        var child = self
        child.age = .years(years)
        return child
    }
}

extension Condition {
    /// What stands behind a question about something that may be unknown.
    var behindUnknown: [Condition] { if case .fact(.unknown(_, let condition?)) = self { condition.behindUnknown } else { [self] } }

    fileprivate var isAboutLevel: Bool { if case .level = self { true } else { false } }
    fileprivate var isAboutAge: Bool { if case .ages = self { true } else { isAboutLevel } }
}
