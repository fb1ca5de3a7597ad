/// One place at which two trees differ.
struct NodeDifference {
    /// The way to what differs in the tree as it was: the position of an entry or item at each step.
    let trail: [Int]
    /// What the changed tree would have there.
    let replacement: Node
    /// The keys on the way, for what it is about.
    let keys: [String]
    let before, after: RulePlace?
    /// Whether the same stands there in another order.
    var isOrder = false
}

/// All places at which two trees differ, in the order of the file: what is neither remark nor layout. Items of a list that stay are found
/// again behind those that come and go.
struct NodeComparison {
    private(set) var found: [NodeDifference] = []

    init(_ old: Node, _ new: Node) {
        compare(Spot(old), Spot(new), [])
    }

    private mutating func compare(_ old: Spot, _ new: Spot, _ trail: [Int]) {
        switch (old.node.content, new.node.content) {
        case (.mapping(let before), .mapping(let after)): compare(before, of: old, after, of: new, trail)
        case (.sequence(let before), .sequence(let after)): compare(before, of: old, after, of: new, trail)
        case (.scalar(let before), .scalar(let after)) where before == after: return
        case (.scalar(let before), .scalar(let after)):
            let line = before.firstLine(differingFrom: after)
            add(trail, new.node, old.keys, old.place(ofLine: line), new.place(ofLine: line))
        default: add(trail, new.node, old.keys, old.place, new.place)
        }
    }

    private mutating func add(_ trail: [Int], _ replacement: Node, _ keys: [String], _ before: RulePlace?, _ after: RulePlace?) {
        found.append(NodeDifference(trail: trail, replacement: replacement, keys: keys, before: before, after: after))
    }

    private mutating func compare(_ before: [Entry], of old: Spot, _ after: [Entry], of new: Spot, _ trail: [Int]) {
        let kept = Dictionary(before.map { ($0.key.text, $0) }) { first, _ in first }
        let now = Dictionary(after.map { ($0.key.text, $0) }) { first, _ in first }
        for (index, entry) in before.enumerated() {
            if let same = now[entry.key.text] {
                compare(old.under(entry), new.under(same), trail + [index])
            } else {
                let rest = before[..<index] + before[(index + 1)...]
                add(trail, old.holding(.mapping(Array(rest))), old.under(entry).keys, old.under(entry).place, nil)
            }
        }
        for entry in after where kept[entry.key.text] == nil {
            add(trail, old.holding(.mapping(before + [entry])), new.under(entry).keys, nil, new.under(entry).place)
        }
        let reordered = after.compactMap { kept[$0.key.text] }
        if reordered.map(\.key.text) != before.map(\.key.text).filter({ now[$0] != nil }) {
            let rest = before.filter { now[$0.key.text] == nil }
            found.append(
                NodeDifference(
                    trail: trail, replacement: old.holding(.mapping(reordered + rest)), keys: old.keys, before: old.place, after: new.place,
                    isOrder: true))
        }
    }

    private mutating func compare(_ before: [Node], of old: Spot, _ after: [Node], of new: Spot, _ trail: [Int]) {
        let difference = after.map(\.withoutPlaces).difference(from: before.map(\.withoutPlaces))
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var (index, other) = (0, 0)
        while index < before.count || other < after.count {
            let (isGone, hasCome) = (gone.contains(index), come.contains(other))
            if isGone, hasCome {
                compare(old.item(before, index), new.item(after, other), trail + [index])
            } else if isGone {
                let rest = Array(before[..<index] + before[(index + 1)...])
                add(trail, old.holding(.sequence(rest)), old.keys, old.item(before, index).place, nil)
            } else if hasCome {
                let more = Array(before[..<index] + [after[other]] + before[index...])
                add(trail, old.holding(.sequence(more)), new.keys, nil, new.item(after, other).place)
            }
            if isGone || !hasCome { index += 1 }
            if hasCome || !isGone { other += 1 }
        }
    }
}

/// A node, how it is reached, and what names it.
private struct Spot {
    let node: Node
    var keys: [String] = []
    private var path = ""
    /// The key or item by which it is found.
    private let owner: Place

    init(_ root: Node) {
        (node, owner) = (root, root.place)
    }

    private init(_ node: Node, _ keys: [String], _ path: String, _ owner: Place) {
        (self.node, self.keys, self.path, self.owner) = (node, keys, path, owner)
    }

    var place: RulePlace { RulePlace(path, owner) }

    /// The place of a line of a text in several lines, counted from 0; of all else, where it stands.
    func place(ofLine line: Int?) -> RulePlace {
        guard let line, case .scalar(let scalar) = node.content, scalar.style == .block else { return RulePlace(path, node.place) }
        let lines = Int(node.place.end.line - node.place.start.line)
        let isLiteral = abs(scalar.text.split(separator: "\n", omittingEmptySubsequences: false).count - lines) <= 1
        return RulePlace(path: path, line: Int(node.place.start.line) + 1 + (isLiteral ? min(line, max(lines - 1, 0)) : 0), column: 1)
    }

    func under(_ entry: Entry) -> Spot {
        Spot(entry.value, keys + [entry.key.text], path.isEmpty ? entry.key.text : "\(path).\(entry.key.text)", entry.key.place)
    }

    /// Lines of a list are counted from 1.
    func item(_ items: [Node], _ index: Int) -> Spot {
        Spot(items[index], keys, "\(path)[\(index + 1)]", items[index].place)
    }

    func holding(_ content: Node.Content) -> Node { Node(place: node.place, content: content) }
}

extension Scalar {
    /// The first line in which two texts differ, counted from 0; nil where both have one.
    fileprivate func firstLine(differingFrom other: Scalar) -> Int? {
        guard style == .block, other.style == .block else { return nil }
        func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        let same = zip(lines(text), lines(other.text)).prefix { $0 == $1 }
        return same.map { _ in 1 }.count
    }
}

extension Node {
    /// The same with another node at the end of a trail.
    func replacing(_ trail: ArraySlice<Int>, by replacement: Node) -> Node {
        guard let step = trail.first else { return replacement }
        switch content {
        case .scalar, .refused: return self
        case .sequence(var items):
            items[step] = items[step].replacing(trail.dropFirst(), by: replacement)
            return Node(place: place, content: .sequence(items))
        case .mapping(var entries):
            let entry = entries[step]
            entries[step] = Entry(key: entry.key, value: entry.value.replacing(trail.dropFirst(), by: replacement))
            return Node(place: place, content: .mapping(entries))
        }
    }

    /// The same wherever it is written.
    fileprivate var withoutPlaces: Node {
        switch content {
        case .scalar, .refused: Node(place: .beginning, content: content)
        case .sequence(let items): Node(place: .beginning, content: .sequence(items.map(\.withoutPlaces)))
        case .mapping(let entries):
            Node(
                place: .beginning,
                content: .mapping(
                    entries.map { Entry(key: Word(text: $0.key.text, place: .beginning), value: $0.value.withoutPlaces) }))
        }
    }
}
