import TenantConfig

/// When slots begin and end: of each slot, the first of its lines that fits and says so.
struct HoursRule: Sendable {
    /// The hours of a slot among all kinds of hours.
    private struct Own: Sendable {
        /// Where its kinds begin.
        let first: Int
        /// Its lines, a kind each; then comes a kind without hours. nil: one kind alone.
        let rule: RuleLines?
        /// Where its lines are written.
        let places: [RulePlace]
    }

    /// All hours that slots may have: those of the first slot, and so on; then those of what is no slot.
    let kinds: [Hours?]
    /// By kind: seconds after midnight at which it has begun, 24:00 without hours.
    let begins: ContiguousArray<Int64>
    /// Whether some slot has other hours on some days, or for some children; else the kind of a cell is the position of its slot.
    let varies: Bool
    private let slots: [Own]

    init(_ slots: [Slot], on ground: inout RuleGround) {
        var kinds: [Hours?] = []
        self.slots = slots.map { slot in
            let (lines, first) = (slot.linesOfCare, kinds.count)
            if lines.isEmpty {
                kinds.append(slot.fixedHours)
                return Own(first: first, rule: nil, places: [])
            }
            kinds += lines.map(\.keys.care) + [nil]
            return Own(first: first, rule: RuleLines(lines.map(\.conditions), on: &ground), places: lines.map(\.place))
        }
        kinds.append(nil)
        varies = kinds.count > slots.count + 1
        self.kinds = kinds
        begins = ContiguousArray(kinds.map { Int64(($0?.start ?? .endOfDay).minutes) * 60 })
    }

    /// The kind of hours of a cell, given the lines that can fit on the ground of this rule.
    func kind(_ cell: CellPosition, _ fitting: LineBits) -> Int {
        guard varies else { return cell.slot }
        guard slots.indices.contains(cell.slot) else { return kinds.count - 1 }
        let own = slots[cell.slot]
        guard let rule = own.rule else { return own.first }
        let line = rule.first(fitting, day: cell.day, column: cell.column)
        return own.first + (line < 0 ? rule.count : line)
    }

    /// The lines that say when the slot of a cell begins, the one that answers first; none where it is always the same.
    func places(_ cell: CellPosition, _ fitting: LineBits) -> [RulePlace] {
        guard slots.indices.contains(cell.slot), let rule = slots[cell.slot].rule else { return [] }
        return rule.all(fitting, day: cell.day, column: cell.column).map { slots[cell.slot].places[$0] }
    }

    func hours(_ cell: CellPosition, _ fitting: LineBits) -> Hours? { kinds[kind(cell, fitting)] }

    /// Seconds after midnight at which the slot of a cell has begun.
    func begins(_ cell: CellPosition, _ fitting: LineBits) -> Int64 { begins[kind(cell, fitting)] }
}
