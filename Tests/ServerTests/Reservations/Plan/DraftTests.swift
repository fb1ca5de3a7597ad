import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct DraftTests {
    @Test func `takes a new tick as a wish`() {
        var draft = Draft(id: "d")
        draft.take(shown: [morning], booked: [], ticks: [Tick(cell: morning, meal: nil)], over: Standing())
        #expect(draft.request.changes == [morning: .add(meal: nil)])
    }

    @Test func `forgets a wish when its box comes back empty`() {
        var draft = Draft(id: "d")
        draft.wishes = [morning: .take([])]
        draft.take(shown: [morning], booked: [], ticks: [], over: Standing())
        #expect(draft.wishes.isEmpty)
    }

    @Test func `keeps the wishes of slots that had no box`() {
        var draft = Draft(id: "d")
        draft.wishes = [morning: .take([])]
        draft.take(shown: [meal], booked: [], ticks: [], over: Standing())
        #expect(draft.wishes == [morning: .take([])])
    }

    @Test func `takes a booked slot whose box is empty as one to remove`() {
        var draft = Draft(id: "d")
        draft.take(shown: [morning], booked: [Tick(cell: morning, meal: nil)], ticks: [], over: standing(morning, nil))
        #expect(draft.request.changes == [morning: .remove])
    }

    @Test func `leaves what was booked since the page was drawn`() {
        var draft = Draft(id: "d")
        draft.take(shown: [morning], booked: [], ticks: [], over: standing(morning, nil))
        #expect(draft.wishes.isEmpty)
    }

    @Test func `leaves a meal booked since the page was drawn, when the one that was wished is unticked`() {
        var draft = Draft(id: "d")
        draft.wishes = [meal: .take(["classique"])]
        draft.take(shown: [meal], booked: [], ticks: [], over: standing(meal, meatless.meal))
        #expect(draft.wishes.isEmpty)
    }

    @Test func `takes all boxes empty as a removal after a change of meal was wished`() {
        var draft = Draft(id: "d")
        draft.wishes = [meal: .take(["sans-viande"])]
        draft.take(shown: [meal], booked: [classic], ticks: [], over: standing(meal, classic.meal))
        #expect(draft.wishes == [meal: .remove])
    }

    @Test func `books nothing anew that was cancelled since the page was drawn`() {
        var draft = Draft(id: "d")
        draft.take(shown: [meal], booked: [classic], ticks: [classic], over: Standing())
        #expect(draft.wishes.isEmpty)
    }

    @Test func `unticks no column for what was booked since the page was drawn`() {
        var draft = Draft(id: "d")
        draft.toggle([Tick(cell: morning, meal: nil)], sent: [], over: standing(morning, nil))
        #expect(draft.wishes.isEmpty)
    }

    @Test func `takes a booked slot left ticked as nothing`() {
        var draft = Draft(id: "d")
        draft.take(shown: [meal], booked: [classic], ticks: [classic], over: standing(meal, classic.meal))
        #expect(draft.wishes.isEmpty)
    }

    @Test func `takes another meal ticked beside the booked one as a change of meal`() {
        var draft = Draft(id: "d")
        draft.take(shown: [meal], booked: [classic], ticks: [classic, meatless], over: standing(meal, classic.meal))
        #expect(draft.request.changes == [meal: .add(meal: "sans-viande")])
        #expect(draft.undecided.isEmpty)
    }

    @Test func `keeps both of two new meals ticked for one slot, and asks nothing of it before one is chosen`() {
        var draft = Draft(id: "d")
        draft.take(shown: [meal], booked: [], ticks: [classic, meatless], over: Standing())
        #expect(draft.undecided == [meal])
        #expect(draft.request.changes.isEmpty)
        #expect(draft.isTicked(classic, over: Standing()))
        #expect(draft.isTicked(meatless, over: Standing()))
    }

    @Test func `shows what stands as ticked until it is wished away`() {
        var draft = Draft(id: "d")
        let standing = standing(meal, classic.meal)
        #expect(draft.isTicked(classic, over: standing))
        #expect(!draft.isTicked(meatless, over: standing))
        draft.wishes[meal] = .remove
        #expect(!draft.isTicked(classic, over: standing))
    }

    @Test func `ticks all boxes of a column, then none of them`() {
        var draft = Draft(id: "d")
        let booked = standing(morning, nil)
        let boxes = [Tick(cell: morning, meal: nil), Tick(cell: laterMorning, meal: nil)]
        draft.toggle(boxes, sent: [boxes[0]], over: booked)
        #expect(draft.wishes == [laterMorning: .take([])])
        draft.toggle(boxes, sent: boxes, over: booked)
        #expect(draft.wishes == [morning: .remove])
    }

    @Test func `lets the other meal give way to the one ticked for a whole column`() {
        var draft = Draft(id: "d")
        draft.wishes = [meal: .take(["classique"])]
        draft.toggle([meatless], sent: [classic], over: Standing())
        #expect(draft.wishes == [meal: .take(["sans-viande"])])
    }

    @Test func `forgets what has come to stand meanwhile, on the days it is told of`() {
        var draft = Draft(id: "d")
        draft.wishes = [morning: .take([]), laterMorning: .remove]
        draft.settle(over: standing(morning, nil), on: day...day, awaited: [:])
        #expect(draft.wishes == [laterMorning: .remove])
    }

    @Test(arguments: [Wish.remove, .take(["classique"]), .take(["classique", "sans-viande"])])
    func `is read back as it was kept`(wish: Wish) throws {
        var draft = Draft(id: "d")
        draft.wishes = [meal: wish]
        let text = try #require(DraftText(json: try DraftText(draft).json()))
        #expect(text.wishes(in: mercredis) == draft.wishes)
    }

    @Test(arguments: ["", "{}", "[]", #"{"wishes":3}"#])
    func `is not read from what is no draft`(json: String) {
        #expect(DraftText(json: json) == nil)
    }

    @Test(arguments: ["2023-03-08.soir", "2023-02-29.repas", "repas", "2023-03-08.repas.classique"])
    func `leaves out what the town's file no longer has`(cell: String) throws {
        let text = try #require(DraftText(json: #"{"wishes":{"\#(cell)":"+classique"}}"#))
        #expect(text.wishes(in: mercredis).isEmpty)
    }

    private let day = civil("2023-03-08")
    private let morning = ReservationRequest.Cell(civil("2023-03-08"), "matin")
    private let laterMorning = ReservationRequest.Cell(civil("2023-03-15"), "matin")
    private let meal = ReservationRequest.Cell(civil("2023-03-08"), "repas")
    private let classic = Tick(cell: .init(civil("2023-03-08"), "repas"), meal: "classique")
    private let meatless = Tick(cell: .init(civil("2023-03-08"), "repas"), meal: "sans-viande")

    private func standing(_ cell: ReservationRequest.Cell, _ meal: Name<Meal>?) -> Standing {
        Standing([cell.day: [cell.slot: .init(meal: meal)]])
    }

    private var mercredis: Activity {
        let slots = [
            Slot(name: "matin", label: "Matin", short: "Matin", hours: [], meals: [], needs: [], excludes: [], excludesPlace: nil),
            Slot(
                name: "repas", label: "Repas", short: "Repas", hours: [], meals: ["classique", "sans-viande"], needs: [], excludes: [],
                excludesPlace: nil),
        ]
        return Activity(
            name: "mercredis", label: "Mercredis", short: "Mercredis", admits: [], centres: [], open: [], closed: [], enrolment: nil,
            slots: slots, book: Verb(lines: []), change: nil, cancel: nil, periodicity: nil, gauges: [], requirements: [],
            place: RulePlace(path: "activities.mercredis", line: 1, column: 1))
    }
}
