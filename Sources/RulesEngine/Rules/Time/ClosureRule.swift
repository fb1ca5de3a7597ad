import TenantConfig

/// Days on which nothing runs: closures of the town, of the centre and of the activity.
struct ClosureRule: Sendable {
    let lines: [Line<[DaySet]>]
    let rule: RuleLines
    /// Lines that close the whole activity, whatever the cell and the child.
    private let closesAll: [Bool]

    init(_ activity: Activity, in town: Town, on ground: inout RuleGround) {
        let ofCentres = town.centres.flatMap { centre in
            centre.closed.map { line in
                Line(conditions: line.conditions + [.centre([centre.name])], keys: line.keys, because: line.because, place: line.place)
            }
        }
        lines = town.closed + ofCentres + activity.closed
        rule = RuleLines(lines.map { $0.conditions + [.dates($0.keys)] }, on: &ground)
        closesAll = lines.map { line in
            line.conditions.allSatisfy {
                switch $0 {
                case .weekday, .dates, .period, .centre: true
                case .slot, .meal, .ages, .level, .sector, .fact, .channel, .wish: false
                }
            }
        }
    }

    /// Marks the cells that are closed.
    func judge(_ cells: ContiguousArray<CellPosition>, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>) {
        if !lines.isEmpty { rule.mark(cells, fitting, fits: true, as: .closed, &judgements) }
    }

    /// Whether a day is closed at a centre for everything and everybody.
    func closesAll(day: Int, centre: Int, _ ground: RuleGround) -> Bool {
        lines.indices.contains { line in
            closesAll[line] && rule.canFit(line, day: day) && ground.fittingAt[centre].contains(line, of: rule)
        }
    }
}

extension LineBits {
    /// Whether a line of a rule is in this set for all rules.
    func contains(_ line: Int, of rule: RuleLines) -> Bool { self[rule.offset + line / 64] & 1 << UInt64(line % 64) != 0 }
}
