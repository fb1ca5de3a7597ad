/// The keys of `enrol`.
enum EnrolKey: String, KeyTable {
    case approval, assign
    case otherCentre = "other_centre"
    case forEach = "for_each"
    case opens, until, by
    case answerBy = "answer_by"
    case confirmBy = "confirm_by"
    case payBy = "pay_by"
    case fee

    var card: KeyCard {
        switch self {
        case .approval: .optional("who decides: automatic or manual", "qui décide : automatic (le portail) ou manual (les agents)")
        case .assign:
            .optional(
                "which centre: by sector, by school, family chooses, or one",
                "quel lieu : by sector (secteur), by school (école), family chooses, ou un lieu")
        case .otherCentre: .optional("for another centre: desk or no", "pour un autre lieu : desk (s’adresser au guichet) ou no")
        case .forEach: .optional("how long it lasts: school year", "pour combien de temps : school year (l’année scolaire)")
        case .opens: .later("from when", "à partir de quand")
        case .until: .later("until when", "jusqu’à quand")
        case .by: .later("channels accepted", "moyens acceptés")
        case .answerBy: .later("when the town answers", "quand la ville répond")
        case .confirmBy: .later("when the family confirms", "quand la famille confirme")
        case .payBy: .later("when the family pays", "quand la famille paie")
        case .fee: .later("what it costs", "ce que cela coûte")
        }
    }
}

extension Reader {
    /// How a child is enrolled. Only one line without conditions is enforced yet.
    func enrolment(_ entry: Entry, path: String) -> Enrolment? {
        guard case .sequence = entry.value.content else {
            let rule = LineRule<EnrolKey>(main: .approval, subjects: [])
            let lines = lines(entry, path: path, rule) { enrolment($0, RulePlace(path, entry.value.place)) }
            return lines.first?.keys
        }
        return refuse(.linesNotEnforcedYet(entry.key.text), at: entry.value.place)
    }

    private func enrolment(_ keys: Block<EnrolKey>, _ place: RulePlace) -> Enrolment? {
        let approval = keys[.approval].map { one(of: .approval, $0) } ?? .automatic
        let assignment = keys[.assign].map { self.assignment($0) } ?? (declared.centres.all.count == 1 ? onlyCentre : .familyChooses)
        let otherCentre = keys[.otherCentre].map { one(of: .otherCentre, $0) } ?? .desk
        _ = one(of: .enrolmentSpan, keys[.forEach])
        guard let approval, let assignment, let otherCentre else { return nil }
        return Enrolment(approval: approval, assignment: assignment, otherCentre: otherCentre, place: place)
    }

    private var onlyCentre: Enrolment.Assignment? {
        declared.centres.all.first.map { .centre(Name($0)) }
    }

    private func assignment(_ entry: Entry) -> Enrolment.Assignment? {
        guard case .scalar = entry.value.content, let word = word(entry) else {
            return refuse(.linesNotEnforcedYet(entry.key.text), at: entry.value.place)
        }
        switch word.text {
        case "by sector": return .bySector
        case "family chooses": return .familyChooses
        case "by school": return .bySchool
        default:
            return reference(word, to: .centre, among: Names(["by sector", "by school", "family chooses"] + declared.centres.all)).map {
                .centre($0)
            }
        }
    }
}

extension Choice<Enrolment.OtherCentre> {
    fileprivate static let otherCentre = Choice([("desk", .desk), ("no", .no)], later: ["request"])
}

extension Choice<Void> {
    fileprivate static let enrolmentSpan = Choice([("school year", ())], later: ["period", "month"])
}
