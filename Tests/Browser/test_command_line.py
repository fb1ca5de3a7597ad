"""The command line: settings that make no sense are one clear line and exit status 2."""

import os
import socket
import subprocess

import pytest
from support.portal import GUICHET, ROOT, Login


def guichet(*arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GUICHET")}
    return subprocess.run([GUICHET, *arguments], capture_output=True, text=True, timeout=30, env=kept | environment, cwd=ROOT,
                          stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("settings", [
    ["--port", "99999"], ["--port", "huit"], ["--port", "-1"], ["--tenants", "/nulle/part"], ["--database", "/nulle/part/guichet.db"],
    ["--smtp", "pas une adresse"], ["--now", "hier"], ["--now", "2023-02-30 10:00"], ["--address", "300.1.1.1"], ["--inconnu"], ["de trop"],
], ids=" ".join)
def test_says_in_one_line_which_setting_makes_no_sense(tmp_path, settings):
    usual = [] if settings[0] == "--database" else ["--database", str(tmp_path / "guichet.db")]
    ended = guichet("serve", "--demo", *usual, *settings)
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
    assert settings[-1] in ended.stderr or settings[0] in ended.stderr


def test_reads_settings_from_the_environment_too(tmp_path):
    ended = guichet("serve", "--database", str(tmp_path / "guichet.db"), GUICHET_PORT="99999")
    assert ended.returncode == 2
    assert "99999" in ended.stderr


def test_says_that_the_port_is_taken(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = guichet("serve", "--database", str(tmp_path / "guichet.db"), "--port", port)
    assert ended.returncode == 2
    assert port in ended.stderr.splitlines()[-1]


def test_finds_nothing_wrong_with_the_towns_of_the_repository():
    towns = sorted(str(path) for path in (ROOT / "tenants").glob("*.yaml") if not path.name.endswith(".tests.yaml"))
    checked = guichet("check", *towns)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_adds_an_agent_who_then_logs_in_and_resets_the_password(portal_at, visit):
    portal = portal_at("2023-03-01 10:00")
    account = ["auray", "gaelle", "--database", str(portal.database_path)]
    added = guichet("user", "add-agent", *account, "--name", "Gaëlle Essai")
    assert added.returncode == 0, added.stderr
    first = Login("auray", "agent", "gaelle", added.stdout.split()[-1])
    assert visit(portal).log_in("auray", first, desk=True).status == 200

    reset = guichet("user", "reset-password", *account)
    second = Login("auray", "agent", "gaelle", reset.stdout.split()[-1])
    assert "Identifiant" in visit(portal).log_in("auray", first, desk=True).text
    assert "Identifiant" not in visit(portal).log_in("auray", second, desk=True).text


@pytest.mark.parametrize("arguments", [
    ["add-agent", "nulle-part", "yann"], ["reset-password", "auray", "personne"], ["add-agent", "auray", "yann", "--database", "/nulle/part.db"],
], ids=" ".join)
def test_says_in_one_line_why_there_is_no_such_account(portal_at, arguments):
    portal = portal_at("2023-03-01 10:00")
    database = [] if "--database" in arguments else ["--database", str(portal.database_path)]
    ended = guichet("user", *arguments, *database)
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1


def test_shows_how_it_is_used():
    assert "serve" in guichet("--help").stdout
    for command in ("serve", "check", "user"):
        assert guichet(command, "--help").returncode == 0
