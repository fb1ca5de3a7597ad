import TenantConfig

extension ActivityChapter {
    /// How much is booked at least and at most.
    var limits: [Clause?] {
        activity.limits.map { line in
            let words = "réservez \(LimitWording(activity: activity).bounds(line.keys).frenchList)"
            let sentence = say.when(line.conditions + line.keys.days).map { "\($0), \(words)" } ?? words
            return Clause(
                onTrial(sentence.withCapital, line.mode), because: line.because, at: line.place,
                kind: line.mode == .audit ? .recorded : .written)
        }
    }

    /// Typical weeks.
    var repeating: [Clause?] {
        guard let periodicity = activity.periodicity else {
            // Whoever books whole weeks or so many days does not book day by day.
            return activity.limits.isEmpty && !activity.asksShape ? [.usual("Les réservations se font jour par jour")] : []
        }
        let weeks =
            switch (periodicity.weeks.contains(1), periodicity.weeks.contains(2)) {
            case (true, true): "une semaine type, ou deux en alternance,"
            case (false, true): "deux semaines types en alternance"
            case (true, false), (false, false): "une semaine type"
            }
        let over = Periodicity.Range.inOrder.filter(periodicity.over.contains).map(\.french).frenchAlternatives
        let replaces =
            periodicity.replaces
            ? Clause("La semaine type remplace ce qui était réservé et pouvait encore être annulé")
            : Clause.usual("La semaine type s’ajoute à ce qui est déjà réservé")
        return [Clause("Vous pouvez répéter \(weeks) \(over)"), replaces]
    }

    /// What has to be in order.
    var requirements: [Clause?] {
        activity.requirements.map { line in
            let parts = line.keys.parts.map(required).joined(separator: ", et ")
            let when = say.when(line.conditions)?.withCapital
            let words = when.map { "\($0), \(parts) \(line.keys.stage.before)" } ?? "\(line.keys.stage.french), \(parts)"
            let told =
                line.mode == .warn ? ". S’il manque quelque chose, rien n’est refusé pour autant\u{A0}: le service en est averti" : ""
            return Clause(words + told, because: line.because, at: line.place)
        }
    }

    private func required(_ part: Requirement.Part) -> String {
        switch part {
        case .documents(let names):
            let steps = names.filter { name in town.documents.first { $0.name == name }?.giver == .staff }
            let papers = names.filter { !steps.contains($0) }
            let given = papers.isEmpty ? nil : "il faut avoir remis \(say.papers(papers))"
            let done = steps.isEmpty ? nil : "le service doit avoir validé \(say.steps(steps))"
            return [given, done].compactMap(\.self).joined(separator: ", et ")
        case .unpaidAtMost(0, let grace):
            return "vous ne devez avoir aucune facture impayée" + (grace.map { " depuis plus de \($0.french)" } ?? "")
        case .unpaidAtMost(let cents, let grace):
            return "vous ne devez pas avoir plus de \(cents.frenchEuros) d’impayés" + (grace.map { " depuis plus de \($0.french)" } ?? "")
        case .enrolledIn(let names): return "l’enfant doit être inscrit à l’activité \(names.map(say.activity).frenchAlternatives)"
        }
    }

    var notices: [Clause?] {
        activity.notices.map { line in
            let words = say.when(line.conditions).map { "\($0.withCapital)\u{A0}: \(line.keys.text.insideSentence)" } ?? line.keys.text
            return Clause(words, because: line.because, at: line.place)
        }
    }
}

extension Activity {
    /// Whether a line of its verbs is for requests of a shape: whole weeks, fixed days.
    fileprivate var asksShape: Bool {
        conditions.contains { if case .wish(.shape) = $0 { true } else { false } }
    }
}

extension SpanLimit {
    /// The days in which its spans begin, as a condition that a line could ask.
    fileprivate var days: [Condition] {
        guard let begins else { return [] }
        return [.dates([.span(begins.lowerBound, begins.upperBound.dayNumber == .max ? nil : begins.upperBound - 1)])]
    }
}

extension Periodicity.Range {
    fileprivate static let inOrder: [Periodicity.Range] = [.anyDates, .month, .period, .schoolYear]

    fileprivate var french: String {
        switch self {
        case .anyDates: "entre deux dates de votre choix"
        case .month: "sur un mois"
        case .period: "sur une période"
        case .schoolYear: "sur l’année scolaire"
        }
    }
}

extension Requirement.Stage {
    fileprivate var french: String {
        switch self {
        case .enrolling: "Pour s’inscrire"
        case .booking: "Pour réserver"
        case .attending: "Avant de venir"
        }
    }

    /// Behind what is asked.
    fileprivate var before: String {
        switch self {
        case .enrolling: "au moment de l’inscription"
        case .booking: "au moment de la réservation"
        case .attending: "avant la venue de l’enfant"
        }
    }
}
