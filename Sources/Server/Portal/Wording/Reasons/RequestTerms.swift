import TenantConfig

/// On what terms something is taken in, at once or by the town's leave.
struct RequestTerms: Hashable, Sendable {
    /// The offer on whose terms it comes after its deadline; nil: in time.
    var late: Line<Offer>?
    /// It waits for a place.
    var waits = false
    /// Staff decide on it.
    var isDecided = false

    /// `réservation tardive, majoration de 50 %, le service décide`; nil where there are none.
    func words(in town: Town) -> String? {
        let terms = [
            late.map { LateWording(offer: $0, town: town).brief }, waits ? "sur la liste d’attente" : nil,
            isDecided ? "le service décide" : nil,
        ].compactMap(\.self)
        return terms.isEmpty ? nil : terms.joined(separator: ", ")
    }
}
