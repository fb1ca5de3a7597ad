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
    /// A key under which keys or names stand.
    case block
}

extension Findings {
    /// Takes over what is wrong with the form of a file. Of what is written twice, what to do depends on the keys that such a file has.
    func add(_ document: YAMLDocument, of keys: @autoclosure () -> BlockTable) {
        let form = document.found.contains { $0.problem.code == .declaredTwice } ? Form.block(keys()) : nil
        for finding in document.found {
            guard !areEnough, finding.problem.code == .declaredTwice, let first = finding.second?.place, let root = document.root,
                let (key, repeated) = form?.repeated(at: first, in: root)
            else {
                add(finding)
                continue
            }
            add(Finding(.declaredTwice(key, repeated), finding.place, second: finding.second))
        }
    }
}

extension Form {
    /// The key at a place of what stands under this form, and what the form says of it.
    fileprivate func repeated(at place: Place, in node: Node) -> (key: String, as: Repeated)? {
        switch node.content {
        case .scalar, .refused: return nil
        case .sequence(let items): return items.lazy.compactMap { list?.item?().repeated(at: place, in: $0) }.first
        case .mapping(let entries):
            guard let entry = entries.last(where: { $0.key.place <= place }) else { return nil }
            let isThis = entry.key.place == place
            switch block {
            case nil: return nil
            case .names(let keyed), .each(let keyed):
                return isThis ? (entry.key.text, .name) : keyed.value().repeated(at: place, in: entry.value)
            case .keys(let table):
                guard let form = table.rows.first(where: { $0.spelling == entry.key.text })?.card.form() else { return nil }
                return isThis ? (entry.key.text, form.whenRepeated) : form.repeated(at: place, in: entry.value)
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
