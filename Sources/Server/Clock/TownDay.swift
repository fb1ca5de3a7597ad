import TenantConfig

extension PortalClock {
    /// The day it is in a town; nil where its zone is unknown here.
    func day(in town: Town) -> CivilDate? {
        (try? Zone(named: town.calendar.timeZone))?.wall(at: now()).date
    }
}
