import Testing

@testable import TenantConfig

struct `What is known of families` {
    private static let town = """
        guichet: 1
        town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille }, communes: ["38001", "2A004"] }
        schools: { curie: { label: École Curie, level: primary }, val: { label: École du Val, level: [nursery, cp] } }
        documents:
          venue: { label: Rendez-vous, of: household, given_by: staff, valid: while attending }
          fiche: { label: Fiche, of: each guardian, valid: 3 months }
        situations: { travail: { label: Les deux parents travaillent, of: household, proof: fiche }, pai: { label: PAI, of: child } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Repas, hours: 12:00-13:30 } }

        """

    private func town(_ line: String = "book: the eve") throws -> Town {
        let text = Self.town + "    \(line)\n"
        let reading = TownFile.read(Array(text.utf8), name: "montville.yaml", calendars: Tenants.calendars)
        #expect(reading.diagnostics.rendered(in: .english) == "")
        return try #require(reading.value)
    }

    private func condition(_ text: String) throws -> Condition? {
        try town("for: { \(text) }").activities[0].admits[0].conditions.first
    }

    @Test func `are schools, communes, situations, papers and steps`() throws {
        let town = try town()
        #expect(town.communes.map(\.code) == ["38001", "2A004"])
        #expect(town.schools.map(\.label) == ["École Curie", "École du Val"])
        #expect(town.schools[1].teaches(.cp) && !town.schools[1].teaches(.ce1) && town.schools[0].teaches(.ce1))
        #expect(town.situations.map(\.owner) == [.household, .child])
        #expect(town.situations.map(\.proof) == [Name("fiche"), nil])
        #expect(town.documents.map(\.owner) == [.household, .eachGuardian])
        #expect(town.documents.map(\.giver) == [.staff, .family])
        #expect(town.documents.map(\.validity) == [.whileAttending, .months(3)])
    }

    @Test(arguments: [
        ("school: curie", FactCondition.school([Name("curie")])), ("school: any", .schooledHere(true)),
        ("school: none", .schooledHere(false)),
        ("quotient: [0-400, 801+]", .quotient([Band(least: 0, most: 400), Band(least: 801, most: nil)])),
        ("siblings: 2+", .siblings([Band(least: 2, most: nil)])), ("enrolled: no", .enrolled(false)),
        ("came: [never, not for 2 years]", .came([.never, .notFor(months: 24)])), ("came: not for 1 month", .came([.notFor(months: 1)])),
        ("came: last year", .came([.lastYear])), ("file: incomplete", .file(complete: false)), ("unpaid: some", .unpaid(true)),
        ("situation: pai", .situation([Name("pai")])),
        ("quotient: unknown", .unknown(.quotient, or: nil)),
        ("situation: [pai, unknown]", .unknown(.situations([Name("pai")]), or: .fact(.situation([Name("pai")])))),
        ("ages: [unknown, 3-5]", .unknown(.birthDate, or: .ages([AgeRange(least: 3, most: 5)]))),
    ])
    func `are asked for by conditions`(text: String, condition: FactCondition) throws {
        #expect(try self.condition(text) == .fact(condition))
    }

    @Test(arguments: [
        ("book_late: { times: 3+, until: 1 hour before }", ChildEvent.late), ("absence: { times: 3+, due: all }", .absence),
        ("unbooked: { times: 3+, price: 15 EUR }", .unbooked),
    ])
    func `the so-many-th time counts what its rule is about`(line: String, event: ChildEvent) throws {
        let activity = try town("book: the eve\n    \(line)").activities[0]
        let conditions = activity.bookLate.map(\.conditions) + activity.absence.map(\.conditions) + activity.unbooked.map(\.conditions)
        #expect(conditions == [[.fact(.times(event, [Band(least: 3, most: nil)]))]])
    }

    @Test func `resident means living in one of the town's communes`() throws {
        let communes = try #require(Commune(code: "38001").map { [$0] }) + [try #require(Commune(code: "2A004"))]
        #expect(try condition("resident: no") == .fact(.resident(false, in: communes)))
    }

    @Test(arguments: [
        ("91228", true), ("2B033", true), ("9122", false), ("912280", false), ("9A228", false), ("2a004", false), ("", false),
    ])
    func `a commune is told by the code of INSEE`(code: String, isCode: Bool) {
        #expect((Commune(code: code) != nil) == isCode)
    }
}
