"""YAML as editors read it, by the core schema of YAML 1.2: `no` and `12:00` are words, `7` is a number."""

import re

import yaml

NULL = re.compile(r"(null|Null|NULL|~|)\Z")
TRUTH = re.compile(r"(true|True|TRUE|false|False|FALSE)\Z")
WHOLE = re.compile(r"[-+]?[0-9]+\Z")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")


class Plain(str):
    """A word without quotes, which may be a number."""


class Loader(yaml.SafeLoader):
    """Keeps every word as it is written."""


def word(loader, node):
    return Plain(node.value) if node.style is None else str(node.value)


Loader.yaml_implicit_resolvers = {}
Loader.add_constructor("tag:yaml.org,2002:str", word)


def read(text):
    """The file as mappings, lists and words."""
    return yaml.load(text, Loader)


def typed(node):
    """The same as JSON values."""
    if isinstance(node, dict):
        return {str(key): typed(value) for key, value in node.items()}
    if isinstance(node, list):
        return [typed(item) for item in node]
    if not isinstance(node, Plain):
        return node
    if NULL.match(node):
        return None
    if TRUTH.match(node):
        return node.lower() == "true"
    if WHOLE.match(node):
        return int(node)
    return float(node) if FLOAT.match(node) else str(node)
