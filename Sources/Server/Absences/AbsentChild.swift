import GRDB
import Hummingbird
import TenantConfig

/// A child whose absences are told: by its family on the portal, or by an agent for it.
struct AbsentChild: Sendable {
    let child: Child
    /// Who may tell them: on the portal whoever is signed in, at the desk the guardians of the household.
    let guardians: [Guardian]
    /// Who enters what the family tells; nil: it does itself, on the portal.
    let agent: Agent?
    /// Where what is about it begins: `/bourg/enfants/lina`.
    let home: String
    /// Where one comes from.
    let back: (label: String, address: String)

    /// Where its absences are told.
    var address: String { "\(home)/absences" }
}

/// The side on which absences are told: the family's, or the desk's for it.
protocol AbsenceContext: FormCarrying, TownAddressed {
    var instant: RequestInstant { get }

    /// The child that the address names.
    func absentChild(_ database: Database) throws -> AbsentChild

    /// A page, in the frame of this side.
    func page(_ body: HTML, title: String, script: Bool) -> HTML
}

extension FamilyContext: AbsenceContext {
    func absentChild(_ database: Database) throws -> AbsentChild {
        let child = try FamilyStore(town.town.id, database).child(try parameters.require("child"), of: guardian)
        return AbsentChild(
            child: child, guardians: [guardian], agent: nil, home: address("enfants/\(child.id)"),
            back: ("Retour à l’accueil", address("")))
    }
}

extension DeskContext: AbsenceContext {
    func absentChild(_ database: Database) throws -> AbsentChild {
        let (household, id) = (try parameters.require("household"), try parameters.require("child"))
        guard let file = try FamilyFile.read(household, in: town, on: instant.today, database),
            let child = file.children.first(where: { $0.id == id })
        else { throw PageError.notFound }
        let home = address("guichet/familles/\(percentEncoded(household))")
        return AbsentChild(
            child: child, guardians: file.guardians, agent: agent, home: "\(home)/\(percentEncoded(id))",
            back: (file.name, home))
    }
}

extension RouterGroup<FamilyContext> {
    /// Where a family tells absences.
    var absences: RouterGroup<FamilyContext> { group("enfants/:child/absences") }
}

extension RouterGroup<DeskContext> {
    /// Where an agent tells them for a family.
    var absences: RouterGroup<DeskContext> { group("familles/:household/:child/absences") }
}
