import TenantConfig

/// One activity of an example, as the engine is asked about it.
struct TestCase {
    let activity: Name<Activity>
    let situation: Situation
    let impossiblePlaces: [TownTest.PlacesLeft]
    private let asked: TownTest.Asked

    /// - Parameter days: those for which the child is enrolled; nil: without end.
    init(
        _ test: TownTest, _ activity: Name<Activity>, _ child: ChildFacts, _ enrolled: Situation.Enrolled,
        for days: [ClosedRange<CivilDate>]?, in book: Rulebook
    ) {
        let standing = Standing(test, activity)
        let enrolled = enrolled == .no ? book.activity(activity)?.enrolledByBooking ?? .no : enrolled
        let free = PlacesTaken(days: test.span(of: activity), columns: book.columns(of: activity))
        let open = Situation(
            child: child, enrolled: enrolled, for: days, standing: Standing(), taken: free, now: test.judgedAt, channel: test.channel)
        let places = test.placesLeft.filter { $0.activity == activity && enrolled.isAt($0.centre) }
        let (taken, impossible) = book.taken(leaving: places, of: activity, over: standing, in: open)
        situation = Situation(
            child: child, enrolled: enrolled, for: days, standing: standing, taken: taken, now: test.judgedAt, channel: test.channel)
        (self.activity, asked, impossiblePlaces) = (activity, test.asked, impossible)
    }

    /// What comes of what is asked of this activity, and the lines of rules that said so.
    func booking(in book: Rulebook) -> (TestRun.Booking, [RuleUse]) {
        let repetition = asked.weeks[activity].map { book.repetition(activity, TypicalWeeks($0), in: situation) }
        var request = repetition?.request ?? ReservationRequest()
        for (day, ticks) in asked.cancel[activity, default: [:]] {
            for tick in ticks { request.changes[ReservationRequest.Cell(day, tick.slot)] = .remove }
        }
        for (day, ticks) in asked.book[activity, default: [:]] {
            for tick in ticks { request.changes[ReservationRequest.Cell(day, tick.slot)] = .add(meal: tick.meal) }
        }
        let decision = book.decide(activity, request, in: situation)
        let uses = book.uses(activity, request, decision, in: situation)
        let estimate = book.estimate(activity, decision, in: situation)
        return (TestRun.Booking(activity: activity, decision: decision, estimate: estimate, left: repetition?.left ?? []), uses)
    }

    /// What comes of the slots of this activity to which the child comes without a reservation, and the lines of rules that said so.
    func unbooked(in book: Rulebook) -> [(TestRun.Unbooked, [RuleUse])] {
        asked.unbooked[activity, default: [:]].sorted { $0.key < $1.key }.flatMap { day, ticks in
            ticks.map { tick in
                let column = Column(tick.slot, tick.meal)
                let ruling = book.unbooked(activity, day: day, column: column, in: situation)
                let line = ruling.line
                let estimate =
                    ruling.isAdmitted
                    ? book.estimate(activity, unbooked: line, day: day, column: column, in: situation) : nil
                let uses = line.map { [RuleUse(place: $0.place, decided: true, instant: nil)] } ?? []
                return (TestRun.Unbooked(activity: activity, day: day, slot: column.slot, ruling: ruling, estimate: estimate), uses)
            }
        }
    }

    /// What comes of the absences told of this activity.
    func absences(in book: Rulebook) -> [TestRun.Absence] {
        asked.absent[activity, default: [:]].sorted { $0.key < $1.key }.flatMap { day, ticks in
            ticks.map { tick in
                let column = Column(tick.slot, situation.standing.days[day]?[tick.slot]?.meal)
                let ruling = book.absence(activity, day: day, column: column, reason: asked.reason, in: situation)
                return TestRun.Absence(activity: activity, day: day, slot: tick.slot, ruling: ruling)
            }
        }
    }
}

extension Rulebook {
    /// How many places are taken when so many are left: what the tightest gauge has without anyone, less those left. The child's own are
    /// among them.
    fileprivate func taken(
        leaving places: [TownTest.PlacesLeft], of activity: Name<Activity>, over standing: Standing, in open: Situation
    ) -> (PlacesTaken, impossible: [TownTest.PlacesLeft]) {
        var taken = open.taken
        var impossible: [TownTest.PlacesLeft] = []
        for place in places {
            let own = standing.days[place.day]?[place.tick.slot]
            let columns = columns(of: activity).filter { $0.slot == place.tick.slot }
            let column = columns.first { $0.meal == (own?.meal ?? place.tick.meal) } ?? columns.first
            let plan = plan(activity, days: place.day...place.day, in: open)
            let position = plan.columns.firstIndex { $0 == column }
            let most = plan.days.isEmpty ? nil : position.flatMap { plan[0, $0].placesLeft }
            if let column, let most, most >= place.left + (own == nil ? 0 : 1) {
                taken.fill(most - place.left, place.day, column, own: own != nil, as: counting(activity), like: open)
            } else {
                impossible.append(place)
            }
        }
        return (taken, impossible)
    }
}

extension PlacesTaken {
    /// So many places held, by children like the one who asks, in every way in which gauges count.
    fileprivate mutating func fill(
        _ places: Int, _ day: CivilDate, _ column: Column, own: Bool, as counting: PlaceCounting, like situation: Situation
    ) {
        self[day, column] = places
        if counting.countsEverywhere { self[everywhere: day, column] = places }
        guard counting.others != nil else { return }
        let centre: Name<Centre>? = if case .at(let centre) = situation.enrolled { centre } else { nil }
        let holder = PlaceHolder(child: situation.child, centre: centre, days: [day: [column]])
        others += Array(repeating: holder, count: places - (own ? 1 : 0))
    }
}

extension Situation.Enrolled {
    /// Whether this is the centre meant; none named means wherever the child is.
    fileprivate func isAt(_ centre: Name<Centre>?) -> Bool { centre == nil || self == .at(centre) }
}

extension TypicalWeeks {
    fileprivate init(_ weeks: TownTest.Weeks) {
        self.init(range: weeks.range, weeks: weeks.weeks.map { $0.mapValues { Set($0.map { Column($0.slot, $0.meal) }) } })
    }
}

extension Standing {
    /// What stands in an example: what the child has, and on a day the example speaks of, what it says instead.
    fileprivate init(_ test: TownTest, _ activity: Name<Activity>) {
        let days = test.child.booked[activity, default: [:]].merging(test.booked[activity, default: [:]]) { _, said in said }
        let invoiced = test.invoiced[activity]
        self.init()
        for (day, ticks) in days {
            for tick in ticks {
                self.days[day, default: [:]][tick.slot] = Place(meal: tick.meal, isInvoiced: invoiced.map { day <= $0 } ?? false)
            }
        }
    }
}

extension TownTest {
    /// From the first to the last day that matters to an activity.
    fileprivate func span(of activity: Name<Activity>) -> ClosedRange<CivilDate> {
        let ticks = [asked.book, asked.cancel, asked.absent, asked.unbooked, booked, child.booked].flatMap {
            $0[activity, default: [:]].keys
        }
        let weeks = asked.weeks[activity].map { [$0.range.lowerBound, $0.range.upperBound] } ?? []
        let days = ticks + weeks + placesLeft.filter { $0.activity == activity }.map(\.day)
        return (days.min() ?? now.date)...(days.max() ?? now.date)
    }
}
