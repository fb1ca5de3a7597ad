/// How a line of a rule bites.
public enum Mode: Hashable, Sendable {
    /// What it forbids is refused.
    case refuse
    /// It is told, and refuses nothing.
    case warn
    /// It is recorded with the decision, and refuses nothing.
    case audit
}
