import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The absences of a child: which days, what stays due, and the telling, by the family or by an agent for it.
struct AbsenceRoutes<Context: AbsenceContext>: Sendable {
    let portal: Portal

    func add(to absences: RouterGroup<Context>) {
        absences.get { request, context in
            let query = try request.query()
            let done: HTML = "<div class=\"say ok\" role=\"status\"><p>C’est noté.</p></div>"
            let page = try await portal.database.read { try shown(query["fait"] == nil ? .empty : done, query, context, $0) }
            return context.page(page.html, title: page.title, script: false)
        }
        absences.get("recapitulatif") { request, context -> Response in
            let form = try request.query()
            return try await portal.database.read { database -> Response in
                switch try asked(form, context, context.instant, database) {
                case .failure(let fault): return try refusing(fault, form, context, database)
                case .success(let telling): return recap(telling, hasChanged: false, context)
                }
            }
        }
        absences.post { _, context in try await tell(context) }
    }

    private func tell(_ context: Context) async throws -> Response {
        defer { portal.mailWaits() }
        return try await portal.database.write { database -> Response in
            // The clock is read once the transaction has begun: one may have waited for another to end.
            switch try asked(context.form, context, portal.instant(in: context.town), database) {
            case .failure(let fault): return try refusing(fault, context.form, context, database)
            case .success(let telling):
                let isAsShown = telling.taken > 0 && telling.seen == context.form["seen"]
                if isAsShown {
                    try telling.keep(portal)
                } else if try !telling.isKept() {
                    return recap(telling, hasChanged: true, context)
                }
                return .redirect(to: "\(telling.absent.address)?fait=1")
            }
        }
    }

    private func asked(
        _ form: Form, _ context: Context, _ instant: RequestInstant, _ database: Database
    ) throws -> Result<AbsenceTelling, AbsenceForm.Fault> {
        let absent = try context.absentChild(database)
        switch try AbsenceForm(form: form, absent: absent, town: context.town, instant: instant).read() {
        case .failure(let fault): return .failure(fault)
        case .success(let asked):
            let telling = try AbsenceTelling(asked, of: absent, in: context.town, at: instant, database)
            return telling.fault.map(Result.failure) ?? .success(telling)
        }
    }

    /// - Parameter sent: what the page's form shows already: what was sent and refused, or is proposed.
    private func shown(_ notice: HTML, _ sent: Form, _ context: Context, _ database: Database) throws -> AbsencePage {
        let (town, absent) = (context.town.town, try context.absentChild(database))
        let store = AbsenceStore(town: town.id, database: database)
        let days = AbsenceTelling.days(context.instant.today)
        let wording = AbsenceWording(town: town)
        let places = try store.places(of: absent.child.id, days: days).filter(town.takesAbsence)
        let told = try store.absences(of: absent.child.id, days: days).map { absence in
            AbsencePage.Told(
                title: wording.title(absence.place), reason: wording.reason(absence.reason),
                state: wording.state(absence, at: context.instant.wall, wall: context.town.zone.wall),
                origin: wording.origin(absence, wall: context.town.zone.wall))
        }
        let arrival = absent.agent.map { _ in
            ArrivalFields(subject: .absence, guardians: absent.guardians, now: context.instant.wall, sent: sent)
        }
        return AbsencePage(
            absent: absent, choices: places.map { ($0.box, wording.title($0)) }, reasons: town.reasons.filter { $0.declaredBy == .family },
            told: told, notice: notice, arrival: arrival, sent: sent)
    }

    private func refusing(_ fault: AbsenceForm.Fault, _ sent: Form, _ context: Context, _ database: Database) throws -> Response {
        let error: HTML = "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \(fault.sentence)</p></div>"
        let page = try shown(error, sent, context, database)
        return context.page(page.html, title: "Erreur\u{A0}: \(page.title)", script: false).response(status: .unprocessableContent)
    }

    private func recap(_ telling: AbsenceTelling, hasChanged: Bool, _ context: Context) -> Response {
        let (absent, asked) = (telling.absent, telling.asked)
        let wording = AbsenceWording(
            town: context.town.town, reader: asked.arrival.map { AbsenceWording.Reader.agent($0.channel) } ?? .family)
        let fields = telling.fields(in: context.town.zone)
        let query = fields.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
        let recap = AbsenceRecap(
            heading: "Absence \(absent.child.ofFirstName)\u{A0}: ce qui reste dû", action: absent.address,
            back: "\(absent.address)?\(query)",
            formKey: context.formKeyField, origin: asked.arrival.map { wording.origin($0, asked.guardian, in: context.town.zone) },
            reason: wording.motive(asked.reason), fields: fields,
            lines: telling.cases.map { found in
                AbsenceRecap.Line(
                    title: wording.title(found.place), outcome: wording.outcome(found), rule: wording.rule(found),
                    others: wording.others(found),
                    plan: found.outcome == .cancelInstead ? "\(absent.home)/\(found.place.activity)" : nil)
            }, seen: telling.seen,
            taken: telling.taken, hasChanged: hasChanged)
        return context.page(recap.html, title: "Absence, ce qui reste dû", script: false).response(status: hasChanged ? .conflict : .ok)
    }
}

extension AbsenceTelling {
    /// What was asked, as hidden fields say it again.
    fileprivate func fields(in zone: Zone) -> [(name: String, value: String)] {
        let arrival: [(name: String, value: String)]? = asked.arrival.map { arrival in
            [
                ("moyen", arrival.channel.rawValue), ("recue", zone.wall(at: arrival.receivedAt).description),
                ("responsable", asked.guardian.id),
            ]
        }
        return (arrival ?? []) + asked.boxes.map { ("jour", $0) } + [("motif", asked.reason?.text ?? "")]
    }
}
