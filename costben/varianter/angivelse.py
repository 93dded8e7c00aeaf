"""``social_stoette:indsats.deltagere=60``: an analysis with values put in place of its file's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.reading.overrides import SETTING
from costben.reading.read import read
from costben.ukendt import needs_cost

_NEXT_SETTING = re.compile(r":(?=[^:=/\\]+=)")  # not the colon of a Windows path


def variant(text: str) -> Analyse:
    """The analysis that ``text`` means: what ``costben beregn`` takes, then ``:STI=VÆRDI`` s.

    Raises:
        InddataFejl: with every mistake in its file and settings.
    """
    scenarie, *settings = parts(text)
    try:
        analyse = read(scenarie, settings)
    except InddataFejl as error:
        raise InddataFejl([_as_written(fejl, scenarie) for fejl in error.fejl]) from None
    needs_cost(analyse, "forskelle i et nettoresultat")
    return analyse


def _as_written(fejl: Fejl, scenarie: str) -> Fejl:
    """A mistake in a setting names it as it stands after the colon."""
    return replace(fejl, fil=re.sub(f"^{SETTING} ", f"{scenarie}:", fejl.fil))


def parts(text: str) -> list[str]:
    """What ``text`` means: the analysis, then each ``STI=VÆRDI``."""
    return _NEXT_SETTING.split(text)


def varianter(texts: Iterable[str]) -> list[tuple[str, Analyse]]:
    """The analyses that ``texts`` mean, each with its text.

    Raises:
        InddataFejl: with every mistake in any of them, each once.
    """
    found: list[tuple[str, Analyse]] = []
    fejl: list[Fejl] = []
    for text in texts:
        try:
            found.append((text, variant(text)))
        except InddataFejl as error:
            fejl += error.fejl
    if fejl:
        raise InddataFejl(list(dict.fromkeys(fejl)))
    return found
