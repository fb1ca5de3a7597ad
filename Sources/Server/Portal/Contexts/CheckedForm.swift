import Hummingbird

/// A context whose form has been read and carries the key of its session.
protocol FormCarrying: RequestContext {
    var session: Session { get }
    var form: Form { get set }
}

/// Reads the form that comes with a request, and lets it pass when it was sent from a page of this session.
struct CheckedForm<Context: FormCarrying>: RouterMiddleware {
    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        var context = context
        context.form = try await request.form(limit: largestForm)
        try FormKey.check(context.form, for: context.session.formKey)
        return try await next(request, context)
    }
}

extension FormCarrying {
    /// The hidden field that every form of a signed-in person carries.
    var formKeyField: HTML { FormKey.field(session.formKey) }
}

extension FamilyContext: FormCarrying {}
extension DeskContext: FormCarrying {}
