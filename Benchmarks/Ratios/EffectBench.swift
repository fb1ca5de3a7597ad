import RulesEngine
import TenantConfig

/// What a changed file does to a school year of reservations of 3,200 children, against a bare loop over the same rows.
struct EffectBench {
    private static let children = 3200
    let towns: Towns

    init(towns folder: String) throws {
        towns = try Towns(at: folder)
    }

    func run() {
        print("\nThe effect of a changed file on a school year of reservations, against a bare loop over the same rows")
        for file in towns.files {
            let changed = String(decoding: file.bytes, as: UTF8.self).replacing("15 days before", with: "21 days before")
                .replacing("ages: 3-11", with: "ages: 3-10")
            guard let old = read(file, file.bytes), let new = read(file, Array(changed.utf8)) else { continue }
            measure(old, new)
        }
    }

    private func read(_ file: Towns.File, _ bytes: [UInt8]) -> Rulebook? {
        TownFile.read(bytes, name: file.name, calendars: towns.calendars).value.map(Rulebook.init)
    }

    private func measure(_ old: Rulebook, _ new: Rulebook) {
        let holders = Self.holders(old)
        let rows = Self.rows(of: holders, old)
        guard !rows.isEmpty else { return }
        let effect = old.effect(of: new, on: rows, of: holders)
        let works = [{ Self.bare(rows, holders) }, { old.effect(of: new, on: rows, of: holders).judged }]
        let times = Stopwatch.race(rounds: 3, works)
        let turned = effect.turns.reduce(0) { $0 + $1.rows.count }
        print("  \(old.town.id), \(Self.children) children, \(rows.count) reservations, of which \(turned) turn")
        print("    bare loop \((times[0] / 1e6).written(2)) ms, effect \((times[1] / 1e6).written()) ms (aim: under a second)")
        print(
            "    ratio \((times[1] / times[0]).written()) (aim: at most 3), \((times[1] / Double(rows.count)).written()) ns a reservation")
    }

    /// Each child in every activity, of ages and sectors as they come.
    private static func holders(_ book: Rulebook) -> [ReservationHolder] {
        let (last, sectors) = (book.days.upperBound, book.town.sectors)
        return (0..<children).flatMap { child in
            let facts = ChildFacts(
                born: .known(last - 900 - child * 7919 % 3600), level: .known(.ce1),
                sector: .known(sectors.isEmpty ? nil : sectors[child % sectors.count].name), documents: .known([:]), unpaid: .known(0))
            return book.town.activities.map { activity in
                let centres = book.town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
                let centre = centres.isEmpty ? nil : centres[child % centres.count].name
                return ReservationHolder(child: child, facts: facts, activity: activity.name, enrolled: .at(centre))
            }
        }
    }

    /// Every second day on which an activity runs in the last school year, asked for some weeks before.
    private static func rows(of holders: [ReservationHolder], _ book: Rulebook) -> [HeldReservation] {
        let days = book.schoolYear(of: book.days.upperBound)
        var running: [Name<Activity>: [(day: CivilDate, column: Column)]] = [:]
        for activity in book.town.activities {
            let columns = book.columns(of: activity.name)
            let meal = columns.lazy.compactMap(\.meal).first
            let plan = book.plan(
                activity.name, days: days,
                in: Situation(
                    child: holders[0].facts, enrolled: .at(nil), standing: Standing(), taken: PlacesTaken(days: days, columns: columns),
                    now: .distantPast))
            running[activity.name] = plan.days.enumerated().flatMap { row, day in
                columns.indices.filter { !plan[row, $0].mask.contains(.closed) && [nil, meal].contains(columns[$0].meal) }
                    .map { (day, columns[$0]) }
            }
        }
        return holders.enumerated().flatMap { number, holder in
            (running[holder.activity] ?? []).enumerated().filter { ($0.offset + number) % 2 == 0 }.map { offset, place in
                HeldReservation(
                    holder: number, day: place.day, column: place.column,
                    asked: LocalInstant(place.day - (10 + (offset + number) % 30)))
            }
        }
    }

    /// What each row needs at least: its holder, its day and one comparison with the instant at which it was asked.
    private static func bare(_ rows: [HeldReservation], _ holders: [ReservationHolder]) -> Int {
        rows.reduce(0) { count, row in
            let holder = holders[row.holder]
            let isInTime = row.asked < LocalInstant(row.day - 15)
            return count + (isInTime && holder.activity == holders[0].activity ? 1 : 0)
        }
    }
}
