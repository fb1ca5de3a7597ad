"""A town's file is changed while the portal runs."""

import shutil
import time

import pytest
from support.portal import ROOT
from support.town import found, settle


@pytest.fixture
def portal(valmoulin_at):
    return valmoulin_at("2023-03-01 10:00", label="Mercredis d’avant")


@pytest.fixture
def file(portal):
    return portal.tenants / "valmoulin.yaml"


def sees(visitor, path, text, within):
    """How long it takes until a page says this."""
    start = time.monotonic()
    while text not in visitor.open(path).text:
        assert time.monotonic() - start < within, f"« {text} » awaited for {within} s on {visitor.page!r}"
        time.sleep(0.05)


@pytest.fixture
def desk(portal, visit):
    visitor = visit(portal)
    visitor.log_in("valmoulin", portal.agent("valmoulin"), desk=True)
    return visitor


@pytest.fixture
def family(portal, visit):
    visitor = visit(portal)
    visitor.log_in("valmoulin", settle(portal, "valmoulin", 1)[0])
    return visitor


def test_takes_up_a_changed_file_within_two_seconds_and_keeps_sessions(portal, family):
    assert "Mercredis d’avant" in family.open("/valmoulin/reservations").text
    found(portal.tenants, label="Mercredis d’après")
    sees(family, "/valmoulin/reservations", "Mercredis d’après", within=2)


def test_leaves_the_old_file_in_force_when_the_new_one_has_errors_and_says_so_at_the_desk_and_in_the_log(portal, file, family, desk):
    good = file.read_text()
    file.write_text(good.replace("gauges:", "jauges:").replace("Mercredis d’avant", "Mercredis d’après"))
    sees(desk, "/valmoulin/guichet/fichier", "jauges", within=2)
    assert "Mercredis d’avant" in family.open("/valmoulin/reservations").text
    assert "valmoulin" in portal.log and "jauges" in portal.log
    assert "valmoulin.yaml:" in portal.log

    file.write_text(good.replace("Mercredis d’avant", "Mercredis d’après"))
    sees(family, "/valmoulin/reservations", "Mercredis d’après", within=2)
    assert "jauges" not in desk.open("/valmoulin/guichet/fichier").text


def test_leaves_the_old_file_in_force_when_it_is_emptied(portal, file, family):
    file.write_text("")
    time.sleep(2)
    assert "Mercredis d’avant" in family.open("/valmoulin/reservations").text


def test_closes_a_town_whose_file_is_taken_away_and_opens_it_again_with_its_file(portal, file, family, visit):
    text = file.read_text()
    file.unlink()
    time.sleep(2)
    assert family.open("/valmoulin/reservations").status == 410
    assert "Valmoulin" not in visit(portal).open("/").text
    file.write_text(text)
    sees(family, "/valmoulin/reservations", "Mercredis d’avant", within=3)


def test_opens_a_town_whose_file_arrives_while_the_portal_runs(portal, visit):
    visitor = visit(portal)
    assert visitor.open("/grandpre/").status == 404
    (portal.tenants / "grandpre.yaml").write_text((portal.tenants / "valmoulin.yaml").read_text().replace("Valmoulin", "Grandpré"))
    sees(visitor, "/", "Grandpré", within=2)


def test_goes_on_with_the_other_towns_when_one_file_is_bad_from_the_start(tmp_path, portal_at, visit):
    towns = tmp_path / "towns"
    shutil.copytree(ROOT / "tenants", towns)
    (towns / "valmoulin.yaml").write_text("town: [")
    portal = portal_at("2023-03-01 10:00", towns=towns)
    assert visit(portal).open("/auray/connexion").status == 200
    assert "valmoulin.yaml:" in portal.log
