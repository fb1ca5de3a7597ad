import RulesEngine
import TenantConfig
import Testing

/// Slots that need one another, and slots that exclude one another.
struct NeedsRuleTests {
    private static let meal = Need(all: [], any: ["matin", "apres-midi"])
    private let book = Rulebook(
        .town([
            .activity(
                slots: [
                    .slot("matin", ("08:00", "12:00")), .slot("repas", needs: [.needs(any: ["matin", "apres-midi"])]),
                    .slot("apres-midi", ("13:30", "18:00")), .slot("journee", excludes: ["matin", "apres-midi"]),
                ], book: .until(.step(-1, .days)))
        ]))

    private func decide(_ asked: [Name<Slot>: ReservationRequest.Change], standing: [Name<Slot>: Standing.Place] = [:]) -> Decision {
        book.decide(
            "2026-09-16", asked, in: book.situation(now: "2026-09-01 00:00", standing: standing.isEmpty ? [:] : ["2026-09-16": standing]))
    }

    @Test func `a need is met by what the same request adds, and by what stands`() {
        #expect(decide(["repas": .add(meal: nil)]).causes == [.needs(Self.meal)])
        #expect(decide(["repas": .add(meal: nil), "matin": .add(meal: nil)]).outcome == .accepted)
        #expect(decide(["repas": .add(meal: nil)], standing: ["apres-midi": .init()]).outcome == .accepted)
    }

    @Test func `removing what a slot needs is refused, and names what else to remove`() {
        let standing: [Name<Slot>: Standing.Place] = ["matin": .init(), "repas": .init()]
        let decision = decide(["matin": .remove], standing: standing)
        #expect(decision.lines.map(\.slot) == ["matin"])
        #expect(decision.causes == [.needs(Self.meal)])
        #expect(decision.lines.first?.reasons.first?.slot == "repas")
        #expect(decide(["matin": .remove, "repas": .remove], standing: standing).outcome == .accepted)
        #expect(decide(["matin": .remove, "apres-midi": .add(meal: nil)], standing: standing).outcome == .accepted)
    }

    @Test func `a need that was not met before is no reason against something else`() {
        #expect(decide(["journee": .remove], standing: ["repas": .init(), "journee": .init()]).outcome == .accepted)
    }

    @Test func `an exclusion holds both ways`() {
        #expect(decide(["journee": .add(meal: nil)], standing: ["matin": .init()]).causes == [.excludes("matin")])
        #expect(decide(["matin": .add(meal: nil)], standing: ["journee": .init()]).causes == [.excludes("journee")])
        #expect(decide(["matin": .remove, "journee": .add(meal: nil)], standing: ["matin": .init()]).outcome == .accepted)
    }
}
