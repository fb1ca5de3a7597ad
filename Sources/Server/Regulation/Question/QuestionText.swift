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
                child: { \(facts.joined(separator: ", ")) }
                \(cancels ? "booked: \(ticks)\n    cancel" : "book"): \(ticks)
                expect: accepted

            """
    }

    /// What is known, each as a key and a value.
    private var facts: [String] {
        child.outsideBraces.parts.map { part in
            guard let end = part.firstIndex(where: { $0 == ":" || $0 == " " }) else { return part }
            let (key, value) = (part[..<end], part[end...].drop { $0 == ":" || $0 == " " })
            if key == "age", let years = Int(value), let day = CivilDate(iso: day) { return "born: \(day.addingMonths(-12 * years))" }
            return "\(key): \(value)"
        }
    }
}

extension String {
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
