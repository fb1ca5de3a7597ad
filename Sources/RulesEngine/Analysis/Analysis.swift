public import TenantConfig

extension Rulebook {
    /// What looks wrong in the town though every word of its file makes sense: its rules are gone through, by every difference that they make
    /// between days, children, centres and slots, and each finding shows a case that the rules were asked about.
    ///
    /// - Parameters:
    ///   - bytes: the town's file, in which the places are shown.
    ///   - name: the file's name or path.
    ///   - today: the day it is; nil: nothing is told of dates that are over.
    public func analysed(_ bytes: [UInt8], name: String, today: CivilDate? = nil) -> [Diagnostic] {
        TownFile.diagnostics(of: oddities(today: today), in: bytes, name: name)
    }

    /// What the analysis finds, each once.
    func oddities(today: CivilDate? = nil) -> [Oddity] {
        let rules = town.activities.flatMap(\.lengths) + town.tariffs.map(\.price.count) + town.meals.map(\.admits.count)
        guard rules.reduce(0, { $0 + $1 * $1 }) <= Self.mostWork else {
            return [Oddity(.tooMuchToGoThrough, at: .keys(["activities"]), witness: .linesOfOneRule(rules.max() ?? 0))]
        }
        let surveys = town.activities.compactMap { activity in self.rules[activity.name].map { Survey(self, $0, today: today) } }
        var seen: Set<Oddity> = []
        let together: [[Oddity]] = [surveys.idleLines(), surveys.idleClosures(), surveys.enrolmentsNobodyGets()]
        let found = together.flatMap(\.self) + surveys.flatMap { $0.oddities() } + idleSituations()
        return found.filter { seen.insert($0).inserted }
    }

    /// How many pairs of lines may be held against one another, over all rules: more than any town of the repository has. What it costs grows
    /// with the square of a rule's length.
    private static let mostWork = 60_000
}

extension Activity {
    /// How many lines its rules have.
    fileprivate var lengths: [Int] {
        let admitting = [admits.count] + slots.map(\.admits.count)
        return studiedLines().map(\.lines.count) + admitting + [enrolment?.lines.count ?? 0, enrolment?.late.count ?? 0]
    }
}

extension Survey {
    /// What is found in one activity by itself.
    fileprivate func oddities() -> [Oddity] {
        let ofTime: [[Oddity]] = [
            holes(), shutBeforeOpen(), listsOverBeforeOpen(), promises(), endsAfterBegin(), nothingEverBooked(), idleOffers(),
            idleAbsences(), heldFast(), neverEnrolled(), seasonOver(), pastDates(), enrolmentsLongOver(), bookedBeforePast(),
            endsOnDaysOff(), lateEndsOnDaysOff(), beyondCalendar(),
        ]
        let (closed, leftOut) = (centresNeverOpen(), sectorsLeftOut())
        let ofPlaces: [[Oddity]] = [
            closed, closed.isEmpty ? unbookable() : [], unmetNeeds(), uncovered(), idleGauges(), centresWithoutWay(), nothingToChoose(),
            leftOut,
            leftOut.isEmpty ? nobodyServed() : [],
        ]
        let ofFamilies: [[Oddity]] = [familySituations(), statusesAlike(), unpriced(), classesNotTaught()]
        return [ofTime, ofPlaces, ofFamilies].flatMap { $0.flatMap(\.self) }
    }
}

extension Reading where Value == Town {
    /// All that is wrong or strange in a town's file, by reading it and, where that finds no error, by going through its rules. What reading has told
    /// of a place is not told again.
    public func analysed(_ bytes: [UInt8], name: String, today: CivilDate? = nil) -> [Diagnostic] {
        guard let town = value else { return diagnostics }
        let told = diagnostics.filter { $0.excerpt.file == name }
        let found = Rulebook(town).analysed(bytes, name: name, today: today).filter { finding in
            !told.contains { $0.excerpt.place.overlaps(finding.excerpt.place) }
        }
        let others = diagnostics.filter { $0.excerpt.file != name }
        return others + (told + found).sorted { ($0.excerpt.place, $0.code.rawValue) < ($1.excerpt.place, $1.code.rawValue) }
    }
}

extension Place {
    /// Whether both have something in common.
    fileprivate func overlaps(_ other: Place) -> Bool { start < other.end && other.start < end }
}
