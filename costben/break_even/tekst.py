"""A limit as people read it."""

from __future__ import annotations

import math

from costben.break_even.raekker import ANDEL, DELTAGERE, OMKOSTNING, VARIGHED, Raekke
from costben.break_even.svar import UDEN_BETYDNING, Udfald
from costben.danish import number
from costben.models import units

_UNITS = {OMKOSTNING: ", kr.", VARIGHED: ", år", DELTAGERE: "", ANDEL: ""}
FORKLARET = f"{UDEN_BETYDNING.udfald}: nettoresultatet afhænger ikke af tallet."
_SIGNS: dict[Udfald, str] = {"mindst": "≥ ", "hoejst": "≤ "}


def label(row: Raekke) -> str:
    """What the row is about, with its unit."""
    unnamed = row.enhed == "andel" or row.enhed in units.WITHOUT_NAME
    unit = _UNITS.get(row.sti, "" if unnamed else f", {units.shown(row.enhed)}")
    return row.navn + unit


def limit(row: Raekke) -> str:
    """``≥ 8,4``, ``altid`` or another word for it; the unit stands in the label."""
    if row.vaerdi is None:
        return row.udfald
    percentage = row.enhed == "andel"
    decimals = 0 if row.enhed == "aar" or row.enhed.startswith("kr") else 1
    value = safe(row.vaerdi * (100 if percentage else 1), decimals, up=row.udfald == "mindst")
    return f"{_SIGNS[row.udfald]}{number(value, decimals)}{' %' if percentage else ''}"


def safe(value: float, decimals: int, up: bool) -> float:
    """``value`` with so many decimals, on the side of the limit where the result holds."""
    step = 10.0**-decimals
    scaled = round(value / step, 6)  # what floating point adds is no reason to go on
    return (math.ceil(scaled) if up else math.floor(scaled)) * step
