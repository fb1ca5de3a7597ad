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
    private static let fields: Set = ["shown", "booked", "tick", "from", "to", "rhythm", "week1", "week2"]

    private static func encoded(_ field: Form.Field) -> String { "\(percentEncoded(field.name))=\(percentEncoded(field.value))" }
}

extension PlanStep {
    /// Shows the ticks that an address carries, over those of the draft. An address that carries none of ours shows the plan as it is:
    /// nothing was sent, and there is nothing to say about it.
    mutating func resume(_ text: String?) {
        guard let text, let form = try? Form(urlEncoded: text.utf8) else { return }
        if view.extent == .periodicity {
            draft.periodicity = PeriodicityForm(form)
        } else if let page = try? PlanForm(form.without("to"), in: procedure, former: former) {
            let shown = page.shown.filter { days.contains($0.day) }
            draft.take(shown: shown, booked: page.booked, ticks: page.ticks, over: situation.standing)
        }
    }
}

extension Form {
    /// The form without the fields of that name.
    fileprivate func without(_ name: String) -> Form { Form(fields: fields.filter { $0.name != name }) }
}
