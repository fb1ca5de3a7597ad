import RulesEngine
import TenantConfig
import Testing

/// What looks like a mistake and is none: the analysis says nothing of it.
struct `The analysis is quiet` {
    @Test func `where a birthday lies between what is asked for first and what it is asked for`() {
        #expect(
            told(
                """
                soir:
                  for: { ages: 6-8 }
                  enrol: automatic
                  requirements: { enrolled_in: petits, before: enrolling }
                petits:
                  for: { ages: 3-5 }
                  enrol: automatic
                """) == [])
    }

    @Test func `where one of two asks for the other before booking only`() {
        #expect(
            told(
                """
                mercredis:
                  enrol: automatic
                  requirements: { enrolled_in: vacances }
                vacances:
                  enrol: automatic
                  requirements: { enrolled_in: mercredis, before: enrolling }
                """) == [])
    }

    @Test func `where one of several enrolments can be had`() {
        #expect(
            told(
                """
                mercredis:
                  enrol: automatic
                  requirements: { enrolled_in: [mercredis, vacances], before: enrolling }
                vacances:
                  enrol: automatic
                """) == [])
    }

    @Test(arguments: [
        "for: [{ ages: 3-5 }, { level: [nursery, primary] }]", "for: { ages: 12, level: cm2 }", "for: { ages: 2, level: ps }",
        "for: [{ ages: 3-8 }, { ages: 6-11 }]",
    ])
    func `of children that there are, and of facts that may be unknown`(admits: String) { #expect(told(activity(admits)) == []) }

    @Test(arguments: [
        "book: { opens: 2026-12-01, until: 2026-12-10 }", "book: { opens: 2026-09-01, until: 2 days before }", "cancel: the same day",
        "book: { until: 15 days before, approval: batch, answer_by: 10 days before }",
        "book: { until: 15 days before, approval: manual, confirm_by: 48 hours after the answer }",
        "book: never\nunbooked: { price: 10 EUR }", "gauges: [{ weekday: monday, places: 0 }, 40]", "book: the same day at 07:30",
        "book: 3 days before\nbook_late: { until: the same day }",
        "cancel: [{ weekday: monday, until: the same day at 07:00 }, 1 days before]",
        "book: { until: 3 days before, approval: manual, answer_by: the eve }",
        "book: { until: 3 days before, approval: manual, answer_by: 3 days after the request }",
        "enrol: { opens: 06-01 before the school year, until: 08-15 before the school year }",
        "enrol: { for_each: month, opens: day 1 of the month before, until: day 20 of the month before }",
    ])
    func `of instants in their order`(rules: String) { #expect(told(activity(rules)) == []) }

    @Test func `of a late offer by phone that ends on a Sunday, where one by mail goes on`() {
        let rules = "book: 3 days before\nbook_late: [{ channel: email, until: the same day at 08:00 }, %]"
        #expect(told(activity(rules.replacing("%", with: "{ channel: phone, until: the eve at 18:00 }"))) == [])
        let phone = rules.replacing("channel: email", with: "channel: desk").replacing(
            "%", with: "{ channel: phone, until: the eve at 18:00 }")
        #expect(told(activity(phone)) == [.endsOnDayOff])
    }

    @Test(arguments: [
        "enrol: { opens: 2026-06-01, until: 2026-06-30 }", "enrol: { opens: 2024-06-01 }",
        "gauges: 40\nwaiting_list: { promote: automatic }\npriority: [{ came: last year }, { siblings: 2 }, arrival]",
    ])
    func `of enrolling that ended for this year, and of orders for some`(rules: String) { #expect(told(activity(rules)) == []) }

    @Test func `of closures of the whole town that come each year`() {
        #expect(told(activity("book: the eve"), town: "closed: [12-24..12-26, 05-01, 09-10..09-12]") == [])
        #expect(told(activity("closed: 09-10..09-12")) == [.closesNothing])
        #expect(told(activity("book: the eve"), town: "closed: 2027-05-01") == [.closesNothing])
    }

    @Test func `of days before places are counted`() {
        #expect(told(activity("amendments: { from: 2027-01-04, gauges: 60 }")) == [])
        #expect(told(activity("gauges: 40\namendments: [{ from: 2027-01-04, gauges: 60 }]")) == [])
        #expect(told(activity("amendments: { from: 2027-01-04, gauges: { weekday: monday, places: 60 } }")) == [.coveredByNoGauge])
    }

    private func activity(_ rules: String) -> String {
        "centre:\n" + rules.split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    /// The codes of what is told of these activities, each of which runs on the weekdays of the holidays.
    private func told(_ activities: String, town rules: String = "") -> [DiagnosticCode] {
        let lines = activities.split(separator: "\n").map { line in
            line.hasPrefix(" ")
                ? "  \(line)\n"
                : "  \(line)\n    label: Accueil\n    open: { weekdays: monday-friday, during: holidays }\n"
                    + "    slots: { journee: { label: Journée, hours: 08:00-18:00 } }\n"
        }
        let text = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            \(rules)
            activities:

            """
        let bytes = Array((text + lines.joined()).utf8)
        return TownFile.read(bytes, name: "montville.yaml", calendars: AllTowns.calendars)
            .analysed(bytes, name: "montville.yaml", today: day("2026-11-28")).map(\.code)
    }
}
