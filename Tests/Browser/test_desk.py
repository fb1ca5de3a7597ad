"""What agents enter for families that telephone, write or come by."""

import shutil

import pytest
from playwright.sync_api import expect
from support import canteen
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
    staff.sees("Signalée par téléphone", "rien n’est dû si la famille donne", "Règle : activities.cantine.absence[1]")
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
