import GRDB
import Hummingbird

/// The side on which the two steps are gone through: the family's, or the desk's for it.
protocol ProcedureContext: FormCarrying, TownAddressed {
    var instant: RequestInstant { get }

    /// The procedure of the child and activity that the address names; nil where it was not begun.
    func begun(_ database: Database) throws -> Procedure?

    /// Where it begins, and ends when it cannot go on.
    func beginning() throws -> String

    /// A page of a step, in the frame of this side.
    func page(_ body: HTML, title: String, script: Bool) -> HTML
}

extension FamilyContext: ProcedureContext {
    func begun(_ database: Database) throws -> Procedure? { try procedure(database) }

    func beginning() throws -> String {
        address("enfants/\(try parameters.require("child"))/\(try parameters.require("activity"))")
    }

    func page(_ body: HTML, title: String, script: Bool) -> HTML { framed(body, title: title, in: self, script: script) }
}

extension DeskContext: ProcedureContext {
    func begun(_ database: Database) throws -> Procedure? {
        try DeskDrafts(town: town, agent: agent, database: database).procedure(
            child: parameters.require("child"), activity: parameters.require("activity"), household: parameters.require("household"))
    }

    func beginning() throws -> String {
        let household = percentEncoded(try parameters.require("household"))
        return address("guichet/familles/\(household)/\(try parameters.require("child"))/\(try parameters.require("activity"))")
    }

    func page(_ body: HTML, title: String, script: Bool) -> HTML {
        framed(body, title: title, in: self, nav: .families, script: script)
    }
}

extension RouterGroup<FamilyContext> {
    /// Where a family goes through the two steps.
    var procedures: RouterGroup<FamilyContext> { group("enfants/:child/:activity") }
}

extension RouterGroup<DeskContext> {
    /// Where an agent goes through them for a family.
    var procedures: RouterGroup<DeskContext> { group("familles/:household/:child/:activity") }
}
