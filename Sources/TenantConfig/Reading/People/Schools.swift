/// The keys of a school.
enum SchoolKey: String, KeyTable {
    case label, level

    var card: KeyCard {
        switch self {
        case .label: .required("the school's name for people", "le nom de l’école", .text)
        case .level:
            .optional(
                "the levels it teaches: nursery, primary, cp-cm2", "ses niveaux : nursery (maternelle), primary, cp-cm2", .many(.level),
                otherwise: .init("all", "tous"))
        }
    }
}

extension Reader {
    func school(_ entry: Entry) -> School? {
        guard let keys = block(SchoolKey.self, entry, path: "schools.\(entry.key.text)") else { return nil }
        let levels = many(keys[.level]) { self.levels($0) }
        return text(keys[.label]).map {
            School(
                name: Name(entry.key.text), label: $0,
                levels: keys[.level] == nil ? nil : levels.reduce(SchoolLevelSet()) { $0.union($1) })
        }
    }

    func schools(_ entry: Entry?) -> [Name<School>] {
        many(entry) { reference($0, to: .school, among: declared.schools) }
    }

    /// A commune by its INSEE code.
    func commune(_ word: Word) -> Commune? {
        Commune(code: word.text) ?? refuse(.notACommune(word.text), at: word.place)
    }
}

extension Referent {
    static let school = Referent(english: "school", french: "école", key: "schools")
}
