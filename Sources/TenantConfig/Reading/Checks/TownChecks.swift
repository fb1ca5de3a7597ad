/// What makes no sense, or looks forgotten, once a whole town is known.
struct TownChecks {
    let town: Town
    let findings: Findings

    init(_ town: Town, _ findings: Findings) {
        (self.town, self.findings) = (town, findings)
    }

    func run() {
        checkOpenDays()
        checkMeals()
        checkCentres()
        checkService()
        checkSchools()
        checkPeriods()
        checkCommunes()
        checkGauges()
        checkRequirements()
        checkTariffs()
        checkLimits()
    }

    /// Tariffs that nothing names, and prices by the hour of slots whose hours nobody knows.
    private func checkTariffs() {
        let slots = town.activities.flatMap(\.slots)
        let late = town.activities.flatMap { $0.bookLate + $0.lateTrials }.compactMap(\.keys.charge?.tariff)
        let charged = late + town.activities.flatMap(\.unbooked).compactMap(\.keys.charge?.tariff)
        let used = Set(slots.compactMap(\.tariff) + charged)
        for tariff in town.tariffs where !used.contains(tariff.name) {
            findings.add(.tariffNeverUsed(tariff.name.text), at: place(of: tariff.name.text, under: "tariffs"))
        }
        for tariff in town.tariffs {
            guard let line = tariff.price.first(where: { $0.keys.per == .hour }) else { continue }
            guard let slot = slots.first(where: { $0.tariff == tariff.name && !$0.hasHours }) else { continue }
            findings.add(.hourlyWithoutHours(slot.name.text), at: findings.place(of: line.place))
        }
    }

    private func checkOpenDays() {
        guard let calendar = CalendarSpans(town) else { return }
        for activity in town.activities where !calendar.isEverOpen(activity) {
            guard let line = activity.open.first else { continue }
            findings.add(.neverOpen(activity.name.text), at: findings.place(of: line.place))
        }
    }

    private func checkMeals() {
        let offered = Set(town.activities.flatMap(\.slots).flatMap(\.meals))
        for meal in town.meals where !offered.contains(meal.name) {
            findings.add(.mealNeverOffered(meal.name.text), at: place(of: meal.name.text, under: "meals"))
        }
    }

    /// Centres at which nothing runs: each activity names others. Of lines for them, and closures, going through the rules tells.
    private func checkCentres() {
        let others = findings.root?.children.filter { $0.key.text != "centres" } ?? []
        for centre in town.centres where !town.activities.isEmpty && !town.activities.contains(where: { $0.runs(at: centre) }) {
            guard centre.closed.isEmpty, !others.contains(where: { $0.value.mentions(centre.name.text) }) else { continue }
            findings.add(.centreNeverUsed(centre.name.text), at: place(of: centre.name.text, under: "centres"))
        }
    }

    /// Sectors and the centres that serve them, where some activity assigns by sector.
    private func checkService() {
        let bySector = town.activities.filter { $0.enrolment?.assignments.contains(.bySector) ?? false }
        guard !bySector.isEmpty else { return }
        let served = Set(town.centres.flatMap(\.serves))
        for activity in bySector where !town.centres.contains(where: { !$0.serves.isEmpty && activity.runs(at: $0) }) {
            guard let place = activity.enrolment?.place else { continue }
            findings.add(.nobodyServes(activity.name.text), at: findings.place(of: place))
        }
        for sector in town.sectors where !served.contains(sector.name) {
            findings.add(.sectorWithoutCentre(sector.name.text), at: place(of: sector.name.text, under: "sectors"))
        }
        for centre in town.centres where centre.serves.isEmpty && bySector.contains(where: { $0.runs(at: centre) }) {
            findings.add(.centreWithoutSector(centre.name.text), at: place(of: centre.name.text, under: "centres"))
        }
    }

    /// Schools and the centres to which their pupils go, where some activity assigns by school.
    private func checkSchools() {
        let bySchool = town.activities.filter { $0.enrolment?.assignments.contains(.bySchool) ?? false }
        guard !bySchool.isEmpty else { return }
        for activity in bySchool where !town.centres.contains(where: { !$0.schools.isEmpty && activity.runs(at: $0) }) {
            guard let place = activity.enrolment?.place else { continue }
            findings.add(.noSchoolGoesThere(activity.name.text), at: findings.place(of: place))
        }
        let sent = Set(town.centres.flatMap(\.schools))
        for school in town.schools where !sent.contains(school.name) {
            findings.add(.schoolWithoutCentre(school.name.text), at: place(of: school.name.text, under: "schools"))
        }
        for centre in town.centres where centre.schools.isEmpty && bySchool.contains(where: { $0.runs(at: centre) }) {
            findings.add(.centreWithoutSchool(centre.name.text), at: place(of: centre.name.text, under: "centres"))
        }
    }

    private func checkCommunes() {
        var claimed: [Commune: Sector] = [:]
        for sector in town.sectors {
            for commune in Set(sector.communes).sorted(by: { $0.code < $1.code }) {
                if let earlier = claimed[commune] {
                    findings.add(
                        .communeClaimedTwice(commune.code, sector.name.text, earlier.name.text),
                        at: place(of: sector.name.text, under: "sectors"),
                        second: Finding.Second(.hasItHere(earlier.name.text), place(of: earlier.name.text, under: "sectors")))
                }
                claimed[commune] = claimed[commune] ?? sector
            }
        }
    }

    private func checkGauges() {
        for activity in town.activities where activity.enrolment == nil {
            for gauge in activity.gauges where gauge.keys.span == .enrolment {
                findings.add(.gaugeOfEnrolmentWithoutEnrol(activity.name.text), at: findings.place(of: gauge.place))
            }
        }
        for gauges in town.activities.map(\.gauges) {
            for (index, gauge) in gauges.enumerated() {
                guard let first = gauges[..<index].first(where: { $0.countsTheSame(as: gauge) }) else { continue }
                let second = Finding.Second(.endsHere, findings.place(of: first.place))
                findings.add(.gaugeRepeated, at: findings.place(of: gauge.place), second: second)
            }
        }
    }

    private func checkRequirements() {
        let enrolling = Set(town.activities.filter { $0.enrolment != nil }.map(\.name))
        for activity in town.activities {
            if let status = activity.statuses.first, activity.enrolment == nil {
                findings.add(.statusesWithoutEnrol(activity.name.text), at: findings.place(of: status.place))
            }
            if let place = activity.slots.lazy.compactMap(\.mealAtEnrolment).first, activity.enrolment == nil {
                findings.add(.mealChosenWithoutEnrol(activity.name.text), at: findings.place(of: place))
            }
            for line in activity.requirements {
                if line.keys.stage == .enrolling, activity.enrolment == nil {
                    findings.add(.requirementWithoutEnrol(activity.name.text), at: findings.place(of: line.place))
                }
                for other in line.keys.enrolledIn where !enrolling.contains(other) {
                    findings.add(.nobodyEnrols(other.text), at: findings.place(of: line.place))
                }
            }
        }
    }

    private func checkPeriods() {
        let inOrder = town.periods.sorted { $0.days.lowerBound < $1.days.lowerBound }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) where later.days.lowerBound <= earlier.days.upperBound {
            let second = Finding.Second(.endsHere, place(of: earlier.name.text, under: "periods"))
            findings.add(
                .periodsOverlap(later.name.text, earlier.name.text), at: place(of: later.name.text, under: "periods"), second: second)
        }
    }

    private func place(of name: String, under key: String) -> Place {
        findings.root?.child(key)?.children.first { $0.key.text == name }?.key.place ?? .beginning
    }
}

extension Node {
    /// Whether a word stands in it as a value.
    fileprivate func mentions(_ word: String) -> Bool {
        switch content {
        case .scalar(let scalar): scalar.text == word
        case .mapping(let entries): entries.contains { $0.value.mentions(word) }
        case .sequence(let items): items.contains { $0.mentions(word) }
        case .refused: false
        }
    }
}

extension Charge {
    /// The tariff that it puts in the place of the usual one.
    fileprivate var tariff: Name<Tariff>? {
        if case .tariff(let name) = amount { name } else { nil }
    }
}

extension Line<Gauge> {
    /// Whether two gauges count the same reservations in the same way.
    fileprivate func countsTheSame(as other: Self) -> Bool {
        Set(conditions) == Set(other.conditions) && keys.span == other.keys.span && keys.isShared == other.keys.isShared
    }
}

extension Activity {
    fileprivate func runs(at centre: Centre) -> Bool {
        centres.isEmpty || centres.contains(centre.name)
    }
}
