/// A file of invented families for a town.
public enum DemonstrationFile {
    /// Reads the families of a demonstration from the bytes of their file.
    ///
    /// - Parameters:
    ///   - bytes: the file, UTF-8.
    ///   - name: the file's name or path, shown in diagnostics.
    ///   - town: whose activities, centres and documents may be named.
    public static func read(_ bytes: [UInt8], name: String, of town: Town) -> Reading<Demonstration> {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.add(document, of: BlockTable(DemonstrationKey.self))
        guard let root = document.root else { return Reading(nil, findings) }
        let declared = Declared(
            sectors: Names(), centres: Names(town.centres.map(\.name.text)), periods: Names(), meals: Names(),
            documents: Names(town.documents.map(\.name.text)), tariffs: Names(), reasons: Names(), slots: Names(), holidays: nil,
            schools: Names(town.schools.map(\.name.text)), situations: Names(town.situations.map(\.name.text)), isElsewhere: true)
        let demonstration = Reader(findings, declared: declared).demonstration(root, of: town)
        return Reading(demonstration, findings)
    }
}

/// The keys of the file.
enum DemonstrationKey: String, KeyTable {
    case version = "guichet_demonstration"
    case agents, households, taken

    var card: KeyCard {
        switch self {
        case .version: .required("the version of this format: 1", "la version de ce format : 1", .one(of: Choice<Void>.version))
        case .agents: .required("the people of the town hall", "les agents de la ville", .named(DemonstrationAgentKey.self))
        case .households: .required("the families", "les familles", .named(HouseholdKey.self))
        case .taken:
            .optional(
                "places that other children take", "les places prises par d’autres enfants", .list(least: 0, .block(TakenKey.self)),
                otherwise: .none)
        }
    }
}

/// The keys of an agent.
enum DemonstrationAgentKey: String, KeyTable {
    case name

    var card: KeyCard { .required("the agent's name", "le nom de l’agent", .text) }
}

/// The keys of places taken.
enum TakenKey: String, KeyTable {
    case activity, centre, day, next, slot, children

    var card: KeyCard {
        switch self {
        case .activity: .required("an activity of the town", "une activité de la ville", .word(.name(of: .activity)))
        case .centre:
            .optional(
                "the centre, where the activity has several", "le lieu, si l’activité en a plusieurs", .many(.name(of: .centre)),
                otherwise: .init("the only place", "le seul lieu"))
        case .day: .optional("a date", "une date", .word(.date), otherwise: .init("`next` says it", "`next` le dit"))
        case .next:
            .optional(
                "the n-th open day from today on", "le n-ième jour ouvert à partir d’aujourd’hui", .word(.whole(1...200)),
                otherwise: .init("`day` says it", "`day` le dit"))
        case .slot: .required("a slot of the activity", "un créneau de l’activité", .many(.name(of: .slot)))
        case .children: .required("how many children", "combien d’enfants", .word(.whole(1...10_000)))
        }
    }
}

extension Reader {
    fileprivate func demonstration(_ root: Node, of town: Town) -> Demonstration? {
        let file = Word(text: findings.text.name, place: .beginning)
        guard let keys = block(DemonstrationKey.self, root, owner: file, path: "") else { return nil }
        _ = keys[.version].flatMap { one(of: .version, $0) }
        let agents = named(keys[.agents]) { agent($0) }
        let households = named(keys[.households]) { household($0, of: town) }
        return Demonstration(agents: agents, households: households, taken: takenPlaces(keys[.taken], of: town))
    }

    private func agent(_ entry: Entry) -> Demonstration.Agent? {
        guard let keys = block(DemonstrationAgentKey.self, entry, path: "agents.\(entry.key.text)") else { return nil }
        return text(keys[.name]).map { Demonstration.Agent(identifier: entry.key.text, name: $0) }
    }

    private func takenPlaces(_ entry: Entry?, of town: Town) -> [Demonstration.Taken] {
        guard let entry else { return [] }
        guard case .sequence(let items) = entry.value.content else {
            findings.add(.expectedBlock(entry.key.text, found: entry.value.kind), at: entry.value.place)
            return []
        }
        return items.enumerated().compactMap { index, item in
            block(TakenKey.self, item, owner: entry.key, path: "taken[\(index + 1)]").flatMap { taken($0, of: town) }
        }
    }

    private func taken(_ keys: Block<TakenKey>, of town: Town) -> Demonstration.Taken? {
        guard let activity = keys[.activity].flatMap({ self.activity($0, of: town) }) else { return nil }
        let slots = declaring(declared.with(slots: Names(activity.slots.map(\.name.text)))).slots(keys[.slot])
        let children = keys[.children].flatMap(word).flatMap { number($0, key: "children", 1...10_000) }
        guard let slot = slots.first, let children, let day = takenDay(keys) else { return nil }
        return Demonstration.Taken(
            activity: activity.name, centre: centres(keys[.centre]).first, day: day, slot: slot, children: children)
    }

    private func takenDay(_ keys: Block<TakenKey>) -> Demonstration.Taken.Day? {
        if let next = keys[.next] { return word(next).flatMap { number($0, key: "next", 1...200) }.map { .next($0) } }
        guard let entry = keys[.day] else {
            findings.add(.missingKey("day", of: keys.owner.text, meaning: TakenKey.day.card), at: keys.owner.place)
            return nil
        }
        return word(entry).flatMap { date($0.text, at: $0.place) }.map { .date($0) }
    }

    /// An activity of the town.
    func activity(_ entry: Entry, of town: Town) -> Activity? {
        guard let word = word(entry) else { return nil }
        let name: Name<Activity>? = reference(word, to: .activity, among: Names(town.activities.map(\.name.text)))
        return town.activities.first { $0.name == name }
    }
}

extension Referent {
    /// An activity of the town.
    static let activity = Referent(english: "activity", french: "activité", key: "activities")
}
