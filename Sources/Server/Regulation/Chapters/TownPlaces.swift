import TenantConfig

extension TownChapter {
    /// A centre, how to reach it, whom it serves and when it is closed.
    func centre(_ centre: Centre) -> [Clause] {
        let ways = [centre.address, centre.phone?.replacing(" ", with: "\u{A0}"), centre.email].compactMap(\.self)
        let serves = centre.serves.map(say.sector) + centre.schools.map { "les élèves \(say.school($0).behindOf)" }
        let parts = ways + (serves.isEmpty ? [] : ["pour \(serves.frenchList)"])
        let words = centre.label + (parts.isEmpty ? "" : "\u{A0}: " + parts.joined(separator: ", "))
        let closed = centre.closed.map { line in
            let days = [say.on(line.keys), say.when(line.conditions)].compactMap(\.self).joined(separator: ", ")
            return Clause("\(centre.label)\u{A0}: fermé \(days)", because: line.because, at: line.place)
        }
        return [Clause(words)] + closed
    }

    /// A sector and its streets.
    func sector(_ sector: Sector) -> Clause {
        let communes = sector.communes.map { Clause("toute la commune de code INSEE\u{A0}\($0.code)") }
        return Clause(sector.label, items: sector.addresses.map(address) + communes)
    }

    private func address(_ address: Sector.Address) -> Clause {
        let numbers = address.numbers.map { range in
            range.last.map { $0 == range.first ? "\($0)" : "\(range.first) à \($0)" } ?? "à partir du \(range.first)"
        }
        let side: String? =
            switch address.side {
            case .odd: "côté impair"
            case .even: "côté pair"
            case .both: nil
            }
        let fromOne = address.numbers.count == 1 ? address.numbers.first.flatMap { $0.last == nil ? $0.first : nil } : nil
        let all = numbers.isEmpty ? nil : "n°\u{A0}\(numbers.frenchList)"
        let numbered = fromOne.map { "à partir du n°\u{A0}\($0)" } ?? all
        return Clause([address.street, side, numbered].compactMap(\.self).joined(separator: ", "), at: address.place)
    }
}

extension Activity {
    /// In what its moments are counted.
    var unitsCounted: [Moment.Unit] {
        let verbs = [book, change, cancel].compactMap(\.self).flatMap { $0.lines + $0.trials }.flatMap(\.keys.limits)
        let offers = (bookLate + lateTrials + (enrolment?.late ?? [])).flatMap { [$0.keys.until, $0.keys.answerBy] }
        let absences = absence.flatMap { [$0.keys.until, $0.keys.proofBy] }
        let waiting = waitingList.flatMap { [$0.keys.until, $0.keys.confirmBy] }
        let enrolling = enrolment?.lines.flatMap { [$0.keys.opens, $0.keys.until, $0.keys.answerBy] } ?? []
        return (verbs + offers + absences + waiting + enrolling).flatMap { limit -> [Moment.Unit] in
            guard case .moment(let moment)? = limit?.value else { return [] }
            let step: [Moment.Unit] = if case .step(_, let unit, _) = moment.day { [unit] } else { [] }
            return step + (moment.fallback.map { [$0.unit] } ?? [])
        }
    }
}
