import TenantConfig

/// What is still due about a request that has been made: the town's answer, the family's confirmation, a payment. Asked of a few lines of one
/// request, so that nothing is computed beforehand.
struct DuesRule: Sendable {
    /// One of the three.
    enum Key: CaseIterable {
        case answerBy, confirmBy, payBy

        fileprivate func limit(_ keys: Verb.Keys) -> Ruled<Limit>? {
            switch self {
            case .answerBy: keys.answerBy
            case .confirmBy: keys.confirmBy
            case .payBy: keys.payBy
            }
        }
    }

    private struct Lines: Sendable {
        let key: Key
        let limits: [Ruled<Limit>]
        let rule: RuleLines
    }

    /// Those of which the verb says something.
    private let lines: [Lines]

    /// nil: nothing is due.
    init?(_ verb: Verb, on ground: inout RuleGround) {
        var lines: [Lines] = []
        for key in Key.allCases {
            let giving = verb.lines.filter { key.limit($0.keys) != nil }
            guard !giving.isEmpty else { continue }
            lines.append(
                Lines(key: key, limits: giving.compactMap { key.limit($0.keys) }, rule: RuleLines(giving.map(\.conditions), on: &ground)))
        }
        guard !lines.isEmpty else { return nil }
        self.lines = lines
    }

    /// The limit that the first line gives that fits a cell; nil where none does.
    func limit(_ key: Key, _ cell: CellPosition, _ view: Viewpoint) -> Ruled<Limit>? {
        guard let lines = lines.first(where: { $0.key == key }) else { return nil }
        let line = lines.rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : lines.limits[line]
    }

    /// All that fit a cell, those that answer first of their key.
    func fitting(_ cell: CellPosition, _ view: Viewpoint) -> [FittingLine] {
        lines.flatMap { lines in
            lines.rule.all(view.fitting, day: cell.day, column: cell.column).enumerated().map { order, line in
                FittingLine(place: lines.limits[line].place, answers: order == 0)
            }
        }
    }
}
