/// What is written twice in a block, as far as the tables of keys tell: and so how the two become one.
enum Repeated {
    /// A name of the author's own, or a key that no table has.
    case name
    /// A key that takes one value.
    case value
    /// A key that takes several words in a list.
    case words
    /// A rule, which takes several lines in a list.
    case lines
    /// Lines of which the first fits always, and so is to come last.
    case linesInOtherOrder
    /// Lines of which the second would never be reached.
    case linesForAll
    /// A key under which keys or names stand.
    case block
}

extension Findings {
    /// Takes over what is wrong with the form of a file. Of what is written twice, what to do depends on the keys that such a file has.
    func add(_ document: YAMLDocument, of keys: @autoclosure () -> BlockTable) {
        let form = document.found.contains { $0.problem.code == .declaredTwice } ? Form.block(keys()) : nil
        for finding in document.found {
            guard !areEnough, finding.problem.code == .declaredTwice, let first = finding.second?.place, let root = document.root,
                let (entry, repeated) = form?.repeated(at: first, in: root)
            else {
                add(finding)
                continue
            }
            let ordered = document.repeated[finding.place].flatMap { Repeated(entry, then: $0) }
            add(Finding(.declaredTwice(entry.key.text, ordered ?? repeated), finding.place, second: finding.second))
        }
    }
}

extension Form {
    /// The key at a place of what stands under this form, and what the form says of it.
    fileprivate func repeated(at place: Place, in node: Node) -> (entry: Entry, as: Repeated)? {
        switch node.content {
        case .scalar, .refused: return nil
        case .sequence(let items): return items.lazy.compactMap { list?.item?().repeated(at: place, in: $0) }.first
        case .mapping(let entries):
            guard let entry = entries.last(where: { $0.key.place <= place }) else { return nil }
            let isThis = entry.key.place == place
            switch block {
            case nil: return nil
            case .names(let keyed), .each(let keyed):
                return isThis ? (entry, .name) : keyed.value().repeated(at: place, in: entry.value)
            case .keys(let table):
                guard let form = table.rows.first(where: { $0.spelling == entry.key.text })?.card.form() else { return nil }
                return isThis ? (entry, form.whenRepeated) : form.repeated(at: place, in: entry.value)
            }
        }
    }

    private var whenRepeated: Repeated {
        switch (list?.item?(), block) {
        case (let item?, _): item.block == nil ? .words : .lines
        case (nil, .some): .block
        case (nil, nil): .value
        }
    }
}

extension Repeated {
    /// Of `book`, `change` and `cancel`, whose lines answer from the top: how two of them go together; nil where as they stand, or for
    /// another key.
    fileprivate init?(_ first: Entry, then second: Node) {
        guard BookingVerb(rawValue: first.key.text) != nil else { return nil }
        let answered = first.value.lines.filter(\.isForAll).reduce(into: Set<String>()) { $0.formUnion($1.answers) }
        let others = second.lines
        guard !others.isEmpty, others.allSatisfy({ $0.answers.isSubset(of: answered) }) else { return nil }
        self = others.contains(where: \.isForAll) ? .linesForAll : .linesInOtherOrder
    }
}

extension Node {
    /// The lines of a rule.
    fileprivate var lines: [Node] {
        if case .sequence(let items) = content { items } else { [self] }
    }

    /// Whether a line of a rule has no condition.
    fileprivate var isForAll: Bool { names.allSatisfy { ConditionKey(rawValue: $0) == nil } }

    /// The keys of a verb to which a line gives a value.
    fileprivate var answers: Set<String> {
        switch content {
        case .scalar: [VerbKey.until.rawValue]
        case .mapping: Set(names.filter { VerbKey(rawValue: $0) != nil })
        case .sequence, .refused: []
        }
    }
}
