"""Results as pandas tables."""

from collections.abc import Iterator
from dataclasses import asdict

import pandas as pd

from costben.calculator.inddata import AKTOERER
from costben.resultat import TABELLER, Resultat, Tabel

Row = dict[str, object]


def frame(resultat: Resultat, tabel: Tabel) -> pd.DataFrame:
    """The table ``tabel`` (see ``Resultat.to_frame``), one row a record."""
    if tabel not in TABELLER:
        raise ValueError(f"unknown table {tabel!r}; there are {', '.join(TABELLER)}")
    return pd.DataFrame(list(_rows(resultat, tabel)))


def _rows(resultat: Resultat, tabel: Tabel) -> Iterator[Row]:
    b = resultat.beregning
    match tabel:
        case "omkostninger":
            omk = b.omkostninger
            for navn in ("etablering", "drift", "sparede_udgifter", "samlet"):
                yield {"omkostning": navn, **asdict(getattr(omk, navn))}
        case "metoder":
            for metode, valg in b.omkostninger.metoder.items():
                yield {"metode": metode, **asdict(valg)}
        case "foelsomhed" | "kurve":
            yield from (asdict(f) for f in (b.foelsomhed if tabel == "foelsomhed" else b.kurve))
        case "poster":
            yield from _poster(resultat)
        case "arketyper":
            for navn, a in b.arketyper.items():
                yield {"arketype": navn, **{k: getattr(a, k) for k in (*AKTOERER, "i_alt")}}
        case "stroemme":
            yield from _stroemme(resultat)
        case "blandinger":
            for navn, bl in b.blandinger.items():
                yield {"blanding": navn, "borgere": bl.borgere, **asdict(bl.gruppen)}
        case "afstemning":
            yield from (asdict(a) for a in resultat.afstemning)
        case "forudsaetninger":
            yield from (asdict(f) for f in resultat.forudsaetninger.values())


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
