import Testing

@testable import TenantConfig

struct `The meaning of a diagnostic` {
    @Test(arguments: DiagnosticCode.allCases)
    func `is told of every code, in both languages`(code: DiagnosticCode) {
        let meaning = DiagnosticCode.meanings[code]
        #expect(meaning?.english.hasSuffix(".") == true)
        #expect(meaning?.french.hasSuffix(".") == true)
    }

    @Test func `is of codes that there are, each in one table`() {
        let tables = [
            DiagnosticCode.fileMeanings, DiagnosticCode.keyMeanings, DiagnosticCode.valueMeanings, DiagnosticCode.referenceMeanings,
            DiagnosticCode.ruleMeanings, DiagnosticCode.moneyMeanings, DiagnosticCode.childMeanings, DiagnosticCode.testMeanings,
            DiagnosticCode.analysisMeanings, DiagnosticCode.laterAnalysisMeanings,
        ]
        #expect(tables.map(\.count).reduce(0, +) == DiagnosticCode.allCases.count)
    }
}
