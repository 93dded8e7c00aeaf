"""YAML text to a tree of nodes."""

import re
from collections.abc import Iterator

import yaml

from costben.mistakes import Fejl, InddataFejl
from costben.reading.builder import Builder
from costben.reading.tree import Node
from costben.reading.yaml_messages import syntax_mistake

_WRONG_INDENT = re.compile(r" *(?:- *)*([^\S ])\s*[^\s#]")
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
    return tree, builder.fejl


def _wrong_indents(text: str, name: str) -> Iterator[Fejl]:
    for number, line in enumerate(text.split("\n"), 1):
        found = _WRONG_INDENT.match(line)
        if found:
            message = _TAB if found[1] == "\t" else _HARD_SPACE
            yield Fejl(name, number, found.start(1) + 1, "", message)
