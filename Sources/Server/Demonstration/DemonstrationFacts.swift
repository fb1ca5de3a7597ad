import TenantConfig

extension KnownFact {
    /// A fact of an invented family: it came with it.
    init(_ fact: Demonstration.Fact, of holder: Holder) {
        switch fact {
        case .commune(let commune): self.init(holder: holder, subject: .commune, value: commune.code)
        case .quotient(let quotient): self.init(holder: holder, subject: .quotient, value: String(quotient))
        case .school(let school): self.init(holder: holder, subject: .school, value: school?.text ?? "")
        case .situation(let name, let holds): self.init(holder: holder, subject: .situation, name: name.text, value: holds ? "yes" : "no")
        case .document(let name): self.init(holder: holder, subject: .document, name: name.text, value: "")
        case .came(let activity, let day): self.init(holder: holder, subject: .came, name: activity.text, value: day?.iso ?? "")
        }
    }
}
