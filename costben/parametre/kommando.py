"""``costben parametre``: the national parameters as a list, for people or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from costben.danish import dato as danish_date
from costben.danish import quantity
from costben.mistakes import Fejl, InddataFejl
from costben.models.choices import nearest
from costben.models.dates import UNKNOWN, as_date
from costben.models.text import ascii_key, shortened
from costben.parametre.opslag import Mangler, Parameter, Sats, in_force, lookup, national

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_LABELS = {"aaret": "gælder for året", "indtil_aendret": "gælder, indtil den ændres"}


def run(navn: str | None, dato: str | None, as_json: bool) -> None:
    """List the parameters that ``navn`` fits, with all values or those in force on ``dato``.

    Raises:
        InddataFejl: no parameter fits, or the date is no date.
    """
    known = national()
    chosen = select(known, navn)
    day = _day(dato)
    if as_json:
        sys.stdout.write(json.dumps(as_list(chosen, day), ensure_ascii=False, indent=2) + "\n")
        return
    from costben.terminal.console import standard_output

    show(chosen, day, standard_output())


def select(known: Mapping[str, Parameter], navn: str | None) -> Sequence[Parameter]:
    """The parameters with the full name ``navn``, or of that file, or with that in their name.

    Raises:
        InddataFejl: there are none.
    """
    if navn is None:
        return list(known.values())
    word = ascii_key(navn.strip().lower())
    if word in known:
        return [known[word]]
    of_file = [p for name, p in known.items() if name.partition(".")[0] == word]
    alike = [p for name, p in known.items() if word and word in name]
    if not of_file and not alike:
        raise InddataFejl([Fejl(shortened(navn, 60), 0, 0, "", _unknown(word, known))])
    return of_file or alike


def as_list(chosen: Sequence[Parameter], day: date | None) -> list[dict[str, object]]:
    """Every value as plain data; per cent as a share, and ``fra`` null when it is not known."""
    return [
        {
            "navn": parameter.navn,
            "fra": sats.fra.isoformat() if sats.fra else None,
            "vaerdi": sats.vaerdi,
            "enhed": parameter.enhed,
            "kilde": sats.kilde,
            "status": sats.status,
        }
        for parameter in chosen
        for sats in _values(parameter, day)
    ]


def show(chosen: Sequence[Parameter], day: date | None, console: Console) -> None:
    """Print the parameters, subject by subject."""
    emne = ""
    for parameter in chosen:
        if parameter.emne != emne:
            emne = parameter.emne
            on = f", {danish_date(day)}" if day else ""
            console.print(f"{emne} ({parameter.fil}){on}", style="bold")
            console.print(parameter.om_emnet + "\n")
        console.print(parameter.navn, style="bold")
        console.print(_heading(parameter))
        rows = _values(parameter, day)
        if rows:
            console.print(_table(parameter, rows))
        for line in _remarks(parameter, day):
            console.print(line)
        console.print()


def _heading(parameter: Parameter) -> str:
    til = f" til {danish_date(parameter.til)}" if parameter.til else ""
    only = "" if parameter.anvendelse == "budgetoekonomi" else ", kun til samfundsøkonomi"
    return f"{parameter.titel}; {_LABELS[parameter.gaelder]}{til}{only}."


def _table(parameter: Parameter, rows: Sequence[Sats]) -> Table:
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="", pad_edge=False)
    table.add_column("  Fra", no_wrap=True)
    table.add_column("Værdi", justify="right", no_wrap=True)
    table.add_column("Status", no_wrap=True)
    table.add_column("Kilde")
    for sats in rows:
        reason = f" ({sats.forklaring})" if sats.forklaring else ""
        table.add_row(
            f"  {sats.fra.isoformat() if sats.fra else UNKNOWN}",
            quantity(sats.vaerdi, parameter.enhed),
            sats.status,
            sats.kilde + reason,
        )
    return table


def _remarks(parameter: Parameter, day: date | None) -> Iterator[str]:
    if parameter.beskrivelse:
        yield parameter.beskrivelse
    if day is None:
        return
    found = lookup({parameter.navn: parameter}, parameter.navn, day)
    if isinstance(found, Mangler):
        yield f"  {found.kort.capitalize()}."
    else:
        yield from (f"  {advarsel}" for advarsel in found.advarsler)


def _values(parameter: Parameter, day: date | None) -> Sequence[Sats]:
    if day is None:
        return parameter.vaerdier
    sats = in_force(parameter, day)
    return () if sats is None else (sats,)


def _unknown(word: str, known: Mapping[str, Parameter]) -> str:
    files = list(dict.fromkeys(name.partition(".")[0] for name in known))
    short = {name.partition(".")[2]: name for name in known}
    words = {part for name in short for part in name.split("_")}
    near = nearest(word, [*known, *files, *short, *sorted(words)])
    hint = f'Mente du "{short.get(near, near)}"?' if near else f"Filerne er {', '.join(files)}."
    return f"Ingen parameter hedder sådan.\n{hint}"


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return as_date(text)
    except PydanticCustomError as error:
        raise InddataFejl([Fejl(f"--dato {shortened(text)}", 0, 0, "", error.message())]) from None
