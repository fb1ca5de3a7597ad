public import TenantConfig

/// A day as it is written; the first of 1970 for what is none, so that a test that misspells one fails.
func civil(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

extension Name: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
