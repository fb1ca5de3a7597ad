import TenantConfig
import Testing

@testable import Server

struct `Phrases of a règlement` {
    /// All that the grammar of moments has, as the end of booking.
    private static let ends: [(Moment, String)] = [
        (Moment(day: .step(0, .days, from: .dayAttended), hour: hour(9)), "jusqu’au jour même à 9 h"),
        (Moment(day: .step(0, .days, from: .dayAttended)), "jusqu’au jour même, avant le début du créneau"),
        (Moment(day: .weekdayOfWeek(.friday, weeksBefore: 2), hour: hour(16)), "jusqu’au vendredi de la 2e semaine qui précède, à 16 h"),
        (Moment(day: .step(-1, .days, from: .dayAttended), hour: hour(12)), "jusqu’à la veille à 12 h"),
        (
            Moment(day: .step(-1, .days, from: .dayAttended), fallback: .init(unit: .workingDays, before: true), hour: hour(12)),
            "jusqu’à la veille à 12 h (si ce n’est pas un jour ouvré : le jour ouvré précédent)"
        ),
        (Moment(day: .step(-1, .days, from: .period)), "jusqu’à la veille du premier jour de la période, à 23 h 59"),
        (Moment(day: .step(-1, .days, from: .schoolYear)), "jusqu’à la veille de la rentrée, à 23 h 59"),
        (Moment(day: .step(-15, .clearDays, from: .period)), "jusqu’à 15 jours francs avant le premier jour de la période, à 23 h 59"),
        (Moment(day: .step(-48, .workingHours, from: .dayAttended)), "jusqu’à 48 heures ouvrées avant le début du créneau"),
        (Moment(day: .step(-1, .hours, from: .dayAttended)), "jusqu’à 1 heure avant le début du créneau"),
        (Moment(day: .step(-1, .schoolDays, from: .dayAttended), hour: hour(11)), "jusqu’à 1 jour d’école avant le jour choisi, à 11 h"),
        (
            Moment(day: .step(-3, .serviceDays, from: .dayAttended), hour: hour(23)),
            "jusqu’à 3 jours d’accueil avant le jour choisi, à 23 h"
        ),
        (Moment(day: .step(-6, .weeks, from: .period)), "jusqu’à 6 semaines avant le premier jour de la période, à 23 h 59"),
        (Moment(day: .step(-1, .months, from: .schoolYear)), "jusqu’à 1 mois avant la rentrée, à 23 h 59"),
        (Moment(day: .step(2, .days, from: .period)), "jusqu’à 2 jours après le dernier jour de la période, à 23 h 59"),
        (Moment(day: .step(5, .workingDays, from: .request)), "jusqu’à 5 jours ouvrés après la demande, à 23 h 59"),
        (Moment(day: .step(48, .hours, from: .answer)), "jusqu’à 48 heures après la réponse"),
        (Moment(day: .step(48, .hours, from: .dayAttended)), "jusqu’à 48 heures après la fin du créneau"),
        (Moment(day: .weekdayBefore(.friday, .dayAttended), hour: hour(9, 30)), "jusqu’au vendredi précédent à 9 h 30"),
        (Moment(day: .weekdayBefore(.friday, .period)), "jusqu’au vendredi qui précède le premier jour de la période, à 23 h 59"),
        (Moment(day: .weekdayOfWeek(.monday, weeksBefore: 0)), "jusqu’au lundi de la même semaine à 23 h 59"),
        (Moment(day: .weekdayOfWeek(.thursday, weeksBefore: 1), hour: hour(12)), "jusqu’au jeudi de la semaine précédente à 12 h"),
        (Moment(day: .dayOfMonth(1, monthsBefore: 0)), "jusqu’au 1er du même mois à 23 h 59"),
        (Moment(day: .dayOfMonth(31, monthsBefore: 1)), "jusqu’au dernier jour du mois précédent à 23 h 59"),
        (Moment(day: .weekdayOfMonth(.last, .friday, monthsBefore: 1)), "jusqu’au dernier vendredi du mois précédent à 23 h 59"),
        (Moment(day: .dayOfPeriod(1, before: true)), "jusqu’au premier jour de la période précédente à 23 h 59"),
        (Moment(day: .dayOfPeriod(5, before: false)), "jusqu’au 5e jour de la période à 23 h 59"),
        (Moment(day: .date(date("2026-06-01"))), "jusqu’au lundi 1er juin 2026 à 23 h 59"),
    ]

    @Test(arguments: ends)
    func `say each moment as people do`(moment: Moment, words: String) {
        #expect(VerbPhrase.book.until(.moment(moment)).withoutNoBreakSpaces == words)
    }

    /// Stretches and days, as what opens.
    private static let days: [(DaySet, String)] = [
        (.day(date("2026-05-01")), "le vendredi 1er mai 2026"),
        (.span(date("2026-07-06"), date("2026-07-28")), "du 6 au 28 juillet 2026"),
        (.span(date("2026-07-06"), date("2026-08-28")), "du 6 juillet au 28 août 2026"),
        (.span(date("2026-12-20"), date("2027-01-03")), "du 20 décembre 2026 au 3 janvier 2027"),
        (.span(date("2026-09-01"), nil), "à partir du 1er septembre 2026"),
        (.publicHolidays, "les jours fériés"),
        (.edge(DayEdge(.first, .week, of: .period(.holiday(Name("hiver"))))), "la première semaine des vacances d’hiver"),
        (.edge(DayEdge(.last, .weekday(.friday), of: .month)), "le dernier vendredi du mois"),
        (.edge(DayEdge(.last, .week, of: .opening([]))), "la dernière semaine de la période"),
        (.weeksWithHoliday(on: WeekdaySet(.monday)), "les semaines où le lundi est férié"),
        (.period(.term), "en période scolaire"),
        (.period(.termStretch(1)), "pendant la 1re période de classe"),
        (.period(.holiday(Name("octobre"))), "pendant les vacances d’octobre"),
        (.period(.holiday(Name("mars"))), "pendant les vacances de mars"),
        (.period(.allYear), "toute l’année"),
    ]

    @Test(arguments: days)
    func `say each set of days as people do`(days: DaySet, words: String) throws {
        let say = Phrasing(town: try #require(TownFiles.town("auray")), activity: nil)
        #expect(say.on([days]).withoutNoBreakSpaces == words)
    }

    private static let conditions: [(Condition, String)] = [
        (.weekday(.mondayToFriday), "du lundi au vendredi"),
        (.weekday([WeekdaySet(.monday), WeekdaySet(.thursday)]), "le lundi et le jeudi"),
        (.level([.nursery, SchoolLevelSet(.cp ... .ce1)]), "pour les enfants de maternelle, de CP et de CE1"),
        (.fact(.siblings([Band(least: 2, most: nil)])), "pour les enfants de rang 2 ou plus dans la fratrie"),
        (.fact(.quotient([Band(least: 401, most: nil)])), "pour les enfants dont le quotient familial est de 401 ou plus"),
        (.fact(.unknown(.quotient, or: nil)), "pour les enfants dont le quotient familial n’est pas connu"),
        (.fact(.came([.notFor(months: 24)])), "pour les enfants qui ne sont pas venus depuis 2 ans"),
        (.fact(.times(.absence, [Band(least: 3, most: nil)])), "à partir de la 3e absence signalée de l’année scolaire"),
        (.fact(.times(.late, [Band(least: 1, most: 1)])), "à la 1re réservation tardive de l’année scolaire"),
        (.channel([.phone, .desk]), "au guichet ou par téléphone"),
        (.wish(.changing([.meal])), "pour changer de menu"),
        (.wish(.invoiced(false)), "pour ce qui n’est pas encore facturé"),
        (.wish(.shape([.wholeWeek])), "par semaines entières"),
        (.wish(.shape([.fixedDays, .alternateWeeks])), "à jours fixes ou par semaines alternées, jusqu’à la fin de l’année scolaire"),
        (.ages([AgeRange(least: 1, most: nil)]), "pour les enfants à partir de 1 an"),
        (.ages([AgeRange(least: 0, most: 1)]), "pour les enfants de 0 à 1 an"),
        (.fact(.quotient([Band(least: 0, most: 1000)])), "pour les enfants dont le quotient familial est de 1\u{202F}000 au plus"),
        (
            .fact(.quotient([Band(least: 801, most: 1200)])),
            "pour les enfants dont le quotient familial est compris entre 801 et 1\u{202F}200"
        ),
    ]

    @Test(arguments: conditions)
    func `say each condition as people do`(condition: Condition, words: String) throws {
        let say = Phrasing(town: try #require(TownFiles.town("auray")), activity: nil)
        #expect(say.when([condition])?.withoutNoBreakSpaces == words)
    }

    /// Days of several stretches in one breath.
    private static let manyDays: [([DaySet], String)] = [
        ([.period(.holiday(Name("noel"))), .period(.holiday(Name("hiver")))], "pendant les vacances de Noël et d’hiver"),
        ([.period(.termStretch(1)), .period(.termStretch(2))], "pendant la 1re et la 2e période de classe"),
        ([.period(.term), .period(.holidays)], "en période scolaire et pendant les vacances scolaires"),
        ([.period(.holiday(Name("noel"))), .period(.term)], "pendant les vacances de Noël, et en période scolaire"),
        (
            [
                .edge(DayEdge(.first, .week, of: .period(.holiday(Name("hiver"))))),
                .edge(DayEdge(.first, .week, of: .period(.holiday(Name("printemps"))))), .day(date("2026-05-01")),
            ],
            "la première semaine des vacances d’hiver et des vacances de printemps et le vendredi 1er mai 2026"
        ),
    ]

    @Test(arguments: manyDays)
    func `say several sets of days in one breath`(days: [DaySet], words: String) throws {
        let say = Phrasing(town: try #require(TownFiles.town("auray")), activity: nil)
        #expect(say.on(days).withoutNoBreakSpaces == words)
    }

    @Test func `write amounts as French does`() {
        #expect(120_050.frenchEuros == "1\u{202F}200,50\u{A0}€")
        #expect(1_234_567.frenchDigits == "1\u{202F}234\u{202F}567")
        #expect(Price(cents: 0).french == "gratuit")
        #expect(Price(cents: 310).frenchOfOne == "3,10\u{A0}€")
        #expect(Price(cents: 310, per: .day).frenchOfOne == "3,10\u{A0}€ par jour")
        #expect("Tarif exceptionnel".asTariff == "«\u{A0}Tarif exceptionnel\u{A0}»")
        #expect("Repas".asTariff == "tarif «\u{A0}Repas\u{A0}»")
    }

    @Test func `join little words as French does`() {
        #expect("École Curie".withArticle.behindAt == "à l’école Curie")
        #expect("Les Aunettes".withArticle.behindAt == "aux Aunettes")
        #expect("Centre du Parc".withArticle.behindOf == "du centre du Parc")
        #expect("Maison des jeunes".withArticle.behindOf == "de la maison des jeunes")
        #expect("ALAE".withArticle.behindAt == "à «\u{A0}ALAE\u{A0}»")
    }
}

extension String {
    fileprivate var withoutNoBreakSpaces: String { replacing("\u{A0}", with: " ") }
}

private func date(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

private func hour(_ hour: Int, _ minute: Int = 0) -> TimeOfDay? { TimeOfDay(hour: hour, minute: minute) }
