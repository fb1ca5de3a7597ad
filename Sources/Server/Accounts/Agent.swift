/// A person of the town hall who decides requests.
struct Agent: Hashable, Sendable {
    let id: String
    /// What the person types to sign in.
    let identifier: String
    /// `Nolwenn B., service Enfance`.
    let name: String
}
