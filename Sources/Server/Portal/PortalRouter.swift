import HTTPTypes
import Hummingbird

/// Every address of the portal, with what stands before all of them.
///
/// A subject adds its addresses in one of the three lists, by who may open them.
func portalRouter(_ portal: Portal) -> Router<PortalContext> {
    let router = Router(context: PortalContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders(entrance: portal.entrance))
    router.add(middleware: TownFinder(portal: portal))
    router.add(middleware: ErrorPages(portal: portal))
    router.add(middleware: SameOrigin())
    PortalRoutes(portal: portal).add(to: router)

    let everyone = router.group(":town", context: TownContext.self)
    PortalRoutes(portal: portal).add(to: everyone)
    LoginRoutes(portal: portal, side: .family).add(to: everyone)
    LoginRoutes(portal: portal, side: .desk).add(to: everyone.group("guichet"))
    RequestRoutes(portal: portal).add(to: everyone)
    MailRoutes(portal: portal).add(to: everyone)
    RegulationRoutes().add(to: everyone)

    let families = router.group(":town", context: TownContext.self)
        .add(middleware: SignedIn(portal: portal, kind: .family))
        .group(context: FamilyContext.self)
        .add(middleware: CheckedForm())
    HomeRoutes(portal: portal).add(to: families)
    LogoutRoutes(portal: portal).add(to: families)
    OwnFileRoutes(portal: portal).add(to: families)
    EnrolmentRoutes(portal: portal).add(to: families)
    ChoiceRoutes(portal: portal).add(to: families)
    MonthRoutes(portal: portal).add(to: families)
    AbsenceRoutes(portal: portal).add(to: families.absences)
    PlanRoutes(portal: portal).add(to: families.procedures)
    RecapRoutes(portal: portal).add(to: families.procedures)
    RequestRoutes(portal: portal).add(to: families)

    let desk = router.group(":town/guichet", context: TownContext.self)
        .add(middleware: SignedIn(portal: portal, kind: .desk))
        .group(context: DeskContext.self)
        .add(middleware: CheckedForm())
    LogoutRoutes(portal: portal).add(to: desk)
    ApprovalRoutes(portal: portal).add(to: desk)
    BatchRoutes(portal: portal).add(to: desk)
    WaitingRoutes(portal: portal).add(to: desk)
    DeskAbsenceRoutes(portal: portal).add(to: desk)
    PresenceRoutes(portal: portal).add(to: desk)
    InvoicingRoutes(portal: portal).add(to: desk)
    TownFileRoutes(portal: portal).add(to: desk)
    RefusedMailRoutes(portal: portal).add(to: desk)
    FamilyFileRoutes(portal: portal).add(to: desk)
    DeskBookingRoutes(portal: portal).add(to: desk)
    AbsenceRoutes(portal: portal).add(to: desk.absences)
    PlanRoutes(portal: portal).add(to: desk.procedures)
    RecapRoutes(portal: portal).add(to: desk.procedures)
    return router
}

extension Router<PortalContext> {
    /// Answers the methods that an address does not have by naming those it has. Called once all addresses are there.
    func refusingOtherMethods() -> Self {
        for (path, known) in Dictionary(grouping: routes, by: \.path.description) {
            let has = known.map(\.method) + (known.contains { $0.method == .get } ? [.head] : [])
            let allowed = has.map(\.rawValue).sorted().joined(separator: ", ")
            for method in [.get, .post, .put, .patch, .delete, .options] as [HTTPRequest.Method] where !has.contains(method) {
                on(RouterPath(path), method: method) { _, _ -> Response in throw PageError.wrongMethod(allowed: allowed) }
            }
        }
        return self
    }
}
