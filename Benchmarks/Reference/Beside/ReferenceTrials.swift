public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// What lines on trial have against a line of a request that may be and is not late, each as its mode, path, and what it would say: of a
    /// child of whom all is known.
    public func tried(
        _ name: Name<Activity>, _ request: ReservationRequest, _ line: Decision.Line, in situation: Situation
    ) -> Set<String> {
        guard let activity = town.activities.first(where: { $0.name == name }), days.facts[line.day] != nil else { return [] }
        let asked = questions(activity)
        let trials = [activity.book, activity.change, activity.cancel].compactMap(\.self).flatMap(\.trials).flatMap(\.conditions)
        let wished = wished(asked + trials, activity)
        guard let child = ReferenceChild.possible(situation, asked: asked + trials, of: activity, days).first else { return [] }
        var cell = ReferenceCell(rulebook: self, activity: activity, situation: situation, child: child, wished: wished.shapes)
        let before = situation.standing.days[line.day] ?? [:]
        let after = cell.after(request)[line.day] ?? [:]
        cell.wish.shapes = wished.shapes.isEmpty ? [] : cell.shapes(of: request)[line.day] ?? []
        cell.wish.others = Set(after.keys).subtracting([line.slot])
        cell = cell.asking { [cell] wish in cell.recall(line.day, line.slot, &wish) }
        if !before.isEmpty, !after.isEmpty { cell.wish.changing = if case .meal = line.change { .meal } else { .slots } }
        let changing = before.isEmpty || after.isEmpty ? nil : activity.change
        let (adding, removing) = (changing ?? activity.book, changing ?? activity.cancel ?? activity.book)
        switch line.change {
        case .add(let meal): return cell.tried(adding, line.day, line.slot, meal)
        case .remove(let meal): return cell.tried(removing, line.day, line.slot, meal)
        case .meal(let old, let new):
            let ofNew = cell.tried(adding, line.day, line.slot, new)
            return changing == nil ? ofNew.union(cell.tried(removing, line.day, line.slot, old)) : ofNew
        }
    }
}

extension ReferenceCell {
    fileprivate func tried(_ verb: Verb, _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Set<String> {
        var found: Set<String> = []
        for line in verb.trials {
            let alone = Verb(lines: [line])
            if line.keys.opens != nil, case .at(let opens) = instant(\.opens, alone, day, slot, meal), situation.now.seconds < opens {
                found.insert("\(line.mode) \(line.place.path).opens \(opens)")
            }
            guard line.keys.until != nil else { continue }
            switch instant(\.until, alone, day, slot, meal) {
            case .at(let until): if until <= situation.now.seconds { found.insert("\(line.mode) \(line.place.path).until \(until)") }
            case .never: found.insert("\(line.mode) \(line.place.path).until never")
            case .anyTime, .notAnnounced, .otherChannel, .otherShape, .outside: break
            }
        }
        for mode in [Mode.warn, .audit] {
            let lines = verb.trials.filter { $0.mode == mode && $0.keys.channels != nil }
            let first = lines.first { fits($0.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) }
            if let first, first.keys.channels?.value.contains(situation.channel) == false { found.insert("\(mode) \(first.place.path).by") }
        }
        return found
    }
}
