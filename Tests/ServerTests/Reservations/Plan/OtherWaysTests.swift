import HTTPTypes
import Testing

@testable import Server

/// What is too late on the portal is told with the terms on which it is still possible: by which channels, until when, at what price, who
/// decides.
struct OtherWaysTests {
    private static let terms = """
        C’est encore possible au guichet ou par téléphone jusqu’au mardi 7 mars, 12 h (réservation tardive, majoration de 1,50 € par créneau), \
        ou sur place jusqu’au mercredi 8 mars, 8 h 30 (réservation tardive, 6 € par créneau au lieu du prix habituel, le service décide) : \
        Guichet famille, 01 99 00 00 00.
        """

    @Test func `the plan tells each way with its last hour, its price and who decides`() async throws {
        let plan = try await plan(of: family("2023-03-06 13:00"))
        #expect(plan.words.contains("Le délai pour réserver est passé depuis le dimanche 5 mars, 23 h 59. " + Self.terms))
    }

    @Test func `a refusal at the recap tells the same`() async throws {
        let family = try await family("2023-03-05 10:00")
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-08.midi"])
        try family.portal.setClock("2023-03-06 13:00")
        try await family.signIn(family.browser)
        let again = try await family.confirm(recap, "cantine")
        #expect(again.words.contains("Mercredi 8 mars, midi : délai passé."))
        #expect(again.words.contains(Self.terms))
    }

    @Test(arguments: [
        (
            "2023-03-07 11:59:59",
            "8 et 9 mars Le délai pour réserver est passé pour tous ces jours"
        ),
        ("2023-03-07 12:00:00", "C’est encore possible sur place jusqu’au mercredi 8 mars, 8 h 30"),
    ])
    func `a way is told until its last second`(now: String, told: String) async throws {
        #expect(try await plan(of: family(now)).words.contains(told))
    }

    @Test func `neighbouring days are told together, by what holds for each of them`() async throws {
        let plan = try await plan(of: family("2023-03-06 10:00", book: "10 days before"))
        #expect(plan.words.contains("du 7 au 15 mars Le délai pour réserver est passé pour tous ces jours"))
        #expect(plan.words.contains("au guichet ou par téléphone jusqu’à la veille, 12 h (réservation tardive, majoration de 1,50 €"))
        #expect(plan.words.contains("ou sur place jusqu’au jour même, 8 h 30 (réservation tardive, 6 €"))
    }

    @Test func `where nothing holds for each of them, few days are told with their ends, and of many the first and the last`() async throws
    {
        let late = "{ until: 2 working days before at 10:00, by: phone }"
        let few = try await plan(of: family("2023-03-06 09:00", late: late, book: "4 days before"))
        #expect(
            few.words.contains(
                "jusqu’au lundi 6 mars, 10 h pour le 8 mars, jusqu’au mardi 7 mars, 10 h pour le 9 mars (réservation tardive)"))
        let many = try await plan(of: family("2023-03-06 09:00", late: late, book: "10 days before"))
        let ends = "par téléphone jusqu’au lundi 6 mars, 10 h pour le premier de ces jours, jusqu’au lundi 13 mars, 10 h pour le dernier"
        #expect(many.words.contains(ends))
    }

    @Test func `what is only taken elsewhere tells where, until when, and that staff decide`() async throws {
        let plan = try await plan(of: family("2023-03-06 10:00", late: nil, book: "{ by: phone, until: the same day, approval: manual }"))
        #expect(plan.words.contains("La réservation se fait par téléphone, et non en ligne."))
        let told = "C’est possible par téléphone jusqu’au jour même, 12 h (le service décide) : Guichet famille, 01 99 00 00 00."
        #expect(plan.words.contains(told))
    }

    @Test func `what stands and is too late to cancel here tells until when it can be elsewhere`() async throws {
        let family = try await family(
            "2023-03-07 10:00", more: "cancel: [{ channel: phone, until: the same day at 09:00 }, { until: 2 days before }]")
        try await family.hold(["2023-03-08.midi"], of: "cantine", at: "")
        let told =
            "Plus modifiable en ligne depuis le lundi 6 mars, 23 h 59. C’est encore possible par téléphone jusqu’au mercredi 8 mars, 9 h"
        #expect(try await plan(of: family).words.contains(told))
    }

    private func plan(of family: TestFamily) async throws -> TestPage {
        try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2023-03-01")
    }

    private func family(
        _ now: String,
        late: String? = """
        [{ until: the eve at 12:00, by: [phone, desk], surcharge: 1.50 EUR }, \
        { until: the same day at 08:30, by: site, price: 6 EUR, approval: manual }]
        """,
        book: String = "3 days before", more: String = "cancel: any time"
    ) async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 99 00 00 00 } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Midi, hours: 12:00-13:30 } }
                book: \(book)
                \(late.map { "book_late: \($0)" } ?? "")
                \(more)

            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
