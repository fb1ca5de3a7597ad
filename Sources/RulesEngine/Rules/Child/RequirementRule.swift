import TenantConfig

/// What must be in order before booking: papers, what is owed, enrolments elsewhere.
///
/// Each thing that a line asks is a question about the child like any other, and stands here as a line that fits where it is not in order.
struct RequirementRule: Sendable {
    /// One thing that a line asks.
    struct Asked: Sendable {
        let part: Requirement.Part
        let line: Line<Requirement>
    }

    let asked: [Asked]
    private let rule: RuleLines

    init(_ lines: [Line<Requirement>], on ground: inout RuleGround) {
        asked = lines.refusing(before: .booking).flatMap { line in line.keys.parts.map { Asked(part: $0, line: line) } }
        rule = RuleLines(asked.map { $0.line.conditions + [.fact(.lacks($0.part))] }, on: &ground)
    }

    /// Marks the cells before which something is not in order.
    func judge(_ cells: ContiguousArray<CellPosition>, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>) {
        if !asked.isEmpty { rule.mark(cells, fitting, fits: true, as: .requirement, &judgements) }
    }

    /// What is not in order before a cell.
    func lacking(_ cell: CellPosition, _ view: Viewpoint) -> [Asked] {
        asked.isEmpty ? [] : rule.all(view.fitting, day: cell.day, column: cell.column).map { asked[$0] }
    }
}

extension [Line<Requirement>] {
    /// The lines that refuse, by what they are asked before.
    func refusing(before stage: Requirement.Stage) -> [Line<Requirement>] {
        filter { $0.mode == .refuse && $0.keys.stage == stage }
    }
}

extension ChildFacts {
    /// What is not in order, as far as it is known, to be told.
    func lack(_ part: Requirement.Part, on day: CivilDate) -> Reason.Lack {
        switch part {
        case .documents(let names):
            let held = documents.value ?? [:]
            let lacking = names.filter { name in held[name].map { end in end.map { $0 < day } ?? false } ?? true }
            return .documents(lacking.map { Reason.Lack.Paper($0, validUntil: held[$0] ?? nil) })
        case .unpaidAtMost(let cents, _): return .payment(owed: unpaid.value, allowed: cents)
        case .enrolledIn(let names): return .enrolment(names)
        }
    }
}
