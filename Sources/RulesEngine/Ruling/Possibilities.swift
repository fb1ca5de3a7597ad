import TenantConfig

extension Plan.Cell {
    /// A cell as far as it can be told when a fact is missing: `cells` are all that are still possible, one for each way it could turn out.
    ///
    /// What stands in the way in every case is certain, and then nothing else counts. When no reason is certain and not all agree, the
    /// cell is undetermined.
    init(possible cells: [Plan.Cell]) {
        let judgement = Judgement(
            possible: cells.map { cell in
                Judgement(
                    mask: cell.mask, late: cell.late.map { Int16(truncatingIfNeeded: $0) } ?? Judgement.inTime,
                    closes: cell.closes?.seconds ?? Judgement.neverCloses, placesLeft: cell.placesLeft ?? Judgement.unlimited)
            })
        switch cells.first?.state {
        case .booked?: self.init(standing: judgement, pending: false)
        case .requested?: self.init(standing: judgement, pending: true)
        case .open?, .full?, .closed?, .undetermined?, nil: self.init(free: judgement)
        }
    }
}

extension Plan.Cell {
    /// The cell as it is when nothing can be told.
    var uncertain: Plan.Cell { Plan.Cell(state: state, mask: .undetermined, closes: closes, placesLeft: placesLeft) }
}

extension Judgement {
    /// What nothing can be told of.
    var uncertain: Judgement { Judgement(mask: .undetermined, closes: closes, placesLeft: placesLeft) }

    /// What can be told of several that are still possible: the certain reasons, the earliest end, the fewest places. That it is late, and on
    /// which terms, is told where all agree; where they pass on different terms, nothing is certain.
    init(possible judgements: [Judgement]) {
        let terms = Set(judgements.map(\.late))
        let certain = ReasonSet(possible: judgements.map(\.mask))
        self.init(
            mask: certain.isEmpty && terms.count > 1 ? .undetermined : certain, late: terms.count == 1 ? judgements[0].late : Self.inTime,
            closes: judgements.map(\.closes).min() ?? Self.neverCloses,
            placesLeft: judgements.map(\.placesLeft).min() ?? Self.unlimited)
    }
}

extension ReasonSet {
    /// What is certain of several possible masks; `undetermined` when nothing is and they do not agree.
    init(possible masks: some Collection<ReasonSet>) {
        guard let first = masks.first, masks.contains(where: { $0 != first }) else {
            self = masks.first ?? []
            return
        }
        let certain = masks.reduce(first) { $0.intersection($1) }
        self = certain.isEmpty ? .undetermined : certain
    }
}
