import TenantConfig

extension Chance {
    /// A limit of a few days, slots, weeks or periods, in any span.
    mutating func spanLimit(_ words: inout RandomWords) -> Line<SpanLimit> {
        let span = one(of: SpanLimit.Span.allCases)
        let least = percent(60)
        let begins = date(words)
        return .limit(
            span, atLeast: least ? count(in: span) : nil, atMost: least && percent(60) ? nil : count(in: span),
            conditions(25, [.day, .cell, .child, .request], &words),
            begins: percent(25) ? begins..<(begins + number(20...200)) : nil)
    }

    private mutating func count(in span: SpanLimit.Span) -> SpanLimit.Count {
        let units: [SpanLimit.Unit] =
            switch span {
            case .day: [.slots]
            case .week: [.slots, .days, .days]
            case .month, .period: [.slots, .days, .days, .weeks]
            case .schoolYear, .request: SpanLimit.Unit.allCases
            }
        if span == .day || span == .request || percent(60) { return .number(number(1...4), one(of: units)) }
        switch number(0...2) {
        case 0: return .daysLessClosed(number(1...5))
        case 1: return .percentOfDays(one(of: [1, 30, 50, 99, 100]))
        default: return .allDaysBut(number(0...3))
        }
    }
}
