/// The keys of `town`.
enum TownKey: String, KeyTable {
    case name, space, calendar, accent, logo, words, desk, communes
    case fullName = "full_name"
    case workingDays = "working_days"
    case schoolDays = "school_days"

    var card: KeyCard {
        switch self {
        case .name: .required("the town's name", "le nom de la ville", .text)
        case .fullName: .optional("the name at the top of pages", "le nom en haut des pages", .text, otherwise: .init("`name`", "`name`"))
        case .space: .optional("what the portal is called", "le nom du portail", .text, otherwise: .word("Espace famille"))
        case .calendar:
            .required("the school calendar, as france/zone-b", "le calendrier scolaire, comme france/zone-b", .word(.schoolCalendar))
        case .accent:
            .optional(
                "the colour of buttons and links, as #1f5f8b", "la couleur des boutons et des liens, comme #1f5f8b", .word(.colour),
                otherwise: .init("the portal's blue", "le bleu du portail"))
        case .logo: .optional("the path of a 40 by 40 drawing", "le tracé d’un dessin de 40 sur 40", .word(.drawing), otherwise: .none)
        case .words:
            .optional(
                "the words of the way into booking and enrolling", "les mots pour réserver et s’inscrire", .block(WordsKey.self),
                otherwise: .init("the portal's words", "les mots du portail"))
        case .desk: .required("the desk for families", "le guichet des familles", .block(DeskKey.self))
        case .workingDays:
            .optional(
                "days on which the town hall works", "jours de travail de la mairie", .many(.weekday), otherwise: .word("monday-friday"))
        case .schoolDays:
            .optional(
                "days on which schools teach", "jours d’école", .many(.weekday), otherwise: .word("[monday, tuesday, thursday, friday]"))
        case .communes:
            .optional(
                "INSEE codes of the communes whose households are resident", "codes INSEE des communes dont les foyers sont résidents",
                .many(.commune), otherwise: .none)
        }
    }
}

/// The keys of `words`.
enum WordsKey: String, KeyTable {
    case bookings, enrol

    var card: KeyCard {
        switch self {
        case .bookings:
            .optional("the way into booking", "l’entrée vers les réservations", .text, otherwise: .word("Gérer mes réservations"))
        case .enrol: .optional("the way into enrolling", "l’entrée vers l’inscription", .text, otherwise: .word("S'inscrire"))
        }
    }
}

/// The keys of `desk`.
enum DeskKey: String, KeyTable {
    case name, phone, email, address, hours

    var card: KeyCard {
        switch self {
        case .name: .required("the desk's name", "le nom du guichet", .text)
        case .phone: .optional("telephone", "téléphone", .text, otherwise: .none)
        case .email: .optional("e-mail address", "adresse électronique", .word(.email), otherwise: .none)
        case .address: .optional("postal address", "adresse postale", .text, otherwise: .none)
        case .hours: .optional("opening hours, in words", "horaires d’ouverture, en toutes lettres", .text, otherwise: .none)
        }
    }
}

/// What `town` says.
struct TownHeader {
    let portal: Portal
    let desk: Desk
    let calendar: Reading<SchoolCalendar>
    let workingDays: WeekdaySet
    let schoolDays: WeekdaySet
    let communes: [Commune]
}

extension Reader {
    func townHeader(_ entry: Entry, _ calendars: CalendarFolder) -> TownHeader? {
        guard let keys = block(TownKey.self, entry, path: "town") else { return nil }
        let portal = portal(keys)
        let desk = keys[.desk].flatMap { self.desk($0) }
        let calendar = keys[.calendar].flatMap { self.calendar($0, calendars) } ?? Reading(nil, [])
        return TownHeader(
            portal: portal, desk: desk ?? Desk(name: "", phone: nil, email: nil, address: nil, hours: nil), calendar: calendar,
            workingDays: weekdays(keys[.workingDays]) ?? .mondayToFriday, schoolDays: weekdays(keys[.schoolDays]) ?? .schoolWeek,
            communes: many(keys[.communes]) { commune($0) })
    }

    private func portal(_ keys: Block<TownKey>) -> Portal {
        let name = text(keys[.name]) ?? ""
        return Portal(
            name: name, fullName: text(keys[.fullName]) ?? name, space: text(keys[.space]) ?? "Espace famille",
            accent: keys[.accent].flatMap { colour($0) }, logo: keys[.logo].flatMap { drawing($0) },
            words: keys[.words].map { words($0) } ?? Portal.Words())
    }

    private func words(_ entry: Entry) -> Portal.Words {
        guard let keys = block(WordsKey.self, entry, path: "town.words") else { return Portal.Words() }
        let usual = Portal.Words()
        return Portal.Words(bookings: text(keys[.bookings]) ?? usual.bookings, enrol: text(keys[.enrol]) ?? usual.enrol)
    }

    private func desk(_ entry: Entry) -> Desk? {
        guard let keys = block(DeskKey.self, entry, path: "town.desk"), let name = text(keys[.name]) else { return nil }
        return Desk(
            name: name, phone: text(keys[.phone]), email: email(keys[.email]), address: text(keys[.address]), hours: text(keys[.hours]))
    }

    private func calendar(_ entry: Entry, _ calendars: CalendarFolder) -> Reading<SchoolCalendar>? {
        guard let word = word(entry) else { return nil }
        if let calendar = calendars.calendar(word.text) { return calendar }
        let nearest = self.nearest(word.text, among: calendars.names) ?? calendar(ending: word.text, among: calendars.names)
        return refuse(.unknownCalendar(word.text, nearest: nearest, known: calendars.names), at: word.place)
    }

    /// The one calendar whose name ends so, without what stands before: `zone B` for `france/zone-b`.
    private func calendar(ending word: String, among names: [String]) -> String? {
        let endings = names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        guard let nearest = nearest(word, among: endings), let index = endings.firstIndex(of: nearest) else { return nil }
        return names[index]
    }

    /// `#1f5f8b`.
    private func colour(_ entry: Entry) -> String? {
        guard let word = word(entry) else { return nil }
        let isColour = word.text.hasPrefix("#") && word.text.utf8.count == 7 && word.text.dropFirst().utf8.allSatisfy(\.isHexadecimal)
        return isColour ? word.text : refuse(.notAColour(word.text), at: word.place)
    }

    /// The letters, digits and signs of an SVG path, which cannot end the attribute it is put in.
    private func drawing(_ entry: Entry) -> String? {
        guard let word = word(entry) else { return nil }
        let isDrawing = word.text.utf8.allSatisfy { $0.isLetterOrDigit || " ,.-".utf8.contains($0) }
        return isDrawing ? word.text : refuse(.notADrawing, at: word.place)
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }

    /// Of ASCII.
    var isLetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
