"""The plug is pulled while families confirm; a service is asked to end while it answers."""

import socket
import threading
from collections import Counter

import requests
from support.crowd import in_turns
from support.town import settle
from support.visitor import Visitor

WEDNESDAYS = {
    "2023-03-08": "mercredi 8 mars 2023",
    "2023-03-15": "mercredi 15 mars 2023",
    "2023-03-22": "mercredi 22 mars 2023",
    "2023-03-29": "mercredi 29 mars 2023",
    "2023-04-05": "mercredi 5 avril 2023",
    "2023-04-12": "mercredi 12 avril 2023",
    "2023-04-19": "mercredi 19 avril 2023",
}
PLACES = 12


class Confirming(threading.Thread):
    """A family that books one Wednesday after another, and writes down what it was told is booked."""

    def __init__(self, portal, login, confirmed):
        super().__init__()
        self.visitor, self.login, self.confirmed, self.asked = Visitor(portal.address), login, confirmed, []

    def run(self):
        try:
            self.visitor.log_in(self.login.town, self.login)
            for day in WEDNESDAYS:
                book(self.visitor, self.login, day, asking=lambda: self.asked.append((self.login.identifier, day)))
                if "C’est enregistré" in self.visitor.page.text:
                    self.confirmed.append((self.login.identifier, day))
        except requests.ConnectionError:
            pass


def book(visitor, login, day, asking=lambda: None):
    """Asks for the morning of a day, where the page still offers it; another family may take the last place before the recap."""
    visitor.open(f"/{login.town}/enfants/{login.identifier}/mercredis/etape-1?vue=mois&du={day}")
    morning = f"Matin, {WEDNESDAYS[day]}"
    if not visitor.page.has_control(morning):
        return
    visitor.tick(morning)
    visitor.press("Aller à l'étape 2")
    if visitor.page.has_button("Valider"):
        asking()
        visitor.press("Valider")
    else:
        visitor.press("Annuler la démarche")


def test_keeps_every_confirmed_reservation_and_no_other_when_the_plug_is_pulled(valmoulin_at):
    portal = valmoulin_at("2023-03-01 10:00", places=PLACES)
    logins = settle(portal, "valmoulin", 20)
    confirmed = []
    families = [Confirming(portal, login, confirmed) for login in logins]
    for family in families:
        family.start()
    while len(confirmed) < 20 and any(family.is_alive() for family in families):
        families[0].join(0.01)
    portal.kill()
    for family in families:
        family.join()
    told = set(confirmed)
    asked = {asked for family in families for asked in family.asked}
    assert 20 <= len(told) < PLACES * len(WEDNESDAYS)

    portal.start()
    kept = {(row["child"], row["day"]) for row in portal.rows("SELECT child, day FROM reservation WHERE town = 'valmoulin'")}
    assert told <= kept <= asked
    assert requested_lines(portal) == kept

    # The gauge is what the reservations say: others take exactly the places that are left, day by day.
    newcomers = settle(portal, "valmoulin", PLACES)
    in_turns([lambda login=login: book_all(portal, login) for login in newcomers])
    days = Counter(row["day"] for row in portal.rows("SELECT day FROM reservation WHERE town = 'valmoulin'"))
    assert days == {day: PLACES for day in WEDNESDAYS}


def requested_lines(portal):
    rows = portal.rows(
        "SELECT request.child AS child, request_line.day AS day FROM request JOIN request_line"
        " ON request_line.town = request.town AND request_line.request = request.id"
        " WHERE request.town = 'valmoulin' AND request.state = 'accepted'"
    )
    return {(row["child"], row["day"]) for row in rows}


def book_all(portal, login):
    visitor = Visitor(portal.address)
    visitor.log_in(login.town, login)
    for day in WEDNESDAYS:
        book(visitor, login, day)


def test_finishes_what_is_under_way_when_asked_to_end(portal_at):
    portal = portal_at("2023-03-01 10:00")
    body = b"identifier=personne&password=rien"
    head = f"POST /auray/connexion HTTP/1.1\r\nHost: 127.0.0.1:{portal.port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection(("127.0.0.1", portal.port), timeout=20) as client:
        client.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:10])
        threading.Event().wait(0.3)
        portal.ask_to_end()
        threading.Event().wait(0.3)
        client.sendall(body[10:])
        answer = client.recv(65536)
    assert answer.startswith(b"HTTP/1.1 ")
    assert portal.process.wait(timeout=20) == 0


def test_takes_up_where_it_was_after_a_restart(portal_at, visit):
    # By the machine's own clock: one that is set would jump back to where it began.
    portal = portal_at(None)
    visitor = visit(portal)
    visitor.log_in("auray", portal.login("auray", "family"))
    portal.stop()
    portal.start()
    assert "Bonjour" in visitor.open("/auray/").text
