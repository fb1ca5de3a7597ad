import TenantConfig

extension ActivityChapter {
    /// How a child is admitted to the activity.
    var enrolling: [Clause?] {
        guard let enrolment = activity.enrolment else {
            return [.usual("Aucune inscription n’est à faire\u{A0}: la première réservation inscrit l’enfant")] + [statuses]
        }
        let (phrase, lines) = (VerbPhrase.enrol, enrolment.lines)
        // "At any time" says it all.
        let hasNoDates = lines.allSatisfy { $0.keys.opens == nil && $0.keys.until == nil }
        let lasting = lines.answers(\.lasting) { $0.french }
        let first: [Clause?] = [
            Clause("Inscrivez d’abord votre enfant\u{A0}: vous réservez ensuite ses jours", at: enrolment.place),
            say.clause("L’inscription vaut", lasting, otherwise: Enrolment.Lasting.schoolYear.french),
            welcome(lines, enrolment),
            otherCentre(lines, enrolment),
            hasNoDates ? nil : opening(phrase, answers(lines, \.opens) { phrase.opens($0.value) }),
            ending(phrase, answers(lines, \.until) { phrase.until($0.value) }, usual: .anyTime),
            late(enrolment),
        ]
        let last: [Clause?] = [
            say.clause("Le service répond", answers(lines, \.answerBy) { phrase.by($0.value) }, otherwise: nil),
            say.clause("S’inscrire coûte", answers(lines, \.fee) { "\($0.value.frenchEuros) par enfant" }, otherwise: nil),
            statuses,
        ]
        let ways = answers(lines, \.channels) { $0.value.sorted().french }
        return first + how(phrase, ways, lines.answers(\.approval, phrase.decided)) + last
    }

    /// In which centre; nothing where there is none to tell apart.
    private func welcome(_ lines: [Line<Enrolment.Keys>], _ enrolment: Enrolment) -> Clause? {
        let answers = lines.answers(\.assignment, assigned)
        if answers.isEmpty, town.centres.isEmpty { return nil }
        return say.clause("L’enfant est accueilli", answers, otherwise: assigned(enrolment.usualAssignment))
    }

    private func otherCentre(_ lines: [Line<Enrolment.Keys>], _ enrolment: Enrolment) -> Clause? {
        guard town.centres.count > 1, enrolment.assignments.contains(where: \.isAssigned) else { return nil }
        let answers = lines.answers(\.otherCentre) { $0.french(desk: town.desk.name) }
        return say.clause("Pour un autre lieu d’accueil,", answers, otherwise: Enrolment.OtherCentre.desk.french(desk: town.desk.name))
    }

    private func late(_ enrolment: Enrolment) -> Clause? {
        let offers = enrolment.late.map { line in
            Answer(
                conditions: line.conditions, words: line.keys.terms(.enrol, in: town, asked: line.channelsAsked != nil), rule: line.place,
                because: line.because)
        }
        return offers.isEmpty ? nil : say.offers("Après ce délai, vous pouvez encore inscrire votre enfant", offers)
    }

    /// Behind `L’enfant est accueilli`.
    private func assigned(_ assignment: Enrolment.Assignment) -> String {
        let names = activity.centres.isEmpty ? town.centres.map(\.name) : activity.centres
        return switch assignment {
        case .bySector: "dans le lieu d’accueil du secteur où vous habitez"
        case .bySchool: "dans le lieu d’accueil de son école"
        case .familyChooses where names.isEmpty: "là où l’activité a lieu"
        case .familyChooses where names.count == 1: say.centre(names[0]).behindAt
        case .familyChooses: "dans le lieu d’accueil que vous choisissez"
        case .among(let centres): "dans le lieu que vous choisissez\u{A0}: \(centres.map(say.centre).frenchAlternatives)"
        case .centre(let centre): say.centre(centre).behindAt
        }
    }

    private var statuses: Clause? {
        guard !activity.statuses.isEmpty else { return nil }
        let items = activity.statuses.map { Clause($0.label, at: $0.place) }
        return Clause("À l’inscription, vous choisissez un statut", items: items)
    }
}

extension [Line<Enrolment.Keys>] {
    /// What each line says of one thing, for a key that has no place of its own.
    fileprivate func answers<Value>(_ key: KeyPath<Enrolment.Keys, Value?>, _ words: (Value) -> String) -> [Answer] {
        compactMap { line in
            line.keys[keyPath: key].map {
                Answer(conditions: line.conditions, words: words($0), rule: line.place, because: line.because)
            }
        }
    }
}

extension Enrolment.Assignment {
    /// Whether it leaves the family nothing to choose.
    fileprivate var isAssigned: Bool {
        switch self {
        case .bySector, .bySchool, .centre: true
        case .familyChooses, .among: false
        }
    }
}

extension Enrolment.OtherCentre {
    fileprivate func french(desk: String) -> String {
        switch self {
        case .desk: "adressez-vous au service\u{A0}: \(desk)"
        case .request: "vous pouvez le demander, et la ville vous répond"
        case .no: "il n’y a pas de dérogation"
        }
    }
}

extension Enrolment.Lasting {
    fileprivate var french: String {
        switch self {
        case .schoolYear: "pour l’année scolaire"
        case .period: "pour la période"
        case .month: "pour le mois"
        }
    }
}
