/// The keys of `enrol`.
enum EnrolKey: String, KeyTable {
    case approval, assign
    case otherCentre = "other_centre"
    case forEach = "for_each"
    case opens, until, by
    case answerBy = "answer_by"
    case confirmBy = "confirm_by"
    case payBy = "pay_by"
    case fee

    var card: KeyCard {
        switch self {
        case .approval:
            .optional(
                "who decides: automatic or manual", "qui décide : automatic (le portail) ou manual (les agents)",
                .one(of: Choice<Approval>.enrolmentApproval), otherwise: .word("automatic"))
        case .assign:
            .optional(
                "which centre: by sector, by school, family chooses, one, or a list to choose from",
                "quel lieu : by sector (secteur), by school (école), family chooses, un lieu, ou une liste où choisir",
                .many(.name(of: .centre, or: Choice<Enrolment.Assignment>.way.words.map(\.word))),
                otherwise: .init("the town's only centre, else `family chooses`", "le seul lieu de la ville, sinon `family chooses`"))
        case .otherCentre:
            .optional(
                "for another centre: desk, request or no", "pour un autre lieu : desk (s’adresser au guichet), request (le demander) ou no",
                .one(of: Choice<Enrolment.OtherCentre>.otherCentre), otherwise: .word("desk"))
        case .forEach:
            .optional(
                "how long it lasts: school year, period or month",
                "pour combien de temps : school year (année scolaire), period ou month (mois)", .one(of: Choice<Enrolment.Lasting>.lasting),
                otherwise: .word("school year"))
        case .opens:
            .optional(
                "from when, as 06-01 before the school year", "à partir de quand, comme 06-01 before the school year", .word(.moment),
                otherwise: .anyTime)
        case .until:
            .optional(
                "until when, as 2027-06-30", "jusqu’à quand, comme 2027-06-30", .word(.moment),
                otherwise: .anyTime)
        case .by:
            .optional("by which channels", "par quels moyens", .many(of: Choice<Channel>.channel), otherwise: .allChannels)
        case .answerBy:
            .optional(
                "by when the town answers", "quand la ville aura répondu", .word(.moment),
                otherwise: .noPromise)
        case .confirmBy: .later("when the family confirms", "quand la famille confirme")
        case .payBy: .later("when the family pays", "quand la famille paie")
        case .fee:
            .optional(
                "what enrolling costs, as 15 EUR", "ce que coûte l’inscription, comme 15 EUR", .word(.euros),
                otherwise: .nothing)
        }
    }
}

/// The keys of a line of `enrol_late`.
enum EnrolLateKey: String, KeyTable {
    case until, surcharge, on, approval, label, by

    var card: KeyCard {
        switch self {
        case .until:
            .optional(
                "until when late enrolments pass", "jusqu’à quand une inscription tardive passe", .word(.moment),
                otherwise: .init("without end", "sans fin"))
        case .surcharge:
            .optional("what it costs, as 25 EUR", "ce que cela coûte, comme 25 EUR", .word(.euros), otherwise: .nothing)
        case .on:
            .optional(
                "what the money falls on: request or family", "sur quoi porte la somme : request (demande) ou family (famille)",
                .one(of: Choice<Charge.Target>.enrolmentCharge), otherwise: .word("request"))
        case .approval:
            .optional(
                "who decides: automatic or manual", "qui décide : automatic (le portail) ou manual (les agents)",
                .one(of: Choice<Approval>.enrolmentApproval), otherwise: .init("as `enrol` says", "comme le dit `enrol`"))
        case .label:
            .optional(
                "what families read of it", "ce que les familles en lisent", .text,
                otherwise: .init("late enrolment, in French", "inscription tardive"))
        case .by:
            .optional(
                "by which channels", "par quels moyens",
                .many(of: Choice<Channel>.channel),
                otherwise: .init("the line's `channel`, else those of `enrol`", "le `channel` de la ligne, sinon ceux de `enrol`"))
        }
    }
}

extension Reader {
    /// How a child is enrolled, and how after the deadline.
    func enrolment(_ entry: Entry?, path: String, late: Entry?, latePath: String) -> Enrolment? {
        let lastings = entry.map(lastings) ?? [.schoolYear]
        let offers = enrolLate(late, path: latePath, lastings)
        guard let entry else { return late.flatMap { refuse(.enrolLateWithoutEnrol, at: $0.key.place) } }
        let lines = lines(entry, path: path, .enrol) { enrolmentKeys($0, lastings) }
        if lastings == [.schoolYear] { checkYears(of: lines) }
        checkPromises(of: lines, late: offers)
        if let late, !hasEnd(entry, lines) { findings.add(.enrolLateWithoutEnd, at: late.key.place) }
        let usual = declared.centres.all.count == 1 ? onlyCentre : nil
        return Enrolment(
            lines: lines, usualAssignment: usual ?? .familyChooses, late: offers, place: RulePlace(path, entry.value.place))
    }

    /// Whether some line says until when; what made no sense is told elsewhere.
    private func hasEnd(_ entry: Entry, _ lines: [Line<Enrolment.Keys>]) -> Bool {
        let ends = lines.compactMap(\.keys.until)
        let written = entry.value.lines.count { $0.child(EnrolKey.until.rawValue) != nil }
        return ends.count < written || ends.contains { if case .moment = $0.value { true } else { false } }
    }

    private func enrolmentKeys(_ keys: Block<EnrolKey>, _ lastings: Set<Enrolment.Lasting>) -> Enrolment.Keys? {
        if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, EnrolKey.spellings), at: keys.place) }
        func limit(_ key: EnrolKey, _ role: LimitRole) -> Ruled<Limit>? {
            enrolmentLimit(keys[key], role, lastings).map { Ruled($0, at: keys.place(of: key)) }
        }
        return Enrolment.Keys(
            opens: limit(.opens, .opens), until: limit(.until, .until),
            channels: channels(keys[.by]).map { Ruled($0, at: keys.place(of: .by)) },
            approval: one(of: .enrolmentApproval, keys[.approval]),
            assignment: keys[.assign].flatMap { assignment($0) }, otherCentre: one(of: .otherCentre, keys[.otherCentre]),
            fee: keys[.fee].flatMap { word($0) }.flatMap { cents($0) }.map { Ruled($0, at: keys.place(of: .fee)) },
            answerBy: limit(.answerBy, .request), lasting: one(of: .lasting, keys[.forEach]))
    }

    /// How long enrolments may last, before the lines are read: it says what their instants may count from.
    private func lastings(_ entry: Entry) -> Set<Enrolment.Lasting> {
        let own = Set(EnrolKey.spellings + ["because", "mode"])
        let choice = Choice<Enrolment.Lasting>.lasting
        let lines = entry.value.lines.map { line in
            let said = line.word(under: EnrolKey.forEach.rawValue)
            return (lasting: choice.words.first { $0.word == said }?.value, isForAll: line.keys.allSatisfy(own.contains))
        }
        let said = Set(lines.compactMap(\.lasting))
        return lines.contains { $0.lasting != nil && $0.isForAll } ? said : said.union([.schoolYear])
    }

    /// Late enrolments, which cost money on the request or the family.
    private func enrolLate(_ entry: Entry?, path: String, _ lastings: Set<Enrolment.Lasting>) -> [Line<Offer>] {
        return lines(entry, path: path, .enrolLate) { keys in
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, EnrolLateKey.spellings), at: keys.place) }
            let until = enrolmentLimit(keys[.until], .until, lastings).map { Ruled($0, at: keys.place(of: .until)) }
            let base = keys[.on].map { one(of: .enrolmentCharge, $0) } ?? .request
            let more = keys[.surcharge].flatMap { word($0) }.flatMap { cents($0) }
            if more == nil, !keys.gives(.surcharge), let on = keys[.on] { findings.add(.nothingToCharge(on.key.text), at: on.key.place) }
            let charge = more.flatMap { more in base.map { Charge(.more(more), on: $0) } }
            return Offer(
                until: until, approval: one(of: .enrolmentApproval, keys[.approval]), charge: charge, label: text(keys[.label]),
                channels: channels(keys[.by]))
        }
    }

    /// Tells of an answer that nobody gives: staff decide by some line, or where a family asks for another centre.
    private func checkPromises(of lines: [Line<Enrolment.Keys>], late: [Line<Offer>]) {
        let isDecided =
            lines.contains { $0.keys.approval == .manual || $0.keys.otherCentre == .request }
            || late.contains { $0.keys.approval == .manual }
        guard !isDecided, let place = lines.compactMap(\.keys.answerBy).first?.place else { return }
        findings.add(.nothingToAnswer, at: findings.place(of: place))
    }

    /// An instant that does not depend on a day attended, which an enrolment does not have.
    private func enrolmentLimit(_ entry: Entry?, _ role: LimitRole, _ lastings: Set<Enrolment.Lasting>) -> Limit? {
        guard let entry, let limit = limit(entry, role) else { return nil }
        if case .moment(let moment) = limit, !lastings.allSatisfy(moment.isKnown) {
            return refuse(.enrolmentHasNoDay(lastings), at: entry.value.place)
        }
        return limit
    }

    /// An end that comes each school year, and nothing that says from when the next year is meant.
    private func checkYears(of lines: [Line<Enrolment.Keys>]) {
        guard !lines.contains(where: { $0.keys.opens != nil }) else { return }
        for until in lines.compactMap(\.keys.until) {
            guard case .moment(let moment) = until.value, !moment.isDate else { continue }
            findings.add(.enrolmentWithoutOpening, at: findings.place(of: until.place))
            return
        }
    }

    private var onlyCentre: Enrolment.Assignment? {
        declared.centres.all.first.map { .centre(Name($0)) }
    }

    private func assignment(_ entry: Entry) -> Enrolment.Assignment? {
        if case .sequence = entry.value.content {
            let centres = centres(entry)
            return centres.count > 1 ? .among(centres) : centres.first.map { .centre($0) }
        }
        guard let word = word(entry) else { return nil }
        if let way = Choice<Enrolment.Assignment>.way.words.first(where: { $0.word == word.text }) { return way.value }
        let ways = Choice<Enrolment.Assignment>.way.words.map(\.word)
        return reference(word, to: .centre, among: Names(ways + declared.centres.all)).map { .centre($0) }
    }
}

extension Choice<Enrolment.Assignment> {
    /// What may stand in the place of a centre.
    fileprivate static let way = Choice([("by sector", .bySector), ("by school", .bySchool), ("family chooses", .familyChooses)])
}

extension Choice<Approval> {
    fileprivate static let enrolmentApproval = Choice(
        [("automatic", Approval.automatic), ("manual", .manual)], later: ["batch", "waiting list"])
}

extension Choice<Enrolment.OtherCentre> {
    fileprivate static let otherCentre = Choice([("desk", .desk), ("request", .request), ("no", .no)])
}

extension Choice<Enrolment.Lasting> {
    fileprivate static let lasting = Choice([("school year", .schoolYear), ("period", .period), ("month", .month)])
}

extension Choice<Charge.Target> {
    fileprivate static let enrolmentCharge = Choice([("request", .request), ("family", .family)])
}

extension Node {
    /// What stands on each line of a rule.
    fileprivate var lines: [Node] {
        if case .sequence(let items) = content { items } else { [self] }
    }

    /// The word that stands under a key.
    fileprivate func word(under key: String) -> String? {
        if case .scalar(let scalar)? = child(key)?.content { scalar.text } else { nil }
    }

    /// The keys of a line that gives some.
    fileprivate var keys: [String] {
        if case .mapping(let entries) = content { entries.map(\.key.text) } else { [] }
    }
}

extension LineRule<EnrolLateKey> {
    static let enrolLate = LineRule(main: .until, subjects: [.child, .file, .request])
}

extension LineRule<EnrolKey> {
    static let enrol = LineRule(main: .approval, subjects: [.child, .file, .request])
}
