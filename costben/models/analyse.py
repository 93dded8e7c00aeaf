"""An analysis: everything that an economist fills in."""

from collections.abc import Mapping
from itertools import islice
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from costben.calculator.inddata import AKTOERER, METODER, Metode
from costben.models.base import LARGEST_TABLE, NOT_IN_FILE, Dokumenteret, Model, Tekst
from costben.models.budgetvirkning import Budgetvirkning
from costben.models.choices import chosen
from costben.models.diskontering import Diskontering
from costben.models.kommuner import PosterPrKommune
from costben.models.konsekvenser import (
    Arketype,
    Blanding,
    Konsekvens,
    Nettoresultat,
    unit_per_year,
)
from costben.models.loen import Loen
from costben.models.naevnere import Naevnere
from costben.models.offentliggjort import Offentliggjorte
from costben.models.poster import Drift, Etablering, SparedeUdgifter
from costben.models.priser import Prisindeks
from costben.models.refusal import refusal
from costben.models.satser import BrugtSats, Satser
from costben.models.tal import Antal, BorgerePrAar, HeleAar
from costben.models.text import shortened
from costben.models.usikkerhed import Usikkerhed
from costben.models.ydelser import Ydelse
from costben.models.year import Aarstal

TABELLER = ("konsekvenser", "arketyper", "blandinger")
METODENAVNE: Mapping[Metode, str] = {
    "lineaer": "lineær",
    "annuitet_bagud": "annuitet bagud",
    "annuitet_forud": "annuitet forud",
}


class Indsats(Dokumenteret):
    """The intervention that is analysed."""

    navn: Tekst = Field(title="Navn", description="Indsatsens navn.")
    beskrivelse: Tekst | None = Field(
        default=None, title="Beskrivelse", description="Et par linjer til forsiden."
    )
    prisniveau: Aarstal = Field(
        title="Prisniveau",
        description="Det år, som resultaterne er i priser for.",
        examples=["2020"],
    )
    forloebets_varighed: Tekst | None = Field(
        default=None, title="Forløbets varighed", description="Fx 6-9 måneder. Kun til oplysning."
    )
    deltagere: BorgerePrAar = Field(
        title="Deltagere pr. år", description="Antal borgere, der deltager i indsatsen pr. år."
    )
    driftsperiode: HeleAar = Field(
        title="Driftsperiode", description="Antal år, indsatsen er i drift."
    )


class Annualisering(Dokumenteret):
    """How one-off costs are spread over years."""

    metode: Annotated[Metode, BeforeValidator(chosen(METODER, tuple(METODENAVNE.values())))] = (
        Field(
            title="Annualisering af etablering",
            description="lineær, annuitet bagud eller annuitet forud.",
            examples=["lineær"],
        )
    )


class Kurvepunkter(Dokumenteret):
    """The range of participants that the curve is drawn over."""

    fra: BorgerePrAar = Field(title="Kurve fra", description="Færrest deltagere pr. år.")
    til: BorgerePrAar = Field(title="Kurve til", description="Flest deltagere pr. år.")
    antal_trin: Antal = Field(
        title="Antal trin", description="Kurven har et punkt mere end antallet af trin."
    )

    @field_validator("til")
    @classmethod
    def _rising(cls, til: BorgerePrAar, info: ValidationInfo) -> BorgerePrAar:
        fra = info.data.get("fra")
        if isinstance(fra, BorgerePrAar) and _upper(fra) >= til.vaerdi - _half_step(til):
            raise refusal("Kurven skal gå opad.\nSkriv et større tal i til end i fra.")
        return til


class Foelsomhed(Dokumenteret):
    """The numbers of participants that the cost per citizen is shown for."""

    deltagere: tuple[BorgerePrAar, ...] = Field(
        min_length=1, title="Deltagere pr. år", description="En liste, et tal pr. linje."
    )
    kurve: Kurvepunkter | None = Field(
        default=None, title="Kurve", description="Til figuren: fra, til og antal punkter."
    )


_UKENDT = "ukendt"
Omkostningsord = Annotated[
    Literal["ukendt"] | None, BeforeValidator(chosen((_UKENDT,), (_UKENDT,)))
]


class Analyse(Model):
    """One analysis, complete and checked. Immutable; made by ``costben.load``."""

    model_config = ConfigDict(
        json_schema_extra={"required": ["indsats", "diskontering", "annualisering"]}
    )

    navn: str = Field(default="analyse", exclude=True)
    rettelser: tuple[str, ...] = Field(default=(), exclude=True)
    advarsler: tuple[str, ...] = Field(default=(), exclude=True)
    filer: dict[str, str] = Field(default={}, exclude=True, repr=False)
    satsenheder: dict[str, str] = Field(default={}, exclude=True)
    brugte_satser: dict[str, BrugtSats] = Field(default={}, exclude=True)
    indsats: Indsats = Field(title="Indsats", description="Det, der analyseres.")
    diskontering: Diskontering = Field(title="Diskontering", description="Renten pr. år.")
    annualisering: Annualisering = Field(
        title="Annualisering", description="Fordeling af engangsomkostninger på år."
    )
    prisindeks: Prisindeks | None = Field(
        default=None,
        title="Prisindeks",
        description="Det, der bringer beløb fra andre år til analysens prisniveau.",
    )
    loen: Loen | None = Field(
        default=None, title="Løn", description="Arbejdstid, overhead og medarbejdergrupper."
    )
    omkostning: Omkostningsord = Field(
        default=None,
        title="Omkostning",
        description="ukendt, hvis ingen kender den; så findes den højeste, der løber rundt.",
        examples=["ukendt"],
    )
    etablering: Etablering = Field(title="Etablering", description="Engangsomkostninger.")
    drift: Drift = Field(title="Drift", description="Løbende omkostninger.")
    sparede_udgifter: SparedeUdgifter = Field(
        default=SparedeUdgifter(), title="Sparede udgifter", description="Udgifter, der bortfalder."
    )
    naevnere: Naevnere | None = Field(
        default=None, title="Nævnere", description="Visiterede, påbegyndte og gennemførte borgere."
    )
    foelsomhed: Foelsomhed | None = Field(
        default=None, title="Følsomhed", description="Omkostning ved andre antal deltagere."
    )
    poster_pr_kommune: PosterPrKommune | None = Field(
        default=None, title="Poster pr. kommune", description="Indberettede omkostninger."
    )
    satser: Satser | None = Field(
        default=None,
        title="Satser",
        description="Hvilken dag satserne gælder, og egne satser i stedet for de medfølgende.",
    )
    ydelser: dict[str, Ydelse] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Ydelser",
        description="De ydelser, borgerne skifter mellem, og hvem der modtager dem.",
    )
    konsekvenser: dict[str, Konsekvens] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Konsekvenser",
        description="Det, der ændrer sig for borgerne.",
    )
    nettoresultat: Nettoresultat | None = Field(
        default=None, title="Nettoresultat", description="Hvordan nettoresultatet regnes."
    )
    arketyper: dict[str, Arketype] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Arketyper",
        description="Borgere med hver deres konsekvenser.",
    )
    blandinger: dict[str, Blanding] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Blandinger",
        description="Grupper af arketyper.",
    )
    budgetvirkning: Budgetvirkning | None = Field(
        default=None,
        title="Budgetvirkning",
        description="Udrulningen: hvem der starter hvornår, og hvad det gør ved budgetterne.",
    )
    offentliggjort: Tekst | None = Field(
        default=None,
        title="Offentliggjorte tal",
        description="Fil med de tal, en rapport har trykt; ved siden af analysen.",
    )

    usikkerhed: Tekst | None = Field(
        default=None,
        title="Usikkerhed",
        description="Fil med fordelinger for de usikre tal; ved siden af analysen.",
        examples=["usikkerhed.yaml"],
    )

    usikre_tal: Usikkerhed | None = Field(default=None, exclude=True)
    trykte_tal: Offentliggjorte | None = Field(default=None, exclude=True)

    @field_validator("etablering")
    @classmethod
    def _before_the_rate_changes(cls, etablering: Etablering, info: ValidationInfo) -> Etablering:
        """An annuity is reckoned with one rate, so a lifetime ends before the next one begins."""
        diskontering, indsats = info.data.get("diskontering"), info.data.get("indsats")
        if not isinstance(diskontering, Diskontering) or not diskontering.trin:
            return etablering
        years = indsats.driftsperiode.vaerdi if isinstance(indsats, Indsats) else 0
        first = diskontering.trin[0].fra_aar
        for post in etablering.poster:
            levetid = post.levetid.vaerdi if post.levetid else years
            if levetid >= first:
                raise refusal(
                    f'Posten "{shortened(post.navn)}" holder i {levetid:.0f} år, men renten '
                    f"skifter i år {first}.\nSkriv en levetid på højst {first - 1} år."
                )
        return etablering

    @model_validator(mode="before")
    @classmethod
    def _fill_tables(cls, raw: object) -> object:
        """Give quantities and prices their unit, and every archetype every consequence."""
        if not isinstance(raw, dict):
            return raw
        filled: dict[str, Any] = _without_cost(raw)
        filled |= {key: _at_most_one_too_many(raw[key]) for key in TABELLER if key in raw}
        konsekvenser, arketyper = filled.get("konsekvenser"), filled.get("arketyper")
        enheder = _units_of(konsekvenser)
        if isinstance(konsekvenser, dict):
            filled["konsekvenser"] = {
                navn: _priced(k, dict.fromkeys(AKTOERER, _price_unit(enheder[navn])))
                for navn, k in konsekvenser.items()
            }
        if isinstance(filled.get("satser"), dict):
            filled["satser"] = _with_rate_units(filled["satser"], filled.get("satsenheder"))
        if isinstance(arketyper, dict):
            filled["arketyper"] = {
                navn: _filled(a, "konsekvenser", enheder) for navn, a in arketyper.items()
            }
            if isinstance(filled.get("blandinger"), dict):
                filled["blandinger"] = {
                    navn: _filled(b, "antal", dict.fromkeys(arketyper, "borger"))
                    for navn, b in filled["blandinger"].items()
                }
        return filled


def _without_cost(raw: dict[str, object]) -> dict[str, object]:
    """``raw`` with no cost lines, where the cost is said to be unknown and none are written."""
    return {"etablering": _NO_LINES, "drift": _NO_LINES, **raw} if "omkostning" in raw else raw


def _half_step(tal: BorgerePrAar) -> float:
    return (tal.afrundet_til or 0) / 2


def _upper(tal: BorgerePrAar) -> float:
    return tal.vaerdi + _half_step(tal)


_NO_LINES: dict[str, object] = {"poster": []}
_DOCUMENTATION = ("kilde", "status")
_NOT_GIVEN = {"vaerdi": 0, "kilde": f"{NOT_IN_FILE}: regnet som 0", "status": "antaget"}


def _units_of(konsekvenser: object) -> dict[str, str]:
    if not isinstance(konsekvenser, dict):
        return {}
    return {
        navn: unit_per_year(str(k.get("enhed"))) or "" if isinstance(k, dict) else ""
        for navn, k in konsekvenser.items()
    }


def _at_most_one_too_many(table: object) -> object:
    """``table``, cut off where it is too large anyway: every name is combined with every other."""
    if not isinstance(table, dict):
        return table
    return dict(islice(table.items(), LARGEST_TABLE + 1))


def _price_unit(enhed: str) -> str:
    return f"kr/{enhed.removesuffix('/aar')}" if enhed else ""


def _priced(block: object, enheder: dict[str, str]) -> object:
    """``block`` with a price for each aktør, unless it is priced from rates."""
    if not isinstance(block, dict):
        return block
    compared = _filled(block, "sammenlignes_med", enheder) if "sammenlignes_med" in block else block
    from_rates = {"ydelsesskift", "beskaeftigelse"} & block.keys() and "enhedspris" not in block
    return compared if from_rates else _filled(compared, "enhedspris", enheder)


def _with_rate_units(satser: dict[str, object], enheder: object) -> dict[str, object]:
    """``satser`` with the unit of each benefit's rate, which is the parameter's."""
    rates = satser.get("ydelser")
    if not isinstance(rates, dict) or not isinstance(enheder, dict):
        return satser
    return {
        **satser,
        "ydelser": {navn: _with_unit(sats, enheder.get(navn, "")) for navn, sats in rates.items()},
    }


def _filled(block: object, key: str, enheder: dict[str, str]) -> object:
    """``block`` with a number in its right unit under ``key`` for each name; zero if not given."""
    if not isinstance(block, dict):
        return block
    given = block.get(key, {})
    if not isinstance(given, dict):
        return block
    said = {k: v for k, v in given.items() if k in _DOCUMENTATION and k not in enheder}
    names = dict.fromkeys([*enheder, *(k for k in given if k not in said)])
    tal = {navn: _with_unit(given.get(navn, _NOT_GIVEN), enheder.get(navn, "")) for navn in names}
    return {**block, key: tal | said}


def _with_unit(value: object, enhed: str) -> object:
    return (
        {"enhed": enhed, **value} if isinstance(value, dict) else {"enhed": enhed, "vaerdi": value}
    )
