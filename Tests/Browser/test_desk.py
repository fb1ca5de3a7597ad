"""What agents enter for families that telephone, write or come by, and what families take back."""

import shutil

import pytest
from playwright.sync_api import expect
from support import canteen
from support.inspection import Inspection
from support.portal import ROOT
from support.town import settle
from support.walk import Walk, named
from test_accessibility import press_until


@pytest.fixture
def portal(tmp_path, portal_at):
    towns = tmp_path / "towns"
    shutil.copytree(ROOT / "tenants", towns)
    canteen.found(towns)
    return portal_at("2023-03-07 08:45", towns=towns)


@pytest.fixture
def login(portal):
    [login] = settle(portal, "montrieux", 1)
    canteen.book(portal, login, "2023-03-07", "2023-03-08")
    return login


@pytest.fixture
def agent(portal):
    return portal.agent("montrieux")


@pytest.fixture
def inspection():
    inspection = Inspection()
    yield inspection
    assert inspection.findings == []


def absence_of(login):
    return f"guichet/familles/{login.identifier}/{login.identifier}/absences"


def test_tells_the_desk_an_absence_by_phone(portal, login, agent, open_browser, scripts):
    family = Walk(open_browser(scripts), portal, "montrieux").log_in(login)
    family.press("Absences")
    family.tick("Mardi 7 mars, repas")
    family.page.get_by_label("Motif").select_option(label="Enfant malade")
    family.press("Voir ce qui reste dû")
    family.sees("tout reste dû", "Au guichet ou par téléphone : rien n’est dû si vous donnez", "01 99 00 40 00")

    staff = Walk(open_browser(scripts), portal, "montrieux").log_in(agent, desk=True)
    staff.press("Absences")
    staff.page.get_by_role("searchbox").fill(login.identifier)
    staff.press("Chercher")
    staff.press(f"Essai {login.identifier}")
    staff.press("Déclarer une absence")
    staff.page.get_by_role("radio", name=named("Par téléphone")).check()
    staff.tick("Mardi 7 mars, repas")
    staff.page.get_by_label("Motif").select_option(label="Enfant malade")
    staff.press("Voir ce qui reste dû")
    staff.sees("Signalée par téléphone", "rien n’est dû si la famille donne", "La règle", "activities.cantine.absence[1]")
    staff.press("Revenir")
    expect(staff.box("Mardi 7 mars, repas")).to_be_checked()
    staff.press("Voir ce qui reste dû")
    staff.press("Déclarer 1 absence")
    staff.sees("C’est noté", "saisie par")

    family.open(f"enfants/{login.identifier}/absences")
    family.sees("Enfant malade", "Signalée par téléphone", f"saisie par {agent.identifier}")
    [absence] = portal.rows("SELECT * FROM absence")
    assert (absence["told_by"], absence["channel"], absence["account"]) == ("family", "phone", login.identifier)


def test_tells_an_absence_by_keyboard_alone(portal, login, agent, open_browser, scripts):
    staff = Walk(open_browser(scripts), portal, "montrieux").log_in(agent, desk=True)
    page = staff.open(absence_of(login)).page
    press_until(page, "Tab", page.get_by_role("radio", name=named("Au guichet")))
    page.keyboard.press("Space")
    press_until(page, "Tab", staff.box("Mardi 7 mars, repas"))
    page.keyboard.press("Space")
    press_until(page, "Tab", page.get_by_role("button", name=named("Voir ce qui reste dû")))
    page.keyboard.press("Enter")
    staff.is_at("Absence de Zoé : ce qui reste dû")
    press_until(page, "Tab", page.get_by_role("button", name=named("Déclarer 1 absence")))
    page.keyboard.press("Enter")
    staff.sees("C’est noté")


def test_takes_a_gathered_request_back(portal, login, agent, open_browser, scripts):
    family = Walk(open_browser(scripts), portal, "montrieux").log_in(login)
    family.open(f"enfants/{login.identifier}/etude/etape-1?vue=mois&du=2023-03-01")
    family.box("Soir, mardi 28 mars 2023").check()
    family.press("Aller à l'étape 2")
    family.press("Valider")
    family.page.get_by_text("Retirer cette demande").click()
    family.press("Retirer ma demande")
    family.is_at("Votre demande est retirée")
    staff = Walk(open_browser(scripts), portal, "montrieux").log_in(agent, desk=True)
    staff.open("guichet/lots").sees("Aucun lot en cours")
    family.open(f"enfants/{login.identifier}/etude/etape-1?vue=mois&du=2023-03-01")
    expect(family.box("Soir, mardi 28 mars 2023")).not_to_be_checked()


def test_shuts_nobody_out_of_absences_and_batches(portal, login, agent, open_browser, inspection):
    family = Walk(open_browser(bypass_csp=True), portal, "montrieux").log_in(login)
    family.open(f"enfants/{login.identifier}/etude/etape-1?vue=mois&du=2023-03-01")
    family.box("Soir, mardi 28 mars 2023").check()
    family.press("Aller à l'étape 2")
    family.press("Valider")
    family.page.get_by_text("Retirer cette demande").click()
    inspection.look_at(family.page)
    family.open(f"enfants/{login.identifier}/absences")
    inspection.look_at(family.page)

    staff = Walk(open_browser(bypass_csp=True), portal, "montrieux").log_in(agent, desk=True)
    inspection.look_at(staff.open(absence_of(login)).page)
    staff.page.get_by_role("radio", name=named("Par téléphone")).check()
    staff.press("Voir ce qui reste dû")
    staff.sees("Erreur", "cochez au moins un jour")
    inspection.look_at(staff.page)
    staff.tick("Mardi 7 mars, repas", "Mercredi 8 mars, repas")
    staff.page.get_by_label("Motif").select_option(label="Deuil")
    staff.press("Voir ce qui reste dû")
    inspection.look_at(staff.page)
    staff.press("Déclarer")
    inspection.look_at(staff.page)
    for path in ("absences", "lots", "presences?activite=cantine&jour=2023-03-08", f"familles/{login.identifier}"):
        inspection.look_at(staff.open(f"guichet/{path}").page)
    [request] = portal.rows("SELECT number FROM request")
    staff.open(f"guichet/demandes/{request['number']}").page.get_by_text("Retirer pour la famille").click()
    inspection.look_at(staff.page)
