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
    let root = context.address("")
    let entries = [
        Frame.Entry(label: "Accueil", address: root, isCurrent: nav == .home),
        Frame.Entry(label: "Demandes", address: root + "demandes", isCurrent: nav == .requests),
        Frame.Entry(label: "Mon dossier", address: root + "dossier", isCurrent: nav == .ownFile),
    ]
    let person = Frame.Person(name: context.guardian.fullName, formKey: context.session.formKey)
    return Frame(town: context.town, person: person, entries: entries, isNarrow: narrow, hasScript: script).page(title: title, body)
}

/// A page of the town's desk.
func framed(
    _ body: HTML, title: String, in context: DeskContext, nav: DeskEntry? = .requests, script: Bool = false, narrow: Bool = false
) -> HTML {
    let root = context.address("guichet/")
    let absences = Frame.Entry(label: "Absences", address: root + "absences", isCurrent: nav == .absences)
    let batches = Frame.Entry(label: "Lots", address: root + "lots", isCurrent: nav == .batches)
    let gathers = context.town.town.activities.contains { $0.book.gathers }
    let waiting = Frame.Entry(label: "Liste d’attente", address: root + "attente", isCurrent: nav == .waiting)
    let hasWaitingList = context.town.town.activities.contains { !$0.waitingList.isEmpty }
    let takesAbsences = context.town.town.activities.contains { !$0.absence.isEmpty }
    let presences = Frame.Entry(label: "Présences", address: root + "presences", isCurrent: nav == .presences)
    let invoicing = Frame.Entry(label: "Facturation", address: root + "facturation", isCurrent: nav == .invoicing)
    let notesInvoices = !context.town.activitiesAskingInvoices.isEmpty
    let entries =
        [
            Frame.Entry(label: "Demandes", address: root, isCurrent: nav == .requests)
        ] + (gathers ? [batches] : []) + (hasWaitingList ? [waiting] : []) + [
            Frame.Entry(label: "Familles", address: root + "familles", isCurrent: nav == .families)
        ] + (takesAbsences ? [absences] : []) + [presences] + (notesInvoices ? [invoicing] : [])
        + [Frame.Entry(label: "Fichier de la ville", address: root + "fichier", isCurrent: nav == .file)]
    let person = Frame.Person(name: context.agent.name, formKey: context.session.formKey)
    return Frame(town: context.town, side: .desk, person: person, entries: entries, isNarrow: narrow, hasScript: script)
        .page(title: title, body)
}
