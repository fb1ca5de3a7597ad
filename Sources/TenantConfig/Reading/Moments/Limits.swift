/// What a moment limits.
enum LimitRole {
    case opens
    case until
    /// The end of changing or cancelling, which may be as that of booking.
    case untilLikeBooking
    /// An end that may be counted from the town's answer.
    case answer
    /// An end that may be counted from the request.
    case request
    /// An end that may be counted from either.
    case requestOrAnswer

    /// The instants that will be known when such a moment is asked for.
    fileprivate var known: Set<Moment.Anchor> {
        switch self {
        case .opens, .until, .untilLikeBooking: []
        case .answer: [.answer]
        case .request: [.request]
        case .requestOrAnswer: [.request, .answer]
        }
    }
}

extension Reader {
    /// A moment, or a word for none: `never`, `any time`, `as book`.
    func limit(_ entry: Entry?, _ role: LimitRole) -> Limit? {
        guard let entry, let phrase = word(entry) else { return nil }
        switch (phrase.text, role) {
        case ("never", _): return .never
        case ("any time", _): return .anyTime
        case ("as book", .untilLikeBooking): return .asBook
        case ("as book", _): return refuse(.asBookHere, at: phrase.place)
        default: return moment(phrase, role).map { .moment($0) }
        }
    }

    private func moment(_ phrase: Word, _ role: LimitRole) -> Moment? {
        let words = PhraseWords(phrase)
        var parser = MomentPhrase(words, knowing: role.known)
        do throws(PhraseWords.Flaw) {
            let moment = try parser.moment()
            if role != .opens { advise(on: moment, phrase) }
            return moment
        } catch {
            if case .expected = error, !findings.areEnough,
                let (found, meant) = words.slip(from: Meant.moment(phrase.text, knowing: role.known))
            {
                return refuse(.notAMoment(found.text, isWhole: found.text == phrase.text, meant: meant), at: found.place)
            }
            return refuse(error, in: words)
        }
    }

    private func refuse(_ flaw: PhraseWords.Flaw, in words: PhraseWords) -> Moment? {
        switch flaw {
        case .expected(let what, let index):
            let found = words.word(index)
            return refuse(
                .notAMoment(found: found.text, nearest: nearest(found.text, among: what), expected: what), at: found.place)
        case .notYet(let range):
            let found = words.stretch(range)
            return refuse(.phraseNotEnforcedYet(found.text), at: found.place)
        case .impossible(let index):
            let found = words.word(index)
            return refuse(.noSuchDate(found.text), at: found.place)
        case .hourAfterHours(let index):
            return refuse(.hourAfterHours, at: words.word(index).place)
        }
    }

    /// A printed "until 23:59" means the whole day, which is written without an hour.
    private func advise(on moment: Moment, _ phrase: Word) {
        guard let hour = moment.hour, hour == TimeOfDay(hour: 23, minute: 59) || hour == .startOfDay else { return }
        findings.add(.edgeOfDay(hour.description), at: phrase.place)
    }
}
