import RulesEngine
import TenantConfig
import Testing

/// A meal that is chosen when enrolling is the one that is booked.
struct ChosenMealTests {
    private let book = Self.book(chosenOnce: true)

    private static func book(chosenOnce: Bool) -> Rulebook {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        return Rulebook(
            .town(
                [
                    .activity(
                        enrolment: enrolment,
                        slots: [.slot("repas", meals: ["classique", "vegetarien", "panier"], chosenOnce: chosenOnce)],
                        book: .until(.anyTime))
                ],
                situations: [FamilySituation(name: "pai", label: "PAI", owner: .child, proof: nil)],
                meals: [
                    Meal(name: "classique", label: "Classique", short: "C"), Meal(name: "vegetarien", label: "Végétarien", short: "V"),
                    Meal(name: "panier", label: "Panier", short: "P", admits: [.admits([.fact(.situation(["pai"]))])]),
                ]))
    }

    private func causes(_ date: String, _ meal: Name<Meal>, chosen: [ChosenMeals.Choice], _ book: Rulebook) -> [Reason.Cause] {
        var child = ChildFacts.born("2016-05-02")
        child.meals = ["mercredis": ChosenMeals(["repas": chosen])]
        child.situations = ["pai": false]
        return book.decide(date, ["repas": .add(meal: meal)], in: book.situation(now: "2026-08-01 00:00", child: child)).causes
    }

    @Test(arguments: [("2026-09-09", "classique"), ("2026-09-16", "vegetarien"), ("2026-09-23", "vegetarien")])
    func `is the only one from its day on, and another from a later day on`(date: String, own: String) {
        let chosen: [ChosenMeals.Choice] = [.init("vegetarien", since: day("2026-09-16")), .init("classique", since: day("2026-09-01"))]
        for meal in ["classique", "vegetarien"] {
            #expect(causes(date, Name(meal), chosen: chosen, book) == (meal == own ? [] : [.otherMeal(Name(own))]))
        }
    }

    @Test func `binds nobody who has chosen none, or one that is served no more, and nowhere else`() {
        let vegetarian = [ChosenMeals.Choice("vegetarien", since: day("2026-09-16"))]
        #expect(causes("2026-09-09", "classique", chosen: vegetarian, book) == [])
        #expect(causes("2026-09-16", "classique", chosen: [.init("poisson", since: day("2026-09-01"))], book) == [])
        #expect(causes("2026-09-16", "classique", chosen: vegetarian, Self.book(chosenOnce: false)) == [])
    }

    @Test func `is told with its rule`() throws {
        var child = ChildFacts.born("2016-05-02")
        child.meals = ["mercredis": ChosenMeals(["repas": [.init("vegetarien", since: day("2026-09-01"))]])]
        let decision = book.decide(
            "2026-09-16", ["repas": .add(meal: "classique")], in: book.situation(now: "2026-08-01 00:00", child: child))
        #expect(try #require(decision.lines.first?.reasons.first).rule?.path == "meal_chosen")
    }

    @Test func `is one of those that are for the child`() throws {
        func meals(_ known: [Name<FamilySituation>: Bool]) throws -> [Name<Meal>] {
            var child = ChildFacts.born("2016-05-02")
            child.situations = known
            let choices = book.mealsToChoose("mercredis", child: child, on: day("2026-09-16"), now: instant("2026-08-01 00:00"))
            return try #require(choices.first).meals
        }
        #expect(try meals(["pai": false]) == ["classique", "vegetarien"])
        #expect(try meals(["pai": true]) == ["classique", "vegetarien", "panier"])
        #expect(try meals([:]) == ["classique", "vegetarien", "panier"])
        #expect(
            Self.book(chosenOnce: false).mealsToChoose("mercredis", child: .born("2016-05-02"), on: day("2026-09-16"), now: .distantPast)
                .isEmpty)
    }
}
