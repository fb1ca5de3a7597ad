import GRDB
import RulesEngine
import TenantConfig

/// What would become of a batch as things are: its requests in the order in which places are given, each with the days that it would have.
struct BatchProposal: Sendable {
    struct Entry: Sendable {
        let pending: ApprovalCase
        let given: Set<CivilDate>
        /// What of `priority` puts it before others, in the words of the règlement or as paths of the town's file.
        let fits: [String]
    }

    let batch: Batch
    let entries: [Entry]

    /// Children of one household come one after the other, in the place of the one that comes first.
    init(_ batch: Batch, in town: TownInForce, _ database: Database) throws {
        self.batch = batch
        let reading = ApprovalReading(town: town, db: database)
        let cases = try BatchStore(town: town.town.id, database: database).numbers(of: batch).compactMap { try reading.case(number: $0) }
        let wishes = cases.enumerated().map { $1.wish(arrived: $0) }
        var rest = town.rulebook.order(batch.activity, wishes).flatMap(\.self)
        var allocation = BatchAllocation(batch.activity, under: town.rulebook)
        var entries: [Entry] = []
        while let first = rest.first {
            let family = rest.filter { cases[$0].request.household == cases[first].request.household }
            rest.removeAll { family.contains($0) }
            for number in family {
                let lines = town.rulebook.priorities(batch.activity, wishes[number])
                entries.append(
                    Entry(
                        pending: cases[number], given: allocation.give(cases[number]), fits: lines.map { $0.because ?? $0.place.path }))
            }
        }
        self.entries = entries
    }

    /// What is shown, in a form that a page brings back: confirming decides that and nothing else.
    var seen: String {
        let lines = entries.map { entry in
            "\(entry.pending.request.number) \(entry.given.sorted().map(\.iso).joined(separator: ","))"
        }
        return sha256(lines.joined(separator: "\n").utf8)
    }
}

extension ApprovalCase {
    fileprivate func wish(arrived: Int) -> WaitingWish {
        let first = wantedDays.min { $0.key < $1.key }
        return WaitingWish(
            child: facts, centre: centre, day: first?.key ?? lines.first?.day ?? CivilDate(dayNumber: 0), columns: first?.value ?? [],
            arrived: Int64(arrived), days: wantedDays.count)
    }
}
