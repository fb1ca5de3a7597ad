import RulesEngine
import TenantConfig

/// What could be otherwise with the child for a question to pass: one thing at a time.
struct ChildChanges: Sendable {
    let inquiry: Inquiry
    let say: Phrasing

    var sentences: [String] { enrolments + papers + ages + levels + homes + situations }

    private var activity: Activity { inquiry.activity }

    /// The same question of the child as it would be; nil where it does not pass.
    private func passing(_ change: (inout TownTest.Child) -> Void) -> Inquiry? {
        var child = inquiry.test.child
        change(&child)
        let asked = inquiry.asking(child: child)
        return asked.passes ? asked : nil
    }

    /// What passes, in words, and on what terms the first of it does.
    private func found<Value>(_ values: [Value], _ change: (inout TownTest.Child, Value) -> Void) -> (values: [Value], terms: String) {
        let passing = values.compactMap { value in self.passing { change(&$0, value) }.map { (value, $0) } }
        return (passing.map(\.0), passing.first?.1.terms(say) ?? "")
    }

    private var enrolments: [String] {
        let asked = inquiry.test.child.enrolled[activity.name]
        let (other, terms) = found(inquiry.placesToEnrol.filter { asked != .some($0) }) { $0.enrolled[activity.name] = .some($1) }
        guard !other.isEmpty else { return statuses }
        return [say.enrolled(at: other) + terms]
    }

    private var statuses: [String] {
        let others = activity.statuses.map(\.name).filter { inquiry.test.child.statuses[activity.name] != $0 }
        let (passing, terms) = found(others) { $0.statuses[activity.name] = $1 }
        return passing.isEmpty ? [] : ["l’enfant inscrit avec le statut \(passing.map(say.status).frenchAlternatives)\(terms)"]
    }

    private var papers: [String] {
        let all = say.town.allPapers
        let given = passing { $0.documents = all }.map { "toutes les pièces remises" + $0.terms(say) }
        let paid = passing { $0.unpaid = 0 }.map { "aucune facture impayée" + $0.terms(say) }
        if given != nil || paid != nil { return [given, paid].compactMap(\.self) }
        let both = passing { ($0.documents, $0.unpaid) = (all, 0) }
        return both.map { ["toutes les pièces remises et aucune facture impayée" + $0.terms(say)] } ?? []
    }

    private var ages: [String] {
        guard let day = inquiry.day else { return [] }
        let (passing, terms) = found(Array(0...18)) { $0.born = day.addingMonths(-12 * $1) }
        guard !passing.isEmpty, passing.count < 19 else { return [] }
        return ["un enfant \(AgeRange.ranges(passing, last: 18).map(\.french).frenchAlternatives)\(terms)"]
    }

    private var levels: [String] {
        let (passing, terms) = found(SchoolLevel.allCases) { $0.level = $1 }
        guard !passing.isEmpty, passing.count < SchoolLevel.allCases.count else {
            return passing.isEmpty ? [] : ["la classe connue\(terms)"]
        }
        let set = passing.reduce(SchoolLevelSet()) { $0.union(SchoolLevelSet($1...$1)) }
        return ["un enfant en \(set.french)\(terms)"]
    }

    private var homes: [String] {
        let (sectors, here) = found(say.town.sectors.map(\.name)) { $0.home = .sector($1) }
        let (communes, there) = found(say.town.communes) { $0.known.insert(.commune($1), at: 0) }
        let (schools, at) = found(say.town.schools.map(\.name)) { $0.known.append(.school($1)) }
        return (sectors.isEmpty ? [] : ["un domicile dans \(sectors.map(say.sector).frenchAlternatives)\(here)"])
            + (communes.isEmpty ? [] : ["un domicile dans la commune\(there)"])
            + (schools.isEmpty ? [] : ["un enfant scolarisé \(schools.map { say.school($0).behindAt }.frenchAlternatives)\(at)"])
    }

    private var situations: [String] {
        let (passing, terms) = found(say.town.situations.map(\.name)) { $0.known.append(.situation($1, holds: true)) }
        return passing.isEmpty ? [] : ["\(say.situations(passing)) confirmée\(terms)"]
    }
}

extension AgeRange {
    /// Ages in order, as ranges without a hole; the last that is asked about stands for all above it.
    static func ranges(_ ages: [Int], last: Int) -> [AgeRange] {
        let runs = ages.reduce(into: [ClosedRange<Int>]()) { runs, age in
            if let run = runs.last, run.upperBound == age - 1 {
                runs[runs.count - 1] = run.lowerBound...age
            } else {
                runs.append(age...age)
            }
        }
        return runs.map { AgeRange(least: $0.lowerBound, most: $0.upperBound == last ? nil : $0.upperBound) }
    }
}

extension Inquiry {
    /// The centres at which the child could be enrolled; nil among them where the activity has none.
    var placesToEnrol: [Name<Centre>?] {
        let names = activity.centres.isEmpty ? book.town.centres.map(\.name) : activity.centres
        return names.count > 1 ? names : [names.first]
    }
}

extension Phrasing {
    /// `l’enfant inscrit au centre A ou au centre B`.
    func enrolled(at centres: [Name<Centre>?]) -> String {
        let named = centres.compactMap { $0.map { centre($0).behindAt } }
        return "l’enfant inscrit \(named.isEmpty ? "à l’activité" : named.frenchAlternatives)"
    }
}

extension Town {
    /// Every paper, held without an end.
    var allPapers: [Name<Document>: CivilDate?] { Dictionary(documents.map { ($0.name, CivilDate?.none) }) { first, _ in first } }
}
