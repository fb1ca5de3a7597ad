"""Two hundred families ask for the last ten places at the same instant."""

from collections import Counter
from functools import partial

from support.crowd import in_turns, together
from support.town import settle
from support.visitor import Visitor

DAY = "mercredi 15 mars 2023"


def reach_the_recap(portal, login):
    visitor = Visitor(portal.address)
    visitor.log_in(login.town, login)
    visitor.open(f"/{login.town}/enfants/{login.identifier}/mercredis/etape-1?vue=mois&du=2023-03-01")
    visitor.tick(f"Matin, {DAY}")
    visitor.press("Aller à l'étape 2")
    return visitor


def test_gives_ten_places_to_ten_of_two_hundred_families_and_tells_the_others_why(valmoulin_at):
    portal = valmoulin_at("2023-03-01 10:00", places=30)
    portal.fill_up("valmoulin", "mercredis", "2023-03-15", "matin", places=20)
    visitors = in_turns([partial(reach_the_recap, portal, login) for login in settle(portal, "valmoulin", 200)])

    pages = together([partial(visitor.press, "Valider") for visitor in visitors])

    assert Counter(page.status for page in pages) == {200: 10, 409: 190}
    booked = [page for page in pages if "C’est enregistré" in page.text]
    told = [page for page in pages if "complet" in page.text and "C’est enregistré" not in page.text]
    assert (len(booked), len(told)) == (10, 190)
    places = portal.rows("SELECT child FROM reservation WHERE town = 'valmoulin' AND day = '2023-03-15' AND slot = 'matin'")
    assert len(places) == 30


def test_books_once_when_the_button_is_pressed_twice_at_once(valmoulin_at):
    portal = valmoulin_at("2023-03-01 10:00", places=30)
    [login] = settle(portal, "valmoulin", 1)
    visitor = reach_the_recap(portal, login)
    form, button = visitor.page.button("Valider")

    def press():
        again = Visitor(portal.address)
        again.session.cookies.update(visitor.session.cookies)
        again.page = visitor.page
        return again.send(form, button)

    pages = together([press] * 5)

    assert [page.status for page in pages] == [200] * 5
    assert len({page.address for page in pages}) == 1
    assert len(portal.rows("SELECT * FROM request WHERE guardian = ?", login.identifier)) == 1
    assert len(portal.rows("SELECT * FROM reservation WHERE child = ?", login.identifier)) == 1
