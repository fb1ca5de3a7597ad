import RulesEngine
import TenantConfig

/// An example as it is written in a file of examples.
struct TestYAML {
    let test: TownTest
    let name: String

    /// An item of the list `tests`.
    var text: String {
        var lines = ["  - name: \(name)", "    now: \(test.now)", "    child: \(TestChildYAML(child: test.child).text)"]
        if test.channel != .portal { lines.append("    channel: \(test.channel.rawValue)") }
        if let received = test.received { lines.append("    received: \(received)") }
        if !test.booked.isEmpty { lines.append("    booked: \(Self.byActivity(test.booked))") }
        if !test.invoiced.isEmpty {
            let days = test.invoiced.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
            lines.append("    invoiced: { \(days.joined(separator: ", ")) }")
        }
        if !test.placesLeft.isEmpty { lines.append("    places_left: \(places)") }
        if !test.asked.enrol.isEmpty { lines.append("    enrol: \(enrolled)") }
        if !test.asked.cancel.isEmpty { lines.append("    cancel: \(Self.byActivity(test.asked.cancel))") }
        if !test.asked.book.isEmpty { lines.append("    book: \(Self.byActivity(test.asked.book))") }
        if !test.asked.unbooked.isEmpty { lines.append("    unbooked: \(Self.byActivity(test.asked.unbooked))") }
        return (lines + expected).joined(separator: "\n")
    }

    /// By name where no centre is wished for.
    private var enrolled: String {
        let wishes = test.asked.enrol.sorted { $0.key < $1.key }
        if wishes.allSatisfy({ $0.value == nil }) { return Self.list(wishes.map(\.key.text)) }
        return "{ \(wishes.map { "\($0.key): \($0.value?.text ?? "any")" }.joined(separator: ", ")) }"
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
        let activities = ticks.sorted { $0.key < $1.key }.map { activity, days in "\(activity): \(byDay(days))" }
        return "{ \(activities.joined(separator: ", ")) }"
    }

    static func byDay(_ days: TownTest.Ticks) -> String {
        let days = days.sorted { $0.key < $1.key }.map { "\($0): \(list($1.map(spelling)))" }
        return "{ \(days.joined(separator: ", ")) }"
    }

    static func list(_ words: [String]) -> String {
        words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
    }

    static func spelling(_ tick: TownTest.Tick) -> String {
        tick.meal.map { "\(tick.slot)/\($0)" } ?? tick.slot.text
    }
}
