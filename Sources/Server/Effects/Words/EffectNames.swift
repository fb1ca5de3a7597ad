import RulesEngine
import TenantConfig

/// The labels by which people know what two files of a town name: those of the file as it was, and of the changed one for what is new.
struct EffectNames {
    private let towns: [Town]

    init(_ before: Town, _ after: Town) {
        towns = [before, after]
    }

    func activity(_ name: Name<Activity>) -> String { label(name, among: \.activities, \.name, \.label) }

    func centre(_ name: Name<Centre>) -> String { label(name, among: \.centres, \.name, \.label) }

    func sector(_ name: Name<Sector>) -> String { label(name, among: \.sectors, \.name, \.label) }

    func school(_ name: Name<School>) -> String { label(name, among: \.schools, \.name, \.label) }

    func situation(_ name: Name<FamilySituation>) -> String { label(name, among: \.situations, \.name, \.label) }

    func slot(_ name: Name<Slot>, of activity: Name<Activity>) -> String {
        label(name, among: { $0.activity(activity)?.slots ?? [] }, \.name, \.label)
    }

    /// Slots in the order of the file, as they are named within a sentence.
    func slots(_ some: Set<Name<Slot>>, of activity: Name<Activity>) -> [String] {
        let all = towns.flatMap { $0.activity(activity)?.slots.map(\.name) ?? [] }
        return Set(all.indices.compactMap { some.contains(all[$0]) ? all.firstIndex(of: all[$0]) : nil }).sorted().map {
            slot(all[$0], of: activity).insideSentence
        }
    }

    func status(_ name: Name<Status>, in activity: Name<Activity>) -> String {
        label(name, among: { $0.activity(activity)?.statuses ?? [] }, \.name, \.label)
    }

    /// `matin`, `repas (sans viande)`.
    func column(_ column: RulesEngine.Column, of activity: Name<Activity>) -> String {
        let slot = slot(column.slot, of: activity).insideSentence
        return column.meal.map { "\(slot) (\(label($0, among: \.meals, \.name, \.label).insideSentence))" } ?? slot
    }

    /// What one file has and the other has not; a school year by its first and last class day.
    func part(_ part: FilePart) -> String {
        switch (part.kind, part.activity) {
        case (.activity, _): return activity(Name(part.name))
        case (.centre, _): return centre(Name(part.name))
        case (.slot, let activity?): return slot(Name(part.name), of: activity)
        case (.meal, let activity?):
            let names = part.name.split(separator: "/").map(String.init)
            return names.count == 2 ? column(RulesEngine.Column(Name(names[0]), Name(names[1])), of: activity) : part.name
        case (.schoolYear, _), (.slot, nil), (.meal, nil): return part.name
        }
    }

    private func label<Thing>(
        _ name: Name<Thing>, among things: (Town) -> [Thing], _ named: KeyPath<Thing, Name<Thing>>, _ label: KeyPath<Thing, String>
    ) -> String {
        towns.compactMap { town in things(town).first { $0[keyPath: named] == name } }.first.map { $0[keyPath: label] } ?? name.text
    }
}

extension Town {
    fileprivate func activity(_ name: Name<Activity>) -> Activity? { activities.first { $0.name == name } }
}
