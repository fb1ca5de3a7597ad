import RulesEngine
import TenantConfig

/// A child's card on the first page.
struct HomeCard {
    let child: HomeChild
    let page: HomePage
    /// Counted from 0; it gives the round mark its colour.
    let position: Int

    var html: HTML {
        """
        <li class="card"><header><span class="face k\(position % 3 + 1)" aria-hidden="true">\(child.child.initials)</span>\
        <div><h3>\(child.child.firstName)</h3>\(child.child.described(on: page.today).map { "<small class=\"soft\">\($0)</small>" as HTML })</div>\
        <span class="row"><a href="\(root)/mois">Voir le mois<span class="vh"> \(child.child.ofFirstName)</span></a>\(absences)</span></header>
        <p><small class="soft">Prochain jour</small><br>\(nextDay)</p>
        <ul class="rows">\(child.activities.map(row))</ul></li>

        """
    }

    /// Where some activity says what stays due of absences.
    private var absences: HTML? {
        guard page.town.town.activities.contains(where: { !$0.absence.isEmpty }) else { return nil }
        return " <a href=\"\(root)/absences\">Absences<span class=\"vh\"> \(child.child.ofFirstName)</span></a>"
    }

    private var root: String { "\(page.root)enfants/\(child.child.id)" }

    private var nextDay: HTML {
        guard let next = child.next else { return "Rien de réservé pour l’instant" }
        let booked = page.town.town.activities.flatMap { activity in
            parts(next.booked[activity.name, default: [:]]) { columns in
                let words = columns.inOrder(of: activity).map { $0.words(in: activity, of: page.town.town) }
                return words.joined(separator: ", ").with(terms: activity.short.insideSentence)
            }
        }
        let declared = Set(page.town.town.activities.map(\.name))
        let former = next.booked.filter { !declared.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { activity, booked in
            parts(booked) { _ in page.town.town.shortLabel(of: activity) }
        }
        return "<b>\(day: next.day, .beside(page.today, next.day))</b>\u{A0}: \((booked + former).joined(separator: "\u{202F}; "))"
    }

    /// What is in each state apart, with the words of it: `matin (mercredis), en attente de réponse`.
    private func parts(_ booked: [PlaceState: [Column]], words: ([Column]) -> String) -> [String] {
        PlaceState.allCases.compactMap { state in
            booked[state].map { columns in words(columns) + (state.words.map { ", \($0)" } ?? "") }
        }
    }

    private func row(_ activity: HomeActivity) -> HTML {
        let name = page.town.town.shortLabel(of: activity.activity)
        let place = "\(root)/\(activity.activity)"
        let object: HTML = "<span class=\"vh\">\u{A0}: \(name), \(child.child.firstName)</span>"
        if let exclusion = activity.exclusion { return line(name, exclusion.plain, "") }
        switch activity.way {
        case .book(let centre):
            let label = page.town.town.centres.first { $0.name == centre }?.label
            return line(name, label, "<a class=\"btn second slim\" href=\"\(place)\">Réserver\(object)</a>")
        case .enrol:
            let words = page.town.town.portal.words.enrol
            return line(name, "Inscription à faire", "<a class=\"btn second slim\" href=\"\(place)/inscription\">\(words)\(object)</a>")
        case .enrolling: return line(name, "Inscription demandée", "<span class=\"tag\">En cours</span>")
        }
    }

    private func line(_ name: String, _ detail: String?, _ act: HTML) -> HTML {
        let detail = detail.map { "<br><small class=\"soft\">\($0)</small>" as HTML }
        return "<li><div><b>\(name)</b>\(detail)</div>\(act)</li>"
    }
}

extension [Column] {
    /// In the order in which the town declares its slots; what it declares no more comes last.
    func inOrder(of activity: Activity) -> [Column] {
        let order = Dictionary(uniqueKeysWithValues: activity.slots.enumerated().map { ($1.name, $0) })
        return sorted { (order[$0.slot, default: .max], $0.slot) < (order[$1.slot, default: .max], $1.slot) }
    }
}
