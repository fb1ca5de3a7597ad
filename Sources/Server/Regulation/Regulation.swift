import TenantConfig

/// A town's rules in plain French, made of its file: what the printed règlement says, never out of date.
struct Regulation: Sendable {
    /// What belongs together under one heading: an activity, or what holds for all of them.
    struct Chapter: Sendable {
        let title: String
        /// What the page's own links name it by.
        let anchor: String
        let sections: [Section]
    }

    struct Section: Sendable {
        let title: String
        let clauses: [Clause]
    }

    let town: Town
    let chapters: [Chapter]

    init(_ town: Town) {
        self.town = town
        chapters = town.activities.map { ActivityChapter($0, of: town).chapter } + [TownChapter(town).chapter]
    }

    /// That of one activity alone.
    init(_ activity: Activity, of town: Town) {
        self.town = town
        chapters = [ActivityChapter(activity, of: town).chapter]
    }
}

extension Regulation {
    /// Each rule as it is said, in one sentence: what stands in a list with what stands before it.
    var sentences: [RulePlace: String] {
        var said: [RulePlace: String] = [:]
        func take(_ clause: Clause, after lead: String?) {
            let words = lead.map { "\($0)\u{A0}: \(clause.text)" } ?? clause.text
            if let rule = clause.rule, said[rule] == nil { said[rule] = Clause(words).sentence(.stop) }
            for item in clause.items { take(item, after: words) }
        }
        for clause in chapters.flatMap(\.sections).flatMap(\.clauses) { take(clause, after: nil) }
        return said
    }
}

extension Regulation.Section {
    /// nil where there is nothing to say.
    init?(_ title: String, _ clauses: [Clause?]) {
        let said = clauses.compactMap(\.self)
        guard !said.isEmpty else { return nil }
        self.init(title: title, clauses: said)
    }
}
