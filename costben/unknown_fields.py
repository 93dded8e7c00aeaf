"""Published figures that point at something which is not computed."""

from collections.abc import Collection

from costben.mistakes import Fejl
from costben.models.choices import suggestion
from costben.models.offentliggjort import Offentliggjorte
from costben.models.text import Text, shortened


def unknown_fields(published: Offentliggjorte, fil: str, computed: Collection[str]) -> list[Fejl]:
    """The figures whose ``felt`` is not among the ``computed`` paths.

    Args:
        published: the figures.
        fil: what the messages call their file.
        computed: the paths of all inputs and results.
    """
    return [
        _mistake(sti, f"tabeller[{t}].tal[{i}].felt", fil, computed)
        for t, tabel in enumerate(published.tabeller)
        for i, figure in enumerate(tabel.tal)
        for sti in figure.felt
        if sti not in computed
    ]


def _mistake(sti: str, where: str, fil: str, computed: Collection[str]) -> Fejl:
    line, column = (sti.line, sti.column) if isinstance(sti, Text) else (0, 0)
    hint = suggestion(sti, computed) or "\nRet stien; --json viser, hvad der er beregnet."
    return Fejl(fil, line, column, where, f'"{shortened(sti)}" er ikke beregnet.{hint}')
