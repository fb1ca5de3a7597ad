import TenantConfig

/// Who may come: admitted when any line fits; without lines, everyone.
struct AdmissionRule: Sendable {
    let lines: [Line<NoKeys>]
    let rule: RuleLines

    init(_ lines: [Line<NoKeys>], on ground: inout RuleGround) {
        self.lines = lines
        rule = RuleLines(lines.map(\.conditions), on: &ground)
    }

    /// The lines that speak of a day; all of them where none does.
    func lines(day: Int) -> [Line<NoKeys>] {
        let speaking = lines.indices.filter { rule.canFit($0, day: day) }
        return speaking.isEmpty ? lines : speaking.map { lines[$0] }
    }

    /// Whether the child is admitted to a cell.
    func admits(_ fitting: LineBits, day: Int, column: Int) -> Bool {
        lines.isEmpty || rule.first(fitting, day: day, column: column) >= 0
    }

    /// Marks the cells to which the child is not admitted.
    func judge(_ cells: ContiguousArray<CellPosition>, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>) {
        if !lines.isEmpty { rule.mark(cells, fitting, fits: false, as: .notAdmitted, &judgements) }
    }
}
