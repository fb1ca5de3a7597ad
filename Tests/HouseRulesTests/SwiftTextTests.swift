import Testing

struct SwiftTextTests {
    @Test func `leaves comments out of the code, and keeps the lines`() {
        let text = SwiftText("let a = 1 // b!\n/* c! /* d! */\n e! */ let f = 2")
        #expect(text.code == "let a = 1 \n\n let f = 2")
    }

    @Test func `takes what a literal says out of the code, but not what it interpolates`() {
        let text = SwiftText(#"say("never \"as!\" // \(name(of: "x")!)")"#)
        #expect(text.code == #"say("name(of: "")!")"#)
        #expect(text.literals.map(\.text) == ["x", "never as! // "])
    }

    @Test func `reads raw and long literals, and tells where they begin`() {
        let text = SwiftText("let a = #\"\\d \"!\"#\nlet b = \"\"\"\n  SELECT \"x\"\n  \"\"\"\nlet c = 1")
        #expect(text.code == "let a = \"\"\nlet b = \"\n\n\"\nlet c = 1")
        #expect(text.literals.map(\.line) == [1, 2])
    }

    @Test func `finds the line of what it looks for`() {
        let file = SourceFile(path: "Sources/Server/A.swift", text: "// a!\nlet a = b!\n")
        #expect(file.places(of: /\w!/) == ["Sources/Server/A.swift:2: b!"])
    }

    @Test func `reads imports with their access and attributes`() {
        let text = "public import TenantConfig\n@preconcurrency import GRDB\nimport struct Logging.Logger\n// import Old\n"
        #expect(SourceFile(path: "Sources/Server/A.swift", text: text).imports == ["TenantConfig", "GRDB", "Logging"])
    }
}
