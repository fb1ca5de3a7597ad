/// Makes values of nodes. What makes no sense is added to the findings and answered by nil, so that the rest is still read.
struct Reader {
    let findings: Findings
    /// The names that may be referred to where this reader stands.
    let declared: Declared
    /// What opens the days of the activity of which this reader reads the rules; nil elsewhere.
    let opening: [DaySet]?

    init(_ findings: Findings, declared: Declared = .nothing, opening: [DaySet]? = nil) {
        self.findings = findings
        self.declared = declared
        self.opening = opening
    }

    /// The same reader where other names are declared.
    func declaring(_ declared: Declared) -> Reader {
        Reader(findings, declared: declared, opening: opening)
    }

    /// The same reader of the rules of an activity whose days are opened by some sets of days.
    func within(_ opening: [DaySet]) -> Reader {
        Reader(findings, declared: declared, opening: opening)
    }

    /// Adds a problem, and answers nothing.
    func refuse<Value>(_ problem: Problem, at place: Place, second: Finding.Second? = nil) -> Value? {
        findings.add(problem, at: place, second: second)
        return nil
    }

    /// The word that was most likely meant. A file with hundreds of mistakes gets no more suggestions: they take time, and nobody reads on.
    func nearest(_ word: String, among candidates: [String]) -> String? {
        findings.areEnough ? nil : NearestSpelling(among: candidates)(word)
    }
}
