import RulesEngine
import TenantConfig

extension RecapDay {
    /// The lines of a kept request, day by day, in the words of the town's file as it is now.
    static func days(of lines: [RequestRecord.Line], _ request: RequestRecord, of town: Town) -> [RecapDay] {
        let days: [RecapDay] = lines.reduce(into: []) { days, line in
            if days.last?.day != line.day { days.append(RecapDay(day: line.day)) }
            days[days.count - 1].tell(line, request.activity, town)
        }
        return days.map { $0.ended(request.outcome) }
    }

    /// The same of a request that has come to nothing: what it asked for is neither added nor taken away.
    func ended(_ outcome: RequestOutcome) -> RecapDay {
        let asked = added.map { "Ajout\u{A0}: \($0)" } + removed.map { "Retrait\u{A0}: \($0)" }
        var day = self
        switch outcome {
        case .refused: day.refused += asked.map { FrenchText(stringLiteral: $0) }
        case .withdrawn, .freed: day.dropped += asked
        case .pending, .accepted, .waiting, .waitingForRest, .offered, .offeredForRest, .inPart, .inVain, .conditional: return self
        }
        (day.added, day.removed) = ([], [])
        return day
    }

    private mutating func tell(_ line: RequestRecord.Line, _ activity: Name<Activity>, _ town: Town) {
        func words(_ meal: Name<Meal>?) -> String {
            guard let activity = town.activities.first(where: { $0.name == activity }) else { return meal?.readable ?? line.slot.readable }
            return Column(line.slot, meal).words(in: activity, of: town)
        }
        guard !line.hasLapsed else { return lapsed.append("\(words(line.change.meal).withCapital)\u{A0}: \(line.whyLapsed)") }
        if let wait = line.wait, let state = WaitingWording(town.activities.first { $0.name == activity }).state(wait) {
            return waits.append(Wait(words: "\(words(line.change.meal).withCapital)\u{A0}: " + state, state: wait.state))
        }
        switch line.change {
        case .add(let meal): added.append(words(meal).with(terms: line.terms))
        case .remove(let meal): removed.append(words(meal))
        case .meal(let previous, let meal):
            added.append(words(meal))
            removed.append(words(previous))
        }
    }
}

extension RequestRecord.Line {
    /// Why it is not carried out, once it has lapsed.
    var whyLapsed: FrenchText {
        switch change {
        case .add: "la place n’est plus retenue"
        case .remove, .meal: "la réservation dont il s’agit n’existe plus"
        }
    }
}

extension String {
    /// `matin (réservation tardive, majoration de 50 %)`; what stands in brackets already is gone on with.
    func with(terms: String?) -> String {
        guard let terms else { return self }
        return hasSuffix(")") ? "\(dropLast())\u{202F}; \(terms))" : "\(self) (\(terms))"
    }
}

extension Town {
    /// The short label of an activity; its name when the file no longer has it.
    func shortLabel(of activity: Name<Activity>) -> String {
        activities.first { $0.name == activity }?.short ?? activity.readable.withCapital
    }
}
