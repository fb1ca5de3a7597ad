"""Évry-Courcouronnes' tutorial, from login to received mail, in the winter and spring of 2023."""

import re

import pytest
from playwright.sync_api import expect
from support.walk import Walk, named

TOWN = "evry-courcouronnes"
WEDNESDAYS = "Accueil de loisirs du mercredi"
HOLIDAYS = "Accueil de loisirs des vacances"
CANTEEN = "Restauration scolaire"
SHORT = {WEDNESDAYS: "Mercredis", HOLIDAYS: "Vacances"}
CHILD, NEWCOMER = "Lina", "Noé"


@pytest.fixture
def at(portal_at, post_office, open_browser, scripts):
    """A function that begins a walk of the demonstration family at an instant."""

    def begin(now):
        portal = portal_at(now, post_office)
        return Walk(open_browser(scripts), portal, TOWN).log_in(portal.login(TOWN, "family"))

    return begin


def begin(family, activity=WEDNESDAYS):
    """« Gérer mes réservations », the child, « commencer »."""
    family.open()
    family.press("Gérer mes réservations")
    family.choose(CHILD, activity)
    family.press("Commencer")
    family.is_at("Étape 1 : ma demande")


def show(family, view, period):
    family.press(view)
    family.leaf_to(period)


def confirm(family):
    family.press("Aller à l'étape 2")
    family.is_at("Étape 2 : le récapitulatif")
    family.press("Valider")


def reservations(family):
    return family.portal.rows(
        "SELECT day, slot, meal FROM reservation JOIN child ON child.town = reservation.town AND child.id = reservation.child"
        " WHERE child.town = ? AND first_name = ? ORDER BY day, slot",
        TOWN, CHILD,
    )


def repeat(family, first, last, rhythm, *boxes):
    """« Périodicité »: the range, the rhythm, the typical Wednesdays."""
    family.press("Périodicité")
    family.page.get_by_label(named("Du")).fill(first)
    family.page.get_by_label(named("Au")).fill(last)
    family.page.get_by_role("radio", name=named(rhythm)).check()
    family.tick(*boxes)


def test_reads_the_steps_and_begins(at):
    """E1"""
    family = at("2023-02-20 10:00")
    family.open()
    family.press("Gérer mes réservations")
    family.choose(CHILD, WEDNESDAYS)
    family.sees("Ma demande", "Le récapitulatif")
    family.press("Commencer")
    family.is_at("Étape 1 : ma demande")


def test_books_changes_and_cancels_until_the_last_minute_of_the_fifteenth_day_before(at, post_office):
    """E2, E8: 21 February is the fifteenth day before Wednesday 8 March."""
    family = at("2023-02-21 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 8 mars 2023", "Repas classique, mercredi 8 mars 2023")
    confirm(family)
    post_office.wait_for(1)

    begin(family)
    show(family, "Mois", "Mars 2023")
    family.untick("Repas classique, mercredi 8 mars 2023")
    family.tick("Repas sans viande, mercredi 8 mars 2023")
    confirm(family)
    post_office.wait_for(2)

    begin(family)
    show(family, "Mois", "Mars 2023")
    family.untick("Matin, mercredi 8 mars 2023", "Repas sans viande, mercredi 8 mars 2023")
    confirm(family)
    post_office.wait_for(3)
    assert reservations(family) == []


def test_cannot_book_once_the_deadline_is_past_and_reads_since_when(at):
    """E2, E6"""
    family = at("2023-02-22 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    assert family.box("Matin, mercredi 8 mars 2023").count() == 0
    family.sees("21 février")
    family.tick("Matin, mercredi 15 mars 2023")


def test_reads_that_greyed_days_are_school_holidays(at):
    """E6"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Mois", "Mai 2023")
    assert family.box("Matin, mercredi 3 mai 2023").count() == 0
    family.sees("Vacances de printemps")


def test_ticks_by_week_and_by_month(at):
    """E3"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Semaine", "Du 8 au 15 mars 2023")
    family.tick("Matin, mercredi 8 mars 2023", "Repas classique, mercredi 8 mars 2023")
    show(family, "Mois", "Mars 2023")
    assert family.box("Matin, mercredi 8 mars 2023").is_checked()
    family.tick("Repas sans viande, mercredi 15 mars 2023", "Après-midi, mercredi 15 mars 2023")
    family.press("Aller à l'étape 2")
    family.sees("Mercredi 8 mars", "Matin, repas classique", "Mercredi 15 mars", "Repas sans viande, après-midi")


def test_repeats_one_typical_week_over_the_rest_of_the_school_year(at):
    """E4"""
    family = at("2022-12-12 10:00")
    begin(family)
    repeat(family, "2023-01-01", "2023-07-07", "Le même chaque semaine",
           "Matin, mercredi de la semaine 1", "Repas classique, mercredi de la semaine 1", "Après-midi, mercredi de la semaine 1")
    family.press("Aller à l'étape 2")
    family.is_at("Étape 2 : le récapitulatif")
    family.sees("Mercredi 4 janvier", "Mercredi 11 janvier", "Mercredi 15 février", "Mercredi 8 mars", "Mercredi 5 juillet")
    family.does_not_see("Mercredi 22 février", "Mercredi 1er mars")
    family.press("Valider")
    days = {row["day"] for row in reservations(family)}
    assert {"2023-01-04", "2023-01-11", "2023-07-05"} <= days
    assert not {"2023-02-22", "2023-03-01", "2023-04-26", "2023-05-03"} & days


def test_alternates_two_typical_weeks(at):
    """E4"""
    family = at("2022-12-12 10:00")
    begin(family)
    repeat(family, "2023-01-01", "2023-07-07", "Une semaine sur deux",
           "Matin, mercredi de la semaine 1", "Après-midi, mercredi de la semaine 2")
    confirm(family)
    slots = {row["day"]: row["slot"] for row in reservations(family)}
    weeks = [slots[day] for day in ("2023-01-04", "2023-01-11", "2023-01-18", "2023-01-25")]
    assert weeks[:2] == weeks[2:] and sorted(weeks[:2]) == ["apres-midi", "matin"]


def test_replaces_earlier_reservations_by_a_periodicity_that_does_not_show_them(at):
    """E5, E7"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 15 mars 2023")
    confirm(family)

    begin(family)
    repeat(family, "2023-03-08", "2023-03-31", "Le même chaque semaine", "Après-midi, mercredi de la semaine 1")
    assert not family.box("Matin, mercredi de la semaine 1").is_checked()
    family.sees("remplace")
    family.press("Aller à l'étape 2")
    day = family.page.get_by_role("listitem").filter(has_text=re.compile(r"Mercredi\s15\smars")).first
    expect(day.locator(".change.cut")).to_contain_text("Matin")
    expect(day.locator(".change.add")).to_contain_text("Après-midi")
    family.press("Valider")
    assert [(row["slot"]) for row in reservations(family) if row["day"] == "2023-03-15"] == ["apres-midi"]


def test_reads_the_recap_new_in_green_removed_in_orange_and_cancels_the_procedure(at):
    """E7"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 15 mars 2023")
    family.press("Aller à l'étape 2")
    expect(family.main.locator(".change.add").first).to_contain_text("ajout")
    family.press("Retour à l'étape 1")
    assert family.box("Matin, mercredi 15 mars 2023").is_checked()
    family.press("Aller à l'étape 2")
    family.press("Annuler la démarche")
    assert [row for row in reservations(family) if row["day"] == "2023-03-15"] == []


def test_is_told_at_once_on_screen_and_by_mail_and_follows_the_request(at, post_office, open_browser, scripts):
    """E8"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 15 mars 2023")
    confirm(family)
    family.sees("C’est enregistré")
    number = re.search(r"[A-Z]{2}-\d{4}-\d+", family.main.inner_text())[0]

    letter = post_office.wait_for(1)[0]
    guardian = family.guardian
    assert letter.recipients == [guardian["email"]]
    assert "mercredi 15 mars, ajout : matin" in letter.text
    stranger = Walk(open_browser(scripts), family.portal, TOWN)
    stranger.page.goto(letter.link)
    stranger.sees(number, "Mercredi 15 mars")
    assert guardian["last_name"] not in stranger.main.inner_text()


def test_sees_all_reservations_of_a_child_from_the_home_page(at):
    """E9"""
    family = at("2023-02-20 10:00")
    begin(family)
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 15 mars 2023")
    confirm(family)
    family.open()
    family.press(f"Voir le mois de {CHILD}")
    family.leaf_to("Mars 2023")
    family.is_at("Mars 2023")
    day = family.page.get_by_role("listitem").filter(has_text=re.compile(r"mer\.\s15\smars"))
    expect(day.first).to_contain_text("Matin")


def test_enrols_in_the_centre_of_the_sector_and_goes_straight_on_to_booking(at, post_office):
    """E10"""
    family = at("2023-02-20 10:00")
    enrol(family, WEDNESDAYS)
    post_office.wait_for(1)
    family.press("Réserver")
    family.press("Commencer")
    family.is_at("Étape 1 : ma demande")
    show(family, "Mois", "Mars 2023")
    family.tick("Matin, mercredi 15 mars 2023")
    confirm(family)
    family.sees("C’est enregistré")


def enrol(family, activity):
    family.open()
    family.press("S'inscrire")
    family.choose(NEWCOMER, SHORT[activity])
    family.press("Commencer")
    family.is_at("Étape 1 : ma demande")
    family.sees("secteur", "Guichet famille", "01 99 00 40 00")
    family.press("Aller à l'étape 2")
    family.is_at("Étape 2 : le récapitulatif")
    family.press("Valider")
    family.sees(NEWCOMER)


def test_reserves_school_canteen_meals(at, post_office):
    """E11"""
    family = at("2023-03-06 09:00")
    begin(family, CANTEEN)
    show(family, "Mois", "Mars 2023")
    family.tick("Repas classique, jeudi 16 mars 2023", "Repas sans viande, vendredi 17 mars 2023")
    confirm(family)
    letter = post_office.wait_for(1)[0]
    assert "jeudi 16 mars" in letter.text
    meals = {row["day"]: row["meal"] for row in reservations(family)}
    assert (meals["2023-03-16"], meals["2023-03-17"]) == ("classique", "sans-viande")


def test_enrols_in_a_holiday_centre_and_books_days_with_and_without_a_meal(at, post_office):
    """E12"""
    family = at("2023-03-01 10:00")
    enrol(family, HOLIDAYS)
    family.press("Réserver")
    family.press("Commencer")
    family.leaf_to("Du 24 avril au 8 mai 2023")
    family.tick("Journée, lundi 24 avril 2023", "Repas classique, lundi 24 avril 2023", "Journée, mardi 25 avril 2023")
    confirm(family)
    family.sees("C’est enregistré")
    post_office.wait_for(2)
