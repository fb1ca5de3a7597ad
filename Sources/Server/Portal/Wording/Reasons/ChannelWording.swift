import TenantConfig

extension Channel {
    /// `en ligne`, `par téléphone`.
    var french: String {
        switch self {
        case .portal: "en ligne"
        case .desk: "au guichet"
        case .phone: "par téléphone"
        case .email: "par courriel"
        case .paper: "par courrier"
        case .site: "sur place"
        }
    }
}

extension [Channel] {
    /// `au guichet ou par téléphone`.
    var french: String { map(\.french).frenchAlternatives }
}
