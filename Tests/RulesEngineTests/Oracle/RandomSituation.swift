import RulesEngine
import TenantConfig

extension Chance {
    /// True where everything is known, and otherwise so many times in a hundred.
    private mutating func knows(_ share: Int) -> Bool { isAllKnown || percent(share) }

    /// A child at a birthday that matters, or not.
    mutating func child(_ words: RandomWords, around day: CivilDate) -> ChildFacts {
        let years = words.thresholds.isEmpty ? number(2...12) : one(of: words.thresholds)
        var born = day.addingMonths(-12 * years) + number(-1...1)
        if percent(10), let leapDay = CivilDate(year: (born.parts.year / 4) * 4, month: 2, day: 29) { born = leapDay }
        if percent(10) { born = day + number(-400...3) }
        // Many are known altogether, so that whole plans are compared.
        isAllKnown = percent(45)
        var facts = ChildFacts(
            born: knows(91) ? .known(born) : .unknown, level: knows(91) ? .known(one(of: SchoolLevel.allCases)) : .unknown,
            sector: knows(91) ? .known(one(of: RandomWords.sectors + [nil])) : .unknown,
            documents: knows(95) ? .known(documents(around: day)) : .unknown, unpaid: knows(95) ? .known(one(of: [0, 100, 101])) : .unknown)
        if percent(60) { facts.unpaidSince = LocalInstant(day + number(-35...2)) + Int64(3600 * number(0...23)) }
        facts.school = knows(94) ? .known(one(of: RandomWords.schools + [nil])) : .unknown
        facts.commune = knows(94) ? .known(one(of: RandomWords.communes)) : .unknown
        facts.quotient = knows(94) ? .known(100 * number(0...7) - number(0...1) * (percent(50) ? 1 : 0)) : .unknown
        if facts.quotient.value ?? 0 < 0 { facts.quotient = .known(0) }
        facts.siblings = knows(94) ? .known(number(1...4)) : .unknown
        for situation in RandomWords.situations where knows(94) {
            facts.situations[situation] = percent(50)
            if !knows(92) { facts.situationEnds[situation] = day + number(-3...20) }
        }
        if knows(94) { facts.came["a"] = Attendance(days: cameOn(around: day), isWhole: knows(92)) }
        facts.events["a"] = Dictionary(
            uniqueKeysWithValues: ChildEvent.allCases.map { event in
                (event, several(0...3) { chance in day + chance.one(of: [-400, -200, -8, -7, -1, 0, 1, 1]) })
            })
        if percent(60) { facts.meals["a"] = meals(around: day) }
        facts.enrolments = .known((knows(94) ? ["a": one(of: RandomWords.statuses)] : [:]).merging(percent(20) ? ["b": nil] : [:]) { $1 })
        return facts
    }

    /// Now and then one that the slot has not, and for some days only.
    private mutating func meals(around day: CivilDate) -> ChosenMeals {
        let choices = RandomWords.slots.map { slot in
            (slot, several(0...2) { ChosenMeals.Choice($0.one(of: RandomWords.meals), since: day + $0.number(-3...3)) })
        }
        return ChosenMeals(Dictionary(uniqueKeysWithValues: choices))
    }

    private mutating func documents(around day: CivilDate) -> [Name<Document>: CivilDate?] {
        var held: [Name<Document>: CivilDate?] = [:]
        for document in RandomWords.documents where percent(75) { held[document] = .some(percent(50) ? nil : day + number(-5...20)) }
        return held
    }

    private mutating func cameOn(around day: CivilDate) -> Set<CivilDate> {
        Set(several(0...2) { chance in day + chance.one(of: [-3, 5, -180, -190, -365, -400, -725, -735, -800]) })
    }

    mutating func standing(_ days: [CivilDate], _ columns: [Column]) -> Standing {
        var standing = Standing()
        // Now and then on a weekday on which the activity runs no more.
        for day in days.map({ percent(5) ? $0 + number(1...6) : $0 }) where percent(25) {
            for column in columns where percent(45) {
                // Now and then a meal, or a slot, that the town has removed since.
                let meal = percent(4) ? "ancien" : column.meal
                let booked: LocalInstant? = percent(60) ? LocalInstant(day + number(-40...0)) + Int64(3600 * number(0...23)) : nil
                standing.days[day, default: [:]][percent(2) ? "soir" : column.slot] = Standing.Place(
                    meal: meal, pending: percent(30), bookedAt: booked, isInvoiced: percent(30))
            }
        }
        return standing
    }

    /// Near the last place.
    mutating func taken(_ days: ClosedRange<CivilDate>, _ columns: [Column], _ activity: Activity) -> PlacesTaken {
        var taken = PlacesTaken(days: days, columns: percent(90) ? columns : columns.reversed())
        let places = activity.gauges.map(\.keys.places) + [2]
        for day in days.lowerBound.dayNumber...days.upperBound.dayNumber {
            for column in columns {
                let held = max(0, one(of: places) + number(-2...1))
                taken[CivilDate(dayNumber: day), column] = held
                if percent(70) { taken[everywhere: CivilDate(dayNumber: day), column] = max(0, held + number(-1...1)) }
            }
        }
        return taken
    }

    /// Other children, each on some of these days: few, so that gauges are now and then just full.
    mutating func others(
        _ days: ClosedRange<CivilDate>, _ columns: [Column], _ words: RandomWords, most: Int = 7
    ) -> [PlaceHolder] {
        several(0...most) { chance in
            let child = chance.child(words, around: days.lowerBound + chance.number(0...40))
            var held: [CivilDate: [Column]] = [:]
            for day in days.lowerBound.dayNumber...days.upperBound.dayNumber where chance.percent(60) {
                let ticked = columns.filter { _ in chance.percent(60) }
                // A child has one meal in a slot.
                let some = ticked.indices.filter { at in !ticked[..<at].contains { $0.slot == ticked[at].slot } }.map { ticked[$0] }
                held[CivilDate(dayNumber: day)] = chance.percent(3) ? some + [Column("soir")] : some
            }
            return PlaceHolder(child: child, centre: chance.one(of: [nil, "nord", "nord", "nord", "sud", "ferme"]), days: held)
        }
    }

    mutating func enrolled() -> Situation.Enrolled {
        switch number(0...9) {
        case 0: .no
        case 1: .at(nil)
        case 2: .at("ferme")
        default: .at(one(of: RandomWords.centres))
        }
    }

    /// An instant one second before, at, or one second after what a cell waits for, or at any time near.
    mutating func now(_ instants: [LocalInstant], near day: CivilDate) -> LocalInstant {
        if instants.isEmpty || percent(30) { return LocalInstant(day + number(-30...3)) + Int64(number(0...86_399)) }
        return one(of: instants) + Int64(number(-1...1))
    }

    /// A request over the days of a plan, mostly for what it leaves open, or what may be waited for.
    mutating func request(_ plan: Plan, waits: Bool) -> ReservationRequest {
        let (columns, size) = (plan.columns, plan.columns.count)
        let promising = plan.cells.indices.filter { plan.cells[$0].mask.isSubset(of: waits ? [.undetermined, .full] : .undetermined) }
        var request = ReservationRequest()
        for _ in 0..<number(1...5) {
            let index = percent(75) && !promising.isEmpty ? one(of: promising) : number(0...(plan.cells.count - 1))
            let column = columns[index % size]
            let slot = percent(2) ? "soir" : column.slot
            let meal = percent(3) ? one(of: [nil, "classique", "ancien"]) : column.meal
            request.changes[ReservationRequest.Cell(plan.days[index / size], slot)] = percent(35) ? .remove : .add(meal: meal)
            if percent(25) { promisingDay(plan, index, &request) }
        }
        return request
    }

    /// A request of a shape: all days of a week, or one weekday to the end of the plan, now and then but one of them.
    mutating func shapedRequest(_ plan: Plan) -> ReservationRequest {
        let first = one(of: plan.days)
        let (isWeek, weeks) = (percent(60), number(1...2))
        let days = plan.days.filter { day in
            isWeek ? day.monday == first.monday : day >= first && day.weekday == first.weekday && (day - first) % (7 * weeks) == 0
        }
        var request = ReservationRequest()
        let removes = percent(20)
        let column = one(of: plan.columns)
        for day in days where !percent(3) {
            request.changes[ReservationRequest.Cell(day, column.slot)] = removes ? .remove : .add(meal: column.meal)
        }
        return request
    }

    /// The other slots of the same day as well.
    private mutating func promisingDay(_ plan: Plan, _ index: Int, _ request: inout ReservationRequest) {
        let day = plan.days[index / plan.columns.count]
        for column in plan.columns where percent(70) {
            request.changes[ReservationRequest.Cell(day, column.slot)] = percent(30) ? .remove : .add(meal: column.meal)
        }
    }
}
