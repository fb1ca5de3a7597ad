/// A person who answers for the children of a household, and signs in for them.
struct Guardian: Hashable, Sendable {
    let id: String
    let household: String
    /// `Mme`, `M.`; may be empty.
    let civility: String
    let firstName: String
    let lastName: String
    let email: String
    /// What the person types to sign in.
    let identifier: String

    /// `Mme Aminata Diarra`.
    var fullName: String { [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }

    /// `Mme Diarra`.
    var formalName: String { [civility, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}
