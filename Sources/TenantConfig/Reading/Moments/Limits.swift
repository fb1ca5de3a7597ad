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
            return refuse(advice(on: error, phrase, role), in: words, error)
        }
    }

    /// What a phrase that is none most likely means, all of it; nil where that is not clear, or its place says it better.
    private func advice(on flaw: PhraseWords.Flaw, _ phrase: Word, _ role: LimitRole) -> MomentAdvice? {
        if findings.areEnough { return nil }
        switch flaw {
        case .notYet, .hourAfterHours: return nil
        case .impossible: return Meant.moment(phrase.text, knowing: role.known, isEnd: role != .opens).map { .write($0) }
        case .expected:
            if let limit = Meant.limit(phrase.text), limit != "as book" || role == .untilLikeBooking { return .write(limit) }
            if let (clock, hours) = Meant.hourAlone(phrase.text) { return .ofWhichDay(clock, orHours: hours) }
            if let (day, clock) = Meant.dayAlone(phrase.text) { return .ofWhichMonth(day, clock) }
            guard let meant = Meant.moment(phrase.text, knowing: role.known, isEnd: role != .opens) else {
                return repaired(phrase.text, knowing: role.known).map { .write($0) }
            }
            return Meant.areWorkableDays(phrase.text) ? .writeOfWorkableDays(meant) : .write(meant)
        }
    }

    /// A phrase with the words put right that are nearly those due; nil where it is no moment then either.
    private func repaired(_ phrase: String, knowing known: Set<Moment.Anchor>) -> String? {
        var words = phrase.split(separator: " ").map(String.init)
        for _ in 0..<4 {
            let text = words.joined(separator: " ")
            var parser = MomentPhrase(PhraseWords(Word(text: text, place: .beginning)), knowing: known)
            do throws(PhraseWords.Flaw) {
                _ = try parser.moment()
                return text == phrase ? nil : text
            } catch {
                guard case .expected(let due, let index) = error, let (length, meant) = nearest(words.dropFirst(index), among: due) else {
                    return nil
                }
                words.replaceSubrange(index..<index + length, with: meant.split(separator: " ").map(String.init))
            }
        }
        return nil
    }

    /// The phrase due with which some words begin, nearly, and how many of them it stands for.
    private func nearest(_ words: ArraySlice<String>, among due: [String]) -> (length: Int, meant: String)? {
        let due = due.filter { !MomentPhrase.descriptions.contains($0) }
        for length in stride(from: min(3, words.count), through: 1, by: -1) {
            let candidates = due.filter { $0.split(separator: " ").count == length }
            if let meant = nearest(words.prefix(length).joined(separator: " "), among: candidates) { return (length, meant) }
        }
        return nil
    }

    private func refuse(_ advice: MomentAdvice?, in words: PhraseWords, _ flaw: PhraseWords.Flaw) -> Moment? {
        switch advice {
        case .write(let meant):
            guard let (found, meant) = words.slip(from: meant) else { return refuse(flaw, in: words) }
            return refuse(.notAMoment(found.text, isWhole: found.text == words.phrase.text, meant: meant), at: found.place)
        case .writeOfWorkableDays(let meant): return refuse(.workableDays(words.phrase.text, meant: meant), at: words.phrase.place)
        case .ofWhichDay(let clock, let hours):
            return refuse(.hourWithoutDay(words.phrase.text, clock, hours: hours), at: words.phrase.place)
        case .ofWhichMonth(let day, let clock):
            return refuse(.dayWithoutMonth(words.phrase.text, day, clock), at: words.phrase.place)
        case nil: return refuse(flaw, in: words)
        }
    }

    private func refuse(_ flaw: PhraseWords.Flaw, in words: PhraseWords) -> Moment? {
        switch flaw {
        case .expected(let what, let index):
            let found = words.word(index)
            return refuse(.notAMoment(found: found.text, expected: what), at: found.place)
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

/// What to write for a phrase that is no moment.
private enum MomentAdvice {
    case write(String)
    /// Said in French of the days from Monday to Saturday.
    case writeOfWorkableDays(String)
    /// An hour, which may be a count of hours.
    case ofWhichDay(String, orHours: Int?)
    /// A day of a month, with its hour or without.
    case ofWhichMonth(Int, String?)
}
