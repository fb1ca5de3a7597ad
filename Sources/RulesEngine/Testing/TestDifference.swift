public import TenantConfig

/// What an example expects and what came out, where they differ.
public enum TestDifference: Hashable, Sendable {
    case verdict(expected: TownTest.Verdict, found: TownTest.Verdict)
    case causes(expected: Set<TownTest.Cause>, found: Set<TownTest.Cause>)
    /// No reason comes from that rule, and nothing comes late on its terms.
    case rule(String)
    /// No reason, or none of the rules named, has that instant.
    case since(LocalInstant)
    case facts(expected: Set<TownTest.AskedFact>, found: Set<TownTest.AskedFact>)
    case centres(expected: [Name<Centre>], found: [Name<Centre>])
    case adds(expected: Int, found: Int)
    case removes(expected: Int, found: Int)
    case leaves(expected: Int, found: Int)
    case surcharges(expected: Set<Charge.Amount>, found: Set<Charge.Amount>)
    case price(expected: Int, found: ClosedRange<Int>)
    case due(expected: AbsenceTerms.Due, found: Set<AbsenceTerms.Due>)
    case proof(expected: Name<Document>, found: Set<Name<Document>>)
    case missingDocuments(expected: Set<Name<Document>>, found: Set<Name<Document>>)
    case suggested(expected: Set<Name<RefusalReason>>, found: Set<Name<RefusalReason>>)
    /// No gauge of the town can leave so many places there.
    case places(TownTest.PlacesLeft)
}

extension TestRun {
    /// Where this is not what was expected; empty when the example holds.
    public var differences: [TestDifference] {
        var found = impossiblePlaces.map(TestDifference.places)
        let expected = test.expected
        if expected.verdict != verdict { found.append(.verdict(expected: expected.verdict, found: verdict)) }
        let causes = Set(reasons.map(\.word))
        if let wanted = expected.causes, wanted != causes { found.append(.causes(expected: wanted, found: causes)) }
        let paths = Set(reasons.compactMap(\.rule?.path) + terms.map(\.path))
        found += expected.rules.filter { !paths.contains($0) }.map(TestDifference.rule)
        if let since = expected.since, !reasons.contains(where: { isMeant($0) && $0.instant == since }) { found.append(.since(since)) }
        if let wanted = expected.facts, wanted != facts { found.append(.facts(expected: wanted, found: facts)) }
        if let wanted = expected.centres, wanted != centres { found.append(.centres(expected: wanted, found: centres)) }
        if let wanted = expected.adds, wanted != adds { found.append(.adds(expected: wanted, found: adds)) }
        if let wanted = expected.removes, wanted != removes { found.append(.removes(expected: wanted, found: removes)) }
        if let wanted = expected.leaves, wanted != leaves { found.append(.leaves(expected: wanted, found: leaves)) }
        if let wanted = expected.surcharges, wanted != surcharges { found.append(.surcharges(expected: wanted, found: surcharges)) }
        if let wanted = expected.price, price != wanted...wanted { found.append(.price(expected: wanted, found: price)) }
        let due = Set(absenceTerms.map(\.line.keys.due))
        if let wanted = expected.due, due != [wanted] { found.append(.due(expected: wanted, found: due)) }
        let proofs = Set(absenceTerms.compactMap(\.line.keys.proof))
        if let wanted = expected.proof, proofs != [wanted] { found.append(.proof(expected: wanted, found: proofs)) }
        return found + adviceDifferences
    }

    private var adviceDifferences: [TestDifference] {
        var found: [TestDifference] = []
        let documents = Set(advice.flatMap(\.missingDocuments).map(\.value))
        let suggested = Set(advice.flatMap(\.suggested))
        if let wanted = test.expected.missingDocuments, wanted != documents {
            found.append(.missingDocuments(expected: wanted, found: documents))
        }
        if let wanted = test.expected.suggested, wanted != suggested { found.append(.suggested(expected: wanted, found: suggested)) }
        return found
    }

    /// Whether a reason comes from one of the rules the example names, where it names any.
    private func isMeant(_ reason: Reason) -> Bool {
        test.expected.rules.isEmpty || reason.rule.map { test.expected.rules.contains($0.path) } ?? false
    }
}
