"""`guichet new` and `guichet fmt`, as somebody who begins a town uses them."""

import os
import pty
import shutil
import subprocess

import pytest
from support.core_yaml import read, typed
from support.portal import GUICHET, ROOT
from test_schema import refusals


@pytest.fixture
def folder(tmp_path):
    """A folder of towns with the calendars, and nothing else."""
    shutil.copytree(ROOT / "tenants/calendars", tmp_path / "tenants/calendars")
    return tmp_path


def guichet(folder, *arguments):
    return subprocess.run([GUICHET, *arguments], capture_output=True, text=True, timeout=120, cwd=folder, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("approval", ["automatic", "manual"])
@pytest.mark.parametrize("activities", ["canteen", "before-after,wednesdays", "canteen,wednesdays,holidays,before-after"])
def test_writes_a_town_that_is_right_and_whose_examples_hold(folder, activities, approval, language):
    made = guichet(folder, "new", "Saint-Aubin-le-Moulin", "--zone", "b", "--activities", activities, "--approval", approval, "--lang",
                   language)
    assert made.returncode == 0, made.stderr
    town, tests = (folder / f"tenants/saint-aubin-le-moulin{ending}" for ending in [".yaml", ".tests.yaml"])
    checked = guichet(folder, "check", "tenants/saint-aubin-le-moulin.yaml")
    assert checked.returncode == 0 and "warning" not in checked.stdout and "error" not in checked.stdout, checked.stdout
    tested = guichet(folder, "test", "tenants/saint-aubin-le-moulin.yaml")
    assert tested.returncode == 0, tested.stdout
    assert " hold" in tested.stdout
    assert refusals("town", read(town.read_text())) == [] and refusals("tests", read(tests.read_text())) == []
    assert guichet(folder, "fmt", "--check", "tenants").returncode == 0


def test_names_a_schema_that_is_there(folder):
    assert guichet(folder, "new", "Valmoulin", "--zone", "c").returncode == 0
    for file in (folder / "tenants").glob("*.yaml"):
        schema = file.read_text().splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / schema).read_text() == (ROOT / "tenants" / schema).read_text()


def test_never_touches_a_file_that_is_there(folder):
    assert guichet(folder, "new", "Valmoulin", "--zone", "b").returncode == 0
    before = {file: file.read_bytes() for file in (folder / "tenants").glob("*.yaml")}
    (folder / "tenants/valmoulin.tests.yaml").unlink()
    again = guichet(folder, "new", "Valmoulin", "--zone", "a")
    assert again.returncode == 2 and "valmoulin.yaml" in again.stderr and len(again.stderr.splitlines()) == 1
    assert (folder / "tenants/valmoulin.yaml").read_bytes() == before[folder / "tenants/valmoulin.yaml"]
    assert not (folder / "tenants/valmoulin.tests.yaml").exists()


@pytest.mark.parametrize("arguments, words", [
    (["new"], "NAME"), (["new", "Valmoulin"], "--zone"), (["new", "Valmoulin", "--zone", "d"], "--zone d"),
    (["new", "Valmoulin", "--zone", "b", "--activities", "canteen,piscine"], "piscine"),
    (["new", "Valmoulin", "--zone", "b", "--approval", "peut-être"], "--approval"),
    (["new", "Valmoulin", "--calendar", "france/zone-z"], "france/zone-b"), (["new", "…", "--zone", "b"], "NAME"),
], ids=lambda words: words if isinstance(words, str) else " ".join(words))
def test_says_in_one_line_what_it_lacks_and_writes_nothing(folder, arguments, words):
    ended = guichet(folder, *arguments)
    assert ended.returncode == 2
    assert words in ended.stderr and len(ended.stderr.splitlines()) == 1, ended.stderr
    assert list((folder / "tenants").glob("*.yaml")) == []


def test_says_what_it_lacks_and_what_comes_next_in_the_language_of_the_file(folder, tmp_path):
    for language, words in [("fr", "est attendu"), ("en", "is expected")]:
        assert words in guichet(folder, "new", "Valmoulin", "--zone", "d", "--lang", language).stderr
    elsewhere = guichet(folder, "new", "Valmoulin", "--zone", "b", "--tenants", str(tmp_path / "ailleurs"))
    assert elsewhere.returncode == 2 and "n’a pas de calendriers" in elsewhere.stderr
    assert "guichet check tenants/valmoulin.yaml --lang fr" in guichet(folder, "new", "Valmoulin", "--zone", "b").stdout


def test_asks_on_a_terminal_what_was_not_given(folder):
    ours, theirs = pty.openpty()
    asked = subprocess.Popen([GUICHET, "new"], cwd=folder, stdin=theirs, stdout=subprocess.PIPE, text=True)
    os.write(ours, "L’Aubépine-sur-Moulin\nB\ncanteen\n\n".encode())
    told, _ = asked.communicate(timeout=60)
    assert asked.returncode == 0, told
    assert "Le nom de la ville" in told
    town = typed(read((folder / "tenants/l-aubepine-sur-moulin.yaml").read_text()))
    assert town["town"]["name"] == "L’Aubépine-sur-Moulin"
    assert town["town"]["calendar"] == "france/zone-b" and list(town["activities"]) == ["cantine"]


def test_lays_out_a_file_and_keeps_its_comments(folder):
    file = folder / "tenants/valmoulin.yaml"
    file.write_text("guichet:  1\r\n# de la ville\r\ntown:\r\n    name:   'Valmoulin'   # son nom\r\n")
    checked = guichet(folder, "fmt", "--check", str(file))
    assert checked.returncode == 1 and "valmoulin.yaml" in checked.stdout
    assert "\r\n" in file.read_bytes().decode()
    assert guichet(folder, "fmt", str(file)).returncode == 0
    assert file.read_bytes().decode() == 'guichet: 1\n# de la ville\ntown:\n  name: "Valmoulin"       # son nom\n'
    assert guichet(folder, "fmt", "--check", str(file)).returncode == 0


@pytest.mark.parametrize("text, line, words", [("a:   1\n? b\n: 2\n", 2, "`?` before a key"), ("---\na:   1\n", 1, "`---`")])
def test_leaves_alone_what_it_does_not_lay_out_and_says_where(folder, text, line, words):
    file = folder / "tenants/bourg.yaml"
    file.write_text(text)
    for arguments in [["fmt"], ["fmt", "--check"]]:
        formatted = guichet(folder, *arguments, "tenants/bourg.yaml")
        assert formatted.returncode == 1 and file.read_text() == text
        assert formatted.stdout.startswith(f"tenants/bourg.yaml:{line}: left as it is: ") and words in formatted.stdout


def test_leaves_alone_what_is_no_yaml_and_says_what_is_wrong(folder):
    file = folder / "tenants/valmoulin.yaml"
    file.write_text("guichet: [1\ntown:  {\n")
    ended = guichet(folder, "fmt", str(file))
    assert ended.returncode == 1 and "error[G0014]" in ended.stdout
    assert file.read_text() == "guichet: [1\ntown:  {\n"


def test_finds_every_file_of_the_repository_laid_out():
    checked = guichet(ROOT, "fmt", "--check", "tenants")
    assert checked.returncode == 0, checked.stdout
