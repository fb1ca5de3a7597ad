import Hummingbird
import RulesEngine
import TenantConfig

/// Carries what was ticked over a session that has ended, or a page that has gone stale: in the address of the plan, where it is shown again
/// and not yet kept. Whoever follows such a link sees ticks; nothing changes before the next press on a button.
enum PlanResumption {
    /// Its name after the `?` of the address.
    static let name = "reprise"

    /// Where the form can be taken up again; nil when it is no form of step 1, or longer than an address may be.
    static func address(of request: Request) async -> String? {
        guard request.uri.path.hasSuffix("/etape-1"), let form = try? await request.form(limit: largestForm) else { return nil }
        let query = try? request.query()
        let kept = form.fields.filter { fields.contains($0.name) }.map(encoded).joined(separator: "&")
        let view = (query?.fields ?? []).filter { ["vue", "du"].contains($0.name) }.map(encoded)
        let address = "\(request.uri.path)?" + (view + ["\(name)=\(percentEncoded(kept))"]).joined(separator: "&")
        return address.utf8.count <= longestAddress ? address : nil
    }

    /// In bytes; browsers and proxies take four times as much.
    private static let longestAddress = 7_000
    private static let fields: Set = ["shown", "tick", "from", "to", "rhythm", "week1", "week2"]

    private static func encoded(_ field: Form.Field) -> String { "\(percentEncoded(field.name))=\(percentEncoded(field.value))" }
}

extension PlanStep {
    /// Shows the ticks that an address carries, over those of the draft.
    mutating func resume(_ text: String?) throws {
        guard let text else { return }
        let form = try Form(urlEncoded: text.utf8)
        if view.extent == .periodicity {
            draft.periodicity = PeriodicityForm(form)
        } else {
            let page = try PlanForm(form.without("to"), in: procedure)
            draft.take(shown: page.shown.filter { days.contains($0.day) }, ticks: page.ticks, over: situation.standing)
        }
    }
}

extension Form {
    /// The form without the fields of that name.
    fileprivate func without(_ name: String) -> Form { Form(fields: fields.filter { $0.name != name }) }
}
