import Testing

@testable import TenantConfig

struct `A town's file` {
    @Test func `says who the town is`() throws {
        let town = try #require(Montville.read().value)
        #expect(town.id.text == "montville")
        #expect(town.portal.name == "Montville")
        #expect(town.portal.fullName == "Montville")
        #expect(town.portal.space == "Espace famille")
        #expect(town.portal.words == Portal.Words(bookings: "Réserver", enrol: "S'inscrire"))
        #expect(town.calendar.name == "France, zone B")
        #expect(town.workingDays == .mondayToFriday)
        #expect(town.schoolDays == .schoolWeek)
    }

    @Test func `takes its name from the last part of its path`() {
        #expect(Montville.read(name: "tenants/saint-malo.yaml").value?.id.text == "saint-malo")
        let refused = Montville.read(name: "tenants/Saint Malo.yaml").diagnostics
        #expect(refused.map(\.code) == [.badName])
        #expect(refused.map { $0.problem.help(.english) } == ["rename the file to `saint-malo.yaml`"])
    }

    @Test func `reads a bare word, a block and a list as lines of a rule`() throws {
        let activity = try #require(Montville.activity())
        #expect(activity.book.lines.map(\.place.path) == ["activities.cantine.book[1]", "activities.cantine.book[2]"])
        #expect(activity.book.lines.map(\.conditions) == [[.weekday(WeekdaySet(.monday))], []])
        #expect(activity.book.lines[1].because == "article 4")
        #expect(activity.book.lines[0].keys.until?.place.path == "activities.cantine.book[1].until")
        #expect(activity.book.lines[0].keys.until?.place.line == 14)
        #expect(
            activity.gauges == [Line(keys: Gauge(places: 40), place: RulePlace(path: "activities.cantine.gauges", line: 18, column: 13))])
    }

    @Test func `has each rule's default where it says nothing`() throws {
        let activity = try #require(Montville.activity())
        #expect(activity.change == nil)
        #expect(activity.enrolment == nil)
        #expect(activity.periodicity == nil)
        #expect(activity.centres == [])
        #expect(activity.short == "Cantine")
        #expect(activity.slots.map(\.short) == ["Repas", "Soir"])
    }

    @Test func `tells all its problems in one run, in the order of the file`() {
        let text = Montville.text
            .replacing("name: Montville", with: "nom: Montville")
            .replacing("during: term", with: "during: [term, printemp]")
            .replacing("friday before at 09:00", with: "friday befor")
            .replacing("gauges: 40", with: "gauges: quarante")
        let diagnostics = Montville.read(text).diagnostics
        #expect(diagnostics.map(\.code) == [.unknownKey, .unknownName, .notAMoment, .notANumber])
        #expect(diagnostics.map(\.excerpt.place) == diagnostics.map(\.excerpt.place).sorted())
    }

    @Test func `says nothing of a missing key beside an unknown one`() {
        let text = Montville.text.replacing("label: Cantine", with: "labbel: Cantine").replacing("open:", with: "ouvert:")
        #expect(Montville.read(text).diagnostics.map(\.code) == [.unknownKey, .unknownKey])
    }

    @Test func `says nothing more of what was refused as YAML`() {
        let text = Montville.text.replacing("label: Cantine", with: "label: *nom")
        #expect(Montville.read(text).diagnostics.map(\.code) == [.alias])
    }

    @Test func `is no town with an error, and is one with a warning`() {
        let warned = Montville.read(Montville.text.replacing("09:00", with: "23:59"))
        #expect(warned.diagnostics.map(\.code) == [.edgeOfDay])
        #expect(warned.value != nil)
        #expect(Montville.read(Montville.text.replacing("09:00", with: "24:00")).value == nil)
    }

    @Test func `survives being cut at any place`() {
        let bytes = Array(Montville.text.utf8)
        for length in stride(from: 0, to: bytes.count, by: 5) {
            let reading = TownFile.read(Array(bytes[..<length]), name: "montville.yaml", calendars: Tenants.calendars)
            #expect(reading.value != nil || reading.diagnostics.containsError)
        }
    }

    @Test func `survives any word replaced by any other`() {
        let words = Montville.text.split(separator: " ")
        for index in words.indices {
            var changed = words
            changed[index] = words[(index * 7 + 3) % words.count]
            let reading = Montville.read(changed.joined(separator: " "))
            #expect(reading.value != nil || reading.diagnostics.containsError)
        }
    }

    @Test func `with thousands of mistakes shows some hundreds, without tarrying`() {
        let names = (0..<1500).map { "secteur-\($0)" }.joined(separator: ", ")
        let reading = Montville.read(Montville.text + "centres: { a: { label: A, serves: [\(names)] } }\n")
        #expect(reading.value == nil)
        #expect(reading.diagnostics.count == 200)
    }
}
