/// Keys of an activity that are replaced from a day attended on.
struct Amendment {
    let from: CivilDate
    /// What decided it; told with lines that give no reason of their own.
    let because: String?
    /// The keys it gives.
    let keys: Set<ActivityKey>
    /// The activity as it is from then on.
    let activity: Activity
}

extension Activity {
    /// The activity with its rules as they are amended: of each key that an amendment gives, the lines of each time are for the days of that time
    /// alone. Nothing else needs to know of amendments.
    func amended(by amendments: [Amendment]) -> Activity {
        var amended = self
        func times(_ keys: ActivityKey...) -> [Time]? { Time.all(of: Set(keys), self, amendments) }
        if let times = times(.admits) { amended.admits = times.flatMap { $0.lines($0.activity.admits, orElse: NoKeys()) } }
        if let times = times(.open) { amended.open = times.flatMap { $0.lines($0.activity.open) } }
        if let times = times(.closed) { amended.closed = times.flatMap { $0.lines($0.activity.closed) } }
        if let times = times(.book) { amended.book = Verb(times) { $0.book } }
        if let times = times(.change) { amended.change = Verb(times) { $0.change ?? Verb(lines: []) } }
        // A time in which nothing is said of cancelling has the booking of that time.
        if times(.cancel) != nil, let times = times(.cancel, .book) { amended.cancel = Verb(times) { $0.cancel ?? $0.book } }
        if let times = times(.bookLate) { amended.bookLate = times.flatMap { $0.lines($0.activity.bookLate) } }
        if let times = times(.bookLate) { amended.lateTrials = times.flatMap { $0.lines($0.activity.lateTrials) } }
        if let times = times(.absence) { amended.absence = times.flatMap { $0.lines($0.activity.absence) } }
        if let times = times(.unbooked) { amended.unbooked = times.flatMap { $0.lines($0.activity.unbooked) } }
        if let times = times(.limits) { amended.limits = times.flatMap { $0.limits } }
        if let times = times(.gauges) { amended.gauges = times.flatMap { $0.lines($0.activity.gauges) } }
        if let times = times(.waitingList) { amended.waitingList = times.flatMap { $0.lines($0.activity.waitingList) } }
        if let times = times(.requirements) { amended.requirements = times.flatMap { $0.lines($0.activity.requirements) } }
        if let times = times(.notices) { amended.notices = times.flatMap { $0.lines($0.activity.notices) } }
        return amended
    }
}

/// Days attended on which a key is the same.
private struct Time {
    let first: CivilDate
    /// nil: for ever.
    let last: CivilDate?
    let because: String?
    let activity: Activity

    /// The times of some keys: until the first amendment that gives one of them, between them, and from the last on. nil when none does.
    static func all(of keys: Set<ActivityKey>, _ base: Activity, _ amendments: [Amendment]) -> [Time]? {
        let giving = amendments.filter { !$0.keys.isDisjoint(with: keys) }
        guard let first = giving.first else { return nil }
        let before = Time(first: CivilDate(dayNumber: 0), last: first.from - 1, because: nil, activity: base)
        return [before]
            + giving.enumerated().map { number, amendment in
                let next = number + 1 < giving.count ? giving[number + 1].from - 1 : nil
                return Time(first: amendment.from, last: next, because: amendment.because, activity: amendment.activity)
            }
    }

    /// Lines that are for these days alone.
    func lines<Keys>(_ lines: [Line<Keys>]) -> [Line<Keys>] {
        lines.map { line in
            Line(
                conditions: line.conditions + [.dates([.span(first, last)])], keys: line.keys, because: line.because ?? because,
                mode: line.mode, place: line.place)
        }
    }

    /// The same, and where there are none, one that fits everybody.
    func lines<Keys>(_ lines: [Line<Keys>], orElse keys: Keys) -> [Line<Keys>] {
        self.lines(lines.isEmpty ? [Line(keys: keys, place: activity.place)] : lines)
    }

    /// The limits of spans that begin in these days.
    var limits: [Line<SpanLimit>] {
        let end = last.map { $0 + 1 } ?? CivilDate(dayNumber: .max)
        return activity.limits.map { line in
            Line(
                conditions: line.conditions, keys: line.keys.beginning(in: first..<max(first, end)), because: line.because ?? because,
                mode: line.mode, place: line.place)
        }
    }
}

extension SpanLimit {
    fileprivate func beginning(in days: Range<CivilDate>) -> SpanLimit {
        SpanLimit(span: span, atLeast: atLeast, atMost: atMost, begins: days)
    }
}

extension Verb {
    /// The lines of all times. A time that does not say what another one does has its default, and no hole.
    fileprivate init(_ times: [Time], _ verb: (Activity) -> Verb) {
        let verbs = times.map { verb($0.activity) }
        let opens = verbs.contains { $0.lines.contains { $0.keys.opens != nil } }
        let until = verbs.contains { $0.lines.contains { $0.keys.until != nil } }
        self.init(
            lines: zip(times, verbs).flatMap { time, verb -> [Line<Keys>] in
                let place = verb.lines.last?.place ?? time.activity.place
                let opensByDefault = opens && !verb.lines.contains { $0.keys.opens != nil }
                let endsByDefault = until && !verb.lines.contains { $0.keys.until != nil }
                let usual = Keys(
                    opens: opensByDefault ? Ruled(.anyTime, at: place) : nil,
                    until: endsByDefault ? Ruled(.moment(Moment(day: .step(-1, .days, from: .dayAttended))), at: place) : nil)
                return time.lines(verb.lines + (opensByDefault || endsByDefault ? [Line(keys: usual, place: place)] : []))
            }, trials: zip(times, verbs).flatMap { $0.lines($1.trials) })
    }
}
