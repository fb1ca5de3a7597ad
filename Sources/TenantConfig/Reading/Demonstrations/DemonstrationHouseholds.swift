/// The keys of a household.
enum HouseholdKey: String, KeyTable {
    case address, email, unpaid, commune, quotient, situations, documents, guardians, children, shares

    var card: KeyCard {
        switch self {
        case .address: .required("where the family lives", "où vit la famille", .block(HouseholdAddressKey.self))
        case .email: .required("the family's e-mail address", "l’adresse électronique de la famille", .text)
        case .unpaid: .optional("what it owes, in euros", "ce qu’elle doit, en euros", .word(.euros), otherwise: .notKnown)
        case .commune: .optional("the INSEE code of its commune", "le code INSEE de sa commune", .word(.commune), otherwise: .notKnown)
        case .quotient: .optional("its family quotient", "son quotient familial", .word(.whole(0...99_999)), otherwise: .notKnown)
        case .situations:
            .optional(
                "situations, each yes or no", "les situations, chacune yes ou no", .each(.one(of: Choice<Bool>.yesOrNo)),
                otherwise: .notKnown)
        case .documents:
            .optional(
                "papers of the home that it has given", "les pièces du foyer qu’elle a fournies", .many(.name(of: .document)),
                otherwise: .none)
        case .guardians:
            .required("the people who sign in, by their identifier", "les responsables, par leur identifiant", .named(GuardianKey.self))
        case .children: .optional("its children", "ses enfants", .named(ChildKey.self), otherwise: .none)
        case .shares: .optional("children of another household", "des enfants d’un autre foyer", .many(.text), otherwise: .none)
        }
    }
}

/// The keys of an address.
enum HouseholdAddressKey: String, KeyTable {
    case number, street, postcode, commune

    var card: KeyCard {
        switch self {
        case .number: .optional("the house number", "le numéro", .word(.whole(1...9_999)), otherwise: .none)
        case .street: .required("the street", "la rue", .text)
        case .postcode: .required("the postcode", "le code postal", .text)
        case .commune: .required("the town or village", "la commune", .text)
        }
    }
}

/// The keys of a guardian.
enum GuardianKey: String, KeyTable {
    case civility, email, documents
    case firstName = "first_name"
    case lastName = "last_name"

    var card: KeyCard {
        switch self {
        case .civility: .optional("Mme or M.", "Mme ou M.", .text, otherwise: .none)
        case .firstName: .required("the first name", "le prénom", .text)
        case .lastName: .required("the last name", "le nom", .text)
        case .email: .required("the e-mail address", "l’adresse électronique", .text)
        case .documents:
            .optional("the guardian's own papers", "les pièces propres au responsable", .many(.name(of: .document)), otherwise: .none)
        }
    }
}

/// The keys of a child.
enum ChildKey: String, KeyTable {
    case born, level, school, situations, documents, came, enrolments
    case firstName = "first_name"
    case lastName = "last_name"

    var card: KeyCard {
        switch self {
        case .firstName: .required("the first name", "le prénom", .text)
        case .lastName: .required("the last name", "le nom", .text)
        case .born: .optional("the date of birth", "la date de naissance", .word(.date), otherwise: .notKnown)
        case .level:
            .optional(
                "the class: ps to 3e, or by age", "la classe : ps à 3e, ou by age (selon l’âge)",
                .one(of: Choice<Demonstration.Level>.level), otherwise: .notKnown)
        case .school:
            .optional(
                "a school of the town, or none", "une école de la ville, ou none", .word(.name(of: .school, or: ["none"])),
                otherwise: .notKnown)
        case .situations:
            .optional(
                "situations, each yes or no", "les situations, chacune yes ou no", .each(.one(of: Choice<Bool>.yesOrNo)),
                otherwise: .notKnown)
        case .documents:
            .optional(
                "papers that the family has given", "les pièces que la famille a fournies", .many(.name(of: .document)), otherwise: .none)
        case .came:
            .optional(
                "activities, each with the last day or never", "les activités, chacune avec le dernier jour ou never",
                .each(.word(.dateOrNever)), otherwise: .notKnown)
        case .enrolments:
            .optional(
                "activities, each with its centre, or `here`", "les activités, chacune avec son lieu, ou `here`",
                .each(.word(.name(of: .centre, or: ["here"]))), otherwise: .none)
        }
    }
}

extension Reader {
    func household(_ entry: Entry, of town: Town) -> Demonstration.Household? {
        let path = "households.\(entry.key.text)"
        guard let keys = block(HouseholdKey.self, entry, path: path) else { return nil }
        let guardians = named(keys[.guardians]) { guardian($0, path) }
        let children = named(keys[.children]) { child($0, path, of: town) }
        guard let address = keys[.address].flatMap({ self.address($0, path) }), let email = text(keys[.email]) else { return nil }
        return Demonstration.Household(
            name: entry.key.text, address: address, email: email, unpaid: keys[.unpaid].flatMap(word).flatMap(cents),
            facts: homeFacts(keys), guardians: guardians,
            children: children, shares: many(keys[.shares]) { $0.text })
    }

    private func address(_ entry: Entry, _ path: String) -> Demonstration.Address? {
        guard let keys = block(HouseholdAddressKey.self, entry, path: "\(path).address") else { return nil }
        let number = keys[.number].flatMap(word).flatMap { self.number($0, key: "number", 1...9_999) }
        guard let street = text(keys[.street]), let postcode = text(keys[.postcode]), let commune = text(keys[.commune]) else { return nil }
        return Demonstration.Address(number: number, street: street, postcode: postcode, commune: commune)
    }

    private func guardian(_ entry: Entry, _ path: String) -> Demonstration.Guardian? {
        guard let keys = block(GuardianKey.self, entry, path: "\(path).guardians.\(entry.key.text)") else { return nil }
        guard let first = text(keys[.firstName]), let last = text(keys[.lastName]), let email = text(keys[.email]) else { return nil }
        return Demonstration.Guardian(
            identifier: entry.key.text, civility: text(keys[.civility]) ?? "", firstName: first, lastName: last, email: email,
            documents: documents(keys[.documents]))
    }

    private func child(_ entry: Entry, _ path: String, of town: Town) -> Demonstration.Child? {
        guard let keys = block(ChildKey.self, entry, path: "\(path).children.\(entry.key.text)") else { return nil }
        guard let first = text(keys[.firstName]), let last = text(keys[.lastName]) else { return nil }
        return Demonstration.Child(
            name: entry.key.text, firstName: first, lastName: last,
            born: keys[.born].flatMap(word).flatMap { date($0.text, at: $0.place) },
            level: one(of: .level, keys[.level]), documents: documents(keys[.documents]), facts: childFacts(keys, of: town),
            enrolments: enrolments(keys[.enrolments], of: town))
    }

    private func enrolments(_ entry: Entry?, of town: Town) -> [Demonstration.Enrolment] {
        guard let entry, let entries = entries(entry.value, of: entry.key) else { return [] }
        return entries.compactMap { enrolment($0, under: entry.key, of: town) }
    }

    private func enrolment(_ entry: Entry, under key: Word, of town: Town) -> Demonstration.Enrolment? {
        let name = Node(place: entry.key.place, content: .scalar(Scalar(text: entry.key.text, style: .plain)))
        guard let activity = activity(Entry(key: key, value: name), of: town), let centre = word(entry) else { return nil }
        if centre.text == "here" { return Demonstration.Enrolment(activity: activity.name, centre: nil) }
        let centres = activity.centres.isEmpty ? declared.centres : Names(activity.centres.map(\.text))
        guard let named: Name<Centre> = reference(centre, to: .centre, among: centres) else { return nil }
        return Demonstration.Enrolment(activity: activity.name, centre: named)
    }
}

extension Choice<Demonstration.Level> {
    fileprivate static let level = Choice(SchoolLevel.allCases.map { ($0.word, .of($0)) } + [("by age", .byAge)])
}
