import TenantConfig

/// What families are told of days, compiled on a ground of its own: a fact that only a note asks for is never asked of a family.
struct NoticeRules: Sendable {
    let ground: RuleGround
    let lines: [Line<Notice>]
    let rule: RuleLines

    /// nil: there is nothing to tell.
    init?(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        guard !activity.notices.isEmpty else { return nil }
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        lines = activity.notices
        rule = RuleLines(lines.map(\.conditions), on: &ground)
        self.ground = ground
    }
}
