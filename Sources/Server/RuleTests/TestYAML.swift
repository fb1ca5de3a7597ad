import RulesEngine
import TenantConfig

/// An example as it is written in a file of examples.
struct TestYAML {
    let test: TownTest
    let name: String

    /// An item of the list `tests`.
    var text: String {
        var lines = ["  - name: \(name)", "    now: \(test.now)", "    child: \(child)"]
        if test.channel != .portal { lines.append("    channel: \(test.channel.rawValue)") }
        if let received = test.received { lines.append("    received: \(received)") }
        if !test.booked.isEmpty { lines.append("    booked: \(Self.byActivity(test.booked))") }
        if !test.placesLeft.isEmpty { lines.append("    places_left: \(places)") }
        if !test.asked.cancel.isEmpty { lines.append("    cancel: \(Self.byActivity(test.asked.cancel))") }
        if !test.asked.book.isEmpty { lines.append("    book: \(Self.byActivity(test.asked.book))") }
        return (lines + expected).joined(separator: "\n")
    }

    private var child: String {
        let child = test.child
        var facts: [String] = []
        if let born = child.born { facts.append("born: \(born)") }
        if let level = child.level { facts.append("level: \(level.word)") }
        switch child.home {
        case nil: break
        case .sector(let name)?: facts.append("sector: \(name)")
        case .elsewhere?: facts.append("sector: none")
        case .address(let street, let number)?: facts.append("address: \"\(number.map { "\($0) " } ?? "")\(street)\"")
        }
        if let documents = child.documents {
            let held = documents.sorted { $0.key < $1.key }
            let isForEver = held.allSatisfy { $0.value == nil }
            let papers = held.map { name, last in isForEver ? name.text : "\(name): \(last?.iso ?? "9999-12-31")" }.joined(separator: ", ")
            facts.append("documents: " + (isForEver ? "[\(papers)]" : "{ \(papers) }"))
        }
        if let unpaid = child.unpaid { facts.append("unpaid: \(unpaid / 100).\(unpaid % 100 / 10)\(unpaid % 10) EUR") }
        if let since = child.unpaidSince { facts.append("unpaid_since: \(since)") }
        let enrolled = child.enrolled.sorted { $0.key < $1.key }.map { "\($0): \($1?.text ?? "here")" }
        if !enrolled.isEmpty { facts.append("enrolled: { \(enrolled.joined(separator: ", ")) }") }
        let statuses = child.statuses.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
        if !statuses.isEmpty { facts.append("status: { \(statuses.joined(separator: ", ")) }") }
        return "{ \(facts.joined(separator: ", ")) }"
    }

    private var places: String {
        let places = test.placesLeft.map { place in
            let slot = "{ \(place.day): { \(Self.spelling(place.tick)): \(place.left) } }"
            return "\(place.activity): " + (place.centre.map { "{ \($0): \(slot) }" } ?? slot)
        }
        return "{ \(places.joined(separator: ", ")) }"
    }

    private var expected: [String] {
        let expected = test.expected
        var lines = ["    expect: \(expected.verdict.rawValue)"]
        if let causes = expected.causes { lines.append("    reasons: \(Self.list(causes.map(\.rawValue).sorted()))") }
        if let rule = expected.rules.first { lines.append("    rule: \(rule)") }
        if let since = expected.since { lines.append("    since: \(since)") }
        if let facts = expected.facts { lines.append("    ask_for: \(Self.list(facts.map(\.rawValue).sorted()))") }
        if let suggested = expected.suggested { lines.append("    suggested: \(Self.list(suggested.map(\.text).sorted()))") }
        return lines
    }

    private static func byActivity(_ ticks: [Name<Activity>: TownTest.Ticks]) -> String {
        let activities = ticks.sorted { $0.key < $1.key }.map { activity, days in
            let days = days.sorted { $0.key < $1.key }.map { "\($0): \(list($1.map(spelling)))" }
            return "\(activity): { \(days.joined(separator: ", ")) }"
        }
        return "{ \(activities.joined(separator: ", ")) }"
    }

    private static func list(_ words: [String]) -> String {
        words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
    }

    private static func spelling(_ tick: TownTest.Tick) -> String {
        tick.meal.map { "\(tick.slot)/\($0)" } ?? tick.slot.text
    }
}
