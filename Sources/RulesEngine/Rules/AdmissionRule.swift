import TenantConfig

/// Who may come: admitted when any line fits; without lines, everyone.
struct AdmissionRule: Sendable {
    let lines: [Line<NoKeys>]
    let rule: RuleLines

    init(_ lines: [Line<NoKeys>], on ground: inout RuleGround) {
        self.lines = lines
        rule = RuleLines(lines.map(\.conditions), on: &ground)
    }

    /// Whether the child is admitted to a cell.
    @inline(__always)
    func admits(_ fitting: borrowing LineBits, day: Int, column: Int) -> Bool {
        lines.isEmpty || rule.first(fitting, day: day, column: column) >= 0
    }
}
