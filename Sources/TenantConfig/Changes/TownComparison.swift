/// A town's file as bytes, with the calendars that it may name.
public struct TownSource: Sendable {
    let bytes: [UInt8]
    let calendars: CalendarFolder

    public init(_ bytes: [UInt8], calendars: CalendarFolder) {
        (self.bytes, self.calendars) = (bytes, calendars)
    }
}

/// What two files of a town say otherwise. Remarks, layout, and the order of keys where nothing is shown in it make no difference, nor does
/// another way of writing the same.
///
/// Both are read as if all that they say stood in the same places. Towns that are alike then are alike in everything; and where one
/// difference alone makes no other town, it is none.
public struct TownComparison: Sendable {
    /// In the order of the file as it was.
    public let changes: [FileChange]
    /// The activities whose rules are the same, in a town in which they mean the same.
    public let sameActivities: Set<Name<Activity>>

    /// Of more differences than these, none is looked at on its own.
    private static let most = 40

    /// Two files that can be used; of others nothing is said.
    public init(_ old: TownSource, _ new: TownSource) {
        let name = "ville.yaml"
        guard let before = YAMLDocument(old.bytes, name: name).root, let after = YAMLDocument(new.bytes, name: name).root else {
            (changes, sameActivities) = ([], [])
            return
        }
        let (was, becomes) = (Self.town(before, old), Self.town(after, new))
        let isSame = was != nil && was == becomes
        sameActivities = becomes.flatMap { was?.activitiesRuled(asIn: $0) } ?? []
        let all = isSame ? [] : NodeComparison(before, after).found
        let telling =
            was == nil || all.count > Self.most
            ? all : all.filter { Self.town(before.replacing($0.trail[...], by: $0.replacement), old) != was }
        let isElsewhere = !isSame && Self.town(after, old) != becomes
        let calendar = isElsewhere ? [FileChange(.calendar, before: before.calendarPlace, after: after.calendarPlace)] : []
        // What differs only together is told as well.
        changes = (telling.isEmpty && !isElsewhere ? all : telling).map(FileChange.init) + calendar
    }

    private static func town(_ root: Node, _ source: TownSource) -> Town? {
        let findings = Findings(SourceText([], name: "ville.yaml"))
        return Reader(findings).town(root.placed(""), source.calendars).value
    }
}

extension FileChange {
    fileprivate init(_ difference: NodeDifference) {
        self.init(
            difference.isOrder ? .order : Subject(of: difference.keys), before: difference.before, after: difference.after)
    }
}

extension Town {
    /// The activities that another town rules alike, where all that their rules may rest on is the same.
    fileprivate func activitiesRuled(asIn other: Town) -> Set<Name<Activity>> {
        guard calendar == other.calendar, workingDays == other.workingDays, schoolDays == other.schoolDays, communes == other.communes,
            closed == other.closed, schools == other.schools, situations == other.situations, sectors == other.sectors,
            centres == other.centres, periods == other.periods, meals == other.meals, documents == other.documents
        else { return [] }
        return Set(activities.filter(Set(other.activities).contains).map(\.name))
    }
}

extension Node {
    /// The same at places that do not depend on where it is written: each key at one of its own, what it holds at the beginning.
    fileprivate func placed(_ path: String) -> Node {
        switch content {
        case .scalar, .refused: Node(place: .beginning, content: content)
        case .sequence(let items):
            Node(place: .beginning, content: .sequence(items.enumerated().map { $1.placed("\(path)[\($0)]") }))
        case .mapping(let entries):
            Node(
                place: .beginning,
                content: .mapping(
                    entries.map { entry in
                        let path = "\(path).\(entry.key.text)"
                        return Entry(key: Word(text: entry.key.text, place: Place(of: path)), value: entry.value.placed(path))
                    }))
        }
    }

    /// Where the file names its calendar.
    fileprivate var calendarPlace: RulePlace? {
        child("town")?.child("calendar").map { RulePlace("town.calendar", $0.place) }
    }
}

extension Place {
    /// A place by a path alone (FNV-1a).
    fileprivate init(of path: String) {
        let line = path.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        self.init(line: line, column: 1, length: 1)
    }
}
