import TenantConfig

extension Rulebook {
    /// Children who may ask something of an activity: those of the examples, then some made so that each condition on a child fits one of
    /// them, at each centre.
    func children(of activity: Activity, on day: CivilDate, beside runs: [TestRun]) -> [TownTest.Child] {
        var children: [TownTest.Child] = []
        for run in runs where run.passes && run.test.asked.activities.contains(activity.name) && run.test.child.born != nil {
            var child = run.test.child
            child.booked = [:]
            if !children.contains(child), children.count < 4 { children.append(child) }
        }
        let questions = (rules[activity.name]?.ground.questions ?? []) + (rules[activity.name]?.priority?.ground.questions ?? [])
        for years in Self.ages(questions) {
            for level in Self.levels(questions) {
                for centre in centres(of: activity) {
                    var child = TownTest.Child()
                    child.born = day - (years * 365 + years / 4 + 100)
                    child.level = level
                    child.home = centre?.serves.first.map { .sector($0) }
                    if activity.enrolment != nil || activity.centres.count > 1 { child.enrolled = [activity.name: centre?.name] }
                    if !children.contains(child) { children.append(child) }
                }
            }
        }
        return children
    }

    /// Ages in the middle of each range that is asked for, and six years.
    private static func ages(_ questions: [Condition]) -> [Int] {
        var ages: [Int] = []
        for case .ages(let ranges) in questions {
            for range in ranges { ages.append((range.least + min(range.most ?? range.least + 2, range.least + 20)) / 2) }
        }
        return Array(Set(ages)).sorted() + (ages.contains(6) ? [] : [6])
    }

    /// A level of each set that is asked for, or none.
    private static func levels(_ questions: [Condition]) -> [SchoolLevel?] {
        var levels: [SchoolLevel] = []
        for case .level(let set) in questions {
            if let level = SchoolLevel.allCases.first(where: set.contains), !levels.contains(level) { levels.append(level) }
        }
        return levels.isEmpty ? [nil] : levels
    }

    private func centres(of activity: Activity) -> [Centre?] {
        let centres = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
        return centres.isEmpty ? [nil] : centres
    }
}
