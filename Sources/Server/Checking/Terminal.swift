import Foundation
import TenantConfig

/// When a command writes in colours.
enum ColourChoice: String, CaseIterable {
    case auto, always, never

    /// - Parameters:
    ///   - isTerminal: whether standard output is read by a person.
    ///   - environment: `NO_COLOR` and a `TERM` without colours are heeded where nothing is asked for.
    func paint(isTerminal: Bool, environment: [String: String]) -> Paint {
        switch self {
        case .always: .terminal
        case .never: .none
        case .auto:
            isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb" ? .terminal : .none
        }
    }
}

/// A line on standard error that says how far long work is; only where a person reads it.
struct Progress {
    private let isShown: Bool
    private let total: Int

    /// - Parameters:
    ///   - total: how many steps there are.
    ///   - fewest: how many are worth a line.
    init(of total: Int, worthTelling fewest: Int = 21, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.total = total
        isShown = isTerminal && total >= fewest
    }

    /// Shows that a step begins.
    func step(_ index: Int, _ name: String) {
        if isShown { write("\r\u{1B}[K\(index + 1)/\(total) \(name)") }
    }

    /// Shows how much is done, from 0 to 1.
    func share(_ part: Double, _ name: String) {
        if isShown { write("\r\u{1B}[K\(Int(part * 100))\u{A0}% \(name)") }
    }

    /// Takes the line away.
    func end() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Foundation.Data(text.utf8))
    }
}
