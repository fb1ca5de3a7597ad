import RulesEngine
import TenantConfig

/// The head of a plan's table: the slots with their hours, and under a slot of several meals each of them.
struct PlanTableHead {
    let heads: [PlanHead]
    /// What stands over one more column, behind them.
    var last: String?

    var html: HTML {
        """
        \(columns)
        <thead><tr><th scope="col"\(down)>Jour</th>\(groups.map(slot))\(last.map { "<th scope=\"col\"\(down)>\($0)</th>" as HTML })</tr>\
        \(if: hasMeals, meals)</thead>
        """
    }

    /// How many columns there are, the days' own among them.
    var width: Int { heads.count + (last == nil ? 1 : 2) }

    /// How the heads find room on a phone, or on the smallest alone: upright where words would be broken; and with wide days where there are few.
    var style: HTML { hasWords(beyond: Self.room) ? " many" : "\(if: width < 4, " few")\(if: hasWords(beyond: Self.leastRoom), " snug")" }

    /// Columns of one slot that stand side by side.
    private var groups: [[PlanHead]] {
        heads.reduce(into: []) { groups, head in
            if let slot = groups.last?.last, slot.column.slot == head.column.slot, !slot.isFormer, !head.isFormer {
                groups[groups.count - 1].append(head)
            } else {
                groups.append([head])
            }
        }
    }

    private var hasMeals: Bool { groups.contains { $0.count > 1 } }

    /// Beside slots with meals, a head without any goes down to them.
    private var down: HTML { hasMeals ? " rowspan=\"2\"" : "" }

    /// Which heads are for which columns.
    private var columns: HTML {
        guard hasMeals else { return .empty }
        let groups = groups.map { "<colgroup span=\"\($0.count)\"></colgroup>" as HTML }
        return "<colgroup span=\"1\"></colgroup>\(groups)\(if: last != nil, "<colgroup span=\"1\"></colgroup>")"
    }

    private func slot(_ group: [PlanHead]) -> HTML {
        guard let head = group.first else { return .empty }
        let hours = head.hours.map { " <small>\($0)</small>" as HTML }
        if group.count > 1 {
            return "<th scope=\"colgroup\" colspan=\"\(group.count)\"><span>\(head.slot)\(hours)</span></th>"
        }
        let meal = head.meal.map { meal -> HTML in meal == head.slot ? .empty : " <small>\(meal)</small>" }
        return "<th scope=\"col\"\(down)><span>\(head.slot)\(hours)\(meal)\(remarks(head))</span></th>"
    }

    private var meals: HTML {
        let meals = groups.filter { $0.count > 1 }.joined().map { head -> HTML in
            "<th scope=\"col\"><span>\(head.meal ?? head.slot)\(remarks(head))</span></th>"
        }
        return "<tr class=\"meals\">\(meals)</tr>"
    }

    private func remarks(_ head: PlanHead) -> HTML {
        """
        \(head.remark.map { " <small>\($0)</small>" as HTML })\(head.short.map { " <small class=\"on-wide\">\($0)</small>" as HTML })
        """
    }

    /// Whether a word may be too long for its column.
    private func hasWords(beyond rooms: [Int: Int]) -> Bool {
        guard let room = rooms[width] else { return width > 2 }
        return groups.contains { group in
            let words = group.count > 1 ? group.map { $0.meal ?? $0.slot } : [group[0].slot]
            return words.contains { $0.longestWord > room } || group[0].slot.longestWord > room * group.count
        }
    }

    /// By the number of columns, how many letters stand side by side in one, on a page of 360 pixels and of 320.
    private static let room = [3: 15, 4: 12, 5: 9, 6: 7]
    private static let leastRoom = [3: 10, 4: 9, 5: 7, 6: 5]
}

extension String {
    /// In letters; a word may be broken behind a hyphen.
    fileprivate var longestWord: Int { split { $0 == " " || $0 == "-" }.map(\.count).max() ?? 0 }
}
