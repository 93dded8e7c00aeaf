"""What an analysis may look up: the shipped rates, the municipality's own, and on which day."""

from __future__ import annotations

import re
from collections.abc import Mapping as Known
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

from pydantic_core import PydanticCustomError

from costben.danish import dato
from costben.mistakes import Fejl, InddataFejl
from costben.models.base import NOT_IN_FILE, Statusangivelse
from costben.models.dates import as_date
from costben.models.satser import BrugtSats
from costben.models.text import Text
from costben.parametre.typer import Mangler, Opslag, Parameter, Sats
from costben.reading.places import Document
from costben.reading.stavning import is_given, may_be_meant
from costben.reading.tree import Mapping, Node, block_of

NATIONAL, EGEN_FIL, I_ANALYSEN = "national", "egen fil", "analysen"
Brugte = dict[str, BrugtSats]  # by the path of the number
_FILE = ("satser", "egen_fil")
_SAID = ("egen_fil", "dato", "fremskrivning")


@dataclass(frozen=True, slots=True)
class Katalog:
    """The parameters by full name, read when they are first asked for.

    Attributes:
        dag: the day that rates are looked up on; None while it cannot be read.
        fremskrivning: whether a missing year gets the latest earlier value.
        egne: the municipality's own parameters.
        laest: whether all that the analysis says of this could be read; if not, a rate that is
            not found may well be known.
    """

    dag: date | None
    fremskrivning: bool
    egne: Known[str, Parameter]
    laest: bool = True

    def parametre(self) -> Known[str, Parameter]:
        """The shipped parameters, with the municipality's own in their place."""
        from costben.parametre.opslag import national, with_local

        return with_local(national(), self.egne) if self.egne else national()

    def find(self, navn: str, day: date) -> Opslag | Mangler:
        """What the parameter ``navn`` is on ``day``."""
        from costben.parametre.opslag import lookup

        return lookup(self.parametre(), navn, day, self.fremskrivning)


def katalog(document: Document, folder: Path) -> tuple[Katalog, list[Fejl]]:
    """What ``document`` says under ``satser``, and the mistakes in the own file it names."""
    block = node_at(document.tree, "satser")
    name, day, forward = (node_at(block, key) for key in _SAID)
    own, fejl = _own_file(document, name, folder)
    latest = isinstance(forward, Text) and forward.strip().lower() == "seneste"
    misspelt = any(may_be_meant(document, ("satser", key)) for key in _SAID)
    found = Katalog(
        dag=day_of(day) if is_given(day) else midyear(document),
        fremskrivning=latest,
        egne=own,
        laest=not fejl and not misspelt and (latest or not is_given(forward)),
    )
    return found, fejl


def midyear(document: Document) -> date | None:
    """The middle of the price level's year, if that can be read."""
    year = node_at(node_at(document.tree, "indsats"), "prisniveau")
    plain = isinstance(year, Text) and re.fullmatch(r"\d{4}", year)
    return date(int(year), 7, 1) if plain and isinstance(year, Text) else None


def node_at(node: Node | None, key: str) -> Node | None:
    """What stands under ``key`` in a block; None where there is no block or no such key."""
    return node.values.get(key) if isinstance(node, Mapping) else None


def source_of(found: Opslag, day: date) -> str:
    """The source of a rate that was looked up, as people read it."""
    whose = "egen parameter" if found.lokal else "national parameter"
    return f"{found.kilde or NOT_IN_FILE} ({whose} {found.navn}, {dato(day)})"


def status_of(found: Opslag) -> Statusangivelse:
    """The status of a rate that was looked up, with its reason."""
    status = {"ord": found.status, "forklaring": found.forklaring}
    return Statusangivelse.model_validate(status)


def brugt(found: Opslag) -> BrugtSats:
    """Where a rate that was looked up comes from, for the reader to see."""
    return BrugtSats(
        navn=found.navn,
        titel=found.titel,
        enhed=found.enhed,
        fra=found.fra.isoformat() if found.fra else "",
        hvor=EGEN_FIL if found.lokal else NATIONAL,
        **_shipped(found.national),
    )


def brugt_egen(parameter: Parameter, beside: Opslag | Mangler) -> BrugtSats:
    """That the analysis states a rate itself, with the shipped one beside it."""
    shipped: Opslag | Sats | None = None
    if isinstance(beside, Opslag):
        shipped = beside.national if beside.lokal else beside
    return BrugtSats(
        navn=parameter.navn,
        titel=parameter.titel,
        enhed=parameter.enhed,
        fra="",
        hvor=I_ANALYSEN,
        **_shipped(shipped),
    )


def number_node(found: Opslag, day: date, text: str) -> Mapping:
    """A rate that was looked up, as a number block in a file; ``text`` is the number."""
    said = {"vaerdi": text, "kilde": source_of(found, day), "status": str(status_of(found))}
    return block_of({key: Text(value) for key, value in said.items()})


class _Shipped(TypedDict, total=False):
    national: float
    national_kilde: str
    national_status: str


def _shipped(sats: Opslag | Sats | None) -> _Shipped:
    if sats is None:
        return {}
    return {
        "national": sats.vaerdi,
        "national_kilde": sats.kilde,
        "national_status": sats.status,
    }


def day_of(node: Node | None) -> date | None:
    """The day that stands there; None where there is none, or it cannot be read."""
    try:
        return None if node is None else as_date(node)
    except PydanticCustomError:
        return None  # validation says what is wrong with it


def _own_file(
    document: Document, name: Node | None, folder: Path
) -> tuple[Known[str, Parameter], list[Fejl]]:
    if not isinstance(name, Text) or name.misread_as or not name.strip():
        return {}, []
    from costben.parametre.opslag import local

    try:
        return local(folder / name), []
    except InddataFejl as error:
        return {}, [document.at_reference(_FILE, name, fejl) for fejl in error.fejl]
