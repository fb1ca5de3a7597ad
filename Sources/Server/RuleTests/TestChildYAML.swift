import TenantConfig

/// A child as it is written in a file of examples: everything that is known of it, in the order of the guide.
struct TestChildYAML {
    let child: TownTest.Child

    /// `{ born: 2016-05-02, level: ce1 }`.
    var text: String { Self.block((person + household + past).map { "\($0.key): \($0.value)" }) }

    private typealias Entry = (key: String, value: String)

    private var person: [Entry] {
        var entries: [Entry] = []
        if let born = child.born { entries.append(("born", born.iso)) }
        if let level = child.level { entries.append(("level", level.word)) }
        switch child.home {
        case nil: break
        case .sector(let name)?: entries.append(("sector", name.text))
        case .elsewhere?: entries.append(("sector", "none"))
        case .address(let street, let number)?: entries.append(("address", "\"\(number.map { "\($0) " } ?? "")\(street)\""))
        }
        if let documents = child.documents { entries.append(("documents", Self.held(documents))) }
        return entries
    }

    private var household: [Entry] {
        var entries: [Entry] = []
        var (situations, came): ([String], [String]) = ([], [])
        for fact in child.known {
            switch fact {
            case .commune(let commune): entries.append(("commune", "\"\(commune.code)\""))
            case .quotient(let quotient): entries.append(("quotient", "\(quotient)"))
            case .school(let school): entries.append(("school", school?.text ?? "none"))
            case .situation(let name, let holds): situations.append("\(name): \(holds ? "yes" : "no")")
            case .document: break  // of demonstrations alone; an example has `documents`
            case .came(let activity, let day): came.append("\(activity): \(day?.iso ?? "never")")
            }
        }
        if !situations.isEmpty { entries.append(("situations", Self.block(situations))) }
        if !came.isEmpty { entries.append(("came", Self.block(came))) }
        if let siblings = child.siblings { entries.append(("siblings", "\(siblings)")) }
        if let unpaid = child.unpaid { entries.append(("unpaid", "\(unpaid / 100).\(unpaid % 100 / 10)\(unpaid % 10) EUR")) }
        if let since = child.unpaidSince { entries.append(("unpaid_since", "\(since)")) }
        return entries
    }

    private var past: [Entry] {
        var entries: [Entry] = []
        func add<Value>(_ key: String, _ values: [Name<Activity>: Value], _ written: (Value) -> String) {
            let items = values.sorted { $0.key < $1.key }.map { "\($0): \(written($1))" }
            if !items.isEmpty { entries.append((key, Self.block(items))) }
        }
        add("enrolled", child.enrolled) { $0?.text ?? "here" }
        add("status", child.statuses, \.text)
        add("meals", child.meals) { TestYAML.list($0.map(TestYAML.spelling)) }
        add("booked", child.booked, TestYAML.byDay)
        add("happened", child.events) { events in
            let days = events.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue < $1.key.rawValue }
            return Self.block(days.map { "\($0.rawValue): \(TestYAML.list($1.sorted().map(\.iso)))" })
        }
        return entries
    }

    private static func held(_ documents: [Name<Document>: CivilDate?]) -> String {
        let held = documents.sorted { $0.key < $1.key }
        let isForEver = held.allSatisfy { $0.value == nil }
        let papers = held.map { name, last in isForEver ? name.text : "\(name): \(last?.iso ?? "9999-12-31")" }
        return isForEver ? "[\(papers.joined(separator: ", "))]" : block(papers)
    }

    private static func block(_ items: [String]) -> String { "{ \(items.joined(separator: ", ")) }" }
}
