import TenantConfig

/// The plan of a week: one card a day, one line a slot, everything in words.
struct PlanCards {
    let heads: [PlanHead]
    let rows: [PlanRow]

    var html: HTML { "<div class=\"days\">\(rows.map(card))</div>" }

    private func card(_ row: PlanRow) -> HTML {
        switch row {
        case .open(let open): self.open(open)
        case .shut(let shut):
            """
            <section class="day"><header><h3>\(title(shut.days))</h3></header>\
            <div class="line soft"><span class="mark shut" aria-hidden="true"></span><div>\(shut.html)</div></div></section>
            """
        }
    }

    private func title(_ days: [CivilDate]) -> HTML {
        days.count == 1 ? ("\(day: days[0], withCapital: true)" as FrenchText).html : FrenchText.days(days).html
    }

    private func open(_ open: OpenDay) -> HTML {
        let notes = open.notes.map { "<div class=\"small soft\">\($0.html)</div>" as HTML }
        return """
            <section class="day"><header><h3>\(title([open.day]))</h3>\
            \(open.closes.map { "<p class=\"small soft\">\(open.can) jusqu’au \(limit: $0, for: open.day)</p>" as HTML })\(notes)</header>\
            <ul>\(zip(heads, open.cells).filter { !$0.isFormer || $1 != .shut }.map(line))</ul></section>
            """
    }

    private func line(_ head: PlanHead, _ cell: PlanCell) -> HTML {
        switch cell {
        case .box(let box): box.line(head)
        case .full: still(head, mark: #"<span class="mark full big" aria-hidden="true"></span>"#, "complet")
        case .fixed(let pending):
            still(head, mark: #"<span class="mark fixed" aria-hidden="true"></span>"#, pending ? "en attente" : "réservé")
        case .shut: still(head, mark: #"<span class="mark shut big" aria-hidden="true"></span>"#, "pas ouvert")
        }
    }

    private func still(_ head: PlanHead, mark: HTML, _ word: String) -> HTML {
        """
        <li class="line soft">\(mark)<span><b>\(head.label)</b>\(head.second.map { " <small>\($0)</small>" as HTML })</span>\
        <span class="small">\(word)</span></li>
        """
    }
}

extension OpenDay {
    /// What can be done with its boxes: book, give up, or either.
    fileprivate var can: String {
        let free = boxes.contains { $0.standing == .free }
        return free && boxes.contains { $0.standing != .free } ? "Modifiable" : free ? "À réserver" : "À annuler"
    }
}
