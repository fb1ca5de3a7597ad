/// The path of a rule that someone most likely meant: `activities.mercredis.book.until`.
struct RuleSpelling {
    private let paths: [RulePath]

    init(among paths: [String]) {
        self.paths = paths.map(RulePath.init)
    }

    /// Of what the path is about, the rule that is spelled nearly so; where that has no rule, the same rule of another, as after an activity
    /// was renamed. Nothing when none is near, or several are as near.
    func callAsFunction(_ path: String) -> String? {
        let parts = paths(beginningOrEndingWith: path)
        if !parts.isEmpty { return parts.count == 1 ? parts[0] : nil }
        let path = RulePath(path)
        let own = rules(of: path.owner)
        guard own.isEmpty else { return NearestSpelling(among: own)(path.rule).map { RulePath(path.owner, $0).text } }
        let namesakes = paths.filter { $0.rule == path.rule }
        if namesakes.count == 1 { return namesakes[0].text }
        let owners = NearestSpelling(among: owners(of: namesakes.isEmpty ? paths : namesakes))
        guard let owner = owners(path.owner) else { return nil }
        return NearestSpelling(among: rules(of: owner))(path.rule).map { RulePath(owner, $0).text }
    }

    /// What may be written instead of a path that is near to none: other rules of the same, the same rule of others, or any rule.
    func candidates(for path: String) -> [String] {
        let parts = paths(beginningOrEndingWith: path)
        if !parts.isEmpty { return parts }
        let path = RulePath(path)
        let some = [paths.filter { $0.owner == path.owner }, paths.filter { $0.rule == path.rule }, paths].first { !$0.isEmpty } ?? []
        return some.map(\.text)
    }

    /// The paths of which another is the beginning, as the key of several rules; where it is of none, those of which it is the end, as
    /// `book.until`.
    private func paths(beginningOrEndingWith path: String) -> [String] {
        let all = paths.map(\.text)
        let beginning = all.filter { $0.hasPrefix("\(path).") || $0.hasPrefix("\(path)[") }
        return beginning.isEmpty ? all.filter { $0.hasSuffix(".\(path)") } : beginning
    }

    private func rules(of owner: String) -> [String] { paths.filter { $0.owner == owner }.map(\.rule) }

    private func owners(of paths: [RulePath]) -> [String] {
        paths.reduce(into: []) { owners, path in
            if !owners.contains(path.owner) { owners.append(path.owner) }
        }
    }
}

/// A path in two: what it is about, and a rule of that.
private struct RulePath {
    /// `activities.mercredis`, `centres.nord`, `every_activity`; nothing of the town's own.
    let owner: String
    /// `book.until`, `closed[2]`.
    let rule: String

    init(_ owner: String, _ rule: String) {
        (self.owner, self.rule) = (owner, rule)
    }

    init(_ path: String) {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        let names = parts.count > 2 && parts[0] != "every_activity" ? 2 : parts.count > 1 ? 1 : 0
        (owner, rule) = (parts[..<names].joined(separator: "."), parts[names...].joined(separator: "."))
    }

    var text: String { owner.isEmpty ? rule : "\(owner).\(rule)" }
}
