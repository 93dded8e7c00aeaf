"""``social_stoette:indsats.deltagere=60``: an analysis with values put in place of its file's."""

from __future__ import annotations

import re

from costben.models.analyse import Analyse
from costben.reading.read import read

_NEXT_SETTING = re.compile(r":(?=[^:=/\\]+=)")  # not the colon of a Windows path


def variant(text: str) -> Analyse:
    """The analysis that ``text`` means: what ``costben beregn`` takes, then ``:STI=VÆRDI`` s.

    Raises:
        InddataFejl: with every mistake in its file and settings.
    """
    scenarie, *settings = _NEXT_SETTING.split(text)
    return read(scenarie, settings)
