"""The events of a YAML parser to nodes."""

from collections.abc import Iterator

import yaml
from yaml.resolver import Resolver

from costben.mistakes import Fejl, InddataFejl
from costben.models.text import INVISIBLE, INVISIBLE_MESSAGE, Text, ascii_key, shortened
from costben.models.year import YEAR
from costben.reading.places import Path, shown_path
from costben.reading.tree import Mapping, Node, Sequence
from costben.reading.yaml_messages import DEEPEST, TOO_DEEP

_MISREAD = {
    "tag:yaml.org,2002:bool": "sandt eller falsk",
    "tag:yaml.org,2002:null": "ingenting",
    "tag:yaml.org,2002:int": "et tal",
    "tag:yaml.org,2002:float": "et tal",
    "tag:yaml.org,2002:timestamp": "en dato",
    "tag:yaml.org,2002:merge": "en sammenfletning",
}
_resolver = Resolver()


def misread_as(value: str) -> str | None:
    """What YAML takes ``value`` for without quotes, if not for text."""
    tag = _resolver.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return _MISREAD.get(tag)


class Builder:
    """Builds nodes from parser events; recursion is bounded by ``DEEPEST``."""

    def __init__(self, events: Iterator[yaml.Event], name: str) -> None:
        self._events = events
        self._name = name
        self.fejl: list[Fejl] = []
        self._further: list[Mapping] = []  # points of a list that the point just read ran into

    def document(self) -> Node:
        """The only document of the file."""
        event = next(self._events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            raise self._refusal(
                event, (), "Filen indeholder ingen oplysninger.\nKopiér en skabelon, og udfyld den."
            )
        tree = self._node(event, ())
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._refusal(
                    event, (), "Filen indeholder flere dokumenter (---).\nDel den i flere filer."
                )
        return tree

    def _node(self, event: yaml.Event, path: Path) -> Node:
        if len(path) > DEEPEST:
            raise self._refusal(event, path[:3], TOO_DEEP)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                event,
                path,
                "YAML-ankre (& og *) kan ikke bruges.\n"
                "Skriv værdien ud, eller sæt anførselstegn om teksten.",
            )
        if getattr(event, "tag", None):
            message = "En tekst kan ikke begynde med !.\nSæt anførselstegn om den."
            raise self._refusal(event, path, message)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        return self._mapping(event, path)

    def _text(self, event: yaml.ScalarEvent, path: Path) -> Text:
        found = INVISIBLE.search(event.value)
        if found:
            self._note(event, path, INVISIBLE_MESSAGE.format(code=ord(found.group())))
        misread = misread_as(event.value) if event.implicit[0] else None
        return Text(event.value, *_place(event), misread)

    def _sequence(self, start: yaml.SequenceStartEvent, path: Path) -> Sequence:
        node = Sequence(*_place(start))
        before: yaml.Event = start
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            number = _split_number(before, event)
            before = event
            if number is not None:
                self._note_split(number, (*path, len(node.items) - 1))
                node.items[-1] = number
                continue
            node.items.append(self._node(event, (*path, len(node.items))))
            node.items += self._further
            self._further = []
        return node

    def _mapping(self, start: yaml.Event, path: Path) -> Mapping:
        node = first = Mapping(*_place(start))
        further: list[Mapping] = []
        before, name = start, ""
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            number, name_before = _split_number(before, event), name
            key = self._node(event, (*path, "?"))
            if number is None:
                name = ascii_key(key) if isinstance(key, Text) else "?"
            last, before = name_before, next(self._events)
            split = number is None and _is_bare(event, before)
            if split and isinstance(node.values.get(last), Text):
                name = last
                self._note_split_text(node, last, event, path)
                continue
            value = self._node(before, (*path, name))
            if number is None:
                if _begins_another(node, name, event, start, path):
                    self._note_dash(node.keys[name], event, (*path, name))
                    node, path = Mapping(*_place(event)), (*path[:-1], int(path[-1]) + 1)
                    further.append(node)
                self._add(node, key, value, event, path)
            else:
                self._note_split(number, (*path, name))
                node.values.update({name: number} if name in node.keys else {})
        self._further = further
        return first

    def _add(self, node: Mapping, key: Node, value: Node, event: yaml.Event, path: Path) -> None:
        if not isinstance(key, Text) or key.misread_as == "ingenting":
            self._note(event, path, "Før kolon skal stå et navn.\nRet linjen.")
            return
        name = ascii_key(key)
        first = node.keys.get(name)
        if first is not None:
            also = "" if first == key else f' (som "{shortened(first)}")'
            self._note(
                event,
                (*path, name),
                f'"{shortened(key)}" står to gange, første gang i linje {first.line}{also}.\n'
                "Slet den ene, eller ret navnet på den.",
            )
            return
        if key.misread_as and not YEAR.fullmatch(key):  # a year is the same read either way
            self._note(
                event,
                (*path, name),
                f"{shortened(key)} uden anførselstegn læses i YAML som {key.misread_as}.\n"
                f'Skriv "{shortened(key)}".',
            )
        node.keys[name] = key
        node.values[name] = value

    def _note_dash(self, first: Text, event: yaml.Event, path: Path) -> None:
        message = (
            f'"{shortened(first)}" står to gange i samme punkt, første gang i linje {first.line}.\n'
            "Er det et nyt punkt, så skriv - foran. Ellers slet den ene."
        )
        self._note(event, path, message)

    def _note_split(self, number: Text, path: Path) -> None:
        first, second = (shortened(part, 20) for part in number.split(",", 1))
        message = (
            f'Kommaet deler "{shortened(number, 30)}" i "{first}" og "{second}".\n'
            f'Er det ét tal, så skriv det i anførselstegn: "{shortened(number)}".\n'
            "Er det to, så sæt et mellemrum efter kommaet."
        )
        self.fejl.append(Fejl(self._name, number.line, number.column, shown_path(path), message))

    def _note_split_text(self, node: Mapping, name: str, rest: yaml.Event, path: Path) -> None:
        """``{kilde: Budget 2026, side 12}``: put together again, and said once."""
        first, more = node.values[name], getattr(rest, "value", "")
        whole = Text(f"{first}, {more}", first.line, first.column)
        sti = shown_path((*path, name))
        self.fejl = [f for f in self.fejl if (f.line, f.column, f.sti) != (*_at(whole), sti)]
        message = (
            f'Kommaet deler "{shortened(whole)}" i to.\n'
            f'Er det én tekst, så skriv den i anførselstegn: "{shortened(whole)}".\n'
            f'Er "{shortened(more, 20)}" et navn, så sæt kolon og en værdi efter det.'
        )
        self.fejl.append(Fejl(self._name, *_at(whole), sti, message))
        node.values[name] = whole

    def _note(self, event: yaml.Event, path: Path, message: str) -> None:
        self.fejl.append(Fejl(self._name, *_place(event), shown_path(path), message))

    def _refusal(self, event: yaml.Event, path: Path, message: str) -> InddataFejl:
        self._note(event, path, message)
        return InddataFejl(sorted(self.fejl))


def _begins_another(
    node: Mapping, name: str, key: yaml.Event, start: yaml.Event, path: Path
) -> bool:
    """Whether ``key`` is what a point of a list began with, so that a new one lacks its ``-``."""
    in_list = bool(path) and isinstance(path[-1], int)
    flows = getattr(start, "flow_style", False)
    return (
        in_list
        and not flows
        and isinstance(key, yaml.ScalarEvent)
        and name == next(iter(node.keys), None)
    )


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _at(text: Text) -> tuple[int, int]:
    return text.line, text.column


def _is_bare(key: yaml.Event, value: yaml.Event) -> bool:
    """Whether a key in ``{ }`` has neither colon nor value."""
    if not isinstance(key, yaml.ScalarEvent) or not isinstance(value, yaml.ScalarEvent):
        return False
    end, start = key.end_mark, value.start_mark
    nothing = not value.value and value.implicit[0]
    return nothing and end is not None and start is not None and end.index == start.index


def _split_number(before: yaml.Event, after: yaml.Event) -> Text | None:
    """The number in ``[50,4]`` or ``{a: 50,4}``, where YAML takes the comma to end the value."""
    if not isinstance(before, yaml.ScalarEvent) or not isinstance(after, yaml.ScalarEvent):
        return None
    end, start = before.end_mark, after.start_mark
    if end is None or start is None or end.line != start.line or start.index != end.index + 1:
        return None
    if not before.value[-1:].isdigit() or not after.value[:1].isdigit():
        return None
    return Text(f"{before.value},{after.value}", *_place(before))
