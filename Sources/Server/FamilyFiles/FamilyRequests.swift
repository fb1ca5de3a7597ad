import TenantConfig

/// What a family has asked for lately, at the desk: the answered requests are in no queue.
struct FamilyRequests: Sendable {
    let requests: [RequestRecord]
    let children: [Child]
    let town: TownInForce

    /// Requests shown.
    static let most = 20

    var html: HTML {
        if requests.isEmpty { return .empty }
        return """
            <details><summary>Dernières demandes (\(requests.count))</summary><ul class="rows">\(requests.map(row))</ul></details>

            """
    }

    private func row(_ request: RequestRecord) -> HTML {
        let child = children.first { $0.id == request.child }?.ofFirstName
        return """
            <li><span><a href="/\(town.town.id.text)/guichet/demandes/\(request.number)">\(town.town.shortLabel(of: request.activity))\
            \(child.map { " \($0)" as HTML })\(if: request.kind == .enrolment, ", inscription")</a><br><small class="soft">N°\u{A0}\(request.number), déposée le \
            \(instant: town.zone.wall(at: request.askedAt))</small></span> \(request.outcome.tag)</li>

            """
    }
}
