import RulesEngine
import TenantConfig

/// What a recap has shown, as its form brings it back: confirming books that and nothing else.
struct SeenLines: Hashable, Sendable {
    let lines: Set<String>

    /// Stands among the lines where the town decides.
    static let approval = "approval"

    /// What a decision shows.
    init(_ decision: Decision) {
        lines = Set(decision.lines.map(\.seen) + (decision.outcome == .awaitingApproval ? [Self.approval] : []))
    }

    init(text: String) {
        lines = Set(text.split(separator: " ").map(String.init))
    }

    private init(lines: Set<String>) {
        self.lines = lines
    }

    var text: String { lines.sorted().joined(separator: " ") }

    /// Whether a decision taken without the lines shown as refused grants exactly the others. Who decides is only known once they are gone.
    func isGranted(by decision: Decision) -> Bool {
        let shown = lines.filter { !$0.hasSuffix(refusedMark) && $0 != Self.approval }
        return shown == SeenLines(decision).lines.subtracting([Self.approval])
    }
}

extension Decision.Line {
    /// `2023-03-08.repas+classique`, with its terms after `~` where it is late, and `!` where it may not be.
    var seen: String { seenAsGranted + (reasons.isEmpty ? "" : refusedMark) }

    /// The same, as if it might not be.
    var seenAsRefused: String { seenAsGranted + refusedMark }

    /// The same, as if it might be.
    var seenAsGranted: String { seenWithPlace + (waits == nil ? "" : waitingMark) }

    /// The same, as if there were no place for it yet.
    var seenWaiting: String { seenWithPlace + waitingMark }

    /// The same, as if there were a place for it.
    var seenWithPlace: String { seenInTime + (late.map { "~" + ($0.keys.charge?.mark ?? "0") } ?? "") }

    /// The same, as if it came before its deadline.
    var seenInTime: String {
        switch change {
        case .add(let meal): "\(day).\(slot)+\(meal?.text ?? "")"
        case .remove: "\(day).\(slot)-"
        case .meal(let previous, let meal): "\(day).\(slot)+\(previous?.text ?? "")>\(meal?.text ?? "")"
        }
    }
}

extension String {
    /// A line as it was shown, without the mark of a refusal.
    var trimmedMark: String { hasSuffix(refusedMark) ? String(dropLast(refusedMark.count)) : self }
}

private let refusedMark = "!"
private let waitingMark = "*"
