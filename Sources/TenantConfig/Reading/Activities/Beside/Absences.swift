/// The keys of a reason of absence.
enum ReasonKey: String, KeyTable {
    case label
    case declaredBy = "declared_by"

    var card: KeyCard {
        switch self {
        case .label: .required("the reason as families read it", "le motif, tel que les familles le lisent", .text)
        case .declaredBy:
            .optional(
                "who says so: family or town", "qui le déclare : family (la famille) ou town (la ville)",
                .one(of: Choice<AbsenceReason.Declarer>.declarer), otherwise: .word("family"))
        }
    }
}

/// The keys of a line of `absence`.
enum AbsenceKey: String, KeyTable {
    case due, reason, until, proof, by, surcharge, approval
    case proofBy = "proof_by"

    var card: KeyCard {
        switch self {
        case .due:
            .required(
                "what stays due: all, none, 2 days, 10 % or 5 EUR", "ce qui reste dû : all (tout), none (rien), 2 days, 10 % ou 5 EUR",
                .word(.due))
        case .reason:
            .optional(
                "for which reasons", "pour quels motifs",
                .many(.name(of: .reason)), otherwise: .any)
        case .until:
            .optional(
                "until when the town is told", "jusqu’à quand prévenir", .word(.moment),
                otherwise: .untilSlotBegins)
        case .proof: .optional("a document to be given", "une pièce à fournir", .word(.name(of: .document)), otherwise: .none)
        case .proofBy:
            .optional(
                "until when the document is given", "jusqu’à quand fournir la pièce", .word(.moment), otherwise: .init("`until`", "`until`")
            )
        case .by:
            .optional(
                "by which channels", "par quels moyens",
                .many(of: Choice<Channel>.channel),
                otherwise: .init("the line's `channel`, else those of `cancel`", "le `channel` de la ligne, sinon ceux de `cancel`"))
        case .surcharge:
            .optional(
                "added to what is due: 50 % or 5 EUR", "ce qui s’ajoute à ce qui est dû : 50 % ou 5 EUR", .word(.surcharge),
                otherwise: .nothing)
        case .approval:
            .optional(
                "who decides that it holds: automatic or manual",
                "qui décide de ce qui reste dû : automatic (le portail) ou manual (les agents)", .one(of: Choice<Approval>.absenceApproval),
                otherwise: .word("automatic"))
        }
    }
}

extension Reader {
    func reason(_ entry: Entry) -> AbsenceReason? {
        guard let keys = block(ReasonKey.self, entry, path: "reasons.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let declarer = keys[.declaredBy].map { one(of: .declarer, $0) } ?? .family
        guard let label, let declarer else { return nil }
        return AbsenceReason(name: Name(entry.key.text), label: label, declaredBy: declarer)
    }

    /// What stays due of days not attended.
    func absences(_ entry: Entry?, path: String) -> [Line<AbsenceTerms>] {
        return lines(entry, path: path, .absence) { keys in
            let reasons = many(keys[.reason]) { word -> Name<AbsenceReason>? in
                reference(word, to: .reason, among: declared.reasons)
            }
            let until = limit(keys[.until], .until).map { Ruled($0, at: keys.place(of: .until)) }
            let proof: Name<Document>? = keys[.proof].flatMap { word($0) }.flatMap {
                reference($0, to: .document, among: declared.documents)
            }
            let proofBy = limit(keys[.proofBy], .until).map { Ruled($0, at: keys.place(of: .proofBy)) }
            if let entry = keys[.proofBy], !keys.gives(.proof) { findings.add(.proofMissing(entry.key.text), at: entry.key.place) }
            let due = keys[.due].flatMap { self.due($0) }
            let approval = keys[.approval].map { one(of: .absenceApproval, $0) } ?? .automatic
            let surcharge = keys[.surcharge].flatMap { word($0) }.flatMap { self.surcharge($0) }
            guard let due, let approval else { return nil }
            return AbsenceTerms(
                due: due, surcharge: surcharge, reasons: reasons, until: until, proof: proof, proofBy: proofBy,
                channels: channels(keys[.by]), isDecidedByStaff: approval == .manual)
        }
    }

    /// `all`, `none`, `2 days`, `10 %`, `5 EUR`.
    func due(_ entry: Entry) -> AbsenceTerms.Due? {
        guard let word = word(entry) else { return nil }
        switch word.text {
        case "all": return .all
        case "none": return AbsenceTerms.Due.none
        default: break
        }
        if word.text.hasSuffix("%") { return percent(word).map { .percent($0) } }
        if word.text.hasSuffix("EUR") { return cents(word).map { .money($0) } }
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1] == "days" || parts[1] == "day", let days = Int(digits: parts[0].utf8), (1...366).contains(days) {
            return .firstDays(days)
        }
        let allowed = ["all", "none", "2 days", "10 %", "5 EUR"]
        return refuse(
            .unknownWord(
                word.text, key: entry.key.text, nearest: nearest(word.text, among: ["all", "none"]) ?? Meant.money(word.text),
                allowed: allowed),
            at: word.place)
    }
}

extension Choice<Approval> {
    fileprivate static let absenceApproval = Choice(
        [("automatic", Approval.automatic), ("manual", .manual)], elsewhere: ["batch", "waiting list"])
}

extension Choice<AbsenceReason.Declarer> {
    fileprivate static let declarer = Choice([("family", .family), ("town", .town)])
}

extension LineRule<AbsenceKey> {
    static let absence = LineRule(main: .due, subjects: [.day, .cell, .child, .file, .request, .sameDay, .past], event: .absence)
}
