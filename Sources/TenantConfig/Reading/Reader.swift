/// Makes values of nodes. What makes no sense is added to the findings and answered by nil, so that the rest is still read.
struct Reader {
    let findings: Findings
    /// The names that may be referred to where this reader stands.
    let declared: Declared

    init(_ findings: Findings, declared: Declared = Declared()) {
        self.findings = findings
        self.declared = declared
    }

    /// The same reader where other names are declared.
    func declaring(_ declared: Declared) -> Reader {
        Reader(findings, declared: declared)
    }

    /// Adds a problem, and answers nothing.
    func refuse<Value>(_ problem: Problem, at place: Place, second: Finding.Second? = nil) -> Value? {
        findings.add(problem, at: place, second: second)
        return nil
    }
}

/// The names a town declares, by what they name.
struct Declared {
    var sectors: [String] = []
    var centres: [String] = []
    var periods: [String] = []
    var meals: [String] = []
    var documents: [String] = []
    /// Of the activity being read, or of all of them where none is.
    var slots: [String] = []
    /// The holidays of the school calendar; nil when the calendar could not be read, so that nothing is known of them.
    var holidays: [String]? = []
}

extension Declared {
    /// The same names, with the slots of one activity.
    func with(slots: [String]) -> Declared {
        var declared = self
        declared.slots = slots
        return declared
    }
}
