"""`guichet plan`: what a changed file does, told before it is taken up."""

import json
import os
import re
import subprocess

import pytest
from support.portal import GUICHET, ROOT

TOWN = "auray"


@pytest.fixture
def changed(tmp_path):
    """Makes a changed copy of a town's file; its calendars are those of the usual folder."""
    def change(pattern, replacement):
        text = (ROOT / f"tenants/{TOWN}.yaml").read_text()
        new, count = re.subn(pattern, replacement, text, count=1)
        assert count == 1, f"the town's file has no {pattern}"
        file = tmp_path / f"{TOWN}.yaml"
        file.write_text(new)
        return str(file)
    return change


def guichet(*arguments):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GUICHET")}
    # Built for debugging, and beside other tests, the command may take its time.
    return subprocess.run([GUICHET, *arguments], capture_output=True, text=True, timeout=180, env=kept, cwd=ROOT, stdin=subprocess.DEVNULL)


def plan(new, *arguments):
    return guichet("plan", f"tenants/{TOWN}.yaml", new, "--from", "2022-09-15", *arguments)


def test_ends_with_0_where_nothing_is_answered_otherwise(changed):
    planned = plan(changed(r"\A", "# A remark moves every line.\n"))
    assert planned.returncode == 0, planned.stdout
    assert "Nothing changes" in planned.stdout


def test_ends_with_2_and_tells_the_rule_with_its_line_in_both_files(changed):
    new = changed("(?m)^documents:", "closed: 2022-10-24\n\ndocuments:")
    planned = plan(new, "--format", "json")
    assert planned.returncode == 2, planned.stdout + planned.stderr
    told = json.loads(planned.stdout)
    assert told["guichet_plan"] == 1 and told["has_effect"] is True
    turns = told["cells"]["turns"]
    assert {turn["rule"]["kind"] for turn in turns} == {"closed"}
    assert all(turn["first_day"] == turn["last_day"] == "2022-10-24" for turn in turns)
    rule = turns[0]["rule"]
    assert (rule["was"], rule["becomes"], rule["becomes_reason"]) == ("pending", "refused", "closed_day")
    assert "before" not in rule
    assert open(new).read().splitlines()[rule["after"]["line"] - 1] == "closed: 2022-10-24"


@pytest.mark.parametrize("language, words", [("en", "was decided by the town"), ("fr", "jusqu’ici soumis à l’accord de la ville")])
def test_tells_it_in_the_language_of_those_who_write_the_file(changed, language, words):
    planned = plan(changed("until: the eve", "until: 5 days before"), "--lang", language)
    assert planned.returncode == 2, planned.stdout + planned.stderr
    assert words in planned.stdout
    lines = [line for line in planned.stdout.splitlines() if "approval: manual" in line]
    assert [line.strip()[0] for line in lines[:2]] == ["-", "+"], planned.stdout


def test_ends_with_1_where_a_file_has_mistakes_and_shows_them(changed):
    planned = plan(changed("guichet: 1", "guichet: 2"))
    assert planned.returncode == 1
    assert "error[G0209]" in planned.stdout


@pytest.mark.parametrize("arguments", [["/nulle/part.yaml"], [f"tenants/{TOWN}.yaml", "--format", "xml"],
                                       [f"tenants/{TOWN}.yaml", "--lang", "de"], [f"tenants/{TOWN}.yaml", "--inconnu"], []], ids=" ".join)
def test_ends_with_1_where_nobody_can_tell(arguments):
    assert guichet("plan", f"tenants/{TOWN}.yaml", *arguments).returncode == 1


def test_tells_what_becomes_of_what_is_booked_and_writes_nothing(portal_at, changed):
    portal = portal_at("2022-09-15 10:00")
    child = portal.rows("SELECT id FROM child WHERE town = ? AND born BETWEEN '2015-11-01' AND '2019-09-01' ORDER BY id", TOWN)[0]["id"]
    portal.write("INSERT INTO reservation VALUES (?, ?, 'petites-vacances-kids', ?, 'matin', NULL, '', 'confirmed', NULL, 1663236000)",
                 [(TOWN, child, "2022-10-24"), (TOWN, child, "2022-10-25")])
    before = portal.rows("SELECT COUNT(*) AS booked FROM reservation")[0]["booked"]
    new = changed("(?m)^documents:", "closed: 2022-10-24\n\ndocuments:")
    arguments = [new, "--database", str(portal.database_path)]

    planned = plan(*arguments, "--format", "json")
    assert planned.returncode == 2, planned.stdout + planned.stderr
    told = json.loads(planned.stdout)["reservations"]
    closing = [turn for turn in told["turns"] if turn["rule"]["kind"] == "closed"]
    assert [(row["child"], row["day"], row["state"]) for row in closing[0]["listed"] if row["child"] == child] == \
        [(child, "2022-10-24", "booked")]

    text = plan(*arguments).stdout
    assert "Nothing is revoked" in text and "closed day" in text
    names = portal.rows("SELECT first_name, last_name FROM child WHERE town = ?", TOWN)
    assert not any(name["last_name"] in text for name in names), "names are for the desk alone"
    assert portal.rows("SELECT COUNT(*) AS booked FROM reservation")[0]["booked"] == before


@pytest.mark.parametrize("wrong", [["--database", "/nulle/part.db"], ["--database", "README.md"], ["--database", "x.db", "--from", "hier"]],
                         ids=" ".join)
def test_ends_with_1_where_the_database_cannot_be_read(changed, wrong):
    planned = plan(changed("until: the eve", "until: 5 days before"), *wrong)
    assert planned.returncode == 1
    assert len(planned.stderr.strip().splitlines()) == 1


def test_ends_with_2_where_no_answer_turns_but_something_is_written_otherwise(changed):
    planned = plan(changed("gauges: 40", "gauges: 30"))
    assert planned.returncode == 2, planned.stdout + planned.stderr
    assert "Places\n  activities.petites-vacances-kids.gauges" in planned.stdout and "--database tells" in planned.stdout
    assert planned.stderr == "", "how far it is is told on a terminal alone"
