import RulesEngine
import TenantConfig

/// One day of a recap: what is refused, without effect, added, removed and kept.
struct RecapDay: Hashable, Sendable {
    let day: CivilDate
    /// `Après-midi : complet`.
    var refused: [FrenchText] = []
    /// `Matin : la place n’est plus retenue`.
    var lapsed: [FrenchText] = []
    /// What waits for a place, or has waited for one.
    var waits: [Wait] = []
    /// `matin`, `repas classique`.
    var added: [String] = []
    var removed: [String] = []
    var kept: [String] = []
    /// What was asked for by a request that its family has taken back, or has not confirmed.
    var dropped: [String] = []
    /// `modifiable jusqu’au 24 nov.`, `plus modifiable`.
    var remark: FrenchText?
    /// `Pique-nique fourni par la famille.`
    var notices: [FrenchText] = []

    struct Wait: Hashable, Sendable {
        /// `Matin : 2e place sur la liste d’attente`.
        let words: FrenchText
        let state: WaitingDay.State
    }

    /// Under the name of its month.
    var html: HTML { html(.withoutYear) }

    /// - Parameter style: how much of the day is written.
    func html(_ style: DayStyle) -> HTML {
        """
        <li><div><h3><time datetime="\(day.iso)">\(raised: day.french(style).withCapital)</time></h3>\
        \(remark.map { "<small>\($0.html)</small>" as HTML })\
        \(notices.map { "<small>\($0.html)</small>" as HTML })</div><div>\(lines)</div></li>
        """
    }

    private var lines: [HTML] {
        let refusals = refused.map { RecapMark.refused.line($0.html) }
        let others = [(RecapMark.added, added), (.removed, removed), (.kept, kept), (.dropped, dropped)].filter { !$0.1.isEmpty }
        let past = lapsed.map { RecapMark.lapsed.line($0.html) }
        let waits = self.waits.map { RecapMark($0.state).line($0.words.html) }
        return refusals + past + waits + others.map { mark, words in mark.line("\(words.joined(separator: ", ").withCapital)") }
    }
}

/// What becomes of a slot, as a mark, a word, and only then a colour.
enum RecapMark {
    case refused, lapsed, waiting, offered, vain, added, removed, kept, dropped

    /// Of what waits for a place, or has waited for one.
    init(_ state: WaitingDay.State) {
        self =
            switch state {
            case .waiting: .waiting
            case .offered: .offered
            case .given: .added
            case .lost, .left, .over: .vain
            }
    }

    func line(_ what: HTML) -> HTML {
        switch self {
        case .refused: #"<p class="change bad"><span class="mark bad" aria-hidden="true"></span><span>\#(what)</span> <b>refusé</b></p>"#
        case .lapsed: #"<p class="change bad"><span class="mark bad" aria-hidden="true"></span><span>\#(what)</span> <b>sans effet</b></p>"#
        case .waiting:
            #"<p class="change kept"><span class="mark wait" aria-hidden="true"></span><span>\#(what)</span> <b>en attente</b></p>"#
        case .offered:
            #"<p class="change kept"><span class="mark wait" aria-hidden="true"></span><span>\#(what)</span> <b>à confirmer</b></p>"#
        case .vain: #"<p class="change bad"><span class="mark bad" aria-hidden="true"></span><span>\#(what)</span> <b>sans place</b></p>"#
        case .added: #"<p class="change add"><span class="mark add" aria-hidden="true"></span><span>\#(what)</span> <b>ajout</b></p>"#
        case .removed:
            #"<p class="change cut"><span class="mark cut" aria-hidden="true"></span><span><del>\#(what)</del></span> <b>retrait</b></p>"#
        case .kept: #"<p class="change kept"><span class="mark kept" aria-hidden="true"></span><span>\#(what)</span> <b>gardé</b></p>"#
        case .dropped:
            #"<p class="change kept"><span class="mark shut" aria-hidden="true"></span><span>\#(what)</span> <b>sans suite</b></p>"#
        }
    }
}

/// Days of a recap, month by month.
struct RecapMonths {
    let days: [RecapDay]

    var html: HTML {
        let months = days.reduce(into: [[RecapDay]]()) { months, day in
            if months.last?.last?.day.firstOfMonth == day.day.firstOfMonth {
                months[months.count - 1].append(day)
            } else {
                months.append([day])
            }
        }
        return "\(months.map(month))"
    }

    private func month(_ days: [RecapDay]) -> HTML {
        let id = "m-\(days[0].day.iso.prefix(7))"
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(days[0].day.frenchMonth.withCapital)</h2>
            <ul class="recap">\(days.map(\.html))</ul></section>
            """
    }
}

extension [RecapDay] {
    /// Whether places are held while the request is studied: it asks for some, and none of them has lapsed.
    var holdsPlaces: Bool { contains { !$0.added.isEmpty } && allSatisfy(\.lapsed.isEmpty) }
}
