import HTTPTypes
import Hummingbird

/// Why a form is not taken. Nothing has been written.
enum FormFailure: Error, Equatable {
    /// A broken `%`, text that is not UTF-8, or something other than a form.
    case malformed
    /// More than a form of ours can ever hold.
    case tooLarge
    /// Without the key of a page of ours, or with an old one.
    case forged

    /// What the person reads.
    var sentence: String {
        switch self {
        case .malformed: "Le formulaire reçu est illisible. Rien n’a été enregistré."
        case .tooLarge: "Le formulaire reçu est trop long. Rien n’a été enregistré."
        case .forged: "Cette page a expiré. Rien n’a été enregistré\u{A0}: revenez en arrière, rechargez la page et recommencez."
        }
    }
}

extension FormFailure: HTTPResponseError {
    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .tooLarge: .contentTooLarge
        case .forged: .forbidden
        }
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>Erreur</title></head><body><h1>Erreur</h1><p>\(sentence)</p></body></html>
            """
        return page.response(status: status)
    }
}
