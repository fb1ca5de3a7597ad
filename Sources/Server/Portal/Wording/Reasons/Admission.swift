import TenantConfig

/// Says in French whom an activity is for.
struct Admission: Sendable {
    let town: Town
    /// Who admits: `Cette activité`, `Ce créneau`, `Ce repas`.
    var subject = "Cette activité"
    /// When ages and levels are read.
    var asOf = AsOf.day

    /// `Cette activité accueille les enfants de 3 à 7 ans`: any of the lines is enough.
    func text(_ lines: [Line<NoKeys>]) -> FrenchText {
        whom(lines).map { "\(subject) accueille les enfants \($0)" } ?? "\(subject) ne concerne pas cet enfant"
    }

    /// `créneau réservé aux enfants de 4 à 5 ans`, where a `créneau` admits; nil where that cannot be said in a few words.
    func reserved(_ lines: [Line<NoKeys>]) -> FrenchText? { whom(lines).map { "\(subject) réservé aux enfants \($0)" } }

    /// `de 4 à 5 ans, à la rentrée`; nil where nothing can be said in a few words.
    private func whom(_ lines: [Line<NoKeys>]) -> String? {
        let groups = lines.map { line in line.conditions.compactMap(words).joined(separator: ", ") }.filter { !$0.isEmpty }
        return groups.isEmpty ? nil : groups.frenchAlternatives + (lines.contains(where: \.asksAge) ? asOf.french : "")
    }

    private func words(_ condition: Condition) -> String? {
        switch condition {
        case .ages(let ranges): ranges.map(\.french).frenchAlternatives
        case .level(let levels): "en \(levels.french)"
        case .sector(let names): "qui habitent \(names.map(sector).frenchAlternatives)"
        case .fact(let fact): FactWording(town: town).admission(fact)
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: nil
        }
    }

    private func sector(_ name: Name<Sector>) -> String {
        town.sectors.first { $0.name == name }?.label.insideSentence ?? name.text
    }
}

extension Line<NoKeys> {
    fileprivate var asksAge: Bool {
        conditions.contains { condition in
            switch condition {
            case .ages, .level: true
            case .weekday, .dates, .period, .slot, .meal, .centre, .sector, .fact, .channel, .wish: false
            }
        }
    }
}

extension AsOf {
    /// Behind an age or a class: `à la rentrée`; nothing for the day itself.
    fileprivate var french: String {
        switch self {
        case .day: ""
        case .period: ", au premier jour de la période"
        case .schoolYear: ", à la rentrée"
        case .nextSchoolYear: ", à la rentrée suivante"
        case .civilYear: ", au 31\u{A0}décembre"
        }
    }
}

extension AgeRange {
    /// `de 3 à 7 ans`, `à partir de 6 ans`.
    var french: String {
        let years = (most ?? least) < 2 ? "an" : "ans"
        return most.map { most in most == least ? "de \(least) \(years)" : "de \(least) à \(most) \(years)" }
            ?? "à partir de \(least) \(years)"
    }
}

extension SchoolLevelSet {
    /// `maternelle, CP et CE1`.
    var french: String {
        let schools: [(set: SchoolLevelSet, name: String)] = [
            (.nursery, "maternelle"), (.primary, "élémentaire"), (.middle, "collège"),
        ]
        let names = schools.flatMap { school -> [String] in
            if isSuperset(of: school.set) { return [school.name] }
            return SchoolLevel.allCases.filter { school.set.contains($0) && contains($0) }.map(\.french)
        }
        return names.frenchAlternatives
    }
}

extension SchoolLevel {
    /// `petite section`, `CE1`, `6e`.
    var french: String {
        switch self {
        case .ps: "petite section"
        case .ms: "moyenne section"
        case .gs: "grande section"
        case .cp, .ce1, .ce2, .cm1, .cm2: word.uppercased()
        case .sixieme, .cinquieme, .quatrieme, .troisieme: word
        }
    }
}
