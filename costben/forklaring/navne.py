"""What inputs and results are called in Danish, by their paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from costben.budgettabel import linjenavn
from costben.calculator.beregning import Beregning
from costben.calculator.budgetlinjer import Budgetlinje
from costben.forudsaetninger import Forudsaetning
from costben.inddata.samlet import category_key
from costben.models.analyse import METODENAVNE, Analyse
from costben.numbers.cell import Cell

Navn = tuple[str, ...]  # from the whole to the part: ("arketype D", "nutidsværdi", "kommune")

# fields that have a better name than their own; nothing where the field says nothing to people
_FIELDS = {
    "Beregning.arketyper": "",
    "Beregning.blandinger": "",
    "Beregning.break_even": "break-even",
    "Beregning.foelsomhed": "følsomhed",
    "Beregning.forudsat": "",
    "Beregning.naevnere": "samlet omkostning",
    "Beregning.omkostninger": "",
    "Beregning.poster": "poster",
    "Beregning.priser": "",
    "Beregning.tidsakse": "",
    "Tidsakse.aar": "",
    "Omkostninger.metoder": "",
    "Omkostninger.samlet": "samlet omkostning",
    "Omkostninger.loenpriser": "lønpris",
    "Omkostninger.etableringsposter": "etablering",
    "Omkostninger.driftsposter": "drift",
    "Omkostninger.sparede_poster": "sparet",
    "Metodevalg.valgt": "valgt (1 = ja)",
    "Annualisering.beloeb": "beløb",
    "Annualisering.faktorer": "diskonteringsfaktor i levetiden",
    "Annualisering.pr_aar": "pr. år",
    "Loebendepost.beloeb": "i driftsperioden",
    "Loenpris.pr_aarsvaerk": "pr. årsværk",
    "PrNaevner.i_perioden": "i driftsperioden",
    "Foelsomhed.deltagere_pr_aar": "deltagere pr. år",
    "Postgruppe.linjer": "",
    "Postgruppe.kategorier": "",
    "Linje.beloeb": "",
    "Nederst.kommuner": "",
    "Forudsat.omkostning": "omkostning i nettoresultatet",
    "Forudsat.baeret": "båret omkostning",
    "Forudsat.i_kraft": "konsekvenserne varer ved (1 = ja)",
    "Forudsat.nutidsfaktorer": "nutidsværdi af 1 kr.",
    "Forudsat.nutidsfaktor": "nutidsværdi af 1 kr. om året",
    "Forudsat.ydelser": "",
    "Forudsat.skift": "",
    "Arketype.kommune": "nettoresultat for kommunen",
    "Arketype.region": "nettoresultat for regionen",
    "Arketype.stat": "nettoresultat for staten",
    "Arketype.i_alt": "nettoresultat i alt",
    "Arketype.pr_konsekvens": "værdi pr. år",
    "Arketype.pr_aar": "konsekvenser pr. år",
    "Arketype.nutidsvaerdi": "nutidsværdi af konsekvenser",
    "Arketype.stroemme": "pengestrøm",
    "Arketype.diskonteret": "diskonteret pengestrøm",
    "Arketype.prissat": "",
    "Arketype.sammenligning": "med den anden pris",
    "Sammenligning.pr_konsekvens": "",
    "Sammenligning.netto": "nettoresultat",
    "Stroemme.aar": "",
    "Ydelsespris.andele": "andel",
    "Ydelsespris.satser": "pr. uge",
    "Ydelsespris.hoejst": "gennemsnit pr. uge",
    "Ydelsespris.nedsat": "nedsat pr. uge",
    "Linjer.ydelse_kommune": "ydelse, kommunen",
    "Linjer.ydelse_stat": "ydelse, staten",
    "Prissaetning.linjer": "nutidsværdi",
    "Prissaetning.uger_pr_aar": "uger pr. år",
    "Aarsrefusion.over": "uger over grænsen",
    "Aarsrefusion.i_trin": "uger i trinnet",
    "Aarsrefusion.kommunens": "uger, kommunen betaler",
    "Aarsrefusion.refunderede": "uger, staten betaler",
    "Aarsrefusion.uger_foer": "uger med hjælp før",
    "Aarsrefusion.uger_efter": "uger med hjælp efter",
    "Skiftepris.uger_foer": "uger med hjælp før",
    "Skatteaendring.statens": "skat til staten",
    "Indkomst.oevrig": "øvrig indkomst",
    "Raekke.aar": "",
    "Aarsomkostning.aar": "",
    "Budgetvirkning.akse": "",
    "Budgetvirkning.udrulning": "",
    "Budgetvirkning.vaerdi": "",
    "Budgetvirkning.linjer": "",
    "Budgetvirkning.aktoerer": "",
    "Budgetvirkning.omraader": "",
    "Beregning.effekter": "effekt",
    "Maalt.vaerdi": "målt",
    "BreakEven.krav": "",
    "BreakEven.par": "",
    "Omregning.beloeb": "",
    "Omregnet.oprindeligt": "oprindeligt",
    "Omregnet.omregnet": "omregnet",
}
_FIRST_YEARS = {
    **dict.fromkeys(("Tidsakse", "Forudsat", "Stroemme"), ("år", 0)),
    **dict.fromkeys(("Annualisering", "Skiftepris", "Prissaetning"), ("år", 1)),
    **dict.fromkeys(("Raekke", "Aarsomkostning", "Budgetsum"), ("budgetår", 1)),
}
_STEPS = {"Aarsrefusion.over", "Aarsrefusion.i_trin"}
_LETTERS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_SEPARATOR = " · "


def joined(navn: Navn, inside: Navn = ()) -> str:
    """A name as people read it.

    The leading parts that it shares with ``inside`` are left out, as long as two others say what
    it is.
    """
    shared = 0
    while shared < min(len(navn) - 2, len(inside)) and navn[shared] == inside[shared]:
        shared += 1
    return _SEPARATOR.join(navn[shared:])


def input_name(forudsaetning: Forudsaetning) -> Navn:
    """The name of an input; more of it than where its group stands as a heading above."""
    part, *steps = forudsaetning.sti.split(".")
    navn = forudsaetning.navn
    if part == "arketyper":
        return f"arketype {steps[0]}", navn.rpartition(_SEPARATOR)[2]
    if part == "blandinger":
        return navn.rpartition(_SEPARATOR)[0], f"antal {steps[-1]}"
    if part == "konsekvenser" and "enhedspris" in steps:
        return "enhedspris", navn
    if part in ("etablering", "drift", "sparede_udgifter"):
        return (forudsaetning.gruppe, navn)
    return (navn,)


def result_names(analyse: Analyse, beregning: Beregning[Cell]) -> dict[str, Navn]:
    """The name of every result by its path, in the order of ``beregning``."""
    return dict(_Namer(analyse).names(beregning, "", (), ""))


class _Namer:
    def __init__(self, analyse: Analyse) -> None:
        self._analyse = analyse
        data = analyse.poster_pr_kommune
        self._keys: dict[str, str] = {
            **{str(k): metode for k, metode in METODENAVNE.items()},
            "i_alt": "i alt",
            **{k: ydelse.navn for k, ydelse in analyse.ydelser.items()},
            **{k: konsekvens.navn for k, konsekvens in analyse.konsekvenser.items()},
            **{k: p.navn for k, p in (analyse.loen.personale if analyse.loen else {}).items()},
        }
        arketyper = {k: f"arketype {k}" for k in analyse.arketyper}
        kommuner = data.names() if data else {}
        poster = (*data.etablering, *data.drift) if data else ()
        self._named: dict[str, Mapping[str, str]] = {
            "Beregning.arketyper": arketyper,
            "BreakEven.krav": arketyper,
            "BreakEven.par": arketyper,
            "Beregning.blandinger": {k: b.navn for k, b in analyse.blandinger.items()},
            "Postgruppe.kategorier": {category_key(p.kategori): p.kategori for p in poster},
            "Linje.beloeb": kommuner,
            "Nederst.kommuner": kommuner,
        }
        self._listed: dict[str, list[str]] = {
            "Omkostninger.etableringsposter": [p.navn for p in analyse.etablering.poster],
            "Omkostninger.driftsposter": [p.navn for p in analyse.drift.poster],
            "Omkostninger.sparede_poster": [p.navn for p in analyse.sparede_udgifter.poster],
        }
        titles = {b.navn.partition(".")[2]: b.titel for b in analyse.brugte_satser.values()}
        self._lines = {
            **{
                f"forudsat.ydelser.{k}": [titles.get(m.navn, m.navn) for m in ydelse.modtagere]
                for k, ydelse in analyse.ydelser.items()
            },
            "poster.etablering": [p.navn for p in data.etablering] if data else [],
            "poster.drift": [p.navn for p in data.drift] if data else [],
        }

    def names(self, node: object, path: str, navn: Navn, owner: str) -> Iterator[tuple[str, Navn]]:
        """Every number at or below ``node``, which is the value of the field ``owner``."""
        if isinstance(node, Cell):
            yield path, navn
        elif isinstance(node, Mapping):
            for key, value in node.items():
                inner = (*navn, self._key(owner, str(key)))
                yield from self.names(value, _under(path, str(key)), inner, owner)
        elif isinstance(node, tuple):
            for index, value in enumerate(node):
                inner = (*navn, self._index(owner, path, index, value))
                yield from self.names(value, f"{path}[{index}]", inner, owner)
        elif is_dataclass(node):
            for field in fields(node):
                owned = f"{type(node).__name__}.{field.name}"
                said = _FIELDS.get(owned, _danish(field.name))
                inner = (*navn, said) if said else navn
                value = getattr(node, field.name)
                yield from self.names(value, _under(path, field.name), inner, owned)

    def _key(self, owner: str, key: str) -> str:
        named = self._named.get(owner, self._keys)
        return named.get(key) or self._keys.get(key) or _danish(key)

    def _index(self, owner: str, path: str, index: int, value: object) -> str:
        listed = self._listed.get(owner) or self._lines.get(path.rpartition(".")[0], [])
        if index < len(listed):
            return listed[index]
        if isinstance(value, Budgetlinje):
            return f"{linjenavn(self._analyse, value.linje)}, {value.aktoer}"
        years = _FIRST_YEARS.get(owner.partition(".")[0])
        if years is not None:
            return f"{years[0]} {index + years[1]}"
        return f"trin {index + 1}" if owner in _STEPS else f"nr. {index + 1}"


def _under(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step


def _danish(word: str) -> str:
    """``pr_gennemfoert`` as ``pr. gennemført``."""
    for letters, letter in _LETTERS:
        word = word.replace(letters, letter)
    return re.sub(r"\bpr (?=\w)", "pr. ", word.replace("_", " "))
