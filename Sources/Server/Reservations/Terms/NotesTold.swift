extension Array {
    /// What each of several days says in the same words, in the order of the first; nothing where there is but one day.
    func saidByAll<Note: Equatable>() -> [Note] where Element == [Note] {
        guard let first, count > 1 else { return [] }
        return first.filter { note in allSatisfy { $0.contains(note) } }
    }
}

extension [PlanRow] {
    /// What is told once above the plan and not on each of its days: what the town tells of all of them on which something can be ticked,
    /// and what is not known of the child.
    var toldOnce: [PlanNote] {
        let days = compactMap { row -> [PlanNote]? in if case .open(let open) = row { open.notes } else { nil } }
        var seen: Set<PlanNote> = []
        let lacks = days.joined().filter { $0.kind == .lack && !seen.insert($0).inserted }
        let once: [PlanNote] = lacks.reduce(into: []) { told, lack in if !told.contains(lack) { told.append(lack) } }
        return days.saidByAll().filter { $0.kind == .notice } + once
    }

    /// The same rows without these notes on the days of which something can be ticked.
    func without(_ notes: [PlanNote]) -> [PlanRow] {
        map { row in
            switch row {
            case .open(let open):
                .open(OpenDay(day: open.day, cells: open.cells, closes: open.closes, notes: open.notes.filter { !notes.contains($0) }))
            case .shut: row
            }
        }
    }
}

extension [RecapDay] {
    /// What is told of every day on which something is or stays booked.
    var noticesOfAll: [FrenchText] { filter { !$0.added.isEmpty || !$0.kept.isEmpty }.map(\.notices).saidByAll() }

    /// The same days without these notices.
    func without(_ notices: [FrenchText]) -> [RecapDay] {
        map { day in
            var day = day
            day.notices.removeAll { notices.contains($0) }
            return day
        }
    }
}
