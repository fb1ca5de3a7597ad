"""What every test can ask for: a portal at a date, a mail server that receives, a browser with and without scripts."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from support.portal import ROOT, Portal, free_port  # noqa: E402
from support.post_office import PostOffice  # noqa: E402
from support.town import found  # noqa: E402
from support.visitor import Visitor  # noqa: E402

CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]
QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "no chromium on PATH: ./scripts/setup --tests installs it"
    return {**browser_type_launch_args, "executable_path": found, "args": QUIET, "headless": True}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request):
    """Whether the browser runs scripts: each test that asks is run both ways."""
    return request.param


@pytest.fixture
def open_browser(browser):
    """A function that opens a browser of someone's own: no session, no cookie, French, in Paris."""
    contexts = []

    def open_one(scripts=True, **wishes):
        contexts.append(browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", java_script_enabled=scripts, **wishes))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def post_office(tmp_path):
    """A mail server that receives, open."""
    office = PostOffice(tmp_path, free_port()).open()
    yield office
    office.shut()


@pytest.fixture
def portal_at(tmp_path):
    """A function that starts a portal whose clock begins at an instant of the town's: `portal_at("2023-03-01 10:00")`."""
    portals = []

    def start(now, post_office=None, **wishes):
        folder = tmp_path / f"portal-{len(portals)}"
        folder.mkdir()
        portals.append(Portal(folder, now=now, post_office=post_office, **wishes).start())
        return portals[-1]

    yield start
    for portal in portals:
        portal.stop()


@pytest.fixture
def valmoulin_at(tmp_path, portal_at):
    """A function that starts a portal with a town of the tests' own, beside those of the repository."""

    def start(now, post_office=None, settings=(), **wishes):
        towns = tmp_path / "towns"
        shutil.copytree(ROOT / "tenants", towns)
        found(towns, **wishes)
        return portal_at(now, post_office, towns=towns, settings=settings)

    return start


@pytest.fixture
def visit():
    """A function that gives a visitor of a portal, without a screen."""
    return lambda portal: Visitor(portal.address)
