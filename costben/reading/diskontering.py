"""``satser: nationale``: the ministry's discount rates put into the analysis, step by step."""

from __future__ import annotations

from costben.danish import quantity
from costben.mistakes import Fejl
from costben.models.text import Text
from costben.parametre.typer import Opslag
from costben.reading.katalog import Brugte, Katalog, brugt, day_of, node_at, number_node
from costben.reading.places import Document
from costben.reading.tree import Mapping, Sequence, block_of

_STEPS = (
    ("aar_0_35", 0, "diskontering.rente"),
    ("aar_36_70", 36, "diskontering.trin[0].rente"),
    ("aar_71", 71, "diskontering.trin[1].rente"),
)
_WHERE = ("diskontering", "satser")


def put_national_rates(
    document: Document, kendte: Katalog
) -> tuple[Brugte, tuple[str, ...], list[Fejl]]:
    """Put the rates into ``document`` where it asks for them.

    Returns where the rates come from by path, the warnings of the lookup, and the mistakes. The
    parameters are read only here.
    """
    block = node_at(document.tree, "diskontering")
    if not isinstance(block, Mapping) or block.values.get("satser") != "nationale":
        return {}, (), []
    for own in ("rente", "trin"):
        if own in block.values:
            message = f'"{own}" kan ikke stå sammen med satser: nationale.\nSlet den ene linje.'
            return {}, (), [document.mistake(("diskontering", own), message, of_key=True)]
    day = day_of(block.values["dato"]) if "dato" in block.values else kendte.dag
    if day is None:  # validation says what is wrong with it, and need not miss the rate as well
        _stand_in(block)
        return {}, (), []
    looked_up = [(kendte.find(f"diskontering.{n}", day), year, sti) for n, year, sti in _STEPS]
    missing = [f.besked for f, *_ in looked_up if not isinstance(f, Opslag)]
    if missing:
        _stand_in(block)
        return {}, (), [document.mistake(_WHERE, besked, of_key=True) for besked in missing]
    found = [(f, year, sti) for f, year, sti in looked_up if isinstance(f, Opslag)]
    rates = [(number_node(f, day, quantity(f.vaerdi, "andel")), year) for f, year, _ in found]
    steps = [block_of({"fra_aar": Text(str(year)), "rente": rate}) for rate, year in rates[1:]]
    for key, node in (("rente", rates[0][0]), ("trin", Sequence(0, 0, [*steps]))):
        block.keys[key] = Text(key)
        block.values[key] = node
    warnings = (w for f, *_ in found for w in f.advarsler)
    return {sti: brugt(f) for f, _, sti in found}, tuple(dict.fromkeys(warnings)), []


def _stand_in(block: Mapping) -> None:
    """A rate, for validation not to say that there is none."""
    block.keys["rente"] = block.values["rente"] = Text("0 %")
