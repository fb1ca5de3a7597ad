import RulesEngine
import TenantConfig

/// Says in French what is not in order: which paper, until when the one that is held is valid, and how to bring it.
struct LackWording: Sendable {
    let town: Town
    let lack: Reason.Lack
    /// Whether it is asked of a day attended, and not of today.
    let isOfDay: Bool

    /// In a few words: `pièce à fournir`.
    var mark: String {
        switch lack {
        case .documents(let papers) where papers.allSatisfy { document($0)?.giver == .staff }: "étape à faire au guichet"
        case .documents(let papers): papers.count == 1 ? "pièce à fournir" : "pièces à fournir"
        case .payment: "somme due"
        case .enrolment: "inscription à une autre activité"
        }
    }

    var fact: FrenchText {
        switch lack {
        case .documents(let papers): FrenchText(stringLiteral: papersLacking(papers).joined(separator: ". "))
        case .payment(let owed, let allowed): FrenchText(stringLiteral: debt(owed, allowed))
        case .enrolment(let names):
            names.count == 1
                ? "Il faut d’abord une inscription à l’activité \(labels(names))"
                : "Il faut d’abord une inscription à l’une de ces activités\u{A0}: \(labels(names))"
        }
    }

    var remedy: FrenchText {
        switch lack {
        case .documents(let papers):
            papers.allSatisfy { document($0)?.giver == .staff }
                ? "Prenez contact avec le guichet\u{A0}: \(desk)."
                : "Apportez ou envoyez \(papers.count == 1 ? "cette pièce" : "ces pièces") au guichet\u{A0}: \(desk)."
        case .payment: "Réglez cette somme, ou parlez-en au guichet\u{A0}: \(desk)."
        case .enrolment: "Inscrivez d’abord votre enfant\u{A0}: le portail vous y mène depuis l’accueil."
        }
    }

    private func papersLacking(_ papers: [Reason.Lack.Paper]) -> [String] {
        let steps = papers.filter { document($0)?.giver == .staff }
        let given = papers.filter { document($0)?.giver != .staff }
        let day = isOfDay ? " ce jour-là" : ""
        let missing =
            given.count == 1 ? "Il manque une pièce valable\(day)\u{A0}: " : "Il manque des pièces valables\(day)\u{A0}: "
        let toDo = steps.count == 1 ? "Il reste une étape à faire au guichet\u{A0}: " : "Il reste des étapes à faire au guichet\u{A0}: "
        return (given.isEmpty ? [] : [missing + given.map(words).frenchList])
            + (steps.isEmpty ? [] : [toDo + steps.map(words).frenchList])
    }

    private func words(_ paper: Reason.Lack.Paper) -> String {
        let label = document(paper)?.label.insideSentence ?? paper.document.text
        guard let end = paper.validUntil else { return label }
        return "\(label) (valable jusqu’au \(end.french(.withoutWeekday)) seulement)"
    }

    private func debt(_ owed: Int?, _ allowed: Int) -> String {
        let sum = owed.map { "Il reste \($0.frenchEuros) à régler à la ville" } ?? "Il reste une somme à régler à la ville"
        return allowed == 0 ? sum : "\(sum), et \(allowed.frenchEuros) au plus sont admis"
    }

    private func labels(_ names: [Name<Activity>]) -> String {
        names.map { name in town.activities.first { $0.name == name }.map { "«\u{A0}\($0.label)\u{A0}»" } ?? name.text }.frenchAlternatives
    }

    private func document(_ paper: Reason.Lack.Paper) -> Document? { town.documents.first { $0.name == paper.document } }

    private var desk: String { town.desk.inWords }
}
