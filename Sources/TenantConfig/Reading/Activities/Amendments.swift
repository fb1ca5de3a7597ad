/// The keys of an amendment beside those of the activity that it replaces.
enum AmendmentKey: String, KeyTable {
    case from, because

    var card: KeyCard {
        switch self {
        case .from: .required("the first day attended under these rules", "le premier jour d’accueil sous ces règles", .word(.date))
        case .because: .optional("what decided it, shown with a refusal", "la décision, montrée avec un refus", .text, otherwise: .none)
        }
    }
}

extension Reader {
    /// An activity with its amendments.
    func amended(_ activity: Activity, _ keys: Block<ActivityKey>) -> Activity? {
        guard let entry = keys[.amendments] else { return activity }
        var amendments: [Amendment] = []
        var (current, isWhole) = (keys, true)
        var last: Place?
        for (item, path) in items(entry, path: keys.path(.amendments)) {
            guard let read = amendment(item, of: entry.key, path: path, over: current, activity) else {
                isWhole = false
                continue
            }
            if let earlier = amendments.last, read.amendment.from <= earlier.from {
                findings.add(.amendmentsOutOfOrder, at: item.place.first(1), second: last.map { Finding.Second(.beforeIt, $0) })
            }
            last = item.place.first(1)
            amendments.append(read.amendment)
            current = read.keys
        }
        return isWhole ? activity.amended(by: amendments) : nil
    }

    /// One block, or a list of them, each with its path.
    private func items(_ entry: Entry, path: String) -> [(Node, String)] {
        guard case .sequence(let items) = entry.value.content else { return [(entry.value, path)] }
        return items.enumerated().map { ($1, "\(path)[\($0 + 1)]") }
    }

    private func amendment(
        _ node: Node, of owner: Word, path: String, over current: Block<ActivityKey>, _ base: Activity
    ) -> (amendment: Amendment, keys: Block<ActivityKey>)? {
        let head = Word(text: owner.text, place: node.place.first(1))
        guard let entries = entries(node, of: head) else { return nil }
        let changed = entries.filter { ActivityKey(rawValue: $0.key.text).map(ActivityKey.amendable.contains) ?? false }
        let others = ActivityKey.amendable.map(\.rawValue)
        let own = entries.filter { entry in !changed.contains { $0.key.place == entry.key.place } }
        guard let said: Block<AmendmentKey> = block(of: own, owner: head, path: path, at: node.place, otherKeys: others),
            var keys: Block<ActivityKey> = block(of: changed, owner: head, path: path, at: node.place, isPart: true)
        else { return nil }
        let given = Set(keys.keys)
        if given.isEmpty, !said.lacksRefusedKey { findings.add(.emptyLine(owner.text, others), at: node.place) }
        keys.complete(by: current)
        keys.leaveOut(ActivityKey.isLeftOut)
        let from = said[.from].flatMap { word($0) }.flatMap { date($0.text, at: $0.place) }
        let because = text(said[.because])
        guard let activity = activity(base.name, keys, at: base.place), let from else { return nil }
        if (base.change == nil) != (activity.change == nil),
            let change = changed.first(where: { $0.key.text == ActivityKey.change.rawValue })
        {
            findings.add(.changeAtOneTime, at: change.key.place)
        }
        return (Amendment(from: from, because: because, keys: given, activity: activity), keys)
    }
}

extension ActivityKey {
    /// What may be amended: rules of lines, by the day attended.
    fileprivate static let amendable: [ActivityKey] = [
        .admits, .open, .closed, .book, .change, .cancel, .bookLate, .absence, .unbooked, .limits, .gauges, .waitingList, .requirements,
        .notices,
    ]
}

extension BlockTable {
    /// The keys of an amendment: its own, then those of the activity that it replaces.
    static let amendment = BlockTable(
        rows: BlockTable(AmendmentKey.self).rows
            + BlockTable(ActivityKey.self) { ActivityKey.amendable.contains($0) }.asPart { _ in .asBefore }.rows)
}

extension Otherwise {
    fileprivate static let asBefore = Otherwise("as before", "comme avant")
}
