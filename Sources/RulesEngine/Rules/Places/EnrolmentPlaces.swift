public import TenantConfig

/// Which of some centres have a place left for one more enrolled child.
struct EnrolmentPlaces {
    /// Why none of them has; empty while one has.
    var full: [Reason] = []
    var fullAt: Set<Name<Centre>> = []
    /// It depends on what is not known of the child.
    var isUnknown = false
}

extension ActivityRules {
    /// Asks the gauges of enrolled children; without centres, at the single, unnamed place.
    ///
    /// - Parameter status: the one that the child would have.
    func enrolmentPlaces(
        _ child: ChildFacts, as status: Name<Status>?, among centres: [Name<Centre>], on day: CivilDate, others: [PlaceHolder]
    ) -> EnrolmentPlaces {
        var places = EnrolmentPlaces()
        guard gauge.counting.contains(.enrolled) else { return places }
        let views = viewsForGauges(child, .no).map { $0.enrolling(as: status) }
        let enrolled = others.map { EnrolledChild(centre: centre(.at($0.centre)), views: viewsForGauges($0.child, .at($0.centre))) }
        let asked: [Name<Centre>?] = centres.isEmpty ? [nil] : centres
        var hasRoom = false
        for centre in asked {
            let possible = views.map { fullForEnrolment($0, at: centre, on: day, others: enrolled) }
            if possible.allSatisfy({ !$0.isEmpty }), !views[0].isUncertain {
                if let centre { places.fullAt.insert(centre) }
                places.full += (possible.first ?? []).map { limit in
                    Reason(
                        cause: .full(taken: limit.held, places: limit.told), verb: .enrol, day: day, slot: nil, rule: limit.place,
                        because: limit.because)
                }
            } else {
                hasRoom = true
                if views[0].isUncertain || possible.contains(where: { !$0.isEmpty }) { places.isUnknown = true }
            }
        }
        if hasRoom { places.full = [] }
        return places
    }
}

/// Another child that is enrolled, in each way in which it may count.
private struct EnrolledChild {
    let centre: Int
    let views: [ChildView]
}

extension ActivityRules {
    /// The gauges of enrolled children that have no place left for one more at a centre, as they are asked on a day.
    ///
    /// - Parameter others: the other children that are enrolled, wherever gauges are shared, else at this centre.
    private func fullForEnrolment(
        _ child: ChildView, at name: Name<Centre>?, on date: CivilDate, others: [EnrolledChild]
    ) -> [GaugeRule.Limit] {
        let centre = self.centre(.at(name))
        let fitting = fittingForGauges(child, on: date, at: centre)
        return gauge.lines.indices.filter { gauge.counting[$0] == .enrolled && fitting.contains($0, of: gauge.rule) }.flatMap { line in
            let alike = others.map { counts($0, on: date, line: line, at: centre) }
            let total = gauge.lines[line].limit(held: alike.count { $0 != nil })
            guard let quota = quotas(of: line, child, fitting).first else { return [total] }
            return [total, gauge.lines[line].limit(held: alike.count { $0?.contains(quota) ?? false }, quota: quota)]
        }.filter { $0.held >= $0.places }
    }

    /// The quotas of a line in which an enrolled child may count; nil where it does not count at all.
    private func counts(_ other: EnrolledChild, on date: CivilDate, line: Int, at centre: Int) -> Set<Int>? {
        guard other.centre == centre || gauge.lines[line].keys.isShared else { return nil }
        let ways = other.views.compactMap { child in
            let fitting = fittingForGauges(child, on: date, at: other.centre)
            return fitting.contains(line, of: gauge.rule) ? quotas(of: line, child, fitting) : nil
        }
        return ways.isEmpty ? nil : Set(ways.joined())
    }

    private func quotas(of line: Int, _ child: ChildView, _ fitting: LineBits) -> [Int] {
        gauge.quotas(of: line, child, fitting, day: 0, column: columns.count + 1)
    }
}

extension Rulebook {
    /// What the gauges of an activity have to be told; nothing of an unknown activity.
    public func counting(_ activity: Name<Activity>) -> PlaceCounting {
        guard let gauge = rules[activity]?.gauge else {
            return PlaceCounting(countsEverywhere: false, others: nil, countsEnrolled: false, asksHouseholds: false)
        }
        let heads = gauge.lines.indices.filter { gauge.counting[$0] == .children }
        let isShared = heads.contains { gauge.lines[$0].keys.isShared }
        return PlaceCounting(
            countsEverywhere: gauge.lines.indices.contains { gauge.counting[$0] == .reservations && gauge.lines[$0].keys.isShared },
            others: heads.isEmpty ? nil : isShared ? .everywhere : .here, countsEnrolled: gauge.counting.contains(.enrolled),
            asksHouseholds: gauge.questions.contains(where: \.asksHousehold), asksWaiting: rules[activity]?.waiting?.isGivenByStaff ?? false
        )
    }

    /// The days over which places count together with those of a range: whole weeks and periods where gauges count by them.
    public func daysCounted(_ activity: Name<Activity>, with days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        guard let rules = rules[activity] else { return days }
        let spans = Set(rules.gauge.lines.map(\.keys.span))
        var (first, last) = (days.lowerBound, days.upperBound)
        if spans.contains(.period) {
            for period in rules.opening.periods.map(\.stretch.days) where period.overlaps(days) {
                (first, last) = (min(first, period.lowerBound), max(last, period.upperBound))
            }
        }
        return spans.contains(.week) ? first.monday...last.monday + 6 : first...last
    }
}

extension Condition {
    /// Whether more than the child's birth date and level is needed to answer it.
    fileprivate var asksHousehold: Bool {
        switch self {
        case .ages, .level: false
        default: isAboutChild
        }
    }
}
