"""Numbers that an analysis has looked up, written out in its text, so that they can be changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from costben.formular.analyse_folder import folder_with
from costben.formular.ret import with_block
from costben.formular.values import plain
from costben.models.text import Text
from costben.reading.diskontering import put_national_rates
from costben.reading.katalog import Katalog, katalog
from costben.reading.parse import parse
from costben.reading.places import Document, node_at
from costben.reading.priser import put_price_index
from costben.reading.tree import Mapping as Block
from costben.reading.tree import Node, Sequence

_LOOKUPS: dict[str, tuple[tuple[str, ...], tuple[str, ...], Callable[..., object]]] = {
    "diskontering": (("diskontering.rente", "diskontering.trin"), ("satser", "dato"),
                     put_national_rates),
    "prisindeks": (("prisindeks.vaerdier",), ("brug",), put_price_index),
}  # fmt: skip


def written_out(text: str, changed: Collection[str], files: Mapping[str, str]) -> str:
    """``text`` with the blocks whose looked-up numbers are among ``changed`` written out.

    Args:
        text: an analysis.
        changed: the paths of numbers.
        files: the files that it refers to.
    """
    for part, (numbers, asks, put) in _LOOKUPS.items():
        tree, _ = parse(text, "")
        if node_at(tree, (part, asks[0])) is None:
            continue
        if any(sti.startswith(numbers) for sti in changed):
            document = Document("", tree)
            put(document, _known(document, files))
            block = node_at(document.tree, (part,))
            assert isinstance(block, Block)
            for key in asks:
                block.values.pop(key, None)
            text = with_block(text, part, _plain_years(block))
    return text


def _known(document: Document, files: Mapping[str, str]) -> Katalog:
    with folder_with(files, Path()) as folder:
        return katalog(document, folder)[0]


def _plain_years(block: Block) -> Block:
    steps = block.values.get("trin")
    for step in steps.items if isinstance(steps, Sequence) else []:
        year: Node | None = node_at(step, ("fra_aar",))
        if isinstance(step, Block) and isinstance(year, Text):
            step.values["fra_aar"] = plain(year)
    return block
