"""What is malformed, forged or someone else's gets a clear answer, and nothing is written."""

import random
import subprocess

import pytest
from support.portal import GUICHET
from support.town import settle

WRITTEN = ["request", "reservation", "enrolment", "outbox"]


@pytest.fixture
def portal(valmoulin_at):
    return valmoulin_at("2023-03-01 10:00")


@pytest.fixture
def families(portal):
    return settle(portal, "valmoulin", 2)


@pytest.fixture
def family(portal, families, visit):
    visitor = visit(portal)
    visitor.log_in("valmoulin", families[0])
    return visitor


@pytest.fixture
def nothing_written(portal, families):
    def count():
        return {table: portal.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in WRITTEN}

    before = count()
    yield
    assert count() == before


@pytest.fixture
def plan(families):
    return f"/valmoulin/enfants/{families[0].identifier}/mercredis/etape-1"


def post(visitor, path, data=None, **wishes):
    headers = {"Origin": visitor.address} | wishes.pop("headers", {})
    return visitor.session.post(visitor.address + path, data=data, headers=headers, allow_redirects=False, timeout=60, **wishes)


def ticks(visitor, plan, **changes):
    """The fields the plan's form would send with a first box ticked, some of them changed."""
    visitor.open(f"{plan}?vue=mois&du=2023-03-01")
    visitor.tick("Matin, mercredi 15 mars 2023")
    form, button = visitor.page.button("Aller à l'étape 2")
    return [(name, changes.get(name, value)) for name, value in form.sent(button)]


def key_of(form):
    """The field that guards the form against forgery: hidden, long, and nothing else like it."""
    return next(name for name, value, _, label in form.fields if not label and len(value) >= 20)


@pytest.mark.usefixtures("nothing_written")
class TestForms:
    def test_refuses_a_form_without_its_key(self, family, plan):
        family.open(f"{plan}?vue=mois&du=2023-03-01")
        form, button = family.page.button("Aller à l'étape 2")
        key = key_of(form)
        sent = [(name, value) for name, value in form.sent(button) if name != key]
        assert post(family, plan, sent).status_code == 403
        assert post(family, plan, sent + [(key, "0" * 43)]).status_code == 403

    def test_refuses_a_form_that_another_site_sends(self, family, plan):
        assert post(family, plan, ticks(family, plan), headers={"Origin": "https://ailleurs.example"}).status_code == 403

    def test_refuses_the_key_of_another_session(self, family, plan, portal, families, visit):
        other = visit(portal)
        other.log_in("valmoulin", families[1])
        other.open(f"/valmoulin/enfants/{families[1].identifier}/mercredis/etape-1?vue=mois&du=2023-03-01")
        form, button = other.page.button("Aller à l'étape 2")
        assert post(family, plan, form.sent(button)).status_code == 403

    def test_refuses_what_is_too_large(self, family, plan):
        answer = post(family, plan, ticks(family, plan) + [("tick", "x" * 3_000_000)])
        assert answer.status_code in {400, 413}

    @pytest.mark.parametrize("body", [b"%", b"tick=%ff%fe", b"\x00\x01\x02", b"&&&===", b"tick", b"tick=2023-03-15.matin&tick=" + b"%25" * 1000])
    def test_refuses_a_malformed_body(self, family, plan, body):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        assert post(family, plan, body, headers=headers).status_code in {400, 403}

    def test_refuses_another_kind_of_body(self, family, plan):
        assert post(family, plan, b"{}", headers={"Content-Type": "application/json"}).status_code in {400, 403, 415}

    @pytest.mark.parametrize("tick", [
        "2023-03-15.soir", "2023-03-15", "2023-02-30.matin", "9999-12-31.matin", "0000-00-00.matin", "15/03/2023.matin",
        "2023-03-15.matin.classique", "2035-03-14.matin", "2023-03-16.matin", "-1.matin", "é.matin", "' OR 1=1 --",
    ])
    def test_books_no_unknown_slot_and_no_day_out_of_range(self, family, plan, tick):
        sent = [(name, tick if name == "tick" else value) for name, value in ticks(family, plan)]
        answer = post(family, plan, sent)
        assert answer.status_code < 500
        family.open(plan.replace("etape-1", "etape-2"))
        if family.page.has_button("Valider"):
            assert family.press("Valider").status < 500

    def test_opens_no_page_about_someone_else_s_child(self, family, families):
        theirs = f"/valmoulin/enfants/{families[1].identifier}"
        for path in ("/mois", "/mercredis", "/mercredis/etape-1", "/mercredis/etape-2", "/mercredis/inscription"):
            assert family.open(theirs + path).status in {403, 404}
        assert post(family, f"{theirs}/mercredis/etape-1", ticks(family, f"/valmoulin/enfants/{families[0].identifier}/mercredis/etape-1")).status_code in {403, 404}

    @pytest.mark.parametrize("query", [
        "vue=siecle", "vue=mois&du=hier", "vue=mois&du=9999-99-99", "vue=mois&du=1789-07-14", "du=%00", "vue=mois&du=" + "9" * 5000, "vue=mois&du=%ff",
    ])
    def test_answers_a_strange_address_without_a_fault(self, family, plan, query):
        answer = family.session.get(f"{family.address}{plan}?{query}", timeout=60)
        assert answer.status_code < 500

    @pytest.mark.parametrize("path", [
        "/..%2f..%2fetc/passwd", "/valmoulin/%2e%2e/", "/%00/", "/Valmoulin/", "/calendars/", "/valmoulin/suivi/x", "/valmoulin/suivi/" + "a" * 4000,
        "/valmoulin/demandes/VA-2023-9999", "/inconnue/", "/valmoulin/enfants/x/mois?m=2023-13",
    ])
    def test_finds_nothing_where_there_is_nothing(self, family, path):
        assert family.session.get(family.address + path, timeout=60).status_code in {400, 403, 404}

    def test_opens_nothing_of_another_town(self, family, portal):
        child = settle(portal, "auray", 1)[0].identifier
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in family.session.cookies)
        for path in ("", "reservations", "inscriptions", "demandes", f"enfants/{child}/mois", "guichet/", "guichet/fichier"):
            answer = family.session.get(f"{family.address}/auray/{path}", headers={"Cookie": cookies}, allow_redirects=False, timeout=60)
            assert answer.status_code in {303, 403, 404} and "Bonjour" not in answer.text, path

    def test_opens_no_desk_to_a_family(self, family):
        for path in ("", "fichier", "demandes/VA-2023-0001"):
            answer = family.session.get(f"{family.address}/valmoulin/guichet/{path}", allow_redirects=False, timeout=60)
            assert answer.status_code in {303, 403, 404}


def test_stops_answering_a_name_that_is_tried_too_often(portal, families, visit):
    visitor = visit(portal)
    for _ in range(12):
        visitor.open("/valmoulin/connexion")
        visitor.write("Identifiant", families[0].identifier)
        visitor.write("Mot de passe", "au hasard")
        page = visitor.press("Se connecter")
    assert page.status == 429
    assert visitor.log_in("valmoulin", families[0]).status == 429
    assert visitor.log_in("valmoulin", families[0]).status == 429


TOWN = "guichet: 1\ntown:\n  name: Valmoulin\n  calendar: france/zone-b\n"
NOISE = random.Random(1).randbytes(200_000)


@pytest.mark.parametrize("content", [
    b"", b"\n", b"\xef\xbb\xbf", TOWN.encode()[:45], b"guichet: 1\ntown: {", b"guichet: 1\ntown:\n  name: \xe9vry\n", NOISE, b"\x00" * 1000,
    b"[" * 100_000, b"{a: " * 50_000, b"- " * 50_000, TOWN.encode() + b"a" * 50_000_000, (TOWN + "k: v\n" * 200_000).encode(),
    b"a: &a [x]\nb: [*a, *a]\n", b"--- 1\n--- 2\n", TOWN.encode() + "\n".join(f"k{n}: v" for n in range(50_000)).encode(), b"? [a, b]\n: c\n",
    b"guichet: 99999999999999999999\n", TOWN.encode().decode().encode("utf-16"), b"!!python/object:os.system ls\n", b"a:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, 2000)),
], ids=[
    "empty", "one line", "mark alone", "truncated", "unclosed", "latin-1", "noise", "zeros", "deep sequences", "deep mappings", "deep dashes", "one huge word", "one key many times",
    "aliases", "two documents", "many unknown keys", "key that is a list", "huge number", "utf-16", "tag", "deep indentation",
])
def test_tells_what_is_wrong_with_a_bad_town_file_and_never_hangs(tmp_path, content):
    path = tmp_path / "valmoulin.yaml"
    path.write_bytes(content)
    checked = subprocess.run([GUICHET, "check", path], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    assert checked.returncode == 1, checked.stderr.decode(errors="replace")[-2000:]
    assert b"valmoulin.yaml" in checked.stdout + checked.stderr
    assert len(checked.stdout + checked.stderr) < 1_000_000


def test_tells_what_is_wrong_with_every_beginning_of_a_good_file(portal, tmp_path):
    good = (portal.tenants / "evry-courcouronnes.yaml").read_bytes()
    shortened = []
    for length in range(0, len(good) - 1400, 97):
        path = tmp_path / f"cut-{length:05}.yaml"
        path.write_bytes(good[:length])
        shortened.append(path)
    checked = subprocess.run([GUICHET, "check", *shortened], capture_output=True, timeout=120)
    assert checked.returncode == 1


@pytest.mark.parametrize("target", ["nowhere.yaml", "."])
def test_tells_that_a_file_cannot_be_read(tmp_path, target):
    checked = subprocess.run([GUICHET, "check", tmp_path / target], capture_output=True, timeout=60)
    assert checked.returncode in {1, 2}
    assert checked.stdout + checked.stderr
