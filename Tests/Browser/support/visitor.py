"""A visitor without a screen: follows links, fills fields and presses buttons by their names, keeps cookies."""

from urllib.parse import urljoin

import requests

from support.page import Page


class Visitor:
    def __init__(self, portal_address):
        self.session = requests.Session()
        self.address = portal_address
        self.page = None

    def open(self, path):
        return self._arrive(self.session.get(urljoin(self.address, path), timeout=60))

    def follow(self, link):
        return self.open(urljoin(self.page.address, self.page.link(link)))

    def write(self, field, value):
        self.page.control(field)[1:3] = value, True

    def tick(self, *boxes):
        for box in boxes:
            self.page.control(box)[2] = True

    def untick(self, *boxes):
        for box in boxes:
            self.page.control(box)[2] = False

    def press(self, button):
        form, element = self.page.button(button)
        return self.send(form, element)

    def send(self, form, button=None):
        action = (button["formaction"] if button else None) or form.element["action"] or ""
        address = urljoin(self.page.address, action)
        if (form.element["method"] or "get").lower() == "get":
            return self._arrive(self.session.get(address, params=form.sent(button), timeout=60))
        origin = "/".join(self.address.split("/")[:3])
        return self._arrive(self.session.post(address, data=form.sent(button), headers={"Origin": origin}, timeout=60))

    def log_in(self, town, login, desk=False):
        self.open(f"/{town}/guichet/connexion" if desk else f"/{town}/connexion")
        self.write("Identifiant", login.identifier)
        self.write("Mot de passe", login.password)
        return self.press("Se connecter")

    def _arrive(self, answer):
        self.page = Page(answer.url, answer.status_code, answer.text)
        return self.page
