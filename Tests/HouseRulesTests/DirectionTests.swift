import Testing

/// CYAML ← TenantConfig ← RulesEngine ← Server: an arrow is an import, and there are no others.
struct DirectionTests {
    @Test func `finds the sources`() {
        #expect(Set(SourceFile.all.map(\.target)).isSuperset(of: ["TenantConfig", "RulesEngine", "Server"]))
    }

    @Test(arguments: [
        ("TenantConfig", ["CYAML", "Foundation", "FoundationEssentials"]),
        ("RulesEngine", ["TenantConfig"]),
    ])
    func `imports only in the drawn direction`(target: String, allowed: [String]) {
        let others = SourceFile.all.filter { $0.target == target }.flatMap { file in
            file.imports.filter { !allowed.contains($0) }.map { "\(file): \($0)" }
        }
        #expect(others == [])
    }

    @Test func `speaks to libyaml in one file`() {
        let files = SourceFile.all.filter { $0.imports.contains("CYAML") }
        #expect(files.count <= 1)
        #expect(files.allSatisfy { $0.path.hasPrefix("Sources/TenantConfig/YAML/") })
    }

    @Test func `uses Foundation below the server in one file at most, which says why`() {
        let files = SourceFile.all.filter { $0.isBelowServer && $0.imports.contains { $0.hasPrefix("Foundation") } }
        #expect(files.count <= 1)
        #expect(files.allSatisfy { $0.text.contains(/\/\/[^\n]*Foundation/) })
    }

    @Test func `asks no clock below the server`() {
        let clock = /\bDate\(|\b(?:Continuous|Suspending)Clock\b|\bclock_gettime\b|\bgettimeofday\b|\btime\(nil\)|\bDispatchTime\b/
        #expect(SourceFile.all.filter(\.isBelowServer).flatMap { $0.places(of: clock) } == [])
    }

    @Test func `asks what time it is in one folder of the server`() {
        let wall = /\bDate\(\)|\bDate\.now\b|\bclock_gettime\b|\bgettimeofday\b|\btime\(nil\)/
        let asking = SourceFile.all.filter { !$0.path.hasPrefix("Sources/Server/Clock/") }
        #expect(asking.flatMap { $0.places(of: wall) } == [])
    }
}
