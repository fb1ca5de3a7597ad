import Foundation
import Testing

/// A town is a file; no Swift file knows a town's name.
struct TownNameTests {
    @Test func `reads the names of the towns that the repository brings`() {
        #expect(Self.names.count >= 2)
    }

    @Test(arguments: names)
    func `keeps the name of a town out of every Swift file`(name: String) {
        let knowing = SourceFile.all.filter { Self.folded($0.text).contains(name) }
        #expect(knowing.map(\.path) == [])
    }

    /// Every town's identifier and name, as the comparison wants them: without accents, capitals, spaces or hyphens.
    static let names: [String] = {
        let files = SourceFile.files(under: "tenants", ending: ".yaml").filter {
            $0.split(separator: "/").count == 2 && !$0.hasSuffix(".tests.yaml")
        }
        let all = files.flatMap { file in
            let id = file.dropFirst("tenants/".count).dropLast(".yaml".count)
            let named = SourceFile.contents(file).firstMatch(of: /(?m)^town:(?:\n +.*)*?\n +name: *"?([^"#\n]+)/)
            return [String(id), named.map { String($0.1) } ?? String(id)]
        }
        return Set(all.map(folded)).sorted()
    }()

    private static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter { $0.isLetter || $0.isNumber }
    }
}
