import TenantConfig

extension ActivityChapter {
    /// Who may come.
    var admissions: [Clause?] {
        let lines = activity.admits
        let who: Clause =
            lines.isEmpty || lines.contains { $0.conditions.isEmpty }
            ? .usual("L’activité est ouverte à tous les enfants")
            : one(lines, "L’activité accueille")
        return [who, readingAges]
    }

    /// Lines of which any is enough, as one sentence or a list.
    func one(_ lines: [Line<NoKeys>], _ lead: String, _ words: (String) -> String = { $0 }) -> Clause {
        let items = lines.map { Clause(words(say.whom($0.conditions)), because: $0.because, at: $0.place) }
        guard let only = items.first, items.count == 1 else { return Clause(lead, items: items) }
        return Clause("\(lead) \(only.words)", because: only.because, at: only.rule)
    }

    private var readingAges: Clause? {
        guard activity.conditions.contains(where: \.asksAge) else { return nil }
        let asked = activity.conditions.filter(\.asksAge)
        let level = asked.contains { if case .level = $0 { true } else { false } }
        let age = asked.contains { if case .ages = $0 { true } else { false } }
        let read =
            age && level
            ? "L’âge et la classe qui comptent sont ceux de l’enfant"
            : level ? "La classe qui compte est celle de l’enfant" : "L’âge qui compte est celui de l’enfant"
        return switch activity.asOf {
        case .day: .usual("\(read) le jour d’accueil")
        case .period: Clause("\(read) au premier jour de la période")
        case .schoolYear: Clause("\(read) à la rentrée")
        case .nextSchoolYear: Clause("\(read) à la rentrée suivante")
        case .civilYear: Clause("\(read) au 31\u{A0}décembre")
        }
    }

    /// When and where it runs.
    var days: [Clause?] {
        let opened = activity.open.map { line in
            let when = line.keys.weekdays == .all ? nil : line.keys.weekdays.frenchDays
            let words = [when, say.on(line.keys.during), say.when(line.conditions)].compactMap(\.self).joined(separator: ", ")
            return Clause(words, because: line.because, at: line.place)
        }
        let only = opened.count == 1 ? opened.first : nil
        let lead = "L’accueil a lieu"
        let open = only.map { Clause("\(lead) \($0.words)", because: $0.because, at: $0.rule) } ?? Clause(lead, items: opened)
        return [open, .usual("Il n’y a pas d’accueil les jours fériés, sauf date expressément ouverte")]
            + activity.closed.map { closing($0, say) } + [centres]
    }

    private var centres: Clause? {
        let names = activity.assignedCentres(of: town)
        guard !names.isEmpty else { return nil }
        let places = names.map { say.centre($0).behindAt }.frenchAlternatives
        let sentence = "L’accueil se fait\(names.count == 1 ? "" : ", selon l’enfant,") \(places)"
        return activity.centres.isEmpty ? .usual(sentence) : Clause(sentence)
    }
}

/// `Fermé le vendredi 15 mai 2026 (pont de l’Ascension)`.
func closing(_ line: Line<[DaySet]>, _ say: Phrasing) -> Clause {
    let words = ["Fermé \(say.on(line.keys))", say.when(line.conditions)].compactMap(\.self).joined(separator: ", ")
    return Clause(words, because: line.because, at: line.place)
}

extension Activity {
    /// The centres among which a child has one: none where it is not enrolled in any.
    func assignedCentres(of town: Town) -> [Name<Centre>] {
        centres.isEmpty && enrolment != nil ? town.centres.map(\.name) : centres
    }
}

extension Condition {
    /// Whether an age or a class is asked.
    var asksAge: Bool {
        switch self {
        case .ages, .level: true
        case .weekday, .dates, .period, .slot, .meal, .centre, .sector, .fact, .channel, .wish: false
        }
    }
}

extension Activity {
    /// All that lines of its rules ask.
    var conditions: [Condition] {
        var asked: [Condition] = []
        func take<Keys>(_ lines: [Line<Keys>]) { asked += lines.flatMap(\.conditions) }
        take(admits)
        take(open)
        take(closed)
        for verb in [book, change, cancel].compactMap(\.self) { take(verb.lines + verb.trials) }
        for slot in slots {
            take(slot.admits)
            take(slot.open)
            take(slot.closed)
            take(slot.hours)
            take(slot.needs)
        }
        take(enrolment?.lines ?? [])
        take(bookLate + lateTrials)
        take(absence)
        take(unbooked)
        take(limits)
        take(gauges)
        take(gauges.flatMap(\.keys.quotas))
        take(waitingList)
        take(requirements)
        take(notices)
        return asked
    }
}
