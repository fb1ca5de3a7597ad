"""Looking a page over for what would keep someone out."""

import re

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
TALLEST = 12_000


class Inspection:
    """Gathers what is found on every page, so that one run tells all."""

    def __init__(self):
        self.findings, self.pages = [], []

    def look_at(self, page):
        self.pages.append(page.url)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in (360, 1440):
                self._unroll(page, width)
                for violation in AXE.run(page, options=RULES).response["violations"]:
                    for node in violation["nodes"][:2]:
                        self._note(page, f"{scheme}, {width} px: {violation['id']}: {violation['help']}: {node['html'][:160]}")
        self._unroll(page, 320)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 320:
            self._note(page, f"{wide} px wide in a window of 320 px")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1440, "height": 900})

    def _note(self, page, finding):
        self.findings.append(f"{page.url}: {finding}")

    @staticmethod
    def _unroll(page, width):
        """A window as tall as the page: at another height the sticky bar would lie on a box, and count as covering it."""
        page.set_viewport_size({"width": width, "height": 900})
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(max(height, 900), TALLEST)})


def each_page_linked(page, beginnings):
    """Opens what can be reached by links from these addresses, one page of each kind."""
    kinds, waiting = set(), list(beginnings)
    while waiting:
        address = waiting.pop(0)
        if kind(address) in kinds:
            continue
        kinds.add(kind(address))
        page.goto(address)
        yield page
        site = "/".join(address.split("/")[:3])
        links = page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
        waiting += [link.split("#")[0] for link in links if link.startswith(site + "/")]


def kind(address):
    """An address without what names one child, request or month among others."""
    path, _, query = address.partition("?")
    path = re.sub(r"/enfants/[^/]+", "/enfants/*", path)
    path = re.sub(r"/(demandes|suivi|courriels)/[^/]+", r"/\1/*", path)
    view = re.search(r"\bvue=\w+", query)
    return path.rstrip("/") + (f"?{view[0]}" if view else "")
