"""YAML text to a tree of nodes."""

import re
from collections.abc import Iterator

import yaml

from costben.mistakes import Fejl, InddataFejl
from costben.models.text import shortened
from costben.reading.builder import Builder
from costben.reading.tree import Node
from costben.reading.yaml_messages import syntax_mistake

_WRONG_INDENT = re.compile(r" *(?:- *)*([^\S ])\s*[^\s#]")
_NUMBER_SIGN = re.compile(r"""\s*(?:- +)*[^\s#'"{\[][^#'"]*:\s+[^\s#'"|>{\[][^#'"]*\s(#\d\S*)""")
_TAB = "Linjen er rykket ind med tabulator.\nBrug mellemrum, to for hvert niveau."
_HARD_SPACE = "Linjen er rykket ind med hårde mellemrum.\nBrug almindelige mellemrum."


def parse(text: str, name: str) -> tuple[Node, list[Fejl]]:
    """The tree of ``text``, and the mistakes that do not hinder reading it (duplicate keys ...).

    Args:
        text: YAML.
        name: what the messages call the file.

    Raises:
        InddataFejl: the text is not YAML, too deep, or uses anchors.
    """
    indents = list(_wrong_indents(text, name))
    if indents:
        raise InddataFejl(indents)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = Builder(yaml.parse(text, Loader=loader), name)
    try:
        tree = builder.document()
    except yaml.YAMLError as error:
        line, column, message = syntax_mistake(error, text)
        raise InddataFejl(sorted([*builder.fejl, Fejl(name, line, column, "", message)])) from None
    return tree, [*builder.fejl, *_cut_off(text, name)]


def _cut_off(text: str, name: str) -> Iterator[Fejl]:
    """``Projekt #1``, of which YAML reads ``Projekt``."""
    for number, line in enumerate(text.split("\n"), 1):
        found = _NUMBER_SIGN.match(line)
        if found:
            message = (
                f'"{shortened(found[1], 20)}" læses som en kommentar og er ikke med i teksten.\n'
                "Sæt anførselstegn om hele teksten. En kommentar skrives med mellemrum efter #."
            )
            yield Fejl(name, number, found.start(1) + 1, "", message)


def _wrong_indents(text: str, name: str) -> Iterator[Fejl]:
    for number, line in enumerate(text.split("\n"), 1):
        found = _WRONG_INDENT.match(line)
        if found:
            message = _TAB if found[1] == "\t" else _HARD_SPACE
            yield Fejl(name, number, found.start(1) + 1, "", message)
