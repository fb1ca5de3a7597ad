import Foundation
import TenantConfig

/// A question of the command line, written as an example of a tests file is, so that its words are those of `docs/testing-a-town.md`.
struct QuestionText: Sendable {
    let activity: Name<Activity>
    /// What is known of the child: `born: 2018-03-12, enrolled: { mercredis: aunettes }`, or in short `born 2018-03-12`, `age 7`.
    let child: String
    /// `2026-10-07`.
    let day: String
    /// `matin`, `repas/classique`.
    let slots: [String]
    /// `2026-09-30 12:00`.
    let at: String
    let channel: String
    /// Whether what is booked is given up.
    let cancels: Bool

    /// The file with this one example.
    var yaml: String {
        let ticks = "{ \(activity): { \(day): [\(slots.joined(separator: ", "))] } }"
        return """
            guichet_tests: 1
            tests:
              - name: question
                now: \(at)
                channel: \(channel)
            \(Self.beforeChild)\(facts.joined(separator: ", ")) }
                \(cancels ? "booked: \(ticks)\n    cancel" : "book"): \(ticks)
                expect: accepted

            """
    }

    /// The line of the child in the file, and what stands before the child's own words.
    static let childLine = 6
    static let beforeChild = "    child: { "

    /// In years, of a child.
    static let oldest = 25

    /// An age that is none, as it was given; nil where there is none.
    var ageOutOfRange: String? {
        child.outsideBraces.parts.first { part in
            guard let (key, value) = part.keyAndValue, key == "age" else { return part == "age" }
            return Int(value).map { !(0...Self.oldest).contains($0) } ?? true
        }
    }

    /// What is known, each as a key and a value.
    private var facts: [String] {
        child.outsideBraces.parts.map { part in
            guard let (key, value) = part.keyAndValue else { return part }
            if key == "age", let years = Int(value), let day = CivilDate(iso: day) { return "born: \(day.addingMonths(-12 * years))" }
            return "\(key): \(value)"
        }
    }
}

extension String {
    /// `age`, `7` of `age 7` and `age: 7`.
    fileprivate var keyAndValue: (Substring, Substring)? {
        guard let end = firstIndex(where: { $0 == ":" || $0 == " " }) else { return nil }
        return (self[..<end], self[end...].drop { $0 == ":" || $0 == " " })
    }

    /// What stands between the braces of a mapping; all of it where there are none.
    fileprivate var outsideBraces: String {
        let text = trimmingCharacters(in: .whitespaces)
        return text.hasPrefix("{") && text.hasSuffix("}") ? String(text.dropFirst().dropLast()) : text
    }

    /// The parts between commas, but for those inside brackets or braces.
    fileprivate var parts: [String] {
        var (parts, part, depth) = ([String](), "", 0)
        for character in self {
            switch character {
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case "," where depth == 0:
                parts.append(part)
                part = ""
                continue
            default: break
            }
            part.append(character)
        }
        return (parts + [part]).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
