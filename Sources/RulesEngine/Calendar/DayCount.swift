import TenantConfig

/// Days of one kind (working days, school days, service days) that can be counted: how far is the third such day before?
///
/// Days are positions in the calendar, 0 for its first day.
struct DayCount: Sendable {
    /// By day, how many such days lie before it; one entry more than there are days.
    private let before: ContiguousArray<Int32>
    /// The positions of such days, in order.
    private let days: ContiguousArray<Int32>
    /// By day, which unbroken run of school years it lies in; -1 for none. A count never jumps over a year that is missing.
    private let runs: ContiguousArray<Int16>

    init(runs: ContiguousArray<Int16>, where isCounted: (Int) -> Bool) {
        var before: ContiguousArray<Int32> = [0]
        var days: ContiguousArray<Int32> = []
        before.reserveCapacity(runs.count + 1)
        for day in runs.indices {
            if isCounted(day) { days.append(Int32(day)) }
            before.append(Int32(days.count))
        }
        self.before = before
        self.days = days
        self.runs = runs
    }

    /// Whether that day is one; false outside the calendar.
    func contains(_ day: Int) -> Bool {
        runs.indices.contains(day) && before[day + 1] > before[day]
    }

    /// The such day that is so many steps after `day` (before, when negative), not counting the day itself; nil when the count
    /// leaves the calendar. No step at all stays where it is.
    func step(_ count: Int, from day: Int) -> Int? {
        guard runs.indices.contains(day) else { return nil }
        guard count != 0 else { return day }
        guard abs(count) <= runs.count else { return nil }
        let position = count < 0 ? Int(before[day]) + count : Int(before[day + 1]) + count - 1
        guard days.indices.contains(position) else { return nil }
        let found = Int(days[position])
        return runs[found] == runs[day] && runs[day] >= 0 ? found : nil
    }

    /// That day if it is one, else the nearest before or after; nil when there is none in the calendar.
    func nearest(_ day: Int, before: Bool) -> Int? {
        contains(day) ? day : step(before ? -1 : 1, from: day)
    }
}
