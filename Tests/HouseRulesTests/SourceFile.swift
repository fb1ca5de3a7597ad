import Foundation

/// One file under `Sources/`, as the house rules look at it.
struct SourceFile: CustomStringConvertible, Sendable {
    /// Where it is in the repository: `Sources/Server/Mail/Outbox.swift`.
    let path: String
    let text: String
    /// The code without comments and without what string literals say.
    let code: String
    let literals: [(line: Int, text: String)]

    var description: String { path }
    var target: String { String(path.split(separator: "/")[1]) }
    var isBelowServer: Bool { target != "Server" }

    init(path: String, text: String) {
        let parts = SwiftText(text)
        (self.path, self.text, code, literals) = (path, text, parts.code, parts.literals)
    }

    /// The modules it imports.
    var imports: [String] {
        code.matches(of: /(?m)^(?:@\w+\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)/).map { String($0.1) }
    }

    /// The places where the code matches: `path:line: text`.
    func places(of pattern: some RegexComponent) -> [String] {
        code.matches(of: pattern).map { match in
            let line = code[..<match.range.lowerBound].count { $0 == "\n" } + 1
            return "\(path):\(line): \(code[match.range])"
        }
    }

    /// Every Swift file of the product, sorted by path.
    static let all: [SourceFile] = files(under: "Sources", ending: ".swift").map {
        SourceFile(path: $0, text: contents($0))
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func contents(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    static func files(under folder: String, ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }
}
