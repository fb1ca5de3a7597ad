import TenantConfig

/// The days for which a late offer ends, and those for which it does when nobody is there.
private struct LateEnds {
    var all: Set<Int> = []
    var off: Set<Int> = []
    var example: (cell: CellPosition, variant: Variant, until: LocalInstant)?

    mutating func add(_ cell: CellPosition, _ variant: Variant, _ until: LocalInstant, isOff: Bool) {
        all.insert(cell.day)
        guard isOff else { return }
        off.insert(cell.day)
        if example == nil { example = (cell, variant, until) }
    }
}

extension Survey {
    /// Late offers that nobody but people take up, and that end when nobody is there.
    func lateEndsOnDaysOff() -> [Oddity] {
        guard let late = rules.bookLate, late.lines.contains(where: { $0.people != nil }),
            let variants = variants(asking: conditions(of: activity.book) + late.lines.asked(), everyChannel: true)
        else { return [] }
        var seen: [Int: LateEnds] = [:]
        for variant in variants {
            for instants in instants(rules.book, variant) where instants.opens >= LimitInstant.always && LimitInstant.isReal(instants.until)
            {
                guard isToCome(instants.cell.day) else { continue }
                let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
                for (line, until) in late.fitting(instants.cell, period: period, variant.view) where until > instants.until {
                    guard let people = late.lines[line].people, people.contains(variant.channel), LimitInstant.isReal(until),
                        until <= instants.begins, !isStillTaken(late, instants, variant, at: until)
                    else { continue }
                    let isOff = isOff(until, instants, people)
                    seen[line, default: LateEnds()].add(instants.cell, variant, LocalInstant(seconds: until), isOff: isOff)
                }
            }
        }
        return seen.sorted { $0.key < $1.key }.compactMap { line, seen in lateDayOff(late.lines[line], seen) }
    }

    /// Whether it is still taken then without anybody at work.
    private func isStillTaken(_ late: OfferRule, _ instants: CellInstants, _ variant: Variant, at until: Int64) -> Bool {
        let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
        return [Channel.portal, .email, .paper].contains { channel in
            let view = variant.view.by(channel, ground)
            let verbTakes = rules.book.takes(instants.cell, view)
            return late.fitting(instants.cell, period: period, view).contains { line, ends in
                (late.takes(line, by: channel) ?? verbTakes) && ends >= until
            }
        }
    }

    /// Whether nobody is there in the last second: on a day off, but where the activity takes place and is on.
    private func isOff(_ until: Int64, _ instants: CellInstants, _ people: Set<Channel>) -> Bool {
        guard let day = calendar.position(of: LocalInstant(seconds: until - 1).date) else { return false }
        return !calendar.working.contains(day) && !(people.contains(.site) && day == instants.cell.day)
    }

    private func lateDayOff(_ line: Line<Offer>, _ seen: LateEnds) -> Oddity? {
        guard let (cell, variant, until) = seen.example, let people = line.people, let place = line.keys.until?.place else { return nil }
        let trial = Trial(self, variant, cell, now: until + -1)
        var after = trial
        after.now = until
        let (taken, next) = (trial.decide().lines.first?.late?.place, after.decide().lines.first?.late?.place)
        guard taken == line.place, next != line.place else { return nil }
        return Oddity(
            .endsOnDayOff(people.sorted().map(\.rawValue)), at: .rule(place),
            witness: .dayOff(until + -60, days: seen.off.count, of: seen.all.count, trial.told(now: nil)))
    }
}

extension Line<Offer> {
    /// The channels by which it is taken up, where all of them are people at work, and its end moves with the day.
    fileprivate var people: Set<Channel>? {
        guard let channels = keys.channels ?? channelsAsked, channels.isSubset(of: [.desk, .phone, .site]), let until = keys.until?.value,
            !until.isDated
        else { return nil }
        return channels
    }
}
