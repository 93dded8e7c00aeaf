"""``satser: nationale``: the ministry's discount rates put into the analysis, step by step."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from costben.danish import quantity
from costben.mistakes import Fejl
from costben.models.diskontering import as_year_number
from costben.models.text import Text
from costben.parametre.typer import Opslag
from costben.reading.katalog import Brugte, Katalog, brugt, brugt_egen, day_of, node_at, number_node
from costben.reading.places import Document
from costben.reading.tree import Mapping, Node, Sequence, block_of

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

    Returns where the rates come from by path, the warnings of the lookup, and the mistakes. Rates
    that the analysis states itself have the national ones beside them.
    """
    block = node_at(document.tree, "diskontering")
    if not isinstance(block, Mapping):
        return {}, (), []
    if block.values.get("satser") != "nationale":
        return _beside_own(block, kendte), (), []
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


def _beside_own(block: Mapping, kendte: Katalog) -> Brugte:
    """The rates that the analysis states itself, each with the national one from the same year."""
    from costben.parametre.opslag import lookup, subject

    day = day_of(block.values["dato"]) if "dato" in block.values else kendte.dag
    if day is None:
        return {}
    known = subject("diskontering")
    by_year = {year: known[f"diskontering.{name}"] for name, year, _ in _STEPS}
    steps = block.values.get("trin")
    items = steps.items if isinstance(steps, Sequence) else ()
    own: dict[str, int | None] = {_STEPS[0][2]: 0} if "rente" in block.values else {}
    own |= {f"diskontering.trin[{i}].rente": _first_year(item) for i, item in enumerate(items)}
    return {
        sti: brugt_egen(by_year[year], lookup(known, by_year[year].navn, day))
        for sti, year in own.items()
        if year in by_year
    }


def _first_year(step: Node) -> int | None:
    try:
        return as_year_number(node_at(step, "fra_aar"))
    except PydanticCustomError:
        return None  # validation says what is wrong with it


def _stand_in(block: Mapping) -> None:
    """A rate, for validation not to say that there is none."""
    block.keys["rente"] = block.values["rente"] = Text("0 %")
