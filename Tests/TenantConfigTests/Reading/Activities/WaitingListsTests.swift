import Testing

@testable import TenantConfig

struct WaitingLists {
    @Test func `are lines that say how places are given, until when, and for how long an offer stands`() throws {
        let written = """
            waiting_list: [{ sector: nord, promote: confirmed, confirm_by: 48 hours after the answer }, { promote: staff, until: the eve }]
                priority: [{ sector: nord }, most days, arrival]
            """
        let activity = try #require(read(written).value?.activities.first)
        #expect(activity.waitingList.map(\.keys.promote?.value) == [.confirmed, .staff])
        #expect(activity.waitingList[0].keys.confirmBy?.value == .moment(Moment(day: .step(48, .hours, from: .answer))))
        #expect(activity.waitingList[1].keys.until?.place.path == "activities.centre.waiting_list[2].until")
        #expect(activity.priority.map(\.place.path) == (1...3).map { "activities.centre.priority[\($0)]" })
        guard case .fitting(let line) = activity.priority[0] else { throw Unexpected() }
        #expect(line.conditions == [.sector([Name("nord")])])
    }

    @Test(arguments: [
        ("waiting_list: later", DiagnosticCode.unknownWord), ("waiting_list: { by: fax, promote: staff }", .unknownWord),
        ("waiting_list: {}", .emptyLine),
        ("waiting_list: { promote: confirmed, confirm_by: 2 days after the request }", .wordNotEnforcedYet),
        ("waiting_list: staff\n    priority: [[arrival]]", .listInList),
    ])
    func `say only what is enforced`(written: String, code: DiagnosticCode) {
        #expect(read(written).diagnostics.map(\.code) == [code])
    }

    @Test func `take children by the channels they say`() throws {
        let written = "waiting_list: [{ channel: phone, promote: staff }, { promote: automatic, by: [email, desk] }]"
        let lines = try #require(read(written).value?.activities.first).waitingList
        #expect(lines[0].conditions == [.channel([.phone])] && lines[0].keys.channels == nil)
        #expect(lines[1].keys.channels?.value == [.email, .desk])
    }

    @Test(arguments: [("15 days before", false), ("14 days before", false), ("16 days before", true), ("never", true)])
    func `hardly move where cancelling closes before booking`(cancel: String, isTold: Bool) {
        let found = read("waiting_list: automatic\n    cancel: \(cancel)").diagnostics.map(\.code)
        #expect(found == (isTold ? [.listNeverMoves] : []))
    }

    @Test func `move by absences that are told as well`() {
        let found = read("waiting_list: automatic\n    cancel: never\n    absence: { until: the eve, due: none }").diagnostics
        #expect(found.map(\.code) == [])
    }

    @Test(arguments: [
        ("automatic", "most days", true), ("automatic", "[most days, arrival]", false), ("confirmed", "{ sector: nord }", true),
        ("staff", "most days", false),
    ])
    func `leave ties to staff alone`(promote: String, priority: String, isTold: Bool) {
        let found = read("waiting_list: \(promote)\n    priority: \(priority)").diagnostics.map(\.code)
        #expect(found == (isTold ? [.tiesNobodyBreaks] : []))
    }

    @Test func `are where late children may be put`() throws {
        let written = "waiting_list: staff\n    book_late: { until: the eve, approval: waiting list }"
        #expect(read(written).value?.activities.first?.bookLate.first?.keys.approval == .waitingList)
        #expect(read("cancel: { until: 2 days before, approval: waiting list }").diagnostics.map(\.code) == [.approvalOfBookings])
    }

    @Test func `may be without one where requests are decided together`() {
        let written = "priority: [{ sector: nord }, arrival]"
        let text = "book: { until: 15 days before, approval: batch }\n    \(written)"
        #expect(read(text, book: "").diagnostics.map(\.code) == [])
        #expect(read(written).diagnostics.map(\.code) == [.noWaitingList])
        let late = "book_late: { until: the eve, approval: batch }"
        #expect(read(late).diagnostics.map(\.code) == [.approvalOfBookings])
    }

    private struct Unexpected: Error {}

    private func read(_ rules: String, book: String = "book: 15 days before") -> Reading<Town> {
        let text = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            sectors: { nord: { label: Nord, addresses: [{ street: rue du Nord }] } }
            activities:
              centre:
                label: Centre
                open: { weekdays: monday-friday, during: holidays }
                slots: { journee: { label: Journée } }
                \(book)
                gauges: 40
                \(rules)
            """
        return TownFile.read(Array(text.utf8), name: "montville.yaml", calendars: Tenants.calendars)
    }
}
