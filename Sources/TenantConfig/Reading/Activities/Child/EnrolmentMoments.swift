// Instants of enrolments, which have no day attended.
extension Moment {
    /// Whether it is a date of its own.
    var isDate: Bool {
        if case .date = day { true } else { false }
    }

    /// Whether it is known of an enrolment that lasts so long: it is a date, or counts from the request, the school year, or what the enrolment
    /// is for.
    func isKnown(for lasting: Enrolment.Lasting) -> Bool {
        if fallback?.unit == .serviceDays { return false }
        func counts(from anchor: Anchor) -> Bool { anchor == .schoolYear || anchor == .period && lasting == .period }
        return switch day {
        case .date: true
        case .step(_, let unit, .request): unit != .serviceDays
        case .step(_, let unit, let anchor): counts(from: anchor) && unit != .hours && unit != .workingHours && unit != .serviceDays
        case .weekdayBefore(_, let anchor), .yearDayBefore(_, let anchor): counts(from: anchor)
        case .dayOfPeriod: lasting == .period
        case .dayOfMonth, .weekdayOfMonth: lasting == .month
        case .weekdayOfWeek: false
        }
    }
}
