import RulesEngine
import TenantConfig

extension EffectWords {
    /// `128 slots of days for 3 kinds of children, on Wednesdays, from Wed 2 Sep 2026 to Wed 7 Jul 2027: matin, repas`.
    func count(_ turn: CellEffect.Turn) -> String {
        let slots = names.slots(turn.slots, of: turn.rule.activity).joined(separator: ", ")
        let cells = number(turn.cells, ("créneau", "créneaux"), ("slot of a day", "slots of days"))
        let children = number(turn.children, ("sorte d’enfant", "sortes d’enfants"), ("kind of child", "kinds of children"))
        return "\(cells) \(say("pour", "for")) \(children), \(days(turn.days))\(colon) \(slots)"
    }

    private func days(_ days: Set<CivilDate>) -> String {
        guard let first = days.min(), let last = days.max() else { return "" }
        if days.count == 1 { return say("le \(day(first))", "on \(day(first))") }
        let weekdays = Weekday.allCases.filter { weekday in days.contains { $0.weekday == weekday } }
        let range = say("du \(day(first)) au \(day(last))", "from \(day(first)) to \(day(last))")
        guard weekdays.count < 5 else { return range }
        return say(
            "les \(weekdays.map { $0.french + "s" }.frenchList), \(range)",
            "on \(weekdays.map { $0.english + "s" }.joined(separator: ", ")), \(range)")
    }

    /// `a child of 7 years, CE1, at Nord, matin of Wed 7 Oct 2026, asked from 2026-09-17 00:00:00 on and before 2026-09-22 00:00:00`.
    func example(_ turn: CellEffect.Turn) -> String {
        let (example, activity) = (turn.example, turn.rule.activity)
        let from = example.from.map { say("à partir du \($0.french())", "from \($0) on") }
        let until = say("avant le \(example.until.french())", "before \(example.until)")
        let when = [from, until].compactMap(\.self).joined(separator: say(" et ", " and "))
        let by = example.channel == .portal ? [] : [say(example.channel.french, "by \(example.channel.rawValue)")]
        let what = slot(names.column(example.column, of: activity), on: example.day)
        return ([child(example.child, on: example.day, activity), what, "\(say("demandé", "asked")) \(when)"] + by).joined(separator: ", ")
    }

    /// All that is said of a child who stands for others.
    private func child(_ child: TypicalChild, on day: CivilDate, _ activity: Name<Activity>) -> String {
        let years = child.age(on: day).map { number($0, ("an", "ans"), ("year", "years")) }
        let who = years.map { say("un enfant de \($0)", "a child of \($0)") } ?? say("un enfant", "a child")
        return ([who] + place(child, activity) + facts(child.facts)).joined(separator: ", ")
    }

    private func place(_ child: TypicalChild, _ activity: Name<Activity>) -> [String] {
        var told: [String?] = [child.facts.level.value?.french]
        if case .at(let centre?) = child.enrolled {
            told.append(say("inscrit à «\u{A0}\(names.centre(centre))\u{A0}»", "at \(names.centre(centre))"))
        }
        told.append(child.status.map { kind(say("statut", "status"), names.status($0, in: activity)) })
        return told.compactMap(\.self)
    }

    private func facts(_ facts: ChildFacts) -> [String] {
        var told: [String?] = [
            facts.sector.value.map { $0.map { kind(say("secteur", "sector"), names.sector($0)) } ?? say("hors secteur", "in no sector") },
            facts.school.value.map {
                $0.map { kind(say("école", "school"), names.school($0)) } ?? say("scolarisé ailleurs", "schooled elsewhere")
            },
            facts.commune.value.map { "commune \($0.code)" }, facts.quotient.value.map { "quotient \($0)" },
            facts.siblings.value.map { say("rang \($0) de la fratrie", "rank \($0) among siblings") },
        ]
        for (situation, holds) in facts.situations.sorted(by: { $0.key < $1.key }) {
            told.append("\(names.situation(situation))\(colon) \(holds ? say("oui", "yes") : say("non", "no"))")
        }
        let owed = facts.unpaid.value ?? 0
        if owed > 0 { told.append(say("doit \(owed.frenchEuros)", "owes \(owed) cents")) }
        return told.compactMap(\.self)
    }
}
