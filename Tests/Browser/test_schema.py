"""The JSON Schema of `guichet schema` and the reader of `guichet check` agree, on every file there is and on thousands of spoilt ones."""

import copy
import json
import re
import subprocess

import pytest
from jsonschema import Draft7Validator
from support.core_yaml import read, typed
from support.portal import GUICHET, ROOT

REJECTED = sorted((ROOT / "Tests/TenantConfigTests/Rejected").glob("*.yaml"))

# Mistakes that one key or word shows by itself, without the rest of the file: of these the schema refuses each. What refers to something
# else (a name, a calendar, another key, a date of the calendar) is for the reader alone.
SHOWS_BY_ITSELF = {
    "G0102": "missing key", "G0103": "unknown key", "G0104": "key of a later version", "G0105": "condition not known here",
    "G0110": "key out of scope", "G0201": "no value", "G0202": "no text", "G0203": "no block", "G0204": "list in a list",
    "G0205": "unknown word", "G0206": "word of a later version", "G0207": "no number", "G0208": "bad name", "G0209": "unknown version",
    "G0210": "no date", "G0212": "no span", "G0215": "no weekday", "G0216": "no ages", "G0217": "no house numbers", "G0218": "no level",
    "G0219": "no hours", "G0220": "no money", "G0224": "no colour", "G0225": "no drawing", "G0226": "no time zone", "G0227": "no holiday",
    "G0231": "no e-mail address", "G0240": "no percentage", "G0250": "no commune", "G0251": "no band", "G0260": "no count",
    "G0270": "no length", "G0281": "no share", "G0501": "no instant",
}


# Fixtures with one of these codes whose mistake only the rest of the file, or of a phrase, shows.
NEEDS_THE_REST = {"enrolling-on-a-day", "pay-by-beside-list", "phrase-not-enforced-yet", "waiting-with-minimum"}

# Keys without which a file is refused only where no other gives the same: `every_activity`, `communes` and `rate`.
GIVEN_OTHERWISE = {"no open", "no addresses", "no amount"}
# Under `places_left` a centre may stand between activity and day, or not: how deep a number stands is the reader's to judge.
# So many files are spoilt at least, or the test has lost its subject.
LEAST = {"town": 2000, "tests": 500}


def validator(subject, language="en"):
    return Draft7Validator(json.loads((ROOT / f"tenants/schema/{subject}.{language}.json").read_text()))


VALIDATORS = {subject: validator(subject) for subject in ["town", "tests", "calendar", "holidays", "demonstration"]}


def subject_of(path, text=None):
    text = path.read_text() if text is None else text
    if path.name.endswith(".tests.yaml") or path.name.startswith("tests-"):
        return "tests"
    if path.parent.name == "demonstration":
        return "demonstration"
    if "guichet_public_holidays" in text:
        return "holidays"
    return "calendar" if "guichet_calendar" in text or path.name.startswith("calendar-") else "town"


def refusals(subject, node):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in VALIDATORS[subject].iter_errors(typed(node))]


FILES = sorted((ROOT / "tenants").glob("**/*.yaml"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("subject", sorted(VALIDATORS))
def test_is_a_schema_of_draft_7_without_alternatives(subject, language):
    schema = validator(subject, language).schema
    Draft7Validator.check_schema(schema)
    assert not {"oneOf", "anyOf", "allOf", "not", "if"} & keywords(schema)


def keywords(node):
    """Every member of every object, which for the schema of a town are its keywords and the keys of its files."""
    if isinstance(node, list):
        return set().union(*map(keywords, node))
    return set(node) | set().union(*map(keywords, node.values())) if isinstance(node, dict) else set()


@pytest.mark.parametrize("subject", sorted(VALIDATORS))
def test_says_the_same_in_both_languages(subject):
    texts = {"title", "description", "patternErrorMessage"}

    def bare(node):
        if isinstance(node, list):
            return [bare(item) for item in node]
        if not isinstance(node, dict):
            return node
        return {key: None if key in texts and isinstance(value, str) else bare(value) for key, value in node.items()}

    assert bare(validator(subject, "en").schema) == bare(validator(subject, "fr").schema)


def test_is_what_the_command_prints():
    for language in ["en", "fr"]:
        printed = subprocess.run([GUICHET, "schema", "--lang", language, "--for", "tests"], capture_output=True, text=True, timeout=30)
        assert printed.stdout == (ROOT / f"tenants/schema/tests.{language}.json").read_text()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT / "tenants")))
def test_accepts_every_file_of_the_towns(file):
    assert refusals(subject_of(file), read(file.read_text())) == []


def code_of(path):
    return re.match(r"(error|warning)\[(G\d+)\]", path.with_suffix(".expected").read_text())


def readable(path):
    """The nodes of a rejected file; nothing where its mistake is one of YAML, or of something that no JSON can say."""
    code = code_of(path).group(2)
    return None if code < "G0102" else read(path.read_text())


@pytest.mark.parametrize("file", REJECTED, ids=lambda file: file.stem)
def test_refuses_what_shows_by_itself_and_nothing_that_the_reader_accepts(file):
    kind, code = code_of(file).groups()
    if (node := readable(file)) is None:
        return
    told = refusals(subject_of(file), node)
    if kind == "warning":
        assert told == []
    if code in SHOWS_BY_ITSELF and file.stem not in NEEDS_THE_REST:
        assert told != []


class Spoilt:
    """A file with one thing changed, and where."""

    def __init__(self, subject, source, place, how, node):
        self.subject, self.source, self.place, self.how, self.node = subject, source, place, how, node
        self.codes = None

    def __str__(self):
        return f"{self.source} {'/'.join(map(str, self.place))}: {self.how}: {sorted(self.codes or [])}"


def places(node, path=()):
    yield path
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []
    for key, child in children:
        yield from places(child, (*path, key))


def general(path, named):
    """A place whatever names stand in it, so that each key is spoilt once."""
    return tuple("*" if not isinstance(step, str) or step not in named else str(step) for step in path)


def at(node, path):
    for step in path:
        node = node[step]
    return node


def spoil(node, path):
    """What can be made of one place, with a word for each."""
    old = at(node, path)
    changes = [("a block", {"zz": "1"}), ("a list in a list", [["zz"]]), ("a strange word", "zz zz"), ("nothing", None), ("a list", ["zz zz"])]
    if isinstance(old, dict):
        changes += [("one key more", {**old, "zz-unknown": "1"})]
        changes += [(f"no {key}", {k: v for k, v in old.items() if k != key}) for key in old]
    for how, new in changes:
        if new is None and path and isinstance(path[-1], int):
            continue  # In a list nothing is no item.
        spoilt = copy.deepcopy(node)
        if not path:
            if isinstance(new, dict):
                yield how, new
            continue
        at(spoilt, path[:-1])[path[-1]] = new
        yield how, spoilt


def spoilt_files(subject, files, keys):
    seen = set()
    for file in files:
        node = read(file.read_text())
        for path in places(node):
            place = general(path, keys)
            if place in seen:
                continue
            seen.add(place)
            for how, new in spoil(node, path):
                if (place, how) not in seen:
                    seen.add((place, how))
                    yield Spoilt(subject, file.stem.removesuffix(".tests"), path, how, new)


def written(node):
    """As YAML in which nothing is nothing, which JSON has a word for."""
    return json.dumps(node, ensure_ascii=False).replace(": null", ": ")


def properties(subject):
    found = set()

    def look(node):
        if isinstance(node, dict):
            found.update(node.get("properties", {}) if isinstance(node.get("properties"), dict) else {})
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
            look(child)

    look(VALIDATORS[subject].schema)
    return found


def checked(folder):
    """The codes of errors by file, as `guichet check` tells them."""
    ended = subprocess.run([GUICHET, "check", str(folder), "--tenants", str(ROOT / "tenants")], capture_output=True, text=True, timeout=600)
    codes = {}
    code = None
    for line in ended.stdout.splitlines():
        if match := re.match(r"error\[(G\d+)\]", line):
            code = match.group(1)
        elif code and (match := re.match(r"\s*--> (.*?):\d+:\d+$", line)):
            codes.setdefault(match.group(1).rsplit("/", 1)[1], set()).add(code)
            code = None
    return codes


def disagreements(tmp_path, subject):
    """Spoilt files that the schema refuses and the reader takes, and those with a mistake that shows by itself that the schema takes."""
    towns = [file for folder in ["tenants", "tenants/examples"] for file in sorted((ROOT / folder).glob("*.yaml"))]
    files = [file for file in towns if file.name.endswith(".tests.yaml") == (subject == "tests")]
    found = list(spoilt_files(subject, files, properties(subject)))
    assert len(found) > LEAST[subject]
    of_town = {file.stem: file for file in towns if not file.name.endswith(".tests.yaml")}
    for number, spoilt in enumerate(found):
        name = f"s{number}"
        if subject == "town":
            (tmp_path / f"{name}.yaml").write_text(written(spoilt.node))
        else:
            (tmp_path / f"{name}.yaml").write_text(of_town[spoilt.source].read_text())
            (tmp_path / f"{name}.tests.yaml").write_text(written(spoilt.node))
    codes = checked(tmp_path)
    ending = ".yaml" if subject == "town" else ".tests.yaml"
    too_strict, too_kind = [], []
    for number, spoilt in enumerate(found):
        spoilt.codes = codes.get(f"s{number}{ending}", set())
        told = refusals(subject, spoilt.node)
        if told and not spoilt.codes:
            too_strict.append(f"{spoilt} {told[0]}")
        if not told and spoilt.codes & set(SHOWS_BY_ITSELF) and spoilt.how not in GIVEN_OTHERWISE and "places_left" not in spoilt.place:
            too_kind.append(str(spoilt))
    return too_strict, too_kind


@pytest.mark.parametrize("subject", ["town", "tests"])
def test_agrees_with_the_reader_on_files_spoilt_at_every_key(tmp_path, subject):
    assert disagreements(tmp_path, subject) == ([], [])
