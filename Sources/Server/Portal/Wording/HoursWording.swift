import TenantConfig

extension SlotHours {
    /// `Matin : de 8 h à 12 h, arrivée de 7 h 30 à 9 h, départ de 11 h 45 à 12 h.`
    func sentence(of slot: Slot) -> FrenchText {
        let parts = [care?.frenchStretch, arrive.map { "arrivée \($0.frenchStretch)" }, leave.map { "départ \($0.frenchStretch)" }]
        return "\(slot.label)\u{A0}: \(parts.compactMap(\.self).joined(separator: ", "))."
    }
}

extension Hours {
    /// `8 h – 12 h`.
    var french: String { "\(start.french) – \(end.french)" }

    /// `de 8 h à 12 h`.
    var frenchStretch: String { "de \(start.french) à \(end.french)" }
}
