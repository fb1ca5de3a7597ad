import TenantConfig

extension Phrasing {
    /// What follows `les enfants`: `de 3 à 5 ans`, `qui habitent le secteur nord`; nil for what is not asked of a child.
    func child(_ condition: Condition) -> String? {
        switch condition {
        case .ages(let ranges): ranges.map(\.french).frenchAlternatives
        case .level(let levels): levels.frenchClasses
        case .sector(let names): "qui habitent \(names.map(sector).frenchAlternatives)"
        case .fact(let fact): child(fact)
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: nil
        }
    }

    private func child(_ fact: FactCondition) -> String? {
        switch fact {
        case .school(let names): "scolarisés \(names.map { school($0).behindAt }.frenchAlternatives)"
        case .commune(let communes): "dont le foyer habite \(communes.map(commune).frenchAlternatives)"
        case .situation(let names): "dont \(situations(names)) est confirmée"
        case .quotient(let bands): "dont le quotient familial est \(bands.map(\.frenchMeasure).frenchAlternatives)"
        case .siblings(let bands): "de rang \(bands.map(\.frenchRank).frenchAlternatives) dans la fratrie"
        case .enrolled(true): "déjà inscrits"
        case .status(let names): "inscrits avec le statut \(names.map(status).frenchAlternatives)"
        case .lacks: "à qui il manque une pièce ou un règlement"
        case .unknown(let subject, let other?): child(other).map { "\($0), ou \(unknown(subject))" } ?? unknown(subject)
        case .unknown(let subject, nil): unknown(subject)
        case .times: nil
        case .schooledHere, .resident, .enrolled(false), .came, .file, .unpaid: FactWording(town: town).admission(fact)
        }
    }

    private func unknown(_ subject: FactSubject) -> String {
        switch subject {
        case .birthDate: "dont la date de naissance n’est pas connue"
        case .level: "dont la classe n’est pas connue"
        case .sector: "dont l’adresse n’est pas connue"
        case .school: "dont l’école n’est pas connue"
        case .commune: "dont la commune n’est pas connue"
        case .quotient: "dont le quotient familial n’est pas connu"
        case .siblings: "dont le rang dans la fratrie n’est pas connu"
        case .situations(let names): "dont \(situations(names)) n’est pas renseignée"
        }
    }

    /// By the name of the sector that it makes, where there is one.
    private func commune(_ commune: Commune) -> String {
        if town.communes == [commune] { return "la commune" }
        let sector = town.sectors.first { $0.communes == [commune] && $0.addresses.isEmpty }
        return sector?.label.withArticle ?? "la commune de code INSEE\u{A0}\(commune.code)"
    }

    /// On which day of the school year it happens: `à partir de la 3e absence de l’année scolaire`; nil for what is asked otherwise.
    func times(_ condition: Condition) -> String? {
        guard case .fact(.times(let event, let bands)) = condition else { return nil }
        return bands.map { band in
            guard let most = band.most else { return "à partir de la \(band.least.frenchNthFeminine) \(event.french)" }
            let last = "la \(most.frenchNthFeminine) \(event.french)"
            return most == band.least ? "à \(last)" : "de la \(band.least.frenchNthFeminine) à \(last)"
        }.frenchAlternatives + " de l’année scolaire"
    }
}

extension SchoolLevelSet {
    /// `de maternelle et d’élémentaire`, `de CP et de CE1`.
    fileprivate var frenchClasses: String {
        let schools: [(set: SchoolLevelSet, name: String)] = [(.nursery, "maternelle"), (.primary, "élémentaire"), (.middle, "collège")]
        let names = schools.flatMap { school -> [String] in
            if isSuperset(of: school.set) { return [school.name.behindOf] }
            return SchoolLevel.allCases.filter { school.set.contains($0) && contains($0) }.map { $0.french.behindOf }
        }
        return names.frenchList
    }
}

extension Band {
    /// `de 0 à 400`, `de 401 ou plus`.
    fileprivate var frenchMeasure: String {
        guard let most else { return "de \(least.frenchDigits) ou plus" }
        if most == least { return "de \(least.frenchDigits)" }
        return least == 0 ? "de \(most.frenchDigits) au plus" : "compris entre \(least.frenchDigits) et \(most.frenchDigits)"
    }

    /// `2`, `2 ou plus`, `1 à 3`.
    fileprivate var frenchRank: String {
        most.map { most in most == least ? "\(least)" : "\(least) à \(most)" } ?? "\(least) ou plus"
    }
}

extension ChildEvent {
    fileprivate var french: String {
        switch self {
        case .late: "réservation tardive"
        case .absence: "absence signalée"
        case .unbooked: "venue sans réservation"
        }
    }
}
