import TenantConfig

/// The school years for which a family may enrol, where it says which.
struct EnrolmentYears {
    let spans: [ClosedRange<CivilDate>]

    var html: HTML {
        guard spans.count > 1 else {
            return spans.first.map { "<input type=\"hidden\" name=\"annee\" value=\"\($0.lowerBound.iso)\">\n" as HTML } ?? .empty
        }
        return "<fieldset class=\"stack\"><legend class=\"title\">Pour quelle année\u{202F}?</legend>\n\(spans.map(choice))</fieldset>"
    }

    private func choice(_ span: ClosedRange<CivilDate>) -> HTML {
        """
        <label class="choice"><input type="radio" name="annee" value="\(span.lowerBound.iso)" required>\
        <span><b>\(raised: span.schoolYear)</b></span></label>

        """
    }
}

extension ClosedRange<CivilDate> {
    /// `Année scolaire 2022-2023, jusqu’au 31 août 2023`.
    var schoolYear: String {
        "Année scolaire \(lowerBound.parts.year)-\(lowerBound.parts.year + 1), jusqu’au \(upperBound.french(.withoutWeekday))"
    }
}
