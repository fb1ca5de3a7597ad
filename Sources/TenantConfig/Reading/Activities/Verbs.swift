/// The keys of a line of `book`, `change` and `cancel`.
enum VerbKey: String, KeyTable {
    case opens, until, approval, by, fee
    case answerBy = "answer_by"
    case confirmBy = "confirm_by"
    case payBy = "pay_by"

    var card: KeyCard {
        switch self {
        case .opens:
            .optional(
                "from when, as 6 weeks before the period at 20:00", "à partir de quand, comme 6 weeks before the period at 20:00",
                .word(.moment), otherwise: .init("at any time, where no line says it", "à tout moment, si aucune ligne ne le dit"))
        case .until:
            .optional(
                "until when, as 15 days before", "jusqu’à quand, comme 15 days before", .word(.moment),
                otherwise: .init(
                    "the eve, where no line says it, also of `change` and `cancel`",
                    "la veille, si aucune ligne ne le dit, aussi pour `change` et `cancel`"))
        case .approval:
            .optional(
                "who decides: automatic, manual, batch or waiting list",
                "qui décide : automatic (le portail), manual (les agents), batch (tout le lot) ou waiting list (liste d’attente)",
                .one(of: Choice<Approval>.bookingApproval), otherwise: .word("automatic"))
        case .by:
            .optional(
                "by which channels: portal, desk, phone, email, paper, site",
                "par quels moyens : portal (en ligne), desk (au guichet), phone (téléphone), email, paper (papier), site (sur place)",
                .many(of: Choice<Channel>.channel), otherwise: .allChannels)
        case .fee:
            .optional(
                "what cancelling costs, of cancel", "ce que coûte une annulation, pour cancel", .word(.euros),
                otherwise: .nothing)
        case .answerBy:
            .optional(
                "by when the town answers", "quand la ville aura répondu", .word(.moment),
                otherwise: .noPromise)
        case .confirmBy:
            .optional(
                "by when the family confirms, of book", "quand la famille aura confirmé, pour book (sinon la place est libérée)",
                .word(.moment), otherwise: .init("nothing to confirm", "rien à confirmer"))
        case .payBy:
            .optional(
                "by when the family has paid, of book", "quand la famille aura payé, pour book (sinon la place est libérée)",
                .word(.moment), otherwise: .init("nothing to pay first", "rien à payer d’abord"))
        }
    }
}

/// The verb that lines are of.
enum BookingVerb: String {
    case book, change, cancel
}

extension Reader {
    /// A verb's lines; nil when the file says nothing of it.
    func verb(_ entry: Entry?, path: String, _ name: BookingVerb) -> Verb? {
        guard let entry else { return nil }
        let lines = lines(entry, path: path, .verb) { verbKeys($0, name) }
        for line in lines where line.mode != .refuse { checkTrial(line.keys) }
        return Verb(all: lines)
    }

    /// Tells of what forbids nothing and so cannot be tried: somebody decides, and what is promised is promised.
    private func checkTrial(_ keys: Verb.Keys) {
        let places: [(key: VerbKey, place: RulePlace?)] = [
            (.approval, keys.approval?.place), (.answerBy, keys.answerBy?.place), (.confirmBy, keys.confirmBy?.place),
            (.payBy, keys.payBy?.place), (.fee, keys.fee?.place),
        ]
        for case (let key, let place?) in places { findings.add(.nothingToTry(key.rawValue), at: findings.place(of: place)) }
    }

    private func verbKeys(_ keys: Block<VerbKey>, _ name: BookingVerb) -> Verb.Keys? {
        if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, VerbKey.spellings), at: keys.place) }
        return Verb.Keys(
            opens: ruled(keys, .opens, limit(keys[.opens], .opens)),
            until: ruled(keys, .until, limit(keys[.until], name == .book ? .until : .untilLikeBooking)),
            approval: ruled(keys, .approval, one(of: name == .book ? .bookingApproval : .approval, keys[.approval])),
            channels: ruled(keys, .by, channels(keys[.by])), answerBy: ruled(keys, .answerBy, limit(keys[.answerBy], .request)),
            confirmBy: ruled(keys, .confirmBy, only(.book, keys, .confirmBy, name).flatMap { limit($0, .requestOrAnswer) }),
            payBy: ruled(keys, .payBy, only(.book, keys, .payBy, name).flatMap { limit($0, .requestOrAnswer) }),
            fee: ruled(keys, .fee, only(.cancel, keys, .fee, name).flatMap { word($0) }.flatMap { cents($0) }))
    }

    /// What is only asked of one verb: a place that is given up or changed is neither confirmed nor paid for, and one that is booked has a
    /// price already.
    private func only(_ verb: BookingVerb, _ keys: Block<VerbKey>, _ key: VerbKey, _ name: BookingVerb) -> Entry? {
        guard let entry = keys[key] else { return nil }
        return name == verb ? entry : refuse(.keyOfOtherVerb(key.rawValue, verb.rawValue, not: name.rawValue), at: entry.key.place)
    }

    private func ruled<Value>(_ keys: Block<VerbKey>, _ key: VerbKey, _ value: Value?) -> Ruled<Value>? {
        guard let value, let entry = keys[key] else { return nil }
        return Ruled(value, at: RulePlace(keys.path(key), entry.value.place))
    }
}

extension Reader {
    /// One channel or several; nil where none is given, or one makes no sense.
    func channels(_ entry: Entry?) -> Set<Channel>? {
        guard let entry else { return nil }
        let channels = many(entry) { one(of: .channel, $0, key: entry.key.text) }
        return channels.isEmpty ? nil : Set(channels)
    }
}

extension Choice<Channel> {
    static let channel = Choice(Channel.allCases.map { ($0.rawValue, $0) })
}

extension Choice<Approval> {
    /// Of what is changed or given up: it is no booking.
    static let approval = Choice(
        [("automatic", Approval.automatic), ("manual", .manual)], elsewhere: ["batch", "waiting list"])
    /// Of what is booked: only there is a place to wait for.
    static let bookingApproval = Choice(
        [("automatic", Approval.automatic), ("manual", .manual), ("batch", .batch), ("waiting list", .waitingList)])
    /// Of what comes late: a batch is over by then.
    static let lateApproval = Choice(
        [("automatic", Approval.automatic), ("manual", .manual), ("waiting list", .waitingList)], elsewhere: ["batch"])
}

extension LineRule<VerbKey> {
    static let verb = LineRule(main: .until, subjects: [.day, .cell, .child, .file, .request, .sameDay, .wish, .past], modes: .any)
}
