import RulesEngine
import TenantConfig

/// What is due about a request, on the town's wall clock, and what has been done of it.
struct RequestDues: Hashable, Sendable {
    /// The first instant at which the town has not kept its promise to answer; nil: it promised nothing.
    var answerBy: LocalInstant?
    /// The first instant at which places are freed that the family has not confirmed; nil: it need not.
    var confirmBy: LocalInstant?
    var confirmedAt: Instant?
    /// The first instant at which places are freed that are not paid for; nil: they need not be.
    var payBy: LocalInstant?
    var paidAt: Instant?
    /// When its places were freed, for want of one or the other.
    var freedAt: Instant?

    /// What the family has to do to keep its places.
    enum Task: Hashable, Sendable {
        case confirm, pay
    }

    /// What is still to be done, and until when, what is due first before the other.
    var tasks: [(task: Task, until: LocalInstant)] {
        guard freedAt == nil else { return [] }
        var open: [(task: Task, until: LocalInstant)] = []
        if let confirmBy, confirmedAt == nil { open.append((.confirm, confirmBy)) }
        if let payBy, paidAt == nil { open.append((.pay, payBy)) }
        return open.sorted { $0.until < $1.until }
    }

    /// The first instant at which its places are freed as things are; nil: never.
    var dueBy: LocalInstant? { tasks.first?.until }
}

extension RequestDues {
    init(_ dues: Dues) {
        self.init(answerBy: dues.answerBy?.value, confirmBy: dues.confirmBy?.value, payBy: dues.payBy?.value)
    }

    /// What the family has to do, as its pages and mails say it.
    var sentences: [FrenchText] {
        tasks.map { task, until in
            switch task {
            case .confirm: "À confirmer au plus tard le \(limit: until), sans quoi les places sont libérées."
            case .pay: "À régler au plus tard le \(limit: until), sans quoi les places sont libérées."
            }
        }
    }

    /// By when the town answers.
    var promise: FrenchText? { answerBy.map { "Le service vous répond au plus tard le \(limit: $0)." } }
}

extension RequestRecord {
    /// Until when requests are gathered that are decided together.
    var gathering: FrenchText? {
        gatheredUntil.map { "Les demandes sont recueillies jusqu’au \(limit: $0), puis reçoivent leur réponse ensemble." }
    }
}

/// What a family can do about places that are granted: confirm them, or give them up.
struct DuesChoice {
    let dues: RequestDues
    let action: String
    /// Empty where nobody is signed in.
    let formKey: HTML

    var html: HTML {
        guard !dues.tasks.isEmpty else { return .empty }
        let confirm: HTML = "<button class=\"btn\" name=\"go\" value=\"confirmer\">Confirmer les places</button> "
        let mayConfirm = dues.tasks.contains { $0.task == .confirm }
        return """
            <section class="stack" aria-labelledby="due"><h2 id="due">Pour garder vos places</h2>
            \(dues.sentences.map { "<p>\($0.html)</p>\n" as HTML })\
            <form method="post" action="\(action)" class="row">\(formKey)\(if: mayConfirm, confirm)\
            <button class="btn quiet" name="go" value="renoncer">Y renoncer</button></form></section>
            """
    }
}

/// What comes back from the page of a request: about a day that waits, about places to keep, or about the request itself.
enum RequestAnswer: Sendable {
    case waiting(WaitingAnswer)
    case confirm
    case giveUp
    case withdraw

    init(_ form: Form) throws(PageError) {
        switch form["go"] {
        case "confirmer": self = .confirm
        case "renoncer": self = .giveUp
        case "retirer": self = .withdraw
        default: self = .waiting(try WaitingAnswer(form))
        }
    }

    /// Carries it out; false when it can be no more.
    func carryOut(on request: RequestRecord, _ moves: WaitingMoves) throws -> Bool {
        switch self {
        case .waiting(let answer): try answer.carryOut(on: request, moves)
        case .confirm: try DuesMoves(moves).confirm(request)
        case .giveUp: try DuesMoves(moves).giveUp(request)
        case .withdraw: try BatchWithdrawal(moves).withdraw(request, by: nil)
        }
    }

    /// What is said when it can be no more.
    var tooLate: String {
        switch self {
        case .waiting, .confirm, .giveUp:
            "Cette place n’est plus proposée, ou la demande a changé entre-temps. Rien n’a été enregistré."
        case .withdraw: "Cette demande a déjà sa réponse\u{A0}: elle ne peut plus être retirée. Rien n’a été enregistré."
        }
    }
}
