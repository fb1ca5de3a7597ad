import TenantConfig

extension TownDays {
    /// The occurrence of a set of days that contains that day; nil when it does not.
    func stretch(of set: DaySet, at day: Int) -> Stretch? {
        let date = date(at: day)
        switch set {
        case .day(let wanted): return wanted == date ? Stretch(kind: .once, days: date...date) : nil
        case .span(let begins, let ends):
            guard begins <= date, ends.map({ date <= $0 }) ?? true else { return nil }
            return Stretch(kind: .once, days: begins...(ends ?? max(begins, self.date(at: count - 1))))
        case .eachYear(let begins, let ends): return yearly(begins, ends, containing: date)
        case .publicHolidays: return publicHolidayOf[day] >= 0 ? Stretch(kind: .once, days: date...date) : nil
        case .edge(let edge):
            guard let whole = whole(edge.whole, at: day), let days = edge.days(in: whole), days.contains(date) else { return nil }
            return Stretch(kind: .once, days: days)
        case .weeksWithHoliday(let weekdays):
            let isMeant = weekdays.weekdays.contains { weekday in
                let other = day - date.weekday.index + weekday.index
                return yearOf.indices.contains(other) && yearOf[other] >= 0 && publicHolidayOf[other] >= 0
            }
            return isMeant ? Stretch(kind: .once, days: date.monday...(date.monday + 6)) : nil
        case .period(let reference): return stretch(of: reference, at: day)
        }
    }

    /// The occurrence of a period that contains that day; nil when it does not.
    func stretch(of reference: PeriodReference, at day: Int) -> Stretch? {
        let (term, holiday, year) = (Int(termOf[day]), Int(holidayOf[day]), Int(yearOf[day]))
        switch reference {
        case .term: return term >= 0 ? Stretch(kind: .term(term), days: terms[term].days) : nil
        case .termStretch(let number):
            return term >= 0 && terms[term].number == number ? Stretch(kind: .term(term), days: terms[term].days) : nil
        case .holidays: return holiday >= 0 ? Stretch(kind: .holiday(holiday), days: holidays[holiday].days) : nil
        case .holiday(let name):
            return holiday >= 0 && holidays[holiday].name == name ? Stretch(kind: .holiday(holiday), days: holidays[holiday].days) : nil
        case .own(let name):
            let date = date(at: day)
            let period = own.firstIndex { $0.name == name && $0.days.contains(date) }
            return period.map { Stretch(kind: .own($0), days: own[$0].days) }
        case .schoolYear: return year >= 0 ? Stretch(kind: .schoolYear(year), days: years[year]) : nil
        case .allYear: return Stretch(kind: .once, days: first...date(at: count - 1))
        }
    }

    /// The stretch around a day of which something is the first or the last; nil for none.
    private func whole(_ whole: DayEdge.Whole, at day: Int) -> ClosedRange<CivilDate>? {
        switch whole {
        case .month:
            let first = date(at: day).firstOfMonth
            return first...(first.addingMonths(1) - 1)
        case .period(let reference): return stretch(of: reference, at: day)?.days
        case .opening(let sets): return sets.lazy.compactMap { self.stretch(of: $0, at: day)?.days }.first
        }
    }

    /// The one of its like before it; nil when nothing comes before.
    func stretch(before stretch: Stretch) -> Stretch? {
        switch stretch.kind {
        case .term(let position): return position > 0 ? Stretch(kind: .term(position - 1), days: terms[position - 1].days) : nil
        case .holiday(let position): return position > 0 ? Stretch(kind: .holiday(position - 1), days: holidays[position - 1].days) : nil
        case .schoolYear(let position): return position > 0 ? Stretch(kind: .schoolYear(position - 1), days: years[position - 1]) : nil
        case .own(let position): return position > 0 ? Stretch(kind: .own(position - 1), days: own[position - 1].days) : nil
        case .yearly(let begins, let ends, let year): return Self.occurrence(begins, ends, year: year - 1)
        case .once: return nil
        }
    }

    /// Whether a day is one of a set.
    func contains(_ set: DaySet, day: Int) -> Bool { stretch(of: set, at: day) != nil }

    private func yearly(_ begins: YearDay, _ ends: YearDay, containing date: CivilDate) -> Stretch? {
        let year = date.parts.year
        return [year, year - 1].lazy.compactMap { Self.occurrence(begins, ends, year: $0) }.first { $0.days.contains(date) }
    }

    private static func occurrence(_ begins: YearDay, _ ends: YearDay, year: Int) -> Stretch? {
        let (first, last) = (begins.date(in: year), ends.date(in: ends < begins ? year + 1 : year))
        return first <= last ? Stretch(kind: .yearly(begins, ends, year: year), days: first...last) : nil
    }
}

extension TownDays {
    /// Whether a fixed date written under a period that comes again speaks for that day: it does for the first such period
    /// that is not over on that date, so that next year's is not announced by this year's date. Of `term` and `holidays`, which come
    /// several times a year, it speaks for all of one school year.
    func speaks(_ date: CivilDate, for reference: PeriodReference, at day: Int) -> Bool {
        let recurring: (Int) -> CivilDate?
        switch reference {
        case .own, .allYear: return true
        case .schoolYear: recurring = { self.years[$0].upperBound }
        case .term: recurring = { year in self.terms.last { self.years[year].contains($0.days.lowerBound) }?.days.upperBound }
        case .termStretch(let number):
            recurring = { year in
                self.terms.first { $0.number == number && self.years[year].contains($0.days.lowerBound) }?.days.upperBound
            }
        case .holidays: recurring = { year in self.holidays.last { self.years[year].contains($0.days.lowerBound) }?.days.upperBound }
        case .holiday(let name):
            recurring = { year in
                self.holidays.last { $0.name == name && self.years[year].contains($0.days.lowerBound) }?.days.upperBound
            }
        }
        return years.indices.first { recurring($0).map { $0 >= date } ?? false } == Int(yearOf[day])
    }
}
