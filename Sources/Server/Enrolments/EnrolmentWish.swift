import TenantConfig

/// Where a child is to be enrolled, and with which status.
struct EnrolmentWish: Sendable, Equatable {
    /// nil where the activity has one place, or none is chosen yet.
    var centre: Name<Centre>?
    /// nil where there is nothing to choose, or none is chosen yet.
    var status: Name<Status>?

    init(centre: Name<Centre>? = nil, status: Name<Status>? = nil) {
        self.centre = centre
        self.status = status
    }

    /// What a form or an address brings.
    init(_ form: Form) {
        self.init(centre: form["lieu"].map { Name($0) }, status: form["statut"].map { Name($0) })
    }

    /// The same, to be sent again.
    var hidden: HTML {
        let centre = self.centre.map { #"<input type="hidden" name="lieu" value="\#($0.text)">"# as HTML }
        let status = self.status.map { #"<input type="hidden" name="statut" value="\#($0.text)">"# as HTML }
        return "\(centre)\(status)"
    }
}
