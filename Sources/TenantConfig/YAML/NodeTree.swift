/// Events made into one tree of nodes, in file order. What a town file may not contain (anchors, aliases, tags, merge keys, names declared
/// twice) is collected and read over; what leaves no tree stops the reading.
struct NodeTree: ~Copyable {
    private var events: EventParser
    private let limits: ReadingLimits
    private var count = 0
    private(set) var found: [Finding] = []
    /// What stands under keys that are written again, by where the keys stand.
    private(set) var repeatedValues: [Place: Node] = [:]

    init(_ text: SourceText, limits: ReadingLimits) throws(SyntaxMistake) {
        events = try EventParser(text.bytes)
        self.limits = limits
    }

    /// The one document of the text.
    mutating func document() throws(Stop) -> Node {
        _ = try next()
        guard case .documentStart = try next().kind else { throw .found(Finding(.emptyFile, .beginning)) }
        let root = try node(try next(), depth: 0)
        _ = try next()
        let last = try next()
        if case .documentStart = last.kind { throw .found(Finding(.severalDocuments, last.place.first(3))) }
        if root.isNothing { throw .found(Finding(.emptyFile, .beginning)) }
        return root
    }

    private mutating func next() throws(Stop) -> Event {
        do {
            return try events.next()
        } catch {
            throw .syntax(error)
        }
    }

    private mutating func node(_ event: Event, depth: Int) throws(Stop) -> Node {
        count += 1
        if count > limits.nodes { throw .found(Finding(.tooManyNodes(limit: limits.nodes), event.place)) }
        if let properties = event.properties { refuse(properties, at: event.place) }
        switch event.kind {
        case .scalar(let scalar):
            return Node(place: event.place, content: .scalar(scalar))
        case .mappingStart:
            return try mapping(from: event.place, depth: depth + 1)
        case .sequenceStart:
            return try sequence(from: event.place, depth: depth + 1)
        case .alias(let name):
            found.append(Finding(.alias(name), event.place))
            return Node(place: event.place, content: .refused)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .mappingEnd, .sequenceEnd:
            // INVARIANT: libyaml's grammar puts a node wherever this is called.
            preconditionFailure("an event that begins no node")
        }
    }

    private mutating func sequence(from start: Place, depth: Int) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var items: [Node] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind {
                return Node(place: Place(start: start.start, end: event.place.end), content: .sequence(items))
            }
            let item = try node(event, depth: depth)
            if let comma = DecimalComma(items.last, item) {
                found.append(Finding(comma.problem, comma.place))
                items[items.count - 1] = comma.refused
            } else {
                items.append(item)
            }
        }
    }

    private mutating func mapping(from start: Place, depth: Int) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var entries: [Entry] = []
        var names = DeclaredNames()
        var repeated: [RepeatedKey] = []
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                let content = Node.Content.mapping(tell(repeated, among: entries))
                return Node(place: Place(start: start.start, end: event.place.end), content: content)
            }
            guard let entry = try entry(event, depth: depth) else { continue }
            if let comma = DecimalComma(entries.last, entry) {
                found.append(Finding(comma.problem, comma.place))
                entries[entries.count - 1] = Entry(key: entries[entries.count - 1].key, value: comma.refused)
            } else if let first = names.insert(entry.key, entries) {
                repeated.append(RepeatedKey(key: entry.key, first: first, after: entries.count))
                repeatedValues[entry.key.place] = entry.value
            } else {
                entries.append(entry)
            }
        }
    }

    /// A key with its value; nothing when the key is not a word or is a merge key, which has been told then.
    private mutating func entry(_ event: Event, depth: Int) throws(Stop) -> Entry? {
        let key = try node(event, depth: depth)
        let known = found.count
        let value = try node(try next(), depth: depth)
        switch key.content {
        case .scalar(let scalar) where scalar.text == "<<" && scalar.style == .plain:
            found.removeSubrange(known...)
            found.append(Finding(.mergeKey, key.place))
            return nil
        case .scalar(let scalar):
            return Entry(key: Word(text: scalar.text, place: key.place), value: value)
        case .mapping, .sequence:
            found.append(Finding(.keyIsNoWord, key.place))
            return nil
        case .refused:
            return nil
        }
    }

    /// Tells of keys that are written twice. Where they follow a key without a value, they are its own, in the wrong column: then what comes
    /// from that key on is not read.
    private mutating func tell(_ repeated: [RepeatedKey], among entries: [Entry]) -> [Entry] {
        if repeated.count > 1, let first = repeated.first, let head = entries[..<first.after].last, head.value.isNothing {
            let second = Finding.Second(.belongsToIt, first.key.place)
            found.append(Finding(.inLineWithItsOwn(head.key.text), head.key.place, second: second))
            return Array(entries[..<(first.after - 1)])
        }
        for one in repeated {
            found.append(Finding(.declaredTwice(one.key.text), one.key.place, second: Finding.Second(.firstDeclaredHere, one.first)))
        }
        return entries
    }

    private mutating func refuse(_ properties: Event.Properties, at place: Place) {
        if let anchor = properties.anchor {
            found.append(Finding(.anchor(anchor), place.first(UInt32(anchor.unicodeScalars.count) + 1)))
        } else {
            found.append(Finding(.tag, place.first(1)))
        }
    }

    private func checkDepth(_ depth: Int, at place: Place) throws(Stop) {
        if depth > limits.depth { throw .found(Finding(.tooDeep(limit: limits.depth), place.first(1))) }
    }

    /// Why there is no tree.
    enum Stop: Error {
        case syntax(SyntaxMistake)
        case found(Finding)
    }
}

/// A key that a mapping has already.
private struct RepeatedKey {
    let key: Word
    let first: Place
    /// How many keys were there before it.
    let after: Int
}

/// The names of one mapping so far: compared one by one while they are few, looked up once they are many.
private struct DeclaredNames {
    private static let few = 12
    private var places: [String: Place] = [:]

    /// Where a name was declared before, or nothing: then it is declared now.
    mutating func insert(_ name: Word, _ entries: [Entry]) -> Place? {
        if entries.count < Self.few { return entries.first { $0.key.text == name.text }?.key.place }
        if places.isEmpty {
            for entry in entries { places[entry.key.text] = entry.key.place }
        }
        if let first = places[name.text] { return first }
        places[name.text] = name.place
        return nil
    }
}
