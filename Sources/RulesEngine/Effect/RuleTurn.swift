public import TenantConfig

/// A rule by which something has another outcome under a changed file.
public struct RuleTurn: Hashable, Sendable {
    /// What kind of rule it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The file has it no more.
        case activity, slot, centre
        /// The days that the school calendar covers.
        case calendar
        case enrolment
        /// Who may come: `for` of the activity, of a slot or a meal.
        case admission
        /// The meal chosen when enrolling.
        case meal
        case open, closed
        /// The hours at which slots begin.
        case hours
        case opens, until, channels, requirement, limit, needs, excludes, gauge
        case approval
        /// A fact that has become necessary, or is so no more.
        case facts
    }

    public let activity: Name<Activity>
    public let verb: Reason.Verb
    public let kind: Kind
    /// Where it stands in the file as it was; nil: nowhere, or what holds there is written in no line.
    public let before: RulePlace?
    /// Where it stands in the changed file; nil: nowhere, or what holds there is written in no line.
    public let after: RulePlace?
    public let was: CellOutcome
    public let becomes: CellOutcome

    public init(
        activity: Name<Activity>, verb: Reason.Verb, kind: Kind, before: RulePlace?, after: RulePlace?, was: CellOutcome,
        becomes: CellOutcome
    ) {
        (self.activity, self.verb, self.kind) = (activity, verb, kind)
        (self.before, self.after, self.was, self.becomes) = (before, after, was, becomes)
    }

    /// Where it stands, in the changed file if it still does; nil where no line says it.
    public var path: String? { after?.path ?? before?.path }
    /// Whether what passed is no longer taken in.
    public var closes: Bool { was.passes && !becomes.passes }
    /// Whether what was refused is now taken in.
    public var opens: Bool { !was.passes && becomes.passes }
}

/// What a file has and the other has not.
public struct FilePart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case activity, slot, meal, centre
        /// Of the calendar, by its first and last class day.
        case schoolYear = "school_year"
    }

    public let kind: Kind
    /// nil for what belongs to the town.
    public let activity: Name<Activity>?
    /// As the file names it.
    public let name: String

    public init(_ kind: Kind, of activity: Name<Activity>? = nil, _ name: String) {
        (self.kind, self.activity, self.name) = (kind, activity, name)
    }
}

extension Town {
    /// The school years, centres, activities, slots and meals of slots that this file has and another has not, in the order of the file.
    public func parts(missingFrom other: Town) -> [FilePart] {
        let (all, others) = (centres.map(\.name), other.centres.map(\.name))
        let centres = all.filter { !others.contains($0) }
        let years = calendar.years.map(\.classDays).filter { days in !other.calendar.years.contains { $0.classDays == days } }
        return years.map { FilePart(.schoolYear, "\($0.lowerBound)..\($0.upperBound)") } + centres.map { FilePart(.centre, $0.text) }
            + activities.flatMap { activity -> [FilePart] in
                guard let same = other.activities.first(where: { $0.name == activity.name }) else {
                    return [FilePart(.activity, of: activity.name, activity.name.text)]
                }
                let kept = same.centresOfChildren(among: others)
                let left = activity.centresOfChildren(among: all).filter { $0.map { !centres.contains($0) } ?? false && !kept.contains($0) }
                return left.compactMap(\.self).map { FilePart(.centre, of: activity.name, $0.text) }
                    + activity.slots.flatMap { $0.parts(missingFrom: same) }.map { FilePart($0, of: activity.name, $1) }
            }
    }
}

extension Activity {
    /// The centres at which a child may be, nil for the single place without a name: those it names, or all of the town's where enrolling puts
    /// children somewhere.
    func centresOfChildren(among all: [Name<Centre>]) -> [Name<Centre>?] {
        if !centres.isEmpty { return centres }
        let isAssigned = enrolment?.assignments.contains { $0 != .familyChooses } ?? false
        return isAssigned && !all.isEmpty ? all : [nil]
    }
}

extension Slot {
    fileprivate func parts(missingFrom activity: Activity) -> [(FilePart.Kind, String)] {
        guard let same = activity.slots.first(where: { $0.name == name }) else { return [(.slot, name.text)] }
        return meals.filter { !same.meals.contains($0) }.map { (.meal, "\(name)/\($0)") }
    }
}
