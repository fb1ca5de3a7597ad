import Testing

@testable import TenantConfig

struct Absences {
    @Test func `are read whole, with reasons, ends and proofs`() throws {
        let written = """
            [{ reason: maladie, until: the same day at 09:00, proof: certificat, proof_by: 48 hours after, due: none }, \
            { reason: [maladie, greve], until: any time, due: 2 days }, all]
            """
        let town = try #require(read(written).value)
        let lines = try #require(town.activities.first?.absence)
        #expect(town.reasons.map(\.declaredBy) == [.family, .town])
        #expect(lines.map(\.keys.due) == [AbsenceTerms.Due.none, .firstDays(2), .all])
        #expect(lines[0].keys.proof == Name("certificat"))
        #expect(lines[0].keys.proofBy?.place.path == "activities.cantine.absence[1].proof_by")
        #expect(lines[1].keys.reasons == [Name("maladie"), Name("greve")])
    }

    @Test(arguments: [
        ("all", AbsenceTerms.Due.all), ("none", .none), ("1 day", .firstDays(1)), ("10 %", .percent(1000)), ("2.50 EUR", .money(250)),
    ])
    func `leave due what is written`(written: String, due: AbsenceTerms.Due) {
        #expect(read("{ due: \(written) }").value?.activities.first?.absence.first?.keys.due == due)
    }

    @Test(arguments: [("5 EUR", Charge.Amount.more(500)), ("50 %", .percentMore(5000))])
    func `may cost more`(written: String, surcharge: Charge.Amount) {
        let line = read("{ due: all, surcharge: \(written) }").value?.activities.first?.absence.first
        #expect(line?.keys.surcharge == surcharge)
    }

    @Test(arguments: [("approval: manual", true), ("approval: automatic", false), ("until: the same day", false)])
    func `may be decided by staff`(written: String, isUpToStaff: Bool) {
        #expect(read("{ \(written), due: none }").value?.activities.first?.absence.first?.keys.isDecidedByStaff == isUpToStaff)
    }

    @Test(arguments: ["batch", "waiting list"])
    func `give nobody a place, in turn or together`(approval: String) {
        #expect(read("{ approval: \(approval), due: none }").diagnostics.map(\.code) == [.approvalOfBookings])
    }

    @Test(arguments: [
        ("some", DiagnosticCode.unknownWord), ("0 days", .unknownWord), ("2 weeks", .unknownWord), ("dix %", .notAPercentage),
        ("x EUR", .notMoney),
    ])
    func `refuse what is no amount`(written: String, code: DiagnosticCode) {
        #expect(read("{ due: \"\(written)\" }").diagnostics.map(\.code) == [code])
    }

    @Test func `name reasons and documents that are declared`() {
        #expect(read("{ reason: maladi, due: none }").diagnostics.map(\.code) == [.unknownName])
        #expect(read("{ proof: certif, due: none }").diagnostics.map(\.code) == [.unknownName])
    }

    @Test(arguments: [("2 days before", true), ("the eve", false)])
    func `that end no later than cancelling are told`(until: String, isTold: Bool) {
        #expect(read("{ until: \(until), due: none }").diagnostics.map(\.code) == (isTold ? [.absenceBeforeCancel] : []))
    }

    private func read(_ absence: String) -> Reading<Town> {
        let text = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            documents: { certificat: { label: Certificat } }
            reasons: { maladie: { label: Maladie }, greve: { label: Grève, declared_by: town } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Repas, hours: 12:00-13:30 } }
                book: 2 days before
                absence: \(absence)
            """
        return TownFile.read(Array(text.utf8), name: "montville.yaml", calendars: Tenants.calendars)
    }
}
