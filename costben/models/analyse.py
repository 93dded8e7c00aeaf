"""An analysis: everything that an economist fills in."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from costben.calculator.inddata import METODER, Metode
from costben.models.base import LARGEST_TABLE, Dokumenteret, Model, Tekst
from costben.models.break_even import BreakEvenTal, Soegt
from costben.models.budgetvirkning import Budgetvirkning
from costben.models.choices import chosen
from costben.models.diskontering import Diskontering
from costben.models.gitter import Gittervalg, Punkter
from costben.models.kommuner import PosterPrKommune
from costben.models.konsekvenser import (
    Arketype,
    Blanding,
    Konsekvens,
    Nettoresultat,
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
from costben.models.udfyldning import filled
from costben.models.usikkerhed import Usikkerhed
from costben.models.ydelser import Ydelse
from costben.models.year import Aarstal

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

    fra: BorgerePrAar = Field(
        title="Kurve fra", description="Færrest deltagere pr. år.", examples=["20 borgere/år"]
    )
    til: BorgerePrAar = Field(
        title="Kurve til", description="Flest deltagere pr. år.", examples=["80 borgere/år"]
    )
    antal_trin: Antal = Field(
        title="Antal trin",
        description="Kurven har et punkt mere end antallet af trin.",
        examples=["12"],
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
    """One analysis, complete and checked. Immutable; made by ``costben.load``.

    Its parts are the parts of the YAML file, and each part's numbers have ``vaerdi`` in the unit of
    the field (shares are shares of 1, kroner in the analysis' price level), ``kilde`` and
    ``status``. All fields with units: ``docs/felterne.md``, or ``costben skema``.

    Attributes:
        navn: the folder's or file's name.
        rettelser: what was set on the way in, as ``indsats.deltagere=60``.
        advarsler: what was noticed on the way in, as Danish sentences.
        filer: the text of each file read, by name.
        brugte_satser: the national or own rates that were looked up, by name.
        usikre_tal: what is uncertain; None where nothing is.
        trykte_tal: the report's published figures; None where there are none.
    """

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
        default=SparedeUdgifter.model_construct(),
        title="Sparede udgifter",
        description="Udgifter, der bortfalder.",
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
    break_even: tuple[BreakEvenTal, ...] = Field(
        default=(),
        max_length=LARGEST_TABLE,
        title="Break-even",
        description="Flere tal, som der skal findes break-even for, ud over dem, der altid vises.",
    )
    gitter: tuple[Gittervalg, ...] = Field(
        default=(),
        max_length=LARGEST_TABLE,
        title="Gitter",
        description="To tal ad gangen: nettoresultatet for hvert par af værdier.",
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

    soegte: tuple[Soegt, ...] = Field(default=(), exclude=True)
    gitterakser: tuple[tuple[Punkter, Punkter], ...] = Field(default=(), exclude=True)
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
        return filled(raw) if isinstance(raw, dict) else raw


def _half_step(tal: BorgerePrAar) -> float:
    return (tal.afrundet_til or 0) / 2


def _upper(tal: BorgerePrAar) -> float:
    return tal.vaerdi + _half_step(tal)
