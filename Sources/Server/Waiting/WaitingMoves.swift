import GRDB
import Logging
import RulesEngine
import TenantConfig

/// Moves the waiting lists of a town: ends what is over, and gives places that are free to those whose turn it is. It is called in the very
/// transaction that frees a place, and now and then for what time or a changed file frees.
struct WaitingMoves {
    let portal: Portal
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    var name: Name<Town> { town.town.id }
    var store: WaitingStore { WaitingStore(town: name, database: database) }

    /// Moves the list of an activity where places have come free: those who wait for other days, or elsewhere, are not asked about.
    func move(_ activity: Name<Activity>, freed: Set<FreedPlace>) throws {
        guard !freed.isEmpty, mayMove(activity) else { return }
        let counting = town.rulebook.counting(activity)
        let isShared = counting.countsEverywhere || counting.others == .everywhere
        let ranges = Dictionary(grouping: freed, by: \.day).mapValues { Set($0.map(\.centre)) }
            .map { (days: town.rulebook.daysCounted(activity, with: $0...$0), centres: $1) }
        try move(activity) { day in
            ranges.contains { $0.days.contains(day.day) && (isShared || $0.centres.contains(day.centre?.text ?? "")) }
        }
    }

    /// Moves all lists on which somebody stands.
    func moveAll() throws {
        for activity in try store.activities() { try moveAll(in: activity) }
    }

    /// Gives what an offer that has ended, or a changed file, has freed to those who wait, before anybody else can ask for it.
    func catchUp(_ activity: Name<Activity>) throws {
        guard mayMove(activity), try store.isBehind(activity, revision: town.revision, now: instant.wall) else { return }
        try moveAll(in: activity)
    }

    private func moveAll(in activity: Name<Activity>) throws {
        try move(activity) { _ in true }
        try store.setMoved(activity, under: town.revision)
    }

    private func mayMove(_ activity: Name<Activity>) -> Bool { town.rulebook.activity(activity)?.waitingList.isEmpty != true }

    private func move(_ activity: Name<Activity>, where isConcerned: (WaitingDay) -> Bool) throws {
        let open = try store.open(of: activity).filter(isConcerned)
        guard !open.isEmpty else { return }
        let over = open.filter { day in alone(day) { try end(day) } ?? false }
        try tellEnd(of: over, because: "Aucune place ne s’est libérée à temps.")
        let waiting = try store.open(of: activity).filter { $0.state == .waiting && isConcerned($0) }
        let turns = turns(of: waiting).map(\.day)
        for day in turns {
            alone(day) { if try isFree(day) { try give([day]) } }
        }
        guard hasMinimum(activity) else { return }
        // What is only given together comes after what others can have by itself.
        let left = Set(try store.open(of: activity).filter { $0.state == .waiting })
        var asked: Set<WaitingDay> = []
        for day in turns where left.contains(day) && !asked.contains(day) {
            alone(day) {
                let free = try free(with: day)
                asked.formUnion(free)
                try give(free)
            }
        }
    }

    private func hasMinimum(_ activity: Name<Activity>) -> Bool {
        town.rulebook.activity(activity)?.limits.contains { $0.keys.atLeast != nil } ?? false
    }

    /// Does something about one child. What goes wrong there is undone and written down, and takes nothing from another family.
    @discardableResult
    private func alone<Value>(_ day: WaitingDay, _ work: () throws -> Value) -> Value? {
        sparingOthers(day) {
            var value: Value?
            try database.inSavepoint {
                value = try work()
                return .commit
            }
            return value
        } ?? nil
    }

    private func sparingOthers<Value>(_ day: WaitingDay, _ work: () throws -> Value) -> Value? {
        do {
            return try work()
        } catch {
            portal.logger.error(
                "a waiting child was left out",
                metadata: ["town": "\(name)", "request": "\(day.number)", "day": "\(day.day)", "error": "\(error)"])
            return nil
        }
    }
}

extension WaitingMoves {
    /// Who waits in an activity, day by day in the order in which places are given, each with its rank among those who wait for the same day
    /// and centre; those who come out equal have the same rank.
    func turns(in activity: Name<Activity>) throws -> [(day: WaitingDay, rank: Int)] {
        turns(of: try store.open(of: activity).filter { $0.state == .waiting })
    }

    private func turns(of waiting: [WaitingDay]) -> [(day: WaitingDay, rank: Int)] {
        let lists = Dictionary(grouping: waiting) { "\($0.day) \($0.centre?.text ?? "")" }
        return lists.sorted { $0.key < $1.key }.flatMap { _, days -> [(day: WaitingDay, rank: Int)] in
            let known = days.enumerated().compactMap { arrived, day in
                sparingOthers(day) { (day: day, wish: try wish(day, arrived: arrived)) }
            }
            var before = 0
            return town.rulebook.order(days[0].activity, known.map(\.wish)).flatMap { equal -> [(day: WaitingDay, rank: Int)] in
                defer { before += equal.count }
                return equal.map { (known[$0].day, before + 1) }
            }
        }
    }

    /// What puts a child before others, in the words of the règlement where the file gives them, else as the rule's path.
    func priorities(of day: WaitingDay) throws -> [String] {
        town.rulebook.priorities(day.activity, try wish(day, arrived: 0)).map { $0.because ?? $0.place.path }
    }

    /// - Parameter arrived: how many arrived before it on the same list: of two in one second, the one whose request has the lower number.
    private func wish(_ day: WaitingDay, arrived: Int) throws -> WaitingWish {
        WaitingWish(
            child: try facts(of: day), centre: day.centre, day: day.day, columns: day.columns, arrived: Int64(arrived), days: day.days,
            joined: day.judgedAt.date)
    }

    /// The lines of a request, those that wait with their rank.
    func ranked(_ lines: [RequestRecord.Line], of request: RequestRecord) throws -> [RequestRecord.Line] {
        guard request.days.open > 0 else { return lines }
        let waiting = try store.open(of: request.activity).filter { $0.state == .waiting }
        let own = Set(waiting.filter { $0.request == request.id }.map(\.day))
        let ranks = turns(of: waiting.filter { own.contains($0.day) }).filter { $0.day.request == request.id }.map { ($0.day.day, $0.rank) }
        let rankOf = Dictionary(ranks) { first, _ in first }
        return lines.map { line in
            var line = line
            line.wait?.rank = rankOf[line.day]
            return line
        }
    }
}

/// A place that comes free: its day, and where it is.
struct FreedPlace: Hashable, Sendable, FetchableRecord {
    let day: CivilDate
    /// Empty where the activity has a single, unnamed place.
    let centre: String

    init(day: CivilDate, centre: String) {
        (self.day, self.centre) = (day, centre)
    }

    init(row: Row) {
        (day, centre) = (row["day"], row["centre"])
    }
}
