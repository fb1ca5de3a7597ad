import Foundation
import TenantConfig
import Testing

@testable import Server

/// How families reach the desk.
struct DeskCardTests {
    @Test(arguments: [
        ("01 99 00 40 00", "+33199004000"), ("02 62 99 00 12", "+262262990012"), ("0590 99 00 12", "+590590990012"),
        ("05 94 99 00 12", "+594594990012"), ("06 96 99 00 12", "+596696990012"), ("02 61 91 00 50", "+33261910050"),
        ("+33 1 99 00 40 00", "+33199004000"), ("3939", "3939"),
    ])
    func `is dialled from anywhere`(written: String, dialled: String) throws {
        let file = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie, phone: "\(written)" } }
            activities:
              centre:
                label: Centre
                open: { weekdays: wednesday, during: term }
                slots: { journee: { label: Journée } }
            """
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let town = try #require(TownFile.read(Array(file.utf8), name: "bourg.yaml", calendars: calendars).value)
        #expect(DeskCard(town.desk).line.string.contains("href=\"tel:\(dialled)\""))
    }
}
