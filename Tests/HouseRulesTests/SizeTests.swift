import Foundation
import Testing

/// Small files in small folders: what is looked for is found by its name.
struct SizeTests {
    private static let files = ["Sources", "Tests", "Benchmarks"].flatMap { SourceFile.files(under: $0, ending: ".swift") }

    @Test func `puts at most twelve files into a folder`() {
        let folders = Dictionary(grouping: Self.files) { $0.split(separator: "/").dropLast().joined(separator: "/") }
        #expect(folders.count > 50)
        #expect(folders.filter { $0.value.count > 12 }.keys.sorted() == [])
    }

    @Test func `writes at most 250 lines into a file`() {
        let long = Self.files.filter { SourceFile.contents($0).count { $0 == "\n" } > 250 }
        #expect(long == [])
    }
}
