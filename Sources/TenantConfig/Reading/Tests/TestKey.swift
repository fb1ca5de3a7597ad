/// The keys of an example.
enum TestKey: String, KeyTable {
    case name, now, child, booked, enrol, book, cancel, expect, reasons, rule, since, centre, adds, removes, leaves, suggested, surcharge
    case absent, unbooked, reason, price, due, proof, channel, received, invoiced
    case placesLeft = "places_left"
    case weeks = "repeat"
    case askFor = "ask_for"
    case missingDocuments = "missing_documents"

    var card: KeyCard {
        switch self {
        case .name: .required("a sentence that says what is shown", "une phrase qui dit ce qui est montré", .text)
        case .now: .required("when it is asked, as 2023-03-07 23:59:59", "quand on le demande, comme 2023-03-07 23:59:59", .word(.instant))
        case .child:
            .required(
                "a child by its name, or what is known of one", "un enfant par son nom, ou ce qu’on sait de lui",
                .block(TestChildKey.self).or(.name(of: .child)))
        case .booked:
            .optional(
                "what stands", "ce qui est déjà réservé", .ticks, otherwise: .init("what the child has booked", "ce que l’enfant a réservé")
            )
        case .invoiced:
            .optional(
                "up to which day what stands is invoiced", "jusqu’à quel jour ce qui est réservé est facturé", .each(.word(.date)),
                otherwise: .nothing)
        case .placesLeft:
            .optional("places that slots still have", "les places qui restent", .placesLeft, otherwise: .init("all of them", "toutes"))
        case .enrol: .optional("activities to enrol in", "les activités où l’inscrire", .wishes("any"), otherwise: .nothing)
        case .weeks:
            .optional(
                "typical weeks to repeat", "les semaines types à répéter", .each(.block(RepeatKey.self)),
                otherwise: .nothing)
        case .book: .optional("what is to be booked", "ce qu’on réserve", .ticks, otherwise: .nothing)
        case .cancel: .optional("what is to be cancelled", "ce qu’on annule", .ticks, otherwise: .nothing)
        case .expect: .required("what must come of it", "ce qui doit en résulter", .one(of: Choice(words: TownTest.Verdict.self)))
        case .reasons:
            .optional(
                "all reasons there must be", "tous les motifs attendus", .many(of: Choice(words: TownTest.Cause.self), least: 0),
                otherwise: .notLookedAt)
        case .rule:
            .optional(
                "paths of rules that must be among the reasons", "les règles qui doivent figurer parmi les motifs", .many(.name(of: .rule)),
                otherwise: .notLookedAt)
        case .since:
            .optional(
                "since when it is too late, or from when it opens", "depuis quand il est trop tard, ou quand cela ouvre", .word(.instant),
                otherwise: .notLookedAt)
        case .askFor:
            .optional(
                "the facts to ask for", "ce qui reste à demander", .many(of: Choice(words: TownTest.AskedFact.self), least: 0),
                otherwise: .notLookedAt)
        case .centre: .optional("the centres offered", "les lieux proposés", .many(.name(of: .centre)), otherwise: .notLookedAt)
        case .adds:
            .optional(
                "how many slots of days are added", "combien de créneaux sont ajoutés", .word(.whole(0...100_000)), otherwise: .notLookedAt)
        case .removes:
            .optional(
                "how many slots of days are removed", "combien de créneaux sont retirés", .word(.whole(0...100_000)),
                otherwise: .notLookedAt)
        case .leaves:
            .optional(
                "how many days a typical week leaves as they stand", "combien de jours la semaine type laisse tels quels",
                .word(.whole(0...100_000)), otherwise: .notLookedAt)
        case .missingDocuments:
            .optional(
                "papers that staff are told to be missing", "les pièces signalées manquantes aux agents",
                .many(.name(of: .document), least: 0), otherwise: .notLookedAt)
        case .absent:
            .optional(
                "booked days to which the child does not come", "les jours réservés où l’enfant ne vient pas",
                .ticks, otherwise: .nothing)
        case .unbooked:
            .optional(
                "slots to which the child comes without a booking", "les créneaux où l’enfant vient sans réservation",
                .ticks, otherwise: .nothing)
        case .reason:
            .optional(
                "why: a reason of the town's file", "pourquoi : un motif du fichier de la ville", .word(.name(of: .reason)),
                otherwise: .none)
        case .price:
            .optional(
                "what it changes in what the family owes, as 3.10 EUR", "ce que cela change au montant dû, comme 3.10 EUR", .word(.euros),
                otherwise: .notLookedAt)
        case .channel:
            .optional(
                "how the request comes", "par où vient la demande",
                .one(of: Choice<Channel>.channel), otherwise: .word("portal"))
        case .received:
            .optional("when it came to the town", "quand elle est arrivée", .word(.instant), otherwise: .init("`now`", "`now`"))
        case .due: .optional("what stays due of an absence", "ce qui reste dû d’une absence", .word(.due), otherwise: .notLookedAt)
        case .proof:
            .optional(
                "the paper asked for an absence", "la pièce demandée pour une absence", .word(.name(of: .document)), otherwise: .notLookedAt
            )
        case .surcharge:
            .optional(
                "what lateness costs: 50 % or 5 EUR", "ce que coûte le retard : 50 % ou 5 EUR", .many(.surcharge, least: 0),
                otherwise: .notLookedAt)
        case .suggested:
            .optional(
                "reasons for refusing proposed to staff", "les motifs de refus proposés aux agents", .many(.name(of: .refusal), least: 0),
                otherwise: .notLookedAt)
        }
    }
}

extension TestReader {
    /// One example.
    func test(_ keys: Block<TestKey>, _ children: [String: TownTest.Child], line: Int) -> TownTest? {
        let name = reader.text(keys[.name])
        let now = keys[.now].flatMap(instant)
        let child = keys[.child].flatMap { self.child($0, among: children) }
        let booked = ticks(keys[.booked], removing: false)
        let invoiced = byActivity(keys[.invoiced]) { _, entry in
            reader.word(entry).flatMap { reader.date($0.text, at: $0.place) }
        }
        let placesLeft = placesLeft(keys[.placesLeft])
        let asked = asked(keys)
        let expected = expected(keys)
        let channel = keys[.channel].map { reader.one(of: .channel, $0) } ?? .portal
        let received = received(keys, channel, now)
        guard let channel else { return nil }
        guard let name, let now, let child, let expected else { return nil }
        return TownTest(
            name: name, line: line, now: now, child: child, booked: booked, invoiced: invoiced, placesLeft: placesLeft, asked: asked,
            expected: expected, channel: channel, received: received)
    }

    /// When staff say that it came: by another channel than the portal, and not later than the clock.
    private func received(_ keys: Block<TestKey>, _ channel: Channel?, _ now: LocalInstant?) -> LocalInstant? {
        guard let entry = keys[.received], let received = instant(entry) else { return nil }
        if channel == .portal { return reader.refuse(.receivedByPortal, at: entry.key.place) }
        if let now, received > now { return reader.refuse(.receivedLater(received.description), at: entry.value.place) }
        return received
    }

    private func asked(_ keys: Block<TestKey>) -> TownTest.Asked {
        var asked = TownTest.Asked()
        asked.enrol = wishes(keys[.enrol])
        asked.weeks = weeks(keys[.weeks])
        asked.cancel = ticks(keys[.cancel], removing: true)
        asked.book = ticks(keys[.book], removing: false)
        asked.absent = ticks(keys[.absent], removing: true)
        asked.unbooked = ticks(keys[.unbooked], removing: false)
        asked.reason = keys[.reason].flatMap(reader.word).flatMap {
            reader.reference($0, to: .reason, among: Names(town.reasons.map(\.name.text)))
        }
        let verbs: [TestKey] = [.enrol, .weeks, .book, .cancel, .absent, .unbooked]
        if !keys.lacksRefusedKey, !verbs.contains(where: keys.gives) {
            reader.findings.add(.emptyLine(keys.owner.text, verbs.map(\.rawValue)), at: keys.place)
        }
        return asked
    }

    private func child(_ entry: Entry, among children: [String: TownTest.Child]) -> TownTest.Child? {
        guard case .scalar = entry.value.content, let word = reader.word(entry) else { return child(entry) }
        let name: Name<TownTest.Child>? = reader.reference(word, to: .child, among: Names(children.keys.sorted()))
        return name.flatMap { children[$0.text] }
    }

    /// An instant: `2023-03-07 23:59:59`, or without seconds.
    func instant(_ entry: Entry) -> LocalInstant? {
        reader.word(entry).flatMap {
            LocalInstant(iso: $0.text) ?? reader.refuse(.notAnInstant($0.text, meant: Meant.instant($0.text)), at: $0.place)
        }
    }
}

extension Referent {
    /// A child of a tests file.
    static let child = Referent(english: "child", french: "enfant", key: "children", isOfTests: true)
    /// A rule of the town, by its path.
    static let rule = Referent(english: "rule", french: "règle")
    /// A reason for refusing.
    static let refusal = Referent(english: "reason for refusing", french: "motif de refus", key: "refusals")
}
