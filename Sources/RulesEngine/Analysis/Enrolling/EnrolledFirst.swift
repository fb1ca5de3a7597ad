import TenantConfig

extension [Survey] {
    /// Enrolments that are asked for first and that nobody can have by then: in the activity itself, in one that asks for this one in turn, or in
    /// one that is for other children.
    func enrolmentsNobodyGets() -> [Oddity] {
        let unmet = flatMap { survey in survey.asksFirst.compactMap { survey.unmet($0, among: self) } }
        var told: Set<Name<Activity>> = []
        return unmet.compactMap { one -> Oddity? in
            guard one.why == .asksInTurn else { return one.oddity() }
            // A ring is told once, at its first line; what leads to a ring only suffers from it.
            guard let ring = unmet.ring(through: one), told.isDisjoint(with: ring.map(\.activity)) else { return nil }
            told.formUnion(ring.map(\.activity))
            return one.oddity(before: ring.dropFirst().map(\.self))
        }
    }
}

/// A line that asks for enrolments which no child for whom it is can have by then, and a case of it.
private struct UnmetEnrolment {
    enum Why {
        case itself, forOthers, asksInTurn
    }

    let survey: Survey
    let line: Line<Requirement>
    let why: Why
    let variant: Variant
    let step: EnrolmentPaths.Step

    var activity: Name<Activity> { survey.activity.name }

    /// What is told of it, where the rules, asked, say so of the case.
    ///
    /// - Parameter others: the lines that ask in turn, each for the activity of the next, and the last for that of this one.
    func oddity(before others: [UnmetEnrolment] = []) -> Oddity? {
        guard let told = survey.refused(by: line, variant, step) else { return nil }
        switch why {
        case .itself:
            return Oddity(
                .enrolledInItself(activity.text, ofAll: line.conditions.isEmpty), at: .rule(line.place),
                witness: .notEnrolledYet(activity, told))
        case .forOthers:
            let elsewhere = line.keys.enrolledIn.filter { $0 != activity }
            guard elsewhere.allSatisfy({ survey.book.bars($0, step).isForOthers }) else { return nil }
            return Oddity(
                .enrolledAmongOthers(elsewhere.map(\.text)), at: .rule(line.place), witness: .enrolledAmongOthers(elsewhere, told))
        case .asksInTurn:
            guard let next = others.first,
                others.allSatisfy({ survey.book.bars($0.activity, step).asksFirst.contains($0.line.place) })
            else { return nil }
            let label = others.count == 1 ? Wording.asksInTurnHere : .asksForHere(others[1].activity.text)
            return Oddity(
                .enrolledInTurn(
                    others.map(\.activity.text), ofAll: ([self] + others).allSatisfy(\.line.conditions.isEmpty)), at: .rule(line.place),
                beside: Oddity.Beside(label, .rule(next.line.place)),
                witness: .enrolledInTurn([[next.activity]] + others.map(\.line.keys.enrolledIn), told))
        }
    }
}

extension [UnmetEnrolment] {
    /// A way along what lines ask for, from one of them back to it; nil where none leads back.
    fileprivate func ring(through one: UnmetEnrolment) -> [UnmetEnrolment]? {
        var (ways, seen) = ([[one]], Set([one.activity]))
        while let way = ways.first, let last = way.last {
            ways.removeFirst()
            for next in self where next.activity != last.activity && last.line.keys.enrolledIn.contains(next.activity) {
                if next.activity == one.activity { return way }
                if seen.insert(next.activity).inserted { ways.append(way + [next]) }
            }
        }
        return nil
    }
}

extension Survey {
    /// The lines that ask for an enrolment before something may be asked, of children alone.
    fileprivate var asksFirst: [Line<Requirement>] {
        let lines = activity.requirements.refusing(before: .enrolling) + activity.requirements.refusing(before: .booking)
        return lines.filter { !$0.keys.enrolledIn.isEmpty && $0.conditions.allSatisfy(\.isAboutChild) }
    }

    /// What such a line comes to where no child for which it is can have any of what it asks for.
    fileprivate func unmet(_ line: Line<Requirement>, among surveys: [Survey]) -> UnmetEnrolment? {
        let others = surveys.map(\.activity).filter { $0.enrolment != nil }
        let paths = EnrolmentPaths(book: book, activities: others)
        guard let (variant, step) = unmet(line, paths) else { return nil }
        let elsewhere = line.keys.enrolledIn.filter { $0 != activity.name }
        let open = EnrolmentPaths(book: book, activities: others.filter { $0.name != activity.name }, asksNothingFirst: true)
        let why: UnmetEnrolment.Why = elsewhere.isEmpty ? .itself : unmet(line, open) == nil ? .asksInTurn : .forOthers
        return UnmetEnrolment(survey: self, line: line, why: why, variant: variant, step: step)
    }

    /// A child of whom a line asks an enrolment in vain; nil where there is none, or where some child has what the line asks for.
    private func unmet(_ line: Line<Requirement>, _ paths: EnrolmentPaths) -> (Variant, EnrolmentPaths.Step)? {
        let asked = line.conditions + (paths.activities + [activity]).flatMap(\.admits).asked().filter(\.isAboutChild)
        guard let years = schoolYears, let first = calendar.position(of: years.lowerBound), let children = growingChildren(asking: asked),
            children.count <= 256
        else { return nil }
        var found: (Variant, EnrolmentPaths.Step)?
        var isMet = false
        for child in children where !isMet {
            let variant = variant(of: child, asking: asked)
            paths.follow(facts(of: variant, on: first), over: years) { step in
                guard asks(line, step), admits(step) else { return false }
                isMet = !(step.child.enrolments.value ?? [:]).keys.filter(line.keys.enrolledIn.contains).isEmpty
                let isNearer = found.map { _, known in today.map { known.now.day < $0 && step.now.day >= $0 } ?? false } ?? true
                if isNearer { found = (variant, step) }
                return isMet
            }
        }
        return isMet ? nil : found
    }

    /// Whether a line is for a child.
    private func asks(_ line: Line<Requirement>, _ step: EnrolmentPaths.Step) -> Bool {
        let views = step.child.views(asked: line.conditions, ground.facts, enrolled: .no, at: step.now)
        return views.count == 1 && line.conditions.allSatisfy { views[0].answers($0, on: step.now.day, ground.facts) }
    }

    /// Whether the activity is for a child.
    private func admits(_ step: EnrolmentPaths.Step) -> Bool {
        activity.statusesOrNone.contains { !book.bars(activity.name, step, as: $0).isForOthers }
    }

    /// The case as it is told, where the line, asked, refuses it.
    fileprivate func refused(by line: Line<Requirement>, _ variant: Variant, _ step: EnrolmentPaths.Step) -> WitnessCase? {
        guard let day = calendar.position(of: step.now.day) else { return nil }
        var told = WitnessCase(traits(of: variant, on: day).aged(as: step.child, on: step.now.day), asking: .enrol, now: step.now)
        if line.keys.stage == .enrolling { return book.bars(activity.name, step).asksFirst.contains(line.place) ? told : nil }
        for day in days where calendar.date(at: day) > step.now.day {
            for column in rules.columns where isRefused(column, on: calendar.date(at: day), by: line, step) {
                (told.asking, told.slots, told.day) = (.book, [column.slot], calendar.date(at: day))
                return told
            }
        }
        return nil
    }

    /// Whether a line refuses a slot of a day that is there and for the child.
    private func isRefused(_ column: Column, on date: CivilDate, by line: Line<Requirement>, _ step: EnrolmentPaths.Step) -> Bool {
        let situation = Situation(
            child: step.child, enrolled: .at(nil), standing: Standing(),
            taken: PlacesTaken(days: date...date, columns: rules.columns), now: step.now)
        let lines = book.decide(activity.name, ReservationRequest(adding: [date: [column]]), in: situation).lines
        return lines.allSatisfy { $0.mask.isDisjoint(with: [.notAdmitted, .closed, .notOffered]) }
            && lines.flatMap(\.reasons).contains { $0.asksForEnrolment && $0.rule == line.place }
    }
}
