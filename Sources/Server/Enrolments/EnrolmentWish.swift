import TenantConfig

/// Where a child is to be enrolled, with which status, and for which days.
struct EnrolmentWish: Sendable, Equatable {
    /// nil where the activity has one place, or none is chosen yet.
    var centre: Name<Centre>?
    /// nil where there is nothing to choose, or none is chosen yet.
    var status: Name<Status>?
    /// The meals chosen, by slot, where they are chosen when enrolling.
    var meals: [Name<Slot>: Name<Meal>] = [:]
    /// The first day of those asked for; nil: the first for which enrolling is open.
    var first: CivilDate?
    /// Those days, once it is decided.
    var days: ClosedRange<CivilDate>?

    init(centre: Name<Centre>? = nil, status: Name<Status>? = nil, days: ClosedRange<CivilDate>? = nil) {
        self.centre = centre
        self.status = status
        self.days = days
        first = days?.lowerBound
    }

    /// What a form or an address brings.
    init(_ form: Form) {
        self.init(centre: form["lieu"].map { Name($0) }, status: form["statut"].map { Name($0) })
        first = form["annee"].flatMap { CivilDate(iso: $0) }
        let chosen = form.fields.filter { $0.name.hasPrefix(Self.mealField) && !$0.value.isEmpty }
        meals = Dictionary(chosen.map { (Name(String($0.name.dropFirst(Self.mealField.count))), Name($0.value)) }) { first, _ in first }
    }

    /// What the field of a slot's meal begins with: `repas-midi`.
    static let mealField = "repas-"

    /// The same, to be sent again.
    var hidden: HTML {
        let centre = self.centre.map { #"<input type="hidden" name="lieu" value="\#($0.text)">"# as HTML }
        let status = self.status.map { #"<input type="hidden" name="statut" value="\#($0.text)">"# as HTML }
        let first = self.first.map { #"<input type="hidden" name="annee" value="\#($0.iso)">"# as HTML }
        let chosen = meals.sorted { $0.key < $1.key }.map {
            #"<input type="hidden" name="\#(Self.mealField)\#($0.key.text)" value="\#($0.value.text)">"# as HTML
        }
        return "\(centre)\(status)\(first)\(chosen)"
    }
}
