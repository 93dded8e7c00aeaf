"""Whether something that is absent may be there after all, misspelt or unreadable."""

from __future__ import annotations

from costben.models.analyse import Analyse
from costben.models.choices import nearest
from costben.models.text import Text
from costben.reading.places import Document, Path, node_at
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import Mapping, Node


def is_given(node: Node | None) -> bool:
    """Whether anything stands there; an empty value is as good as none."""
    return node is not None and not (isinstance(node, Text) and node.misread_as == "ingenting")


def may_be_meant(document: Document, path: Path) -> bool:
    """Whether ``path``, which is not there, is misspelt, or would stand in what is no block.

    What is said of that is enough; that it is absent is then not worth telling.
    """
    for position, part in enumerate(path):
        block = node_at(document.tree, path[:position])
        if not isinstance(block, Mapping):
            return is_given(block)
        if part not in block.values:
            known = keys_of(model_at(Analyse, path[:position]))
            strangers = [key for key in block.values if key not in known]
            return any(nearest(key, known) == part for key in strangers)
    return False
