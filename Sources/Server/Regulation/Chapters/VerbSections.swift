import TenantConfig

extension ActivityChapter {
    /// From when and until when a verb passes, how, and who decides.
    ///
    /// - Parameter waits: whether something is confirmed or paid for once it is granted.
    func verb(_ phrase: VerbPhrase, _ verb: Verb, waits: Bool = false) -> [Clause?] {
        let lines = verb.lines
        let opens = answers(lines, \.opens) { phrase.opens($0.value) }
        let until = answers(lines, \.until) { phrase.until($0.value) }
        let ways = answers(lines, \.channels) { $0.value.sorted().french }
        let decided = answers(lines, \.approval) { phrase.decided($0.value) }
        let ending = ending(phrase, until, usual: .moment(Moment(day: .step(-1, .days, from: .dayAttended))))
        let trials: [Clause?] = verb.trials.flatMap { trial(phrase, $0) }
        // Of what is never possible nothing else is to be said.
        if phrase.isNever(until), opens.isEmpty, ways.isEmpty, decided.isEmpty { return [ending] + trials }
        let opening: Clause? = opens.isEmpty && !waits ? nil : opening(phrase, opens)
        let promised = say.clause("Le service répond", answers(lines, \.answerBy) { phrase.by($0.value) }, otherwise: nil)
        let kept: [Clause?] = waits ? kept(lines) : []
        return [opening, ending] + how(phrase, ways, decided) + [promised] + kept + trials
    }

    /// By which channels, and who decides; in one sentence where the file says nothing of either.
    func how(_ phrase: VerbPhrase, _ ways: [Answer], _ decided: [Answer]) -> [Clause?] {
        if ways.isEmpty, decided.isEmpty {
            return [.usual("\(phrase.things) se font \(Channel.allCases.french), et la réponse est immédiate")]
        }
        return [
            say.clause("\(phrase.things) se font", ways, otherwise: Channel.allCases.french),
            say.clause(phrase.request, it: "elle", decided, otherwise: phrase.decided(.automatic)),
        ]
    }

    /// What each line says of one thing.
    func answers<Keys, Value>(
        _ lines: [Line<Keys>], _ key: KeyPath<Keys, Ruled<Value>?>, _ words: (Ruled<Value>) -> String?
    ) -> [Answer] {
        lines.compactMap { line in
            guard let ruled = line.keys[keyPath: key], let words = words(ruled) else { return nil }
            return Answer(conditions: line.conditions, words: words, rule: ruled.place, because: line.because)
        }
    }

    /// `Les réservations ouvrent le lundi 7 septembre 2026 à 8 h 30`.
    func opening(_ phrase: VerbPhrase, _ opens: [Answer]) -> Clause? {
        let always = "\(phrase.things) n’ont pas de date d’ouverture\u{A0}: vous pouvez vous y prendre tôt"
        guard let first = opens.first else { return .usual(always) }
        if first.conditions.isEmpty, first.words == phrase.opens(.anyTime) { return Clause(always, because: first.because, at: first.rule) }
        return say.clause("\(phrase.things) ouvrent", opens, otherwise: "la date n’est pas encore annoncée", isUsual: false)
    }

    /// `Vous pouvez réserver jusqu’à la veille à 23 h 59`; what is never possible reads better the other way round.
    ///
    /// - Parameter usual: until when, where no line says it.
    func ending(_ phrase: VerbPhrase, _ until: [Answer], usual: Limit) -> Clause? {
        if let only = until.first, phrase.isNever(until) {
            return Clause("\(phrase.things) ne sont pas possibles", because: only.because, at: only.rule)
        }
        guard !until.isEmpty else { return .usual("\(phrase.can) \(phrase.until(usual))") }
        return say.clause(phrase.can, until, otherwise: "ce n’est pas possible", isUsual: false)
    }

    /// By when what is granted is confirmed, and paid for.
    private func kept(_ lines: [Line<Verb.Keys>]) -> [Clause?] {
        let confirmed = answers(lines, \.confirmBy) { VerbPhrase.book.by($0.value) }
        let paid = answers(lines, \.payBy) { VerbPhrase.book.by($0.value) }
        let isFreed = !confirmed.isEmpty || !paid.isEmpty
        return [
            say.clause("Une place accordée est à confirmer", it: "elle est à confirmer", confirmed, otherwise: nil),
            say.clause("Une place accordée est à régler", it: "elle est à régler", paid, otherwise: nil),
            isFreed ? Clause("Passé ce délai, la place est libérée") : nil,
        ]
    }

    /// A line that is tried before it bites: told, or recorded only.
    private func trial(_ phrase: VerbPhrase, _ line: Line<Verb.Keys>) -> [Clause] {
        let said = [
            line.keys.opens.map { "\(phrase.things) ouvrent \(phrase.opens($0.value))" },
            line.keys.until.map { "\(phrase.can) \(phrase.until($0.value))" },
            line.keys.channels.map { "\(phrase.things) se font \($0.value.sorted().french)" },
        ]
        return said.compactMap(\.self).map { words in
            let when = say.when(line.conditions).map { "\($0.withCapital), \(words.insideSentence)" } ?? words
            return Clause(onTrial(when, line.mode), because: line.because, at: line.place, kind: line.mode == .audit ? .recorded : .written)
        }
    }

    /// Says that what a line asks refuses nothing yet.
    func onTrial(_ words: String, _ mode: Mode) -> String {
        switch mode {
        case .refuse: words
        case .warn: "\(words)\u{A0}: le portail le rappelle, sans rien refuser"
        case .audit: "À l’essai, sans effet\u{A0}: \(words.insideSentence)"
        }
    }

    /// What is still possible after the deadline.
    var late: [Clause?] {
        let offers = activity.bookLate.map { line in
            Answer(
                conditions: line.conditions, words: line.keys.terms(.book, in: town, asked: line.channelsAsked != nil), rule: line.place,
                because: line.because)
        }
        let trials = activity.lateTrials.map { line in
            let words = "Après ce délai, vous pourriez encore réserver \(line.keys.terms(.book, in: town, asked: false))"
            return Clause(
                onTrial(words, line.mode), because: line.because, at: line.place, kind: line.mode == .audit ? .recorded : .written)
        }
        let isNever = VerbPhrase.book.isNever(answers(activity.book.lines, \.until) { VerbPhrase.book.until($0.value) })
        let clause: Clause? =
            offers.isEmpty
            ? isNever ? nil : .usual("Après ce délai, plus rien ne se réserve")
            : say.offers("Après ce délai, vous pouvez encore réserver", offers)
        return [clause] + trials
    }

    var changing: [Clause?] {
        guard let change = activity.change else {
            let both = "réserver ce qui s’ajoute et annuler ce qui s’en va\u{A0}: les délais de l’un et de l’autre s’appliquent"
            return [.usual("Changer un jour réservé, c’est \(both)")]
        }
        return verb(.change, change)
    }

    var cancelling: [Clause?] {
        guard let cancel = activity.cancel else { return [.usual("Vous pouvez annuler \(VerbPhrase.cancel.until(.asBook))")] }
        let fee = answers(cancel.lines, \.fee) { "\($0.value.frenchEuros), une fois par demande" }
        return verb(.cancel, cancel) + [say.clause("Annuler coûte", fee, otherwise: nil)]
    }
}
