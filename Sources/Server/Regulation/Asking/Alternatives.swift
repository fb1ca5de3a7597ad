import TenantConfig

/// What would have to change for a question to be answered otherwise: each change is asked, and told only where it passes.
struct Alternatives: Sendable {
    let inquiry: Inquiry
    let timeline: Timeline
    let say: Phrasing

    /// In the words of whoever asks; empty where it passes already, or where nothing helps.
    var sentences: [String] {
        guard !inquiry.passes else { return [] }
        return moments + ways + days + slots + child
    }

    private var moments: [String] {
        timeline.passing(around: inquiry.test.now).map { stretch in
            guard stretch.first > inquiry.test.now else {
                return "la même demande, faite \(stretch.end.map(Self.before) ?? "le jour même")"
            }
            return "la même demande, faite à partir du \(stretch.first.french())"
        }
    }

    /// `au plus tard le mardi 6 octobre 2026, 23 h 59`; of another hour `avant le vendredi 2 octobre 2026 à 12 h`, which is too late itself.
    private static func before(_ end: LocalInstant) -> String {
        end.secondOfDay == 0 ? "au plus tard le \(end.frenchLimit())" : "avant le \(end.french())"
    }

    private var ways: [String] {
        let others = Channel.allCases.filter { $0 != inquiry.test.channel && inquiry.asking(channel: $0).passes }
        return others.isEmpty ? [] : ["la même demande, faite \(others.french)"]
    }

    /// The nearest other days, before and after; of what is booked, giving up another day is no help.
    private var days: [String] {
        guard !inquiry.cancels, let day = inquiry.day, let ticks = inquiry.ticks[day] else { return [] }
        func passes(_ other: CivilDate) -> Bool { inquiry.asking(ticks: [other: ticks]).passes }
        let before = (1...42).lazy.map { day - $0 }.first { LocalInstant($0) > inquiry.test.now && passes($0) }
        let after = (1...120).lazy.map { day + $0 }.first(where: passes)
        let found = [before, after].compactMap(\.self).map { "le \($0.french())" }
        return found.isEmpty ? [] : ["un autre jour, comme \(found.frenchAlternatives)"]
    }

    private var slots: [String] {
        guard let day = inquiry.day, inquiry.ticks[day]?.count == 1, let asked = inquiry.ticks[day]?.first else { return [] }
        let ticks = activity.slots.filter { $0.name != asked.slot }.map { TownTest.Tick($0.name, $0.meals.first) }
        let passing = ticks.filter { inquiry.asking(ticks: [day: [$0]]).passes }.map { say.slot($0.slot) }
        let with = ticks.filter { inquiry.asking(ticks: [day: [asked, $0]]).passes }.map { say.slot($0.slot) }
        return (passing.isEmpty ? [] : ["un autre créneau\u{A0}: \(passing.frenchAlternatives)"])
            + (with.isEmpty ? [] : ["réserver aussi \(with.frenchAlternatives)"])
    }

    private var activity: Activity { inquiry.activity }

    /// What could be otherwise with the child: one thing at a time.
    private var child: [String] { enrolments + papers + ages + levels + homes + situations }

    private func passes(_ change: (inout TownTest.Child) -> Void) -> Bool {
        var child = inquiry.test.child
        change(&child)
        return inquiry.asking(child: child).passes
    }

    private var enrolments: [String] {
        let names = activity.centres.isEmpty ? say.town.centres.map(\.name) : activity.centres
        let places: [Name<Centre>?] = names.count > 1 ? names : [names.first]
        let asked = inquiry.test.child.enrolled[activity.name]
        let other = places.filter { centre in asked != .some(centre) && passes { $0.enrolled[activity.name] = .some(centre) } }
        guard !other.isEmpty else { return statuses }
        let named = other.compactMap { $0.map { say.centre($0).behindAt } }
        return ["l’enfant inscrit à l’activité" + (named.isEmpty ? "" : " " + named.frenchAlternatives)]
    }

    private var statuses: [String] {
        let others = activity.statuses.map(\.name).filter { status in
            inquiry.test.child.statuses[activity.name] != status && passes { $0.statuses[activity.name] = status }
        }
        return others.isEmpty ? [] : ["l’enfant inscrit avec le statut \(others.map(say.status).frenchAlternatives)"]
    }

    private var papers: [String] {
        let all = Dictionary(say.town.documents.map { ($0.name, CivilDate?.none) }) { first, _ in first }
        let given = passes { $0.documents = all } ? ["toutes les pièces remises"] : []
        let paid = passes { $0.unpaid = 0 } ? ["aucune facture impayée"] : []
        let both = given.isEmpty && paid.isEmpty && passes { ($0.documents, $0.unpaid) = (all, 0) }
        return given + paid + (both ? ["toutes les pièces remises et aucune facture impayée"] : [])
    }

    private var ages: [String] {
        guard let day = inquiry.day else { return [] }
        let passing = (0...18).filter { age in passes { $0.born = day.addingMonths(-12 * age) } }
        guard let least = passing.first, let most = passing.last, passing.count < 19 else { return [] }
        return ["un enfant \(AgeRange(least: least, most: most == 18 ? nil : most).french)"]
    }

    private var levels: [String] {
        let passing = SchoolLevel.allCases.filter { level in passes { $0.level = level } }
        guard !passing.isEmpty, passing.count < SchoolLevel.allCases.count else { return passing.isEmpty ? [] : ["la classe connue"] }
        let set = passing.reduce(SchoolLevelSet()) { $0.union(SchoolLevelSet($1...$1)) }
        return ["un enfant en \(set.french)"]
    }

    private var homes: [String] {
        let sectors = say.town.sectors.map(\.name).filter { sector in passes { $0.home = .sector(sector) } }
        let communes = say.town.communes.filter { commune in passes { $0.known.insert(.commune(commune), at: 0) } }
        let schools = say.town.schools.map(\.name).filter { school in passes { $0.known.append(.school(school)) } }
        return (sectors.isEmpty ? [] : ["un domicile dans \(sectors.map(say.sector).frenchAlternatives)"])
            + (communes.isEmpty ? [] : ["un domicile dans la commune"])
            + (schools.isEmpty ? [] : ["un enfant scolarisé \(schools.map { say.school($0).behindAt }.frenchAlternatives)"])
    }

    private var situations: [String] {
        let passing = say.town.situations.map(\.name).filter { name in passes { $0.known.append(.situation(name, holds: true)) } }
        return passing.isEmpty ? [] : ["\(say.situations(passing)) confirmée"]
    }
}
