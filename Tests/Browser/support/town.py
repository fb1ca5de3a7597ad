"""A town of the tests' own, as small as each test wants it, and families to go with it."""

import ctypes
import ctypes.util
import secrets
from functools import cache

from support.portal import Login

PASSWORD = "un mot de passe d’essai"

WEDNESDAYS = """\
guichet: 1

town:
  name: Valmoulin
  calendar: france/zone-c
  desk: {{ name: Mairie de Valmoulin, phone: 01 99 00 00 00 }}

activities:
  mercredis:
    label: {label}
    open: {{ weekdays: wednesday, during: term }}
    slots: {{ matin: {{ label: Matin }}, apres-midi: {{ label: Après-midi }} }}
    book: {{ until: the eve, approval: {approval} }}
    gauges: {places}
"""


def found(folder, places=10, label="Accueil du mercredi", approval="automatic"):
    """Writes the file of a town, Valmoulin, among those in this folder, and answers its identifier."""
    path = folder / "valmoulin.yaml"
    path.write_text(WEDNESDAYS.format(places=places, label=label, approval=approval))
    return "valmoulin"


@cache
def password_hash(password):
    """Argon2id at its cheapest, so that hundreds of families log in in no time; libsodium reads the cost from the hash."""
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
    written = ctypes.create_string_buffer(128)
    secret = password.encode()
    assert sodium.crypto_pwhash_str(written, secret, ctypes.c_ulonglong(len(secret)), ctypes.c_ulonglong(1), ctypes.c_size_t(8192)) == 0
    return written.value.decode()


def settle(portal, town, count, activity=None, centre=None):
    """Lets families with one child each move to the town, enrolled if an activity is given; answers their logins."""
    ids = [secrets.token_hex(8) for _ in range(count)]
    portal.write(
        "INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents) VALUES (?, ?, 1, 'Rue Haute', '99000', ?, ?, 0)",
        [(town, id, town, f"{id}@example.org") for id in ids],
    )
    portal.write(
        "INSERT INTO guardian (town, id, household, civility, first_name, last_name, email, identifier, password_hash)"
        " VALUES (?, ?, ?, 'Mme', 'Ada', ?, ?, ?, ?)",
        [(town, id, id, f"Essai {id}", f"{id}@example.org", id, password_hash(PASSWORD)) for id in ids],
    )
    portal.write(
        "INSERT INTO child (town, id, first_name, last_name, born, level) VALUES (?, ?, 'Zoé', ?, '2016-05-04', 'primary')",
        [(town, id, f"Essai {id}") for id in ids],
    )
    portal.write("INSERT INTO household_child (town, household, child) VALUES (?, ?, ?)", [(town, id, id) for id in ids])
    if activity:
        portal.write(
            "INSERT INTO enrolment (town, child, activity, centre, since) VALUES (?, ?, ?, ?, '2022-09-01')",
            [(town, id, activity, centre) for id in ids],
        )
    return [Login(town, "family", id, PASSWORD) for id in ids]
