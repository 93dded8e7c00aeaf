"""The sources and statuses that were changed on a result's sheet of inputs."""

from __future__ import annotations

from costben.formular.cells import Side
from costben.formular.felter import Slags
from costben.formular.som_dannet import SOURCE, STATUS, SomDannet, alike, shown
from costben.formular.steder import Steder
from costben.formular.units_at import number_at
from costben.formular.values import cell_text
from costben.models.text import Text
from costben.reading.places import path_of

_COLUMNS = {"kilde": SOURCE, "status": STATUS}
_EMPTY = {
    "kilde": "Kilden er slettet.\nSkriv, hvor tallet kommer fra, fx Mødet 3. maj 2026.",
    "status": "Status er slettet.\nSkriv verificeret, sekundær, afledt eller antaget.",
}


def documented(side: Side, row: int, sti: str, made: SomDannet, steder: Steder) -> dict[str, Text]:
    """The source and the status of a row, as far as they were changed.

    Args:
        side: the sheet.
        row: where on it.
        sti: the path of the row's number.
        made: the sheet as it was made.
        steder: where mistakes are noted, and the cells of what was changed.
    """
    found: dict[str, Text] = {}
    path = path_of(sti)
    owner = path if number_at(path) is not None else path[:-1]
    for key, column in _COLUMNS.items():
        celle = side.celle(row, column)
        if not celle.mistake and alike(shown(celle.value), made.was(sti, column)):
            continue
        steder.put((*owner, key), celle.sted)
        text = _EMPTY[key] if celle.blank else cell_text(celle.value, Slags.tekst, "")
        text = celle.mistake or text
        if isinstance(text, Text):
            found[key] = text
        else:
            steder.mistake(celle.sted, (*owner, key), text)
    return found


def as_written(side: Side, row: int) -> dict[str, Text]:
    """The source and the status that stand in a row."""
    texts = {key: side.text(row, column).strip() for key, column in _COLUMNS.items()}
    return {key: Text(text) for key, text in texts.items() if text}
