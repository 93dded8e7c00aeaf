"""Results as pandas tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields

import pandas as pd

from costben.afstemning import Afstemt
from costben.break_even.blanding import Par
from costben.break_even.raekker import Raekke
from costben.budgettabel import NOEGLETAL, RAEKKER, budgetraekker, noegletalsraekker
from costben.calculator.blanding import Gruppe
from costben.calculator.foelsomhed import Foelsomhed
from costben.calculator.inddata import AKTOERER
from costben.calculator.omkostninger import Metodevalg, Omkostning
from costben.calculator.poster import Kategori
from costben.effekt import HVEM, Antaget, effektresultater
from costben.forudsaetninger import Forudsaetning
from costben.resultat import Resultat, Tabel
from costben.tornado.scenarier import Scenarier
from costben.tornado.tornado import Udsving

_OF_A_COST: frozenset[Tabel] = frozenset(  # empty where the cost is unknown
    ("omkostninger", "metoder", "arketyper", "stroemme", "blandinger", "effekter")
)
_SETS = 5  # the fields of ``Scenarier`` that are not the numbers behind it
Row = dict[str, object]


def frame(resultat: Resultat, tabel: Tabel) -> pd.DataFrame:
    """The table ``tabel`` (see ``Resultat.to_frame``), one row a record.

    Raises:
        ValueError: there is no such table.
    """
    if tabel not in _TABLES:
        raise ValueError(f"unknown table {tabel!r}; there are {', '.join(_TABLES)}")
    rows, columns = _TABLES[tabel]
    known = resultat.analyse.omkostning is None or tabel not in _OF_A_COST
    found = list(rows(resultat)) if known else []
    return pd.DataFrame(found, columns=None if found else columns)


def _priser(resultat: Resultat) -> Iterator[Row]:
    for year, omregning in resultat.beregning.priser.items():
        for sti, beloeb in omregning.beloeb.items():
            f = resultat.forudsaetninger[sti]
            yield {
                "sti": sti,
                "gruppe": f.gruppe,
                "navn": f.navn,
                "enhed": f.enhed,
                "prisniveau": int(year),
                "oprindeligt": beloeb.oprindeligt,
                "indeks_fra": omregning.indeks_fra,
                "indeks_til": omregning.indeks_til,
                "faktor": omregning.faktor,
                "omregnet": beloeb.omregnet,
            }


def _omkostninger(resultat: Resultat) -> Iterator[Row]:
    for navn in ("etablering", "drift", "sparede_udgifter", "samlet"):
        yield {"omkostning": navn, **asdict(getattr(resultat.beregning.omkostninger, navn))}


def _naevnere(resultat: Resultat) -> Iterator[Row]:
    antal, pris = resultat.analyse.naevnere, resultat.beregning.naevnere
    if antal is None or pris is None:
        return
    for naevner, borgere, pr_borger in (
        ("visiterede", antal.visiterede, pris.pr_visiteret),
        ("paabegyndte", antal.paabegyndte, pris.pr_paabegyndt),
        ("gennemfoerte", antal.gennemfoerte, pris.pr_gennemfoert),
    ):
        yield {"naevner": naevner, "borgere": borgere.vaerdi, "pr_borger": pr_borger}


def _metoder(resultat: Resultat) -> Iterator[Row]:
    for metode, valg in resultat.beregning.omkostninger.metoder.items():
        yield {"metode": metode, **asdict(valg)}


def _arketyper(resultat: Resultat) -> Iterator[Row]:
    for navn, arketype in resultat.beregning.arketyper.items():
        yield {"arketype": navn, **{k: getattr(arketype, k) for k in (*AKTOERER, "i_alt")}}


def _blandinger(resultat: Resultat) -> Iterator[Row]:
    for navn, blanding in resultat.beregning.blandinger.items():
        pr_borger = {f"{k}_pr_borger": v for k, v in asdict(blanding.pr_borger).items()}
        yield {
            "blanding": navn,
            "borgere": blanding.borgere,
            **asdict(blanding.gruppen),
            **pr_borger,
        }


def _effekter(resultat: Resultat) -> Iterator[Row]:
    for navn, found in effektresultater(resultat).items():
        effekt, maalt = found.effekt, found.maalt
        ends = {
            k: o.maengde if (o := getattr(maalt, k)) else None for k in ("vaerdi", "fra", "til")
        }
        net = {a: getattr(maalt.alene, a, None) for a in (*AKTOERER, "i_alt")}
        yield {
            "konsekvens": navn,
            "type": effekt.type,
            "design": effekt.design,
            "vaerdi": effekt.vaerdi.vaerdi,
            "signifikant": found.signifikant,
            "enhed": found.enhed,
            **{f"maalt_{k}": v for k, v in ends.items()},
            **{f"netto_{a}": v for a, v in net.items()},
            **{f"break_even_{a}": found.break_even.get(a) for a in HVEM},
        }


def _antaget_over_maalt(resultat: Resultat) -> Iterator[Row]:
    for navn, found in effektresultater(resultat).items():
        for arketype, antaget in found.arketyper.items():
            yield {"konsekvens": navn, "arketype": arketype, **asdict(antaget)}


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


def _kommuner(resultat: Resultat) -> Iterator[Row]:
    """The feet of the tables: a row per part and municipality, and one for the mean."""
    for navn, gruppe in resultat.beregning.poster.items():
        feet = {"i_alt": gruppe.i_alt, "pr_aar": gruppe.pr_aar, "pr_borger": gruppe.pr_borger}
        for kommune in gruppe.i_alt.kommuner:
            values = {k: foot.kommuner[kommune] for k, foot in feet.items()}
            yield {"del": navn, "kommune": kommune, **values}
        means = {k: foot.gennemsnit for k, foot in feet.items()}
        yield {"del": navn, "kommune": "gennemsnit", **means}


def _kategorier(resultat: Resultat) -> Iterator[Row]:
    for navn, gruppe in resultat.beregning.poster.items():
        for kategori, tal in gruppe.kategorier.items():
            yield {"del": navn, "kategori": kategori, **asdict(tal)}


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


def _budgetvirkning(resultat: Resultat) -> Iterator[Row]:
    budget = resultat.beregning.budgetvirkning
    return budgetraekker(resultat.analyse, budget) if budget else iter(())


def _noegletal(resultat: Resultat) -> Iterator[Row]:
    budget = resultat.beregning.budgetvirkning
    return noegletalsraekker(resultat.analyse, budget) if budget else iter(())


def _scenarier(resultat: Resultat) -> Iterator[Row]:
    """The three net results; the numbers behind them stand in ``Resultat.udsving``."""
    for three in resultat.udsving.scenarier:
        yield {navn: getattr(three, navn) for navn in _names(Scenarier)[:_SETS]}


def _gitter(resultat: Resultat) -> Iterator[Row]:
    """A row for each pair of values."""
    for grid in resultat.udsving.gitter:
        for value, line in zip(grid.raekker.vaerdier, grid.netto, strict=True):
            for other, netto in zip(grid.kolonner.vaerdier, line, strict=True):
                yield {
                    "arketype": grid.arketype,
                    "aktoer": grid.aktoer,
                    "raekke": grid.raekker.sti,
                    "raekkevaerdi": value,
                    "kolonne": grid.kolonner.sti,
                    "kolonnevaerdi": other,
                    "netto": netto,
                }


def _names(record: type) -> list[str]:
    return [field.name for field in fields(record)]


# for each table its rows, and its columns for when there are no rows
_TABLES: dict[Tabel, tuple[Callable[[Resultat], Iterable[Row]], list[str]]] = {
    "priser": (
        _priser,
        [
            *("sti", "gruppe", "navn", "enhed", "prisniveau", "oprindeligt"),
            *("indeks_fra", "indeks_til", "faktor", "omregnet"),
        ],
    ),
    "omkostninger": (_omkostninger, ["omkostning", *_names(Omkostning)]),
    "naevnere": (_naevnere, ["naevner", "borgere", "pr_borger"]),
    "metoder": (_metoder, ["metode", *_names(Metodevalg)]),
    "foelsomhed": (lambda r: map(asdict, r.beregning.foelsomhed), _names(Foelsomhed)),
    "kurve": (lambda r: map(asdict, r.beregning.kurve), _names(Foelsomhed)),
    "poster": (
        _poster,
        ["del", "gruppe", "post", "kategori", "i_alt", "gennemsnit", "andel"],
    ),
    "kommuner": (_kommuner, ["del", "kommune", "i_alt", "pr_aar", "pr_borger"]),
    "kategorier": (_kategorier, ["del", "kategori", *_names(Kategori)]),
    "arketyper": (_arketyper, ["arketype", *AKTOERER, "i_alt"]),
    "stroemme": (_stroemme, ["arketype", "aktoer", "aar", "udiskonteret", "diskonteret"]),
    "blandinger": (
        _blandinger,
        ["blanding", "borgere", *_names(Gruppe), *(f"{k}_pr_borger" for k in _names(Gruppe))],
    ),
    "effekter": (
        _effekter,
        [
            *("konsekvens", "type", "design", "vaerdi", "signifikant", "enhed"),
            *("maalt_vaerdi", "maalt_fra", "maalt_til"),
            *(f"netto_{a}" for a in (*AKTOERER, "i_alt")),
            *(f"break_even_{a}" for a in HVEM),
        ],
    ),
    "antaget_over_maalt": (_antaget_over_maalt, ["konsekvens", "arketype", *_names(Antaget)]),
    "budgetvirkning": (_budgetvirkning, list(RAEKKER)),
    "noegletal": (_noegletal, list(NOEGLETAL)),
    "break_even": (lambda r: map(asdict, r.break_even), _names(Raekke)),
    "blanding": (lambda r: map(asdict, r.blanding), _names(Par)),
    "tornado": (lambda r: map(asdict, r.udsving.tornado), _names(Udsving)),
    "scenarier": (_scenarier, _names(Scenarier)[:_SETS]),
    "gitter": (
        _gitter,
        ["arketype", "aktoer", "raekke", "raekkevaerdi", "kolonne", "kolonnevaerdi", "netto"],
    ),
    "afstemning": (lambda r: map(asdict, r.afstemning), _names(Afstemt)),
    "forudsaetninger": (
        lambda r: map(asdict, r.forudsaetninger.values()),
        _names(Forudsaetning),
    ),
}
