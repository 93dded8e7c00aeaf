"""A YAML file as nodes that know where they stand."""

from dataclasses import dataclass, field

from costben.models.text import Text


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


def block_of(values: dict[str, Node]) -> Mapping:
    """A block that does not stand in the file."""
    return Mapping(0, 0, {key: Text(key) for key in values}, dict(values))


def plain_data(node: Node) -> object:
    """The tree as dicts, lists and ``Text``; an empty value is None."""
    if isinstance(node, Mapping):
        return {key: plain_data(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return None if node.misread_as == "ingenting" else node
