import TenantConfig

/// The places of a family's menu.
enum FamilyEntry: Sendable {
    case home, requests, ownFile
}

/// The places of the desk's menu.
enum DeskEntry: Sendable {
    case requests, batches, waiting, families, absences, presences, invoicing, file
}

/// A page of a town for people who are not signed in.
func framed(_ body: HTML, title: String, in context: TownContext, script: Bool = false, narrow: Bool = true) -> HTML {
    Frame(town: context.town, isNarrow: narrow, hasScript: script).page(title: title, body)
}

/// A page of a family.
func framed(
    _ body: HTML, title: String, in context: FamilyContext, nav: FamilyEntry? = .home, script: Bool = false, narrow: Bool = false
) -> HTML {
    var frame = Frame(context.guardian, context.session, in: context.town, at: nav)
    (frame.isNarrow, frame.hasScript) = (narrow, script)
    return frame.page(title: title, body)
}

/// A page of the town's desk.
func framed(
    _ body: HTML, title: String, in context: DeskContext, nav: DeskEntry? = .requests, script: Bool = false, narrow: Bool = false
) -> HTML {
    var frame = Frame(context.agent, context.session, in: context.town, at: nav)
    (frame.isNarrow, frame.hasScript) = (narrow, script)
    return frame.page(title: title, body)
}

extension Frame {
    /// Around a page that is in nobody's menu, for who is signed in.
    init(_ account: TownContext.Account, in town: TownInForce) {
        switch account {
        case .family(let session, let guardian): self.init(guardian, session, in: town, at: nil)
        case .desk(let session, let agent): self.init(agent, session, in: town, at: nil)
        }
    }

    /// Around the pages of a family.
    fileprivate init(_ guardian: Guardian, _ session: Session, in town: TownInForce, at entry: FamilyEntry?) {
        let root = "/\(town.town.id.text)/"
        let entries = [
            Entry(label: "Accueil", address: root, isCurrent: entry == .home),
            Entry(label: "Demandes", address: root + "demandes", isCurrent: entry == .requests),
            Entry(label: "Mon dossier", address: root + "dossier", isCurrent: entry == .ownFile),
        ]
        self.init(town: town, person: Person(name: guardian.fullName, formKey: session.formKey), entries: entries)
    }

    /// Around the pages of the desk.
    fileprivate init(_ agent: Agent, _ session: Session, in town: TownInForce, at entry: DeskEntry?) {
        let root = "/\(town.town.id.text)/guichet/"
        func place(_ label: String, _ path: String, _ place: DeskEntry) -> Entry {
            Entry(label: label, address: root + path, isCurrent: entry == place)
        }
        let activities = town.town.activities
        let entries: [Entry?] = [
            place("Demandes", "", .requests),
            activities.contains { $0.book.gathers } ? place("Lots", "lots", .batches) : nil,
            activities.contains { !$0.waitingList.isEmpty } ? place("Liste d’attente", "attente", .waiting) : nil,
            place("Familles", "familles", .families),
            activities.contains { !$0.absence.isEmpty } ? place("Absences", "absences", .absences) : nil,
            place("Présences", "presences", .presences),
            town.activitiesAskingInvoices.isEmpty ? nil : place("Facturation", "facturation", .invoicing),
            place("Fichier de la ville", "fichier", .file),
        ]
        let person = Person(name: agent.name, formKey: session.formKey)
        self.init(town: town, side: .desk, person: person, entries: entries.compactMap(\.self))
    }
}
