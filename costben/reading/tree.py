"""YAML text to a tree of nodes that know where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.resolver import Resolver

from costben.models.text import Text, ascii_key
from costben.reading.mistakes import Fejl, InddataFejl
from costben.reading.yaml_messages import syntax_message

DEEPEST = 20
_MISREAD = {
    "tag:yaml.org,2002:bool": "sandt eller falsk",
    "tag:yaml.org,2002:null": "ingenting",
    "tag:yaml.org,2002:int": "et tal",
    "tag:yaml.org,2002:float": "et tal",
    "tag:yaml.org,2002:timestamp": "en dato",
    "tag:yaml.org,2002:merge": "en sammenfletning",
}
_resolver = Resolver()


@dataclass(slots=True)
class Mapping:
    """``key: value`` lines; keys are ASCII."""

    line: int
    column: int
    keys: dict[str, Text] = field(default_factory=dict)
    values: dict[str, "Node"] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence:
    """``- value`` lines."""

    line: int
    column: int
    items: list["Node"] = field(default_factory=list)


Node = Mapping | Sequence | Text


def parse(text: str, name: str) -> tuple[Node, list[Fejl]]:
    """The tree of ``text``, and the mistakes that do not hinder reading it (duplicate keys ...).

    Raises:
        InddataFejl: the text is not YAML, too deep, or uses anchors.
    """
    tabs = [
        Fejl(name, number, len(line) - len(line.lstrip()), "", _TAB)
        for number, line in enumerate(text.splitlines(), 1)
        if re.match(r" *\t\s*[^\s#]", line)
    ]
    if tabs:
        raise InddataFejl(tabs)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = yaml.parse(text, Loader=loader)
    builder = _Builder(events, name)
    try:
        tree = builder.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise InddataFejl([Fejl(name, line, column, "", syntax_message(error))]) from None
    except yaml.YAMLError:
        raise InddataFejl([Fejl(name, 1, 1, "", syntax_message(None))]) from None
    return tree, builder.fejl


_TAB = "Linjen er rykket ind med tabulator.\nBrug mellemrum (to for hvert niveau)."


class _Builder:
    """Builds nodes from parser events; recursion is bounded by ``DEEPEST``."""

    def __init__(self, events: Iterator[yaml.Event], name: str) -> None:
        self._events = events
        self._name = name
        self.fejl: list[Fejl] = []

    def document(self) -> Node:
        event = next(self._events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            raise self._refusal(
                event, "Filen indeholder ingen oplysninger.\nKopiér en skabelon, og udfyld den."
            )
        tree = self._node(event, 0)
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._refusal(
                    event, "Filen indeholder flere dokumenter (---).\nDel den i flere filer."
                )
        return tree

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if depth > DEEPEST:
            raise self._refusal(
                event, f"Her er mere end {DEEPEST} niveauer i hinanden.\nRet indrykningen."
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                event,
                "Filen bruger YAML-ankre (& og *), som ikke kan efterprøves linje for linje.\n"
                "Skriv værdien ud, eller sæt anførselstegn om teksten.",
            )
        if isinstance(event, yaml.ScalarEvent):
            return _text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _sequence(self, start: yaml.SequenceStartEvent, depth: int) -> Sequence:
        node = Sequence(*_place(start))
        before: yaml.Event = start
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if start.flow_style and node.items and _touch(before, event):
                self._note_comma(event, node.items[-1])
            before = event
            node.items.append(self._node(event, depth + 1))
        return node

    def _mapping(self, start: yaml.Event, depth: int) -> Mapping:
        node = Mapping(*_place(start))
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Text):
                self._note(event, "Før kolon skal stå et navn, ikke en liste.\nRet linjen.")
            elif key.misread_as:
                self._note(
                    event,
                    f'{key} uden anførselstegn læses i YAML som {key.misread_as}.\nSkriv "{key}".',
                )
            else:
                self._add(node, key, value, event)
        return node

    def _add(self, node: Mapping, key: Text, value: Node, event: yaml.Event) -> None:
        name = ascii_key(key)
        if name in node.keys:
            first = node.keys[name]
            self._note(
                event,
                f'"{key}" står to gange, første gang i linje {first.line}.\nSlet den ene.',
            )
            return
        node.keys[name] = key
        node.values[name] = value

    def _note_comma(self, event: yaml.Event, before: Node) -> None:
        if isinstance(event, yaml.ScalarEvent) and isinstance(before, Text):
            self._note(
                event,
                f'"{before},{event.value}" i en liste med [ ] læses som to tal: '
                f"{before} og {event.value}.\n"
                "Skriv et mellemrum efter kommaet, hvis det er to tal;\n"
                "ellers skriv listen lodret med - foran hvert tal.",
            )

    def _note(self, event: yaml.Event, message: str) -> None:
        self.fejl.append(self._mistake(event, message))

    def _refusal(self, event: yaml.Event, message: str) -> InddataFejl:
        return InddataFejl([*self.fejl, self._mistake(event, message)])

    def _mistake(self, event: yaml.Event, message: str) -> Fejl:
        return Fejl(self._name, *_place(event), "", message)


def _text(event: yaml.ScalarEvent) -> Text:
    plain = event.implicit[0]
    tag = _resolver.resolve(yaml.ScalarNode, event.value, (True, False)) if plain else ""  # type: ignore[no-untyped-call]
    return Text(event.value, *_place(event), _MISREAD.get(tag) if plain else None)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _touch(before: yaml.Event, after: yaml.Event) -> bool:
    """Whether only a comma stands between two items of a list."""
    end, start = before.end_mark, after.start_mark
    return end is not None and start is not None and start.index == end.index + 1


def plain_data(node: Node) -> object:
    """The tree as dicts, lists and ``Text``; an empty value is None."""
    if isinstance(node, Mapping):
        return {key: plain_data(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return None if node.misread_as == "ingenting" else node
