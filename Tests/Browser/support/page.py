"""A page as a visitor without a screen has it: text, links and forms, each control under its accessible name."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    def __getitem__(self, name):
        return self.attributes.get(name)

    def walk(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def find(self, *tags):
        return [element for element in self.walk() if element.tag in tags]

    def above(self, tag):
        element = self.parent
        while element is not None and element.tag != tag:
            element = element.parent
        return element

    @property
    def text(self):
        return spaced("".join(child if isinstance(child, str) else f" {child.text} " for child in self.children if not hidden(child)))


def hidden(child):
    return isinstance(child, Element) and (child["aria-hidden"] == "true" or child.tag in {"script", "style", "template"})


def spaced(text):
    """Text with every run of blanks, unbreakable ones too, as one space, and none before a comma or full stop."""
    return re.sub(r" (?=[,.])", "", re.sub(r"\s+", " ", text)).strip()


class Tree(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.root = self.here = Element("document", {}, None)
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        element = Element(tag, {name: value if value is not None else "" for name, value in attributes}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag, attributes):
        self.here.children.append(Element(tag, dict(attributes), self.here))

    def handle_endtag(self, tag):
        closing = self.here
        while closing.parent is not None and closing.tag != tag:
            closing = closing.parent
        if closing.parent is not None:
            self.here = closing.parent

    def handle_data(self, text):
        self.here.children.append(text)


@dataclass
class Form:
    """A form, with what its controls would send."""

    element: Element
    fields: list = field(default_factory=list)  # [name, value, is sent, accessible name]
    buttons: list = field(default_factory=list)  # (accessible name, element)

    def sent(self, button=None):
        pairs = [(name, value) for name, value, is_sent, _ in self.fields if is_sent]
        if button is not None and button["name"]:
            pairs.append((button["name"], button["value"] or ""))
        return pairs


class Page:
    def __init__(self, address, status, html):
        self.address, self.status, self.html = address, status, html
        self.root = Tree(html).root
        self.labels = {label["for"]: label.text for label in self.root.find("label") if label["for"]}
        self.forms = {id(form): Form(form) for form in self.root.find("form")}
        for control in self.root.find("input", "select", "textarea", "button"):
            self._place(control)

    def __repr__(self):
        return f"{self.status} {self.address}: {self.text}"

    @property
    def text(self):
        return self.root.text

    @property
    def heading(self):
        return next((heading.text for heading in self.root.find("h1")), "")

    def name_of(self, element):
        if element["type"] == "hidden":
            return ""
        label = element.above("label")
        named = element["aria-label"] or self.labels.get(element["id"]) or (label.text if label else "")
        return spaced(named or element.text or element["value"] or "")

    def _place(self, control):
        by_id = [form for form in self.forms.values() if control["form"] and form.element["id"] == control["form"]]
        around = control.above("form")
        form = by_id[0] if by_id else self.forms.get(id(around))
        if form is None or "disabled" in control.attributes:
            return
        kind = control["type"] or ""
        if control.tag == "button" or kind == "submit":
            form.buttons.append((self.name_of(control), control))
        elif control.tag == "select":
            options = control.find("option")
            chosen = [option for option in options if "selected" in option.attributes] or options[:1]
            form.fields.append([control["name"], chosen[0]["value"] if chosen else "", bool(chosen), self.name_of(control)])
        else:
            value = control.text if control.tag == "textarea" else control["value"] or ("on" if kind == "checkbox" else "")
            is_sent = kind not in {"checkbox", "radio"} or "checked" in control.attributes
            form.fields.append([control["name"], value, is_sent, self.name_of(control)])

    def link(self, name):
        for link in self.root.find("a"):
            if self.name_of(link).startswith(name) and link["href"]:
                return link["href"]
        raise AssertionError(f"no link « {name} » on {self!r}")

    def has_button(self, name):
        return any(label.startswith(name) for form in self.forms.values() for label, _ in form.buttons)

    def button(self, name):
        for form in self.forms.values():
            for label, element in form.buttons:
                if label.startswith(name):
                    return form, element
        raise AssertionError(f"no button « {name} » on {self!r}")

    def has_control(self, name):
        return any(control[3].startswith(name) for form in self.forms.values() for control in form.fields)

    def control(self, name):
        for form in self.forms.values():
            for control in form.fields:
                if control[3].startswith(name):
                    return control
        raise AssertionError(f"no field « {name} » on {self!r}")
