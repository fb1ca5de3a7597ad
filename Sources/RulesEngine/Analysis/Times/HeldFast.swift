import TenantConfig

extension Survey {
    /// A waiting list that cannot move: what is booked can be given up no more while it could still be booked, and no absence frees its place.
    func heldFast() -> [Oddity] {
        guard rules.waiting != nil, rules.absences == nil else { return [] }
        let cancel = activity.cancel ?? activity.book
        guard
            let variants = variants(
                asking: conditions(of: activity.book) + conditions(of: cancel) + activity.waitingList.flatMap(\.conditions))
        else { return [] }
        var (all, held): (Set<Int>, Set<Int>) = ([], [])
        var example: (books: CellInstants, cancels: Int64, variant: Variant)?
        for variant in variants {
            let cancels = instants(rules.cancel, variant)
            for (books, cancels) in zip(instants(rules.book, variant), cancels) where LimitInstant.isReal(books.until) {
                guard isToCome(books.cell.day), rules.waiting?.line(books.cell, variant.view) != nil else { continue }
                all.insert(books.cell.day)
                guard cancels.until == LimitInstant.never || LimitInstant.isReal(cancels.until), cancels.until < books.ends else {
                    continue
                }
                held.insert(books.cell.day)
                if example == nil, LimitInstant.isReal(cancels.until) { example = (books, cancels.until, variant) }
            }
        }
        guard let example, let place = rules.cancel.source(\.until, example.books.cell, example.variant.view)?.place else { return [] }
        let (closes, ends) = (LocalInstant(seconds: example.cancels), LocalInstant(seconds: example.books.ends))
        var trial = Trial(self, example.variant, example.books.cell, now: closes)
        guard !trial.mask.contains(.deadlinePassed) else { return [] }
        trial.asking = .cancel
        guard trial.mask.contains(.deadlinePassed) else { return [] }
        let second = rules.book.source(\.until, example.books.cell, example.variant.view).map {
            Oddity.Beside(.closesHere, .rule($0.place))
        }
        return [
            Oddity(
                .cancelShutsFirst, at: .rule(place), beside: second?.isAt(place) ?? true ? nil : second,
                witness: .heldFast(closes, ends, days: held.count, of: all.count, trial.told))
        ]
    }
}
