"""Auray's tutorial, « Petites vacances scolaires, Kids 3/7 ans », from login to received mail, at its own date."""

import re

import pytest
from support.walk import Walk

TOWN = "auray"
ACTIVITY = "Accueil de loisirs Petites vacances Kids"
CHILD = "Maël"


@pytest.fixture
def portal(portal_at, post_office):
    return portal_at("2020-09-30 10:00", post_office)


@pytest.fixture
def family(portal, open_browser, scripts):
    return Walk(open_browser(scripts), portal, TOWN).log_in(portal.login(TOWN, "family"))


@pytest.fixture
def staff(portal, open_browser, scripts):
    return Walk(open_browser(scripts), portal, TOWN)


def begin(family):
    """Steps III and IV: modifier les réservations, the activity, commencer."""
    family.open()
    family.press("Modifier les réservations")
    family.choose(CHILD, ACTIVITY)
    family.press("Commencer")
    family.is_at("Étape 1 : ma demande")


def ask(family, *boxes):
    begin(family)
    family.tick(*boxes)
    family.press("Aller à l'étape 2")
    family.is_at("Étape 2 : le récapitulatif")
    family.press("Valider")


def test_logs_in_at_the_town_s_own_address(family):
    """A1"""
    family.sees("Bonjour")
    assert family.page.get_by_role("link", name=re.compile("^Modifier les réservations")).first.is_visible()


def test_ticks_morning_meal_and_afternoon_of_the_holiday_days(family):
    """A2, A3"""
    begin(family)
    family.tick("Matin, lundi 19 octobre 2020", "Repas, lundi 19 octobre 2020")
    family.tick("Après-midi, mardi 20 octobre 2020")
    family.press("Aller à l'étape 2")
    family.sees("Lundi 19 octobre", "Matin, repas", "Mardi 20 octobre", "Après-midi")


def test_meets_the_mark_of_a_full_gauge_and_cannot_book_there(family, portal):
    """A4"""
    portal.fill_up(TOWN, "petites-vacances-kids", "2020-10-21", "matin", places=40)
    begin(family)
    row = family.row("mer. 21 oct.")
    assert "complet" in row.first.inner_text()
    assert family.box("Matin, mercredi 21 octobre 2020").count() == 0
    family.tick("Après-midi, mercredi 21 octobre 2020")


def test_goes_back_from_the_recap_with_everything_still_ticked(family):
    """A5"""
    begin(family)
    family.tick("Matin, jeudi 22 octobre 2020")
    family.press("Aller à l'étape 2")
    family.is_at("Étape 2 : le récapitulatif")
    family.press("Retour à l'étape 1")
    family.is_at("Étape 1 : ma demande")
    assert family.box("Matin, jeudi 22 octobre 2020").is_checked()


def test_abandons_the_procedure_and_nothing_is_asked(family, portal):
    """A5"""
    before = portal.rows("SELECT * FROM request")
    begin(family)
    family.tick("Matin, jeudi 22 octobre 2020")
    family.press("Aller à l'étape 2")
    family.press("Annuler la démarche")
    begin(family)
    assert not family.box("Matin, jeudi 22 octobre 2020").is_checked()
    assert len(portal.rows("SELECT * FROM request")) == len(before)


def test_is_told_on_screen_and_by_mail_and_follows_the_request_without_logging_in(family, portal, post_office, open_browser, scripts):
    """A6, A7"""
    ask(family, "Matin, lundi 19 octobre 2020", "Repas, lundi 19 octobre 2020")
    number = re.search(r"[A-Z]{2}-\d{4}-\d+", family.main.inner_text())
    assert number

    letter = post_office.wait_for(subject="Votre demande")[0]
    guardian = portal.guardian(portal.login(TOWN, "family"))
    assert letter.recipients == [guardian["email"]]
    assert f"Bonjour {guardian['civility']}" in letter.text and guardian["last_name"] in letter.text
    assert "Nous avons bien reçu votre demande" in letter.text
    assert "La Ville d’Auray" in letter.text

    stranger = Walk(open_browser(scripts), portal, TOWN)
    stranger.page.goto(letter.link)
    stranger.sees(number[0], "Lundi 19 octobre", "Avancement")
    assert guardian["last_name"] not in stranger.main.inner_text()
    assert guardian["email"] not in stranger.page.content()


def test_is_told_that_staff_accepted_and_sees_the_reservations_month_by_month(family, staff, portal, post_office):
    """A8, A10"""
    ask(family, "Matin, lundi 19 octobre 2020", "Après-midi, lundi 19 octobre 2020")
    staff.log_in(portal.login(TOWN, "desk"), desk=True)
    staff.press(f"Accepter la demande de {CHILD}")

    letter = post_office.wait_for(subject="traitée positivement")[0]
    assert "déposée le mercredi 30 septembre 2020" in letter.text
    assert "a été traitée positivement" in letter.text

    family.open()
    family.press(f"Voir le mois de {CHILD}")
    family.leaf_to("Octobre 2020")
    family.is_at("Octobre 2020")
    day = family.page.get_by_role("listitem").filter(has_text=re.compile(r"lun\.\s19\soct\."))
    assert re.search("Matin.*Après-midi", day.first.inner_text(), re.DOTALL)


def test_is_told_why_staff_refused(family, staff, portal, post_office):
    """A9"""
    ask(family, "Repas, vendredi 23 octobre 2020")
    staff.log_in(portal.login(TOWN, "desk"), desk=True)
    staff.refuse(CHILD, "Pièces manquantes au dossier", "Il manque la fiche sanitaire.")

    letter = post_office.wait_for(subject="traitée négativement")[0]
    assert "Pièces manquantes au dossier" in letter.text
    assert "Il manque la fiche sanitaire." in letter.text
    family.page.goto(letter.link)
    family.sees("Refusée", "Pièces manquantes au dossier")
