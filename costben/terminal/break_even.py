"""What must come true, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from costben.break_even.blanding import Par
from costben.break_even.raekker import Raekke
from costben.break_even.svar import ALTID, FINDES_IKKE, UDEN_BETYDNING
from costben.break_even.tekst import FORKLARET, label, limit, safe
from costben.calculator.break_even import Part
from costben.danish import number, percent
from costben.resultat import Resultat
from costben.terminal.table import MOST_ARCHETYPES, batched, titled_table

HVEM: dict[Part, str] = {"kommune": "kommunen", "i_alt": "alle tilsammen"}
_NONE = "-"
_HOW_IT_IS_READ = (
    "≥ mindst, ≤ højst. altid: nettoresultatet er aldrig negativt. -: findes ikke;\n"
    "ingen mulig værdi giver et nettoresultat på nul, når resten er uændret."
)


def what_must_come_true(resultat: Resultat, console: Console) -> None:
    """Break-even of every input for the kommune and in all, if they can lose; then the mixes."""
    losers = [part for part in HVEM if _can_lose(resultat, part)]
    for part in losers:
        for names in batched(list(resultat.beregning.arketyper), MOST_ARCHETYPES):
            console.print(_table(resultat, part, names))
    shown = [row.udfald for row in resultat.break_even if row.aktoer in losers]
    if losers:
        console.print(_HOW_IT_IS_READ)
        if UDEN_BETYDNING.udfald in shown:
            console.print(FORKLARET)
    pairs = [p for p in resultat.blanding if p.aktoer in losers and p.antal]
    if pairs:
        console.print(_mixes(pairs))


def _can_lose(resultat: Resultat, part: Part) -> bool:
    """Whether any input of ``part`` has a limit; who bears no cost often has none."""
    safe_anyway = (ALTID.udfald, UDEN_BETYDNING.udfald)
    return any(r.udfald not in safe_anyway for r in resultat.break_even if r.aktoer == part)


def _table(resultat: Resultat, part: Part, names: Sequence[str]) -> Table:
    rows: dict[str, dict[str, list[Raekke]]] = {}
    for row in resultat.break_even:
        if row.aktoer == part and row.arketype in names:
            found = rows.setdefault(label(row), {})
            found.setdefault(row.arketype, []).append(row)
    return titled_table(
        f"Break-even for {HVEM[part]}",
        ("Hvad skal der til", *names),
        ((label, *(_limits(found.get(n, [])) for n in names)) for label, found in rows.items()),
    )


def _limits(rows: Sequence[Raekke]) -> str:
    """Each limit once; that there is none between the bounds asked for is no news beside one."""
    known = [row for row in rows if row.vaerdi is not None] or rows
    return " og ".join(dict.fromkeys(_limit(row) for row in known))


def _limit(row: Raekke) -> str:
    return _NONE if row.udfald == FINDES_IKKE.udfald else limit(row)


def _mixes(pairs: Sequence[Par]) -> Table:
    return titled_table(
        "Blandinger, der løber rundt",
        ("For", "Mindste andel", "For hver", "Hele borgere"),
        _mix_rows(pairs),
    )


def _mix_rows(pairs: Sequence[Par]) -> Iterator[tuple[str, ...]]:
    for part, hvem in HVEM.items():
        for p in pairs:
            if p.aktoer == part and p.andel is not None and p.antal is not None:
                yield (
                    f"{hvem}: {p.den_ene} og {p.den_anden}",
                    f"{percent(safe(p.andel, 3, up=True))} {p.den_anden}",
                    f"{number(safe(p.antal, 2, up=True), 2)} {p.den_anden} for hver {p.den_ene}",
                    f"{p.hele_den_ene} {p.den_ene} og {p.hele_den_anden} {p.den_anden}",
                )
