import TenantConfig

extension Collection {
    /// All that these lines ask.
    func asked<Keys>() -> [Condition] where Element == Line<Keys> { flatMap { line in line.conditions } }
}
