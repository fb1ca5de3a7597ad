"""Walking through the portal in a browser, in the words of the tutorials."""

import re

from playwright.sync_api import expect


def named(name):
    """An accessible name that begins with these words, whichever blank stands between them."""
    return re.compile("^" + r"\s+".join(re.escape(word) for word in name.split()))


def words(text):
    """These words, whichever blank and whichever capitals."""
    return re.compile(r"\s+".join(re.escape(word) for word in text.split()), re.IGNORECASE)


class Walk:
    """A person at a browser."""

    def __init__(self, page, portal, town):
        self.page, self.portal, self.town = page, portal, town

    @property
    def login(self):
        return self.portal.login(self.town, "family")

    @property
    def guardian(self):
        return self.portal.guardian(self.login)

    def open(self, path=""):
        self.page.goto(f"{self.portal.address}/{self.town}/{path}")
        return self

    def log_in(self, login, desk=False):
        self.open("guichet/" if desk else "")
        self.page.get_by_label("Identifiant").fill(login.identifier)
        self.page.get_by_label("Mot de passe").fill(login.password)
        self.press("Se connecter")
        return self

    def press(self, name, within=None):
        """Presses the button, or follows the link, of this name."""
        place = within or self.page
        place.get_by_role("button", name=named(name)).or_(place.get_by_role("link", name=named(name))).first.click()

    def box(self, name):
        return self.page.get_by_role("checkbox", name=named(name))

    def tick(self, *names):
        for name in names:
            self.box(name).check()

    def untick(self, *names):
        for name in names:
            self.box(name).uncheck()

    def sees(self, *texts):
        """The page says this, to everybody."""
        for text in texts:
            expect(self.main).to_contain_text(words(text))

    def does_not_see(self, *texts):
        for text in texts:
            expect(self.main).not_to_contain_text(words(text))

    def is_at(self, heading):
        expect(self.page.get_by_role("heading", name=named(heading)).first).to_be_visible()

    @property
    def main(self):
        return self.page.get_by_role("main")

    def choose(self, child, activity):
        """Picks the line about a child and an activity, however it is laid out."""
        links = self.main.get_by_role("link").filter(has_text=re.compile(re.escape(child)))
        links.filter(has_text=re.compile(re.escape(activity), re.IGNORECASE)).first.click()

    def leaf_to(self, period):
        """Turns the pages forward until a title says this."""
        title = self.page.get_by_role("heading").filter(has_text=words(period))
        forward = re.compile(r"\bsuivante?s?\b")
        for _ in range(20):
            self.page.wait_for_load_state()
            if title.count():
                return
            self.page.get_by_role("button", name=forward).or_(self.page.get_by_role("link", name=forward)).first.click()
        raise AssertionError(f"no page « {period} » after {self.page.url}")

    def refuse(self, child, reason, sentence):
        """At the desk: refuses the request about a child, with a reason of the town's and a sentence of one's own."""
        self.press(child)
        self.page.get_by_role("radio", name=named(reason)).check()
        self.page.get_by_role("textbox").first.fill(sentence)
        self.press("Refuser la demande")

    def row(self, day):
        """The line of the plan about a day, as the page writes it: `lun. 19 oct.`"""
        return self.page.get_by_role("row").filter(has_text=words(day))
