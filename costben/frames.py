"""Results as pandas tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict

import pandas as pd

from costben.calculator.inddata import AKTOERER
from costben.resultat import Resultat, Tabel

Row = dict[str, object]


def frame(resultat: Resultat, tabel: Tabel) -> pd.DataFrame:
    """The table ``tabel`` (see ``Resultat.to_frame``), one row a record.

    Raises:
        ValueError: there is no such table.
    """
    if tabel not in _TABLES:
        raise ValueError(f"unknown table {tabel!r}; there are {', '.join(_TABLES)}")
    return pd.DataFrame(list(_TABLES[tabel](resultat)))


def _omkostninger(resultat: Resultat) -> Iterator[Row]:
    for navn in ("etablering", "drift", "sparede_udgifter", "samlet"):
        yield {"omkostning": navn, **asdict(getattr(resultat.beregning.omkostninger, navn))}


def _metoder(resultat: Resultat) -> Iterator[Row]:
    for metode, valg in resultat.beregning.omkostninger.metoder.items():
        yield {"metode": metode, **asdict(valg)}


def _arketyper(resultat: Resultat) -> Iterator[Row]:
    for navn, arketype in resultat.beregning.arketyper.items():
        yield {"arketype": navn, **{k: getattr(arketype, k) for k in (*AKTOERER, "i_alt")}}


def _blandinger(resultat: Resultat) -> Iterator[Row]:
    for navn, blanding in resultat.beregning.blandinger.items():
        yield {"blanding": navn, "borgere": blanding.borgere, **asdict(blanding.gruppen)}


def _poster(resultat: Resultat) -> Iterator[Row]:
    data = resultat.analyse.poster_pr_kommune
    for navn, gruppe in resultat.beregning.poster.items():
        lines = getattr(data, navn)
        for post, linje in zip(lines, gruppe.linjer, strict=True):
            yield {
                "del": navn,
                "gruppe": post.gruppe,
                "post": post.navn,
                "kategori": post.kategori,
                **linje.beloeb,
                "i_alt": linje.i_alt,
                "gennemsnit": linje.gennemsnit,
                "andel": linje.andel,
            }


def _stroemme(resultat: Resultat) -> Iterator[Row]:
    years = resultat.beregning.tidsakse.aar
    for navn, a in resultat.beregning.arketyper.items():
        for aktoer in (*AKTOERER, "i_alt"):
            flows = zip(a.stroemme[aktoer].aar, a.diskonteret[aktoer].aar, strict=True)
            for aar, (udiskonteret, diskonteret) in zip(years, flows, strict=True):
                yield {
                    "arketype": navn,
                    "aktoer": aktoer,
                    "aar": aar,
                    "udiskonteret": udiskonteret,
                    "diskonteret": diskonteret,
                }


_TABLES: dict[Tabel, Callable[[Resultat], Iterable[Row]]] = {
    "omkostninger": _omkostninger,
    "metoder": _metoder,
    "foelsomhed": lambda r: map(asdict, r.beregning.foelsomhed),
    "kurve": lambda r: map(asdict, r.beregning.kurve),
    "poster": _poster,
    "arketyper": _arketyper,
    "stroemme": _stroemme,
    "blandinger": _blandinger,
    "afstemning": lambda r: map(asdict, r.afstemning),
    "forudsaetninger": lambda r: map(asdict, r.forudsaetninger.values()),
}
