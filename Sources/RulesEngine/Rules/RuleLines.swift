import TenantConfig

/// A set of lines, a bit each, in words of 64.
typealias LineBits = ContiguousArray<UInt64>

/// What the lines of one rule ask of the day and the cell, compiled to sets of lines: a line fits where all its sets contain it.
///
/// What lines ask of the centre and the child stands in one set for all rules of an activity (`RuleGround`), of which this rule has a part.
struct RuleLines: Sendable {
    /// How many lines.
    let count: Int
    /// How many words hold a set of these lines.
    let stride: Int
    /// Where the part of this rule begins in the set for all rules.
    let offset: Int
    /// By day, then word; a single entry for all days when no line asks anything of the day.
    private var days: LineBits
    private let dayCount: Int
    /// The distance from the entry of one day to that of the next: `stride`, or 0 for a single entry.
    private var dayStride = 0
    /// By column of the activity, then word; then what is no column, then the union of all columns.
    private var columns: LineBits

    init(_ lines: [[Condition]], on ground: inout RuleGround) {
        (count, stride, offset) = (lines.count, max(1, (lines.count + 63) / 64), ground.words)
        var all = LineBits(repeating: 0, count: stride)
        for line in lines.indices { all[line / 64] |= 1 << UInt64(line % 64) }
        (days, dayCount) = (all, ground.days.count)
        columns = LineBits((0...ground.columns.count).flatMap { _ in all })
        ground.add(all)
        for (line, conditions) in lines.enumerated() {
            for condition in conditions { ask(condition, line, &ground) }
        }
        for word in 0..<stride {
            columns.append((0..<ground.columns.count).reduce(0) { $0 | columns[$1 * stride + word] })
        }
    }

    private mutating func ask(_ condition: Condition, _ line: Int, _ ground: inout RuleGround) {
        let (calendar, table) = (ground.days, ground.columns)
        switch condition {
        case .weekday(let set): limit(line) { set.contains(calendar.date(at: $0).weekday) }
        case .dates(let sets): limit(line) { day in sets.contains { calendar.contains($0, day: day) } }
        case .period(let references): limit(line) { day in references.contains { calendar.stretch(of: $0, at: day) != nil } }
        case .slot(let names): limitColumns(line) { $0 < table.count && names.contains(table[$0].slot) }
        case .meal(let names): limitColumns(line) { $0 < table.count && table[$0].meal.map(names.contains) ?? false }
        case .centre(let names): ground.limit(offset * 64 + line, to: names)
        case .channel(let channels): ground.limit(offset * 64 + line, to: channels)
        case .ages, .level, .sector, .fact, .wish: ground.ask(condition, of: offset * 64 + line)
        }
    }

    /// Limits a line to the days, by position, that pass.
    mutating func limit(_ line: Int, to fits: (Int) -> Bool) {
        if dayStride == 0 {
            let all = days
            days.reserveCapacity(dayCount * stride)
            for _ in 1..<max(1, dayCount) { days += all }
            dayStride = stride
        }
        let (word, bit) = (line / 64, UInt64(1) << UInt64(line % 64))
        for day in 0..<dayCount where days[day * stride + word] & bit != 0 && !fits(day) { days[day * stride + word] &= ~bit }
    }

    private mutating func limitColumns(_ line: Int, to fits: (Int) -> Bool) {
        let (word, bit) = (line / 64, UInt64(1) << UInt64(line % 64))
        for column in 0..<columns.count / stride where !fits(column) { columns[column * stride + word] &= ~bit }
    }

    /// Whether a line can fit on that day, whatever the cell, the centre and the child.
    func canFit(_ line: Int, day: Int) -> Bool { days[day * dayStride + line / 64] & 1 << UInt64(line % 64) != 0 }

    /// Whether a line fits that column.
    func fits(_ line: Int, column: Int) -> Bool { columns[column * stride + line / 64] & 1 << UInt64(line % 64) != 0 }

    /// The first line that fits; -1 when none does.
    func first(_ fitting: LineBits, day: Int, column: Int) -> Int {
        for word in 0..<stride {
            let bits = days[day * dayStride + word] & columns[column * stride + word] & fitting[offset + word]
            if bits != 0 { return word * 64 + bits.trailingZeroBitCount }
        }
        return -1
    }

    /// The first line that fits each cell; -1 when none does. Spans spare the counting of references that arrays cost, and a rule of at
    /// most 64 lines, which all have, a loop.
    func first(_ fitting: LineBits, _ cells: ContiguousArray<CellPosition>) -> ContiguousArray<Int32> {
        var lines = ContiguousArray<Int32>(repeating: -1, count: cells.count)
        var found = lines.mutableSpan
        let (days, columns, fitting, cells) = (days.span, columns.span, fitting.span, cells.span)
        let (stride, dayStride, offset) = (stride, dayStride, offset)
        if stride == 1 {
            let fitting = fitting[offset]
            for index in cells.indices {
                let bits = days[cells[unchecked: index].day &* dayStride] & columns[cells[unchecked: index].column] & fitting
                found[unchecked: index] = bits == 0 ? -1 : Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
            }
            return lines
        }
        for index in cells.indices {
            let (day, column) = (cells[index].day * dayStride, cells[index].column * stride)
            for word in 0..<stride {
                let bits = days[day + word] & columns[column + word] & fitting[offset + word]
                if bits == 0 { continue }
                found[index] = Int32(truncatingIfNeeded: word * 64 + bits.trailingZeroBitCount)
                break
            }
        }
        return lines
    }

    /// Marks the cells that a line fits (or, with `fits` false, that none does) with a reason, where something may run.
    func mark(
        _ cells: ContiguousArray<CellPosition>, _ fitting: LineBits, fits: Bool, as reason: ReasonSet,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        var judged = judgements.mutableSpan
        let (days, columns, fitting, cells) = (days.span, columns.span, fitting.span, cells.span)
        let (stride, dayStride, offset) = (stride, dayStride, offset)
        for index in cells.indices where judged[index].isRunning {
            let (day, column) = (cells[index].day * dayStride, cells[index].column * stride)
            var bits: UInt64 = 0
            for word in 0..<stride { bits |= days[day + word] & columns[column + word] & fitting[offset + word] }
            if (bits != 0) == fits { judged[index].mask.insert(reason) }
        }
    }

    /// The cells that one line fits, by position in `cells`; nil for a line that fits every day and column.
    func fitting(_ line: Int, _ cells: ContiguousArray<CellPosition>) -> ContiguousArray<Int32>? {
        if dayStride == 0, (0..<columns.count / stride).allSatisfy({ fits(line, column: $0) }) { return nil }
        var fitting = ContiguousArray<Int32>()
        fitting.reserveCapacity(cells.count)
        let (days, columns, all) = (days.span, columns.span, cells.span)
        let (word, bit, stride, dayStride) = (line / 64, UInt64(1) << UInt64(line % 64), stride, dayStride)
        for index in all.indices {
            let cell = all[unchecked: index]
            let bits = days[cell.day &* dayStride &+ word] & columns[cell.column &* stride &+ word]
            if bits & bit != 0 { fitting.append(Int32(truncatingIfNeeded: index)) }
        }
        return fitting
    }

    /// All lines that fit, in order.
    func all(_ fitting: LineBits, day: Int, column: Int) -> [Int] {
        (0..<count).filter { line in
            canFit(line, day: day) && fits(line, column: column) && fitting.contains(line, of: self)
        }
    }
}

/// What the rules of one activity are compiled over, and what their lines ask of the centre and the child: one set of lines for all rules.
struct RuleGround: Sendable {
    let days: TownDays
    let columns: [Column]
    let centres: [Name<Centre>]
    let facts: FactGround
    /// How many words hold the lines of all rules.
    private(set) var words = 0
    /// By centre of the town: the lines that can fit there; the last entry stands for no centre.
    private(set) var fittingAt: [LineBits]
    /// The distinct questions about the child, and for each, the lines that ask it.
    private(set) var questions: [Condition] = []
    private var asking: [LineBits] = []
    /// Whether a question is about the shape of a request.
    private(set) var asksShape = false
    /// By channel: the lines that are not for it; empty where no line asks for the channel.
    private var notFor: [Channel: LineBits] = [:]

    init(days: TownDays, columns: [Column], centres: [Name<Centre>], facts: FactGround) {
        (self.days, self.columns, self.centres, self.facts) = (days, columns, centres, facts)
        fittingAt = Array(repeating: [], count: centres.count + 1)
    }

    /// The child of a situation, once for each way in which the answers to the questions could turn out.
    func views(_ situation: Situation) -> [ChildView] {
        situation.child.views(asked: questions, facts, enrolled: situation.enrolled, at: situation.now)
    }

    /// The facts that these questions lack in a situation.
    func missing(_ situation: Situation) -> MissingFacts {
        situation.child.missing(for: questions, facts, enrolled: situation.enrolled)
    }

    /// The answers to the questions about a child on a day.
    func answers(_ child: ChildView, on day: CivilDate) -> [Bool] { questions.map { child.answers($0, on: day, facts) } }

    /// The answers to the questions, those about the shape of a request answered otherwise.
    func shaped(_ answers: [Bool], _ answer: (Set<Shape>) -> Bool) -> [Bool] {
        zip(questions, answers).map { question, known in if case .wish(.shape(let shapes)) = question { answer(shapes) } else { known } }
    }

    /// The position of a centre; that of no centre when the town has no such one.
    func position(of centre: Name<Centre>?) -> Int { centre.flatMap(centres.firstIndex) ?? centres.count }

    /// The lines of all rules that can fit at a centre, given the answers to the questions about the child.
    func fitting(centre: Int, answers: [Bool]) -> LineBits {
        var bits = fittingAt[centre]
        for (question, lines) in asking.enumerated() where !answers[question] {
            for word in lines.indices { bits[word] &= ~lines[word] }
        }
        return bits
    }

    /// Those lines among some that are for a channel.
    func narrowed(_ lines: LineBits, to channel: Channel) -> LineBits {
        guard let others = notFor[channel] else { return lines }
        var narrowed = lines
        for word in others.indices { narrowed[word] &= ~others[word] }
        return narrowed
    }

    fileprivate mutating func add(_ lines: LineBits) {
        words += lines.count
        for centre in fittingAt.indices { fittingAt[centre] += lines }
        for question in asking.indices { asking[question] += LineBits(repeating: 0, count: lines.count) }
    }

    fileprivate mutating func limit(_ bit: Int, to names: [Name<Centre>]) {
        for centre in fittingAt.indices where !(centre < centres.count && names.contains(centres[centre])) {
            fittingAt[centre][bit / 64] &= ~(1 << UInt64(bit % 64))
        }
    }

    fileprivate mutating func limit(_ bit: Int, to channels: Set<Channel>) {
        for channel in Channel.allCases where !channels.contains(channel) {
            var others = notFor[channel] ?? []
            others += LineBits(repeating: 0, count: max(0, words - others.count))
            others[bit / 64] |= 1 << UInt64(bit % 64)
            notFor[channel] = others
        }
    }

    /// Asks what these conditions ask of the child, for no line of this ground: what other rules answer decides here too.
    mutating func ask(alsoFor conditions: [Condition]) {
        for question in conditions where question.isAboutChild && !questions.contains(question) {
            questions.append(question)
            asking.append(LineBits(repeating: 0, count: words))
        }
    }

    fileprivate mutating func ask(_ question: Condition, of bit: Int) {
        let number = questions.firstIndex(of: question) ?? questions.count
        if number == questions.count {
            if case .wish(.shape) = question { asksShape = true }
            questions.append(question)
            asking.append(LineBits(repeating: 0, count: words))
        }
        asking[number][bit / 64] |= 1 << UInt64(bit % 64)
    }
}
