"""Every page for everybody: looked over by axe, light and dark, narrow and wide, and walked by keyboard alone."""

import pytest
from playwright.sync_api import expect
from support.inspection import Inspection, each_page_linked
from support.walk import Walk, named

NOW = {"auray": "2020-09-30 10:00", "evry-courcouronnes": "2023-02-20 10:00"}
PLAN = {"auray": "enfants/mael/petites-vacances-kids/etape-1", "evry-courcouronnes": "enfants/lina/mercredis/etape-1"}
VIEWS = ["semaine", "mois", "trimestre", "vacances", "periodicite"]


@pytest.fixture(params=NOW)
def town(request):
    return request.param


@pytest.fixture
def portal(portal_at, town):
    return portal_at(NOW[town])


@pytest.fixture
def walk(portal, town, open_browser):
    # What axe brings along is a script of its own, which our pages' policy rightly refuses.
    return Walk(open_browser(bypass_csp=True), portal, town)


@pytest.fixture
def inspection():
    inspection = Inspection()
    yield inspection
    assert inspection.findings == []


def test_shuts_nobody_out_before_the_login(walk, portal, town, inspection):
    beginnings = ["/", f"/{town}/connexion", f"/{town}/guichet/connexion", f"/{town}/nulle-part", "/nulle-part"]
    for page in each_page_linked(walk.page, [portal.address + path for path in beginnings]):
        inspection.look_at(page)
    walk.open("connexion").press("Se connecter")
    inspection.look_at(walk.page)
    assert len(inspection.pages) >= 5


def test_shuts_no_family_out(walk, portal, town, inspection):
    login = portal.login(town, "family")
    walk.log_in(login)
    plans = [
        f"{portal.address}/{town}/enfants/{row['child']}/{row['activity']}/etape-1?vue={view}"
        for row in portal.enrolments_of(login) for view in VIEWS
    ]
    for page in each_page_linked(walk.page, [f"{portal.address}/{town}/", *plans]):
        inspection.look_at(page)
    assert len(inspection.pages) >= 10


def test_shuts_no_family_out_on_the_way_to_a_reservation(walk, portal, town, inspection):
    login = portal.login(town, "family")
    walk.log_in(login)
    walk.open(PLAN[town])
    walk.page.get_by_role("checkbox", checked=False).first.check()
    walk.press("Aller à l'étape 2")
    inspection.look_at(walk.page)
    walk.press("Valider")
    inspection.look_at(walk.page)
    for page in each_page_linked(walk.page, [portal.address + f"/{town}/", portal.address + f"/{town}/demandes"]):
        inspection.look_at(page)


def test_shuts_no_agent_out(walk, portal, town, inspection):
    walk.log_in(portal.login(town, "desk"), desk=True)
    for page in each_page_linked(walk.page, [f"{portal.address}/{town}/guichet/", f"{portal.address}/{town}/guichet/fichier"]):
        inspection.look_at(page)
    (portal.tenants / f"{town}.yaml").write_text("guichet: 1\ntown: { nom: Rien }\n")
    portal.wait_until_said("cannot be used")
    walk.open("guichet/fichier").sees("nom")
    inspection.look_at(walk.page)


def press_until(page, key, reached, most=120):
    """Presses a key until something has the focus."""
    for _ in range(most):
        if reached.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {reached}")


def test_books_by_keyboard_alone(portal, town, open_browser, scripts):
    login = portal.login(town, "family")
    walk = Walk(open_browser(scripts), portal, town).open("connexion")
    page = walk.page
    press_until(page, "Tab", page.get_by_label("Identifiant"))
    page.keyboard.type(login.identifier)
    page.keyboard.press("Tab")
    page.keyboard.type(login.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=named("Bonjour"))).to_be_visible()

    walk.open(PLAN[town])
    press_until(page, "Tab", page.locator("input.tick").first)
    box = page.locator("input.tick:focus")
    was = box.is_checked()
    page.keyboard.press("Space")
    assert box.is_checked() is not was
    press_until(page, "Tab", page.get_by_role("button", name=named("Aller à l'étape 2")))
    page.keyboard.press("Enter")
    walk.is_at("Étape 2 : le récapitulatif")
    press_until(page, "Tab", page.get_by_role("button", name=named("Valider")))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=named("Valider"))).to_have_count(0)


def test_moves_among_the_boxes_by_arrows(portal, town, open_browser):
    login = portal.login(town, "family")
    walk = Walk(open_browser(), portal, town).log_in(login)
    walk.open(PLAN[town])
    names = walk.page.locator("table.plan input.tick").evaluate_all("boxes => boxes.slice(0, 40).map(box => box.value)")
    first = names[0]
    walk.page.locator("table.plan input.tick").first.focus()
    focused = walk.page.locator("input.tick:focus")
    walk.page.keyboard.press("ArrowRight")
    assert focused.get_attribute("value") == names[1]
    walk.page.keyboard.press("ArrowLeft")
    assert focused.get_attribute("value") == first
    walk.page.keyboard.press("ArrowDown")
    assert focused.get_attribute("value").split(".", 1)[1] == first.split(".", 1)[1]
    assert focused.get_attribute("value") > first
    walk.page.keyboard.press("ArrowUp")
    assert focused.get_attribute("value") == first
