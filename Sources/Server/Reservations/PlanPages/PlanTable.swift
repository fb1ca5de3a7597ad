import TenantConfig

/// The plan as a table: days go down, slots go across.
struct PlanTable {
    /// What stands between rows: weeks, months, or nothing.
    enum Grouping {
        case none, weeks, months
    }

    let heads: [PlanHead]
    let rows: [PlanRow]
    let grouping: Grouping
    /// Buttons that tick a whole day; for slots that all go together.
    let hasDayButtons: Bool
    /// What the column buttons tick: `mercredis ouverts de mars 2023`.
    let scope: String

    var html: HTML {
        """
        <table class="plan\(head.style)" aria-labelledby="now">
        \(head.html)
        \(if: hasBoxes, tools)
        \(groups.map(body))
        </table>
        """
    }

    private var head: PlanTableHead { PlanTableHead(heads: heads, last: hasDayButtons ? "Journée" : nil) }
    private var width: Int { head.width }
    private var hasBoxes: Bool { heads.indices.contains(where: hasBoxes) }

    /// Whether something can be ticked in the column; what the activity has no more is given up day by day.
    private func hasBoxes(_ column: Int) -> Bool {
        !heads[column].isFormer
            && rows.contains { row in
                switch row {
                case .open(let open): open.cells[column].box != nil
                case .shut: false
                }
            }
    }

    /// A button that ticks a column; none where nothing can be ticked.
    private var tools: HTML {
        let cells = heads.enumerated().map { index, head -> HTML in
            guard hasBoxes(index) else { return "<td></td>" }
            return """
                <td><button class="all" name="column" value="\(head.name)">\
                Tout<span class="vh"> cocher\u{A0}: \(head.label), \(scope)</span></button></td>
                """
        }
        return """
            <tbody><tr class="tools"><th scope="row">Tout cocher</th>\(cells)\(if: hasDayButtons, "<td></td>")</tr></tbody>
            """
    }

    private struct Group {
        let title: FrenchText?
        var rows: [PlanRow]
    }

    private var groups: [Group] {
        rows.reduce(into: []) { groups, row in
            let title = title(of: row.firstDay)
            if groups.last?.title == title, !groups.isEmpty {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append(Group(title: title, rows: [row]))
            }
        }
    }

    private func title(of day: CivilDate) -> FrenchText? {
        switch grouping {
        case .none: nil
        case .weeks: "Semaine du \(span: day.monday...day.monday + 4)"
        case .months: "\(day.frenchMonth.withCapital)"
        }
    }

    private func body(_ group: Group) -> HTML {
        let title = group.title.map { title -> HTML in
            "<tr class=\"week\"><th colspan=\"\(width)\" scope=\"rowgroup\">\(title.html)</th></tr>"
        }
        return "<tbody>\(title)\(group.rows.map(line))</tbody>"
    }

    private func line(_ row: PlanRow) -> HTML {
        switch row {
        case .open(let open): self.open(open)
        case .shut(let shut):
            """
            <tr class="shut"><th scope="row"><b>\(FrenchText.days(shut.days).html)</b></th>\
            <td colspan="\(width - 1)">\(shut.html)</td></tr>
            """
        }
    }

    private func open(_ open: OpenDay) -> HTML {
        """
        <tr\(if: !open.notes.isEmpty, " class=\"has-note\"")><th scope="row"><b>\(day: open.day, .short)</b>\(limit(open))</th>\
        \(zip(heads, open.cells).map { head, cell in "<td>\(content(cell, head))</td>" as HTML })\
        \(if: hasDayButtons, "<td>\(if: !open.boxes.isEmpty, dayButton(open.day))</td>")</tr>\
        \(if: !open.notes.isEmpty, note(open.notes))
        """
    }

    private func limit(_ open: OpenDay) -> HTML {
        if open.isFixed { return open.cells.contains(.fixed(pending: false)) ? "<small>réservé</small>" : .empty }
        return open.closes.map { closes in "<small>jusqu’au \(deadline: closes, for: open.day)</small>" } ?? .empty
    }

    private func note(_ notes: [PlanNote]) -> HTML {
        let sentences = notes.enumerated().map { index, note in "\(if: index > 0, "<br>")\(note.html)" as HTML }
        return "<tr class=\"note\"><td colspan=\"\(width)\">\(sentences)</td></tr>"
    }

    private func dayButton(_ day: CivilDate) -> HTML {
        """
        <button class="all" name="row" value="\(day.iso)">Tout<span class="vh"> cocher le \(day.french(.withoutYear))</span></button>
        """
    }

    private func content(_ cell: PlanCell, _ head: PlanHead) -> HTML {
        switch cell {
        case .box(let box): box.cell(head)
        case .full: #"<span class="max"><i aria-hidden="true">i</i>complet</span>"#
        case .fixed(pending: false): #"<span class="mark fixed" aria-hidden="true"></span><span class="vh">réservé</span>"#
        case .fixed(pending: true): #"<span class="mark fixed" aria-hidden="true"></span><small>en attente</small>"#
        case .shut: #"<span class="soft" aria-hidden="true">–</span><span class="vh">pas ouvert</span>"#
        }
    }
}
