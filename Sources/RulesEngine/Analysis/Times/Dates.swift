import TenantConfig

extension Survey {
    /// Dates of a school year that is over, in lines that speak for every year: open ever since, or closed.
    func pastDates() -> [Oddity] {
        guard let today, let year = calendar.schoolYear(of: today), let day = days.first, calendar.date(at: day) >= today,
            let variants = variants(asking: conditions(of: activity.book))
        else { return [] }
        return activity.book.lines.flatMap { line in
            [(line.keys.opens, false), (line.keys.until, true)].compactMap { limit, closes -> Oddity? in
                guard let limit, case .moment(let moment) = limit.value, case .date(let date) = moment.day, date < year.lowerBound,
                    !line.conditions.contains(where: \.limitsDays)
                else { return nil }
                return pastDate(date, closes: closes, at: limit.place, variants)
            }
        }
    }

    private func pastDate(_ date: CivilDate, closes: Bool, at place: RulePlace, _ variants: [Variant]) -> Oddity? {
        guard let day = days.first, let today else { return nil }
        for variant in variants {
            for cell in cells(day, variant) where isLive(cell, variant) {
                guard rules.book.source(closes ? \.until : \.opens, cell, variant.view)?.place == place else { continue }
                let trial = Trial(self, variant, cell, now: LocalInstant(today))
                let reasons = trial.decide().lines.flatMap(\.reasons)
                let isShut = reasons.contains { $0.cause.bit == .deadlinePassed && $0.rule == place }
                guard closes ? isShut : !reasons.contains(where: { $0.cause.bit == .notOpenYet }) else { continue }
                let past = book.schoolYear(of: date)
                let name = "\(past.lowerBound.parts.year)-\(past.lowerBound.parts.year + 1)"
                return Oddity(.dateOfPastYear(date.iso, name), at: .rule(place), witness: .sincePast(trial.told, date, closes: closes))
            }
        }
        return nil
    }

    /// Dates of school years before the last at which enrolling ends: it has been over since, also for this year and the next.
    func enrolmentsLongOver() -> [Oddity] {
        guard let today, let year = calendar.schoolYear(of: today), let enrolment = activity.enrolment else { return [] }
        let last = book.schoolYear(of: year.lowerBound - 1)
        let ends = enrolment.lines.compactMap { line -> (date: CivilDate, place: RulePlace)? in
            guard let until = line.keys.until, case .moment(let moment) = until.value, case .date(let date) = moment.day,
                date < last.lowerBound, !line.conditions.contains(where: \.limitsDays)
            else { return nil }
            return (date, until.place)
        }
        guard !ends.isEmpty, let cases = EnrolmentCases(self, enrolment) else { return [] }
        return ends.compactMap { date, place in
            for one in cases.all where one.now.day >= today && cases.isAdmitted(one) {
                guard let window = cases.terms(one)?.window, window.reasons.contains(where: { $0.rule == place }) else { continue }
                let past = book.schoolYear(of: date)
                let name = "\(past.lowerBound.parts.year)-\(past.lowerBound.parts.year + 1)"
                return Oddity(.dateOfPastYear(date.iso, name), at: .rule(place), witness: .enrolOverSince(date, cases.told(one)))
            }
            return nil
        }
    }

    /// An activity whose last day is of a school year that is over: nothing of it can be booked any more.
    func seasonOver() -> [Oddity] {
        guard let today, let year = calendar.schoolYear(of: today), let last = days.max(), calendar.date(at: last) < year.lowerBound,
            beyondCalendar().isEmpty, let line = activity.open.last, let variants = everybody
        else { return [] }
        for variant in variants {
            for day in days.sorted().reversed() {
                guard let cell = cells(day, variant).first(where: { isLive($0, variant) }) else { continue }
                let trial = Trial(self, variant, cell, now: LocalInstant(today))
                guard trial.mask.contains(.begun) else { return [] }
                let past = book.schoolYear(of: trial.date)
                let name = "\(past.lowerBound.parts.year)-\(past.lowerBound.parts.year + 1)"
                return [
                    Oddity(.seasonOver(activity.name.text, name), at: .rule(line.place), witness: .lastDayOver(trial.told(now: nil)))
                ]
            }
        }
        return []
    }

    /// Days of `open` of which the school calendar knows nothing, because it ends before.
    func beyondCalendar() -> [Oddity] {
        let last = book.days.upperBound
        return activity.open.compactMap { line -> Oddity? in
            let ends = line.keys.during.compactMap { set -> CivilDate? in
                switch set {
                case .day(let day): day
                case .span(_, let end): end
                case .period(.own(let name)): town.periods.filter { $0.name == name }.map(\.days.upperBound).max()
                case .eachYear, .publicHolidays, .edge, .weeksWithHoliday, .period: nil
                }
            }
            guard let end = ends.max(), end > last, let day = days.first,
                let beyond = (1...7).map({ end - 7 + $0 }).last(where: { $0 > last && line.keys.weekdays.contains($0.weekday) }),
                let variant = everybody?.first, let cell = cells(day, variant).first
            else { return nil }
            var trial = Trial(self, variant, cell)
            trial.now = LocalInstant(beyond - 60)
            let request = ReservationRequest(adding: [beyond: trial.columns])
            let reasons = book.decide(activity.name, request, in: trial.situation).lines.flatMap(\.reasons)
            guard reasons.contains(where: { $0.cause == .closed(.outsideCalendar) }) else { return nil }
            var told = trial.told
            told.day = beyond
            told.traits = []
            return Oddity(.beyondCalendar(last), at: .rule(line.place), witness: .outside(last, told))
        }
    }

    /// Last moments at which nobody is there to be asked, where nothing but people takes requests.
    func endsOnDaysOff() -> [Oddity] {
        guard let channels = rules.book.channels, let variants = variants(asking: conditions(of: activity.book)) else { return [] }
        var (all, off): (Set<Int>, Set<Int>) = ([], [])
        var example: (instants: CellInstants, variant: Variant, source: Line<Ruled<Limit>>, by: Set<Channel>)?
        for variant in variants {
            for instants in instants(rules.book, variant) where LimitInstant.isReal(instants.until) && instants.until <= instants.begins {
                let line = channels.rule.first(variant.view.fitting, day: instants.cell.day, column: instants.cell.column)
                guard isToCome(instants.cell.day), line >= 0, channels.sources[line].keys.value.isSubset(of: [.desk, .phone, .site]),
                    let source = rules.book.source(\.until, instants.cell, variant.view), !source.keys.value.isDated
                else { continue }
                all.insert(instants.cell.day)
                let last = LocalInstant(seconds: instants.until - 1).date
                guard let position = calendar.position(of: last), !calendar.working.contains(position) else { continue }
                off.insert(instants.cell.day)
                if example == nil { example = (instants, variant, source, channels.sources[line].keys.value) }
            }
        }
        guard let example, let channel = example.by.sorted().first else { return [] }
        let ends = LocalInstant(seconds: example.instants.until)
        let variant = Variant(child: example.variant.child, view: example.variant.view, channel: channel, asked: example.variant.asked)
        let trial = Trial(self, variant, example.instants.cell, now: ends + -1)
        var after = trial
        after.now = ends
        guard trial.mask.isDisjoint(with: [.deadlinePassed, .wrongChannel]), after.mask.contains(.deadlinePassed) else { return [] }
        return [
            Oddity(
                .endsOnDayOff(example.by.sorted().map(\.rawValue)), at: .rule(example.source.keys.place),
                witness: .dayOff(ends + -60, days: off.count, of: all.count, trial.told(now: nil)))
        ]
    }
}

extension Condition {
    /// Whether it leaves out some days of the calendar.
    var limitsDays: Bool {
        switch self {
        case .dates, .period: true
        case .weekday, .slot, .meal, .centre, .ages, .level, .sector, .fact, .channel, .wish: false
        }
    }
}
