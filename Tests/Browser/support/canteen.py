"""A town whose canteen takes absences by phone, and whose studies are decided in a batch."""

TOWN = """\
guichet: 1

town:
  name: Montrieux
  calendar: france/zone-b
  desk: { name: Guichet famille, phone: 01 99 00 40 00 }

documents:
  certificat: { label: Certificat médical }

reasons:
  maladie: { label: Enfant malade }
  deuil:   { label: Deuil }

activities:
  cantine:
    label: Cantine
    open: { weekdays: monday-friday, during: term }
    slots: { midi: { label: Repas, hours: 12:00-13:30 } }
    book: 2 days before
    absence:
      - { reason: maladie, channel: [phone, desk], until: the same day at 09:00, proof: certificat, proof_by: 48 hours after, due: none }
      - { reason: deuil, until: 5 days after, approval: manual, due: 10 % }
      - { until: 5 days after, due: all }
  etude:
    label: Étude
    open: { weekdays: [tuesday], during: term }
    slots: { soir: { label: Soir } }
    book: { until: 2023-03-20, approval: batch }
    gauges: 1
"""


def found(folder):
    """Writes the file of the town among those in this folder, and answers its identifier."""
    (folder / "montrieux.yaml").write_text(TOWN)
    return "montrieux"


def book(portal, login, *days):
    """Meals that are booked, whatever the pages say."""
    portal.write(
        "INSERT INTO reservation (town, child, activity, day, slot, centre, state, made_at)"
        " VALUES (?, ?, 'cantine', ?, 'midi', '', 'confirmed', 0)",
        [(login.town, login.identifier, day) for day in days],
    )
