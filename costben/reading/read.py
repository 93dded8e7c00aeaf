"""A file to an ``Analyse``, with every mistake in it found at once."""

from collections.abc import Sequence
from pathlib import Path

from costben.models.analyse import Analyse
from costben.models.offentliggjort import Offentliggjorte
from costben.reading.checks import CHECKS
from costben.reading.find import find, scenario_name
from costben.reading.mistakes import Fejl, InddataFejl
from costben.reading.overrides import override
from costben.reading.places import place, shown_path
from costben.reading.source import read_text
from costben.reading.tree import parse, plain_data
from costben.reading.validate import validate


def read(path_or_name: str | Path, settings: Sequence[str] = ()) -> Analyse:
    """The analysis at a path, or shipped under a name, with ``settings`` (``STI=VÆRDI``) made.

    Raises:
        InddataFejl: with every mistake in the file, in the order of its lines.
    """
    path = find(path_or_name)
    name = str(path)
    tree, fejl = parse(read_text(path), name)
    fejl += override(tree, settings, Analyse)
    analyse, mistakes = validate(tree, Analyse, name, navn=scenario_name(path))
    fejl += mistakes
    data = plain_data(tree)
    for check in CHECKS:
        for where, message in check(data):
            line, column = place(tree, where, of_key=True)
            source = name if line else "--saet"
            fejl.append(Fejl(source, line, column, shown_path(where), message))
    if fejl or analyse is None:
        raise InddataFejl(sorted(set(fejl)))
    if analyse.offentliggjort is None:
        return analyse
    published = _published(path.parent / analyse.offentliggjort)
    return analyse.model_copy(update={"trykte_tal": published})


def _published(path: Path) -> Offentliggjorte:
    tree, fejl = parse(read_text(path), str(path))
    published, mistakes = validate(tree, Offentliggjorte, str(path))
    if fejl or published is None:
        raise InddataFejl(sorted({*fejl, *mistakes}))
    return published
