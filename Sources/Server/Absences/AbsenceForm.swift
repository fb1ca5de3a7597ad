import TenantConfig

/// What is told of absences, as a form brings it: which days and why, and at the desk how, when and by whom.
struct AbsenceForm {
    struct Asked: Sendable {
        /// The names of the boxes that were ticked.
        let boxes: [String]
        let reason: Name<AbsenceReason>?
        let guardian: Guardian
        /// nil: on the portal, now.
        let arrival: Arrival?
    }

    enum Fault: Error {
        case arrival(ArrivalForm.Fault)
        case noDay
        /// The day was booked only at that moment, which is later.
        case notYetBooked(CivilDate, LocalInstant)

        /// In a sentence.
        var sentence: String {
            switch self {
            case .arrival(let fault): fault.sentence
            case .noDay: "cochez au moins un jour."
            case .notYetBooked(let day, let instant): ("le \(day: day) n’a été réservé que le \(instant: instant)." as FrenchText).plain
            }
        }
    }

    let form: Form
    let absent: AbsentChild
    let town: TownInForce
    let instant: RequestInstant

    /// - Throws: `PageError.badForm` for what no page of absences can have sent.
    func read() throws -> Result<Asked, Fault> {
        let (boxes, word) = (form.values("jour"), form["motif"] ?? "")
        let reason = town.town.reasons.first { $0.name.text == word && $0.declaredBy == .family }?.name
        guard boxes.count <= 200, word.isEmpty || reason != nil else {
            throw PageError.badForm("Ce formulaire ne vient pas de la page des absences. Rien n’a été enregistré.")
        }
        let guardian = try absent.guardians.asking(form)
        return arrival.flatMap { arrival in
            boxes.isEmpty
                ? .failure(.noDay) : .success(Asked(boxes: boxes, reason: reason, guardian: guardian, arrival: arrival))
        }
    }

    private var arrival: Result<Arrival?, Fault> {
        guard let agent = absent.agent else { return .success(nil) }
        return ArrivalForm(form, today: instant.wall).read()
            .map { asked -> Arrival? in Arrival(asked, enteredBy: agent, in: town.zone, at: instant.utc) }
            .mapError(Fault.arrival)
    }
}
