import RulesEngine
import TenantConfig

extension Rulebook {
    /// The ways on which a day and column is still possible that a reason stands against: what the plan would show by each of its other channels.
    /// Those that are alike are told together; none where something else stands in the way there too.
    func otherWays(
        than reason: Reason, for column: Column, of activity: Name<Activity>, in situation: Situation
    ) -> [OtherWay] {
        var ways: [OtherWay] = []
        for channel in reason.otherChannels {
            var asked = situation
            asked.channel = channel
            guard let way = way(by: channel, reason.day, column, activity, in: asked) else { continue }
            if let known = ways.firstIndex(where: { $0.terms == way.terms && $0.ends == way.ends }) {
                ways[known].channels.append(channel)
            } else {
                ways.append(way)
            }
        }
        return ways
    }

    private func way(
        by channel: Channel, _ day: CivilDate, _ column: Column, _ name: Name<Activity>, in asked: Situation
    ) -> OtherWay? {
        let plan = plan(name, days: day...day, in: asked)
        guard let activity = activity(name), let row = plan.days.firstIndex(of: day), let place = plan.columns.firstIndex(of: column),
            plan[row, place].canChange
        else { return nil }
        let cell = plan[row, place]
        let late = cell.late.map { activity.bookLate[$0] }
        let ends = cell.closes.map { [OtherWay.End(days: [day], until: $0)] } ?? []
        let isDecided = cell.stands ? awaitsApproval(removing: column, day, name, in: asked) : decides(late, day, column, name, in: asked)
        return OtherWay(channels: [channel], terms: RequestTerms(late: late, isDecided: isDecided), ends: ends)
    }

    /// Whether staff decide on a booking: on what is late as its offer says, otherwise as on any.
    private func decides(_ late: Line<Offer>?, _ day: CivilDate, _ column: Column, _ activity: Name<Activity>, in asked: Situation) -> Bool
    {
        late?.keys.approval.map { $0 == .manual } ?? (approval(activity, day: day, column: column, in: asked) == .manual)
    }

    private func awaitsApproval(removing column: Column, _ day: CivilDate, _ activity: Name<Activity>, in asked: Situation) -> Bool {
        decide(activity, ReservationRequest([.init(day, column.slot): .remove]), in: asked).outcome == .awaitingApproval
    }
}
