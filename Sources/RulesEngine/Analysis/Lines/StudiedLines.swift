import TenantConfig

/// Lines that are answered together: those of a rule, or those that give one key of a verb.
struct StudiedLines {
    struct Line {
        /// Of what it says, which may be one key of a line.
        let place: RulePlace
        /// Of the whole line.
        let line: RulePlace
        let conditions: [Condition]
    }

    /// Who can be asked which line answers.
    enum Answering {
        /// The decision on a request.
        case rules
        /// What becomes of a child that comes without a reservation.
        case unbooked
        /// The estimate.
        case prices
    }

    let lines: [Line]
    /// Of a question only the first line that fits answers; of a list all that fit count.
    let isQuestion: Bool
    /// How the rules can be asked who answers.
    let asking: WitnessCase.Asking
    var answering = Answering.rules
    /// The slots of which they speak; nil: all.
    var slots: Set<Name<Slot>>?

    init<Keys>(
        _ lines: [TenantConfig.Line<Keys>], asking: WitnessCase.Asking = .book, isQuestion: Bool = false,
        _ key: (TenantConfig.Line<Keys>) -> RulePlace? = { $0.place }
    ) {
        self.lines = lines.compactMap { line in key(line).map { Line(place: $0, line: line.place, conditions: line.conditions) } }
        (self.isQuestion, self.asking) = (isQuestion, asking)
    }
}

extension Activity {
    /// The lines of its rules, together as they are answered; closures, which are gone through by themselves, and admission, which says who counts, left aside.
    func studiedLines() -> [StudiedLines] {
        let verbs: [[StudiedLines]] = [
            book.studiedLines(.book), change?.studiedLines(.change) ?? [], cancel?.studiedLines(.cancel) ?? [],
        ]
        let ofSlots: [[StudiedLines]] = slots.map { [StudiedLines($0.needs), StudiedLines($0.hours)] }
        let quotas: [StudiedLines] = gauges.map { StudiedLines($0.keys.quotas) }
        let others: [StudiedLines] = [
            StudiedLines(gauges), waiting, StudiedLines(bookLate), StudiedLines(absence), withoutReservation,
            StudiedLines(limits), StudiedLines(requirements), StudiedLines(notices), StudiedLines(orders),
        ]
        return (verbs + ofSlots + [quotas, others]).flatMap(\.self).filter { !$0.lines.isEmpty }
    }
}

extension Activity {
    /// A question: where all lines give the same keys, the first that fits answers whole.
    private var waiting: StudiedLines {
        let given = waitingList.map { line in
            [line.keys.promote != nil, line.keys.until != nil, line.keys.confirmBy != nil, line.keys.channels != nil]
        }
        return StudiedLines(waitingList, isQuestion: Set(given).count == 1)
    }

    /// Lines of `priority` that put some before others.
    private var orders: [Line<NoKeys>] { priority.compactMap { if case .fitting(let line) = $0 { line } else { nil } } }

    private var withoutReservation: StudiedLines {
        var studied = StudiedLines(unbooked, isQuestion: true)
        studied.answering = .unbooked
        return studied
    }
}

extension Town {
    /// The lines of the prices of an activity's slots; tariffs that offers charge as well are read where no slot is booked.
    func studiedPrices(of activity: Activity) -> [StudiedLines] {
        let charges = activity.bookLate.map(\.keys.charge) + activity.unbooked.map(\.keys.charge)
        let offered = charges.compactMap { charge in if case .tariff(let name)? = charge?.amount { name } else { nil } }
        return tariffs.filter { !offered.contains($0.name) }.compactMap { tariff in
            let slots = activity.slots.filter { $0.tariff == tariff.name }.map(\.name)
            guard !slots.isEmpty else { return nil }
            var studied = StudiedLines(tariff.price, isQuestion: true)
            (studied.answering, studied.slots) = (.prices, Set(slots))
            return studied
        }
    }
}

extension Verb {
    fileprivate func studiedLines(_ asking: WitnessCase.Asking) -> [StudiedLines] {
        let keys: [(Keys) -> RulePlace?] = [
            { $0.opens?.place }, { $0.until?.place }, { $0.approval?.place }, { $0.channels?.place }, { $0.answerBy?.place },
            { $0.confirmBy?.place }, { $0.payBy?.place }, { $0.fee?.place },
        ]
        return keys.map { key in StudiedLines(lines, asking: asking, isQuestion: true) { key($0.keys) } }
    }
}
