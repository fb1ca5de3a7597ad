import Testing

/// Every query takes the town first.
struct StatementTests {
    @Test func `names the town in every SQL statement`() {
        let without = SourceFile.all.filter { $0.target == "Server" }.flatMap { file in
            file.literals.filter { Self.isStatement($0.text) && !Self.namesTown($0.text) }.map { "\(file):\($0.line): \($0.text)" }
        }
        #expect(without == [])
    }

    @Test func `asks no parameter whether it is null: PostgreSQL would not know its type`() {
        let asking = SourceFile.all.filter { $0.target == "Server" }.flatMap { file in
            file.literals.filter { $0.text.contains(/\?\s+IS\s+(?:NOT\s+)?NULL|WHEN\s+\?/) }.map { "\(file):\($0.line): \($0.text)" }
        }
        #expect(asking == [])
    }

    @Test(arguments: [
        ("SELECT name FROM child WHERE id = ?", true),
        ("\n    INSERT INTO child (id) VALUES (?)", true),
        ("SELECT 1", false),
        ("update your browser", false),
        ("DELETE FROM draft WHERE id = ?", true),
    ])
    func `knows a statement when it sees one`(text: String, is statement: Bool) {
        #expect(Self.isStatement(text) == statement)
    }

    /// Simple boundaries: in Unicode's own, `child.town` is one word.
    private static func namesTown(_ text: String) -> Bool {
        text.contains(/\btown\b/.wordBoundaryKind(.simple))
    }

    private static func isStatement(_ text: String) -> Bool {
        text.contains(/\bSELECT\b[^;]*\bFROM\b|\bINSERT\s+(?:OR \w+ )?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b/)
    }
}
