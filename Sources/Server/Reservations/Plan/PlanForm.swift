import RulesEngine
import TenantConfig

/// What comes back from a page of the plan: the slots that had a box, what is ticked, and the button pressed.
struct PlanForm {
    enum Button: Hashable {
        case view(PlanView.Extent)
        /// To the page with that day.
        case to(CivilDate)
        case column(Column)
        case row(CivilDate)
        case recap, clear, cancel
        /// No button: a script, or the return key.
        case none
    }

    let shown: [ReservationRequest.Cell]
    /// The boxes the page had drawn as booked.
    let booked: [Tick]
    /// Each once, in the page's order.
    let ticks: [Tick]
    let button: Button

    /// More slots than the longest page of the plan has.
    static let most = 2_000

    /// Reads the form; a name the activity does not have, or a day the calendar does not cover, is not one of our pages.
    ///
    /// - Parameter former: columns in which something of the child stands though the activity has them no more.
    init(_ form: Form, in procedure: Procedure, former: [Column]) throws {
        let names = (form["shown"] ?? "").split(separator: " ")
        guard names.count <= Self.most, form.fields.count <= Self.most else { throw FormFailure.tooLarge }
        let reader = TickReader(procedure: procedure, former: former)
        var shown: [ReservationRequest.Cell] = []
        for name in names { shown.append(try reader.cell(name)) }
        var ticks: [Tick] = []
        var known: Set<Tick> = []
        for value in form.values("tick") {
            let tick = try reader.tick(value)
            if known.insert(tick).inserted { ticks.append(tick) }
        }
        self.shown = shown
        booked = try Self.booked(form, reader)
        self.ticks = ticks
        button = try Self.button(form, reader)
    }

    /// What the town's file has dropped since the page was drawn has no box any more, and is passed over.
    private static func booked(_ form: Form, _ reader: TickReader) throws -> [Tick] {
        let names = (form["booked"] ?? "").split(separator: " ")
        guard names.count <= most else { throw FormFailure.tooLarge }
        return names.compactMap { try? reader.tick(String($0)) }
    }

    private static func button(_ form: Form, _ reader: TickReader) throws -> Button {
        if let word = form["view"] {
            guard let extent = PlanView.Extent(rawValue: word) else { throw unreadable }
            return .view(extent)
        }
        if let text = form["to"] { return .to(try reader.day(text)) }
        if let text = form["row"] { return .row(try reader.day(text)) }
        if let name = form["column"] { return .column(try reader.column(name)) }
        switch form["go"] {
        case "recap": return .recap
        case "clear": return .clear
        case "cancel": return .cancel
        case nil: return .none
        default: throw unreadable
        }
    }

    fileprivate static let unreadable = PageError.badForm("Ce formulaire ne vient pas du planning affiché. Rien n’a été changé.")
}

/// Reads names of slots and days as a page sends them, among those that exist.
struct TickReader {
    let procedure: Procedure
    let former: [Column]

    func day(_ text: some StringProtocol) throws -> CivilDate {
        guard let day = CivilDate(iso: text) else { throw PlanForm.unreadable }
        guard procedure.rulebook.days.contains(day) else {
            throw PageError.badForm("Le jour demandé n’est pas dans le calendrier scolaire publié. Rien n’a été changé.")
        }
        return day
    }

    func cell(_ text: some StringProtocol) throws -> ReservationRequest.Cell {
        guard let cell = ReservationRequest.Cell(text: text), (procedure.columns + former).contains(where: { $0.slot == cell.slot })
        else {
            throw PageError.badForm("Un créneau demandé n’existe pas dans cette activité. Rien n’a été changé.")
        }
        return .init(try day(cell.day.iso), cell.slot)
    }

    func tick(_ text: String) throws -> Tick {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        let cell = try cell(parts.prefix(2).joined(separator: "."))
        let meal = parts.dropFirst(2).first.map { Name<Meal>(String($0)) }
        guard (procedure.columns + former).contains(Column(cell.slot, meal)) else {
            throw PageError.badForm("Un repas demandé n’existe pas dans cette activité. Rien n’a été changé.")
        }
        return Tick(cell: cell, meal: meal)
    }

    func column(_ name: String) throws -> Column {
        let parts = name.split(separator: ".", maxSplits: 1)
        let column = Column(Name(String(parts.first ?? "")), parts.dropFirst().first.map { Name(String($0)) })
        guard procedure.columns.contains(column) else { throw PlanForm.unreadable }
        return column
    }
}

extension Procedure {
    /// What can be ticked on a day.
    var columns: [Column] { rulebook.columns(of: activity.name) }
}
