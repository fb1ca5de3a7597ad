/// A condition on what is asked: on the request as a whole, and on what it leaves booked that day.
public enum WishCondition: Hashable, Sendable {
    /// The request has one of these shapes.
    case shape(Set<Shape>)
    /// It changes one of these on a day on which something is booked already.
    case changing(Set<Changing>)
    /// Another of these slots is booked the same day.
    case also([Name<Slot>])
    /// What stands was booked before that moment; where nothing stands, it is still to come.
    case bookedBefore(LocalInstant)
    /// What stands has been invoiced, or has not; what does not stand has not.
    case invoiced(Bool)
}

/// What a request leaves booked, seen as a whole.
public enum Shape: Hashable, Sendable, CaseIterable {
    /// Every open day of the week.
    case wholeWeek
    /// The same slots on the same weekdays, from the first day that it changes to the end of the school year.
    case fixedDays
    /// The same with two weeks that differ, in turn.
    case alternateWeeks
}

/// What a request changes on a day on which something is booked, and stays booked.
public enum Changing: Hashable, Sendable, CaseIterable {
    case meal, slots
}
